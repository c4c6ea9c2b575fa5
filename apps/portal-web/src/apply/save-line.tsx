import { Notice, plainDay, timeOfDay, useSay } from '@yunmeng/ui';
import { instantOf } from '@yunmeng/kernel/instant';

import { useYear } from '../surroundings/surroundings.tsx';
import type { Application } from './application.ts';
import { saveWords as words } from './words.ts';

/** How saving stands, in one line. Trouble is said aloud; that all is well is only there to be read. */
export function SaveLine({ application, isAsked }: { readonly application: Application; readonly isAsked: boolean }) {
  const say = useSay();
  const year = useYear();
  const { snapshot, draft } = application;
  const { save } = snapshot;
  const clock = (at: number) => timeOfDay(instantOf(at));
  return (
    <div className="save-line">
      {snapshot.hasMerged ? <Notice live="status">{say(words.merged)}</Notice> : null}
      {save.kind === 'kept-here' ? (
        <Notice kind="warn" live="status">
          {say(words.keptHere(clock(save.at)))}
        </Notice>
      ) : null}
      {save.kind === 'failed' ? (
        <Notice kind="error" live="alert">
          {say(words.failed)}
          {save.failure.kind === 'refused' ? save.failure.problem?.detail : say(words.fault)}
        </Notice>
      ) : null}
      {save.kind === 'saved' && save.at !== undefined && isAsked ? (
        <Notice kind="ok" live="status">
          {say(words.saved(clock(save.at)))}。{say(words.savedUntil(say(plainDay(draft.expiresOn, year))))}
        </Notice>
      ) : null}
      {save.kind === 'saved' && save.at !== undefined && !isAsked ? (
        <p className="meta">{say(words.saved(clock(save.at)))}</p>
      ) : null}
      {save.kind === 'changed' ? <p className="meta">{say(words.changed)}</p> : null}
      {save.kind === 'saving' ? <p className="meta">{say(words.saving)}</p> : null}
    </div>
  );
}
