import { Button, Buttons, LongText, useSay } from '@yunmeng/ui';
import { useState } from 'react';

import { ActTrouble } from './act-trouble.tsx';
import { useAct, type ActTarget } from './use-act.ts';
import { withdrawWords as words } from './words.ts';

/** 撤回: asked twice, since it cannot be undone. Shown while it is allowed. */
export function WithdrawCard({ target }: { readonly target: ActTarget }) {
  const say = useSay();
  const act = useAct('withdraw', target);
  const [isAsked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const offer = target.detail.offers.find((each) => each.act === 'withdraw');
  if (!offer?.isAllowed) return null;
  const withdraw = () => void act.perform(reason.trim() === '' ? {} : { reason: reason.trim() });
  return (
    <section className="card" aria-labelledby="withdraw">
      <h2 id="withdraw">{say(isAsked ? words.sure : words.title)}</h2>
      <p className="hint">{say(isAsked ? words.sureHint : words.hint)}</p>
      {isAsked ? (
        <>
          <LongText
            id="withdraw-reason"
            label={say(words.reason)}
            isOptional
            maxLength={500}
            rows={3}
            value={reason}
            onChange={setReason}
          />
          <Buttons>
            <Button kind="secondary" busy={act.isBusy ? say(words.busy) : undefined} onPress={withdraw}>
              {say(words.confirm)}
            </Button>
            <Button kind="secondary" onPress={() => setAsked(false)}>
              {say(words.keep)}
            </Button>
          </Buttons>
        </>
      ) : (
        <Button kind="plain" onPress={() => setAsked(true)}>
          {say(words.withdraw)}
        </Button>
      )}
      <ActTrouble act={act} />
    </section>
  );
}
