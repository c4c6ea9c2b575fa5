import { Button, Notice, useSay } from '@yunmeng/ui';

import type { Failure } from './failure.ts';

const words = {
  unreachable: {
    zh: '没有网，或者网太慢，没有取到。',
    en: 'There is no network, or it is too slow: nothing came.',
  },
  fault: {
    zh: '我们这边出了问题，您填的都存着。几分钟后再试，或打12345。',
    en: 'Something broke on our side; what you filled in is kept. Try again in a few minutes, or call 12345.',
  },
  again: { zh: '再试一次', en: 'Try again' },
  trace: (id: string) => ({ zh: `报给12345的编号：${id}`, en: `Number to tell 12345: ${id}` }),
};

interface FailureNoticeProps {
  readonly failure: Failure;
  readonly onRetry?: (() => void) | undefined;
}

/** What went wrong and what to do about it, in the words that fit its kind. */
export function FailureNotice({ failure, onRetry }: FailureNoticeProps) {
  const say = useSay();
  const trace = failure.problem?.instance?.split('/').at(-1);
  return (
    <Notice kind={failure.kind === 'unreachable' ? 'warn' : 'error'} live="alert">
      <p>{failure.kind === 'refused' ? (failure.problem?.detail ?? say(words.fault)) : say(words[failure.kind])}</p>
      {onRetry === undefined || failure.kind === 'refused' ? null : (
        <Button kind="secondary" onPress={onRetry}>
          {say(words.again)}
        </Button>
      )}
      {failure.kind === 'fault' && trace !== undefined ? <p className="meta">{say(words.trace(trace))}</p> : null}
    </Notice>
  );
}
