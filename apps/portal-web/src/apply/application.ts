import type { Answers } from '@yunmeng/forms/contract';
import type { AttachedFile, Draft } from '@yunmeng/intake/contract';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';

import type { Answered } from '../api/client.ts';
import { useSession } from '../session/session.ts';
import { useSurroundings } from '../surroundings/surroundings.tsx';
import { DraftMirror } from './draft-mirror.ts';
import { DraftSaver, type DraftSnapshot } from './draft-saver.ts';
import { stepsOf, type Step } from './steps.ts';

/** An application that is being filled in, as its pages share it. */
export interface Application {
  readonly draft: Draft;
  readonly snapshot: DraftSnapshot;
  readonly steps: readonly Step[];
  readonly files: readonly AttachedFile[];
  readonly answer: (fieldId: string, answer: Answers[string]) => void;
  readonly save: () => Promise<boolean>;
  readonly resolve: (chosen: Answers) => Promise<boolean>;
  /** Takes over what another device has saved meanwhile. */
  readonly pull: () => Promise<boolean>;
  /** Goes on under the version of the item that holds now. */
  readonly refresh: () => Promise<void>;
  /** The version of the answers as the server has them. */
  readonly savedVersion: () => number;
  readonly addFile: (file: AttachedFile) => void;
  readonly dropFile: (fileId: string) => void;
}

/** Fills in one draft. It saves by itself, again when the network is back, and when the page is left. */
export function useApplication(
  draft: Draft,
  accountId: string,
  onRefreshed: (answer: Answered<Draft>) => void,
): Application {
  const { api, kept, now } = useSurroundings();
  const session = useSession();
  const [files, setFiles] = useState<readonly AttachedFile[]>(draft.files);
  const [saver] = useState(
    () =>
      new DraftSaver({
        saved: { answers: draft.answers, version: draft.version },
        mirror: new DraftMirror(kept, accountId, draft.id),
        now,
        put: async (answers, ifMatch) => {
          const path = `/drafts/${draft.id}/answers`;
          const { body, version } = await api.write<Draft>({ method: 'PUT', path, body: { answers }, ifMatch });
          return version ?? body.version;
        },
        fetch: async () => {
          const { body, version } = await api.get<Draft>(`/drafts/${draft.id}`);
          setFiles(body.files);
          return { answers: body.answers, version: version ?? body.version };
        },
        later: (work, delayMs) => {
          const timer = setTimeout(work, delayMs);
          return () => clearTimeout(timer);
        },
      }),
  );
  const snapshot = useSyncExternalStore(saver.subscribe, saver.current);
  const isSignedIn = session.kind === 'signed-in';

  useEffect(() => {
    const save = () => {
      if (saver.current().save.kind !== 'saved') void saver.save();
    };
    const saveWhenHidden = () => {
      if (document.visibilityState === 'hidden') save();
    };
    // Also after signing in again: what was typed meanwhile goes to the server at once.
    if (isSignedIn) save();
    window.addEventListener('online', save);
    document.addEventListener('visibilitychange', saveWhenHidden);
    return () => {
      window.removeEventListener('online', save);
      document.removeEventListener('visibilitychange', saveWhenHidden);
    };
  }, [saver, isSignedIn]);

  useEffect(
    () => () => {
      if (saver.current().save.kind !== 'saved') void saver.save();
      saver.stop();
    },
    [saver],
  );

  const steps = useMemo(
    () => stepsOf(draft.form, snapshot.answers, draft.materials),
    [draft.form, draft.materials, snapshot.answers],
  );
  return {
    draft,
    snapshot,
    steps,
    files,
    answer: (fieldId, answer) => saver.change(fieldId, answer),
    save: () => saver.save(),
    resolve: (chosen) => saver.resolve(chosen),
    pull: () => saver.pull(),
    savedVersion: () => saver.savedVersion(),
    refresh: async () => {
      onRefreshed(await api.write<Draft>({ method: 'POST', path: `/drafts/${draft.id}/refresh` }));
    },
    addFile: (file) => setFiles((before) => [...before.filter((each) => each.id !== file.id), file]),
    dropFile: (fileId) => setFiles((before) => before.filter((each) => each.id !== fileId)),
  };
}
