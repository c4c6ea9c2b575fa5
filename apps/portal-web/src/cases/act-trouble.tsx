import { Notice, useSay } from '@yunmeng/ui';

import { FailureNotice } from '../api/failure-notice.tsx';
import type { Act } from './use-act.ts';
import { correctionWords as words } from './words.ts';

/** Why an act on a case did not succeed, and what to do now. */
export function ActTrouble({ act }: { readonly act: Act }) {
  const say = useSay();
  if (act.hasChanged) {
    return (
      <Notice kind="warn" live="alert">
        {say(words.changed)}
      </Notice>
    );
  }
  if (act.failure === undefined) return null;
  if (act.failure.kind === 'unreachable') {
    return (
      <Notice kind="warn" live="alert">
        {say(words.noAnswer)}
      </Notice>
    );
  }
  return <FailureNotice failure={act.failure} />;
}
