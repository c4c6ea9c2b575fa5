import { Notice, plainDay, timeOfDay, useMarks, useSay } from '@yunmeng/ui';
import { instantOf } from '@yunmeng/kernel/instant';

import { useYear } from '../surroundings/surroundings.tsx';
import type { Application } from './application.ts';
import { saveWords as words } from './words.ts';

interface SaveLineProps {
  readonly application: Application;
  /** The person pressed save: then also that all is well is said aloud. */
  readonly isAsked: boolean;
}

/** How saving stands, in one line. Trouble is said aloud; that all is well is only there to be read. */
export function SaveLine({ application, isAsked }: SaveLineProps) {
  const say = useSay();
  return (
    <div className="save-line">
      {application.snapshot.hasMerged ? <Notice live="status">{say(words.merged)}</Notice> : null}
      <Standing application={application} isAsked={isAsked} />
    </div>
  );
}

function Standing({ application, isAsked }: SaveLineProps) {
  const say = useSay();
  const marks = useMarks();
  const year = useYear();
  const { save } = application.snapshot;
  switch (save.kind) {
    case 'changed':
      return <p className="meta">{say(words.changed)}</p>;
    case 'saving':
      return <p className="meta">{say(words.saving)}</p>;
    case 'kept-here':
      return (
        <Notice kind="warn" live="status">
          {say(words.keptHere(clockTime(save.at)))}
        </Notice>
      );
    case 'failed':
      return (
        <Notice kind="error" live="alert">
          {say(words.failed)}
          {save.failure.kind === 'refused' ? save.failure.problem?.detail : say(words.fault)}
        </Notice>
      );
    case 'saved':
      if (save.at === undefined) return null;
      if (!isAsked) return <p className="meta">{say(words.saved(clockTime(save.at)))}</p>;
      return (
        <Notice kind="ok" live="status">
          {say(words.saved(clockTime(save.at)))}
          {marks.stop}
          {marks.gap}
          {say(words.savedUntil(say(plainDay(application.draft.expiresOn, year))))}
        </Notice>
      );
    case 'conflict':
      // It is asked above, where both answers stand.
      return null;
  }
}

function clockTime(at: number): string {
  return timeOfDay(instantOf(at));
}
