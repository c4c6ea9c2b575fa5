import type { AttachedFile } from '@yunmeng/intake/contract';
import { sizeInWords, useSay, type UploadedFile } from '@yunmeng/ui';
import { useEffect, useRef, useState } from 'react';

import { failureOf, type Failure } from '../api/failure.ts';
import { useSurroundings } from '../surroundings/surroundings.tsx';
import { materialWords as words } from './material-words.ts';

interface UploadParts {
  readonly pathOf: (materialCode: string, name: string) => string;
  readonly removePathOf: (fileId: string) => string;
  readonly hrefOf: (fileId: string) => string;
  /** What the server holds. */
  readonly files: readonly AttachedFile[];
  readonly onAdded: (file: AttachedFile) => void;
  readonly onRemoved: (fileId: string) => void;
}

/** A file that the server does not have (yet). */
interface Sending {
  readonly key: string;
  readonly materialCode: string;
  readonly file: File;
  readonly state: UploadedFile['state'];
}

interface Uploads {
  readonly filesOf: (materialCode: string) => readonly UploadedFile[];
  readonly isSending: boolean;
  readonly pick: (materialCode: string, files: readonly File[]) => void;
  readonly retry: (key: string) => void;
  readonly remove: (key: string) => void;
}

/** Sends files to materials, one request each, and keeps those that did not get through so that they can be sent again. */
export function useUploads(parts: UploadParts): Uploads {
  const say = useSay();
  const { api, newKey } = useSurroundings();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const aborts = useRef(new Map<string, AbortController>());
  const unwanted = useRef(new Set<string>());
  useEffect(() => {
    const running = aborts.current;
    return () => {
      for (const abort of running.values()) abort.abort();
    };
  }, []);

  const update = (key: string, state: UploadedFile['state']) =>
    setSending((before) => before.map((each) => (each.key === key ? { ...each, state } : each)));
  const forget = (key: string) => setSending((before) => before.filter((each) => each.key !== key));

  const send = async ({ key, materialCode, file }: Sending) => {
    const abort = new AbortController();
    aborts.current.set(key, abort);
    try {
      const { body } = await api.upload<AttachedFile>({
        path: parts.pathOf(materialCode, file.name),
        file,
        wish: key,
        onProgress: (fraction) => update(key, { kind: 'sending', fraction }),
        signal: abort.signal,
      });
      if (unwanted.current.delete(key)) await takeAway(body);
      else parts.onAdded(body);
      forget(key);
    } catch (thrown) {
      if (!abort.signal.aborted) update(key, { kind: 'failed', reason: say(reasonOf(failureOf(thrown))) });
    } finally {
      aborts.current.delete(key);
    }
  };

  /** Removes a file that was no longer wanted when it arrived. Where that fails it comes into view again. */
  const takeAway = async (file: AttachedFile) => {
    try {
      await api.write({ method: 'DELETE', path: parts.removePathOf(file.id) });
    } catch {
      parts.onAdded(file);
    }
  };

  return {
    filesOf: (materialCode) => [
      ...parts.files
        .filter((file) => file.materialCode === materialCode)
        .map((file) => ({
          key: file.id,
          name: file.name,
          sizeBytes: file.sizeBytes,
          state: { kind: 'kept' as const, href: parts.hrefOf(file.id) },
        })),
      ...sending
        .filter((each) => each.materialCode === materialCode)
        .map((each) => ({ key: each.key, name: each.file.name, sizeBytes: each.file.size, state: each.state })),
    ],
    isSending: sending.some((each) => each.state.kind === 'sending'),
    pick(materialCode, files) {
      const fresh = files.map((file) => ({
        key: newKey(),
        materialCode,
        file,
        state: { kind: 'sending' as const, fraction: 0 },
      }));
      setSending((before) => [...before, ...fresh]);
      for (const each of fresh) void send(each);
    },
    retry(key) {
      const again = sending.find((each) => each.key === key);
      if (!again) return;
      update(key, { kind: 'sending', fraction: 0 });
      void send(again);
    },
    remove(key) {
      const under = sending.find((each) => each.key === key);
      if (under) {
        if (isRecallable(under)) aborts.current.get(key)?.abort();
        else if (aborts.current.delete(key)) unwanted.current.add(key);
        forget(key);
        return;
      }
      api.write({ method: 'DELETE', path: parts.removePathOf(key) }).then(
        () => parts.onRemoved(key),
        (thrown: unknown) => {
          // Gone already (another device removed it) is as good as removed; anything else leaves it in view.
          if (failureOf(thrown).status === 404) parts.onRemoved(key);
        },
      );
    },
  };
}

/** A small file, or one nearly sent, may be with the server already: stopping it then would leave it there unseen. */
function isRecallable({ file, state }: Sending): boolean {
  return file.size > 1_000_000 && state.kind === 'sending' && state.fraction < 0.9;
}

function reasonOf(failure: Failure): { zh: string; en: string } {
  if (failure.kind === 'unreachable') return words.lineBroke;
  if (failure.kind === 'fault') return words.fault;
  const limit = failure.problem?.facts?.['maxBytes'];
  if (failure.status === 413 && typeof limit === 'number') return words.tooLarge(sizeInWords(limit));
  const detail = failure.problem?.detail ?? words.fault.zh;
  return { zh: detail, en: detail };
}
