import type { ClockView } from '@yunmeng/time-limits/contract';

/** The clock that matters now, and the legal limit behind it where there is one. */
interface ShownClocks {
  readonly main: ClockView;
  readonly legal?: ClockView | undefined;
}

/**
 * Which of a case's clocks the page draws: the applicant's while a correction runs, the acceptance check while it runs,
 * else the promise with the legal limit behind it.
 */
export function shownClocks(clocks: readonly ClockView[]): ShownClocks | undefined {
  const last = (name: ClockView['name']) => clocks.findLast((clock) => clock.name === name);
  const running = (name: ClockView['name']) =>
    clocks.findLast((clock) => clock.name === name && clock.state !== 'stopped');
  const waiting = running('correction') ?? running('acceptance');
  if (waiting) return { main: waiting };
  const promised = last('promised');
  if (promised) return { main: promised, legal: last('statutory') };
  const main = last('statutory') ?? last('acceptance') ?? last('correction');
  return main && { main };
}
