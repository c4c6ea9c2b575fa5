import { Button, Notice, useSay } from '@yunmeng/ui';

import { useEndsSoon, useSessionStore } from './session.ts';
import { sessionWords as words } from './words.ts';

/** Five minutes before the session ends: one button to stay. */
export function EndsSoon() {
  const say = useSay();
  const store = useSessionStore();
  if (!useEndsSoon()) return null;
  return (
    <div className="strip">
      <div className="wrap">
        <Notice kind="warn" live="alert">
          <p>{say(words.endsSoon)}</p>
          <Button kind="secondary" onPress={() => void store.refresh()}>
            {say(words.stay)}
          </Button>
        </Notice>
      </div>
    </div>
  );
}
