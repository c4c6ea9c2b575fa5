import { type Instant, startOfDay } from '@yunmeng/kernel/instant';
import type { UnitOfWork } from '@yunmeng/runtime';

import type { LawAct } from '../case/act.ts';
import type { CaseStatus, ClockName } from '../case/case-status.ts';
import { dayAfter, type Dues } from '../case/clocks.ts';

/** Jobs of the law, by the act that they do. */
export const LAW_JOBS: Readonly<Record<LawAct, string>> = {
  'accept-by-law': 'cases.accept-by-law',
  'lapse-correction': 'cases.lapse-correction',
};

const TIMED: readonly { readonly act: LawAct; readonly clock: ClockName }[] = [
  { act: 'accept-by-law', clock: 'acceptance' },
  { act: 'lapse-correction', clock: 'correction' },
];

/** 定时: acts of the law that wait, each with the moment at which its limit has run out. */
type Timers = ReadonlyMap<LawAct, Instant>;

/** As much of a case as its timers depend on. */
type TimedFacts = Pick<CaseStatus, 'clocks' | 'correction'>;

/** The timers that a case has by its clocks: none for a due date that awaits its calendar, which sets them once it is there. */
export function timersOf({ clocks, correction }: TimedFacts, dues: Dues): Timers {
  const timers = new Map<LawAct, Instant>();
  for (const { act, clock } of TIMED) {
    const after = dayAfter(dues[clock]);
    const isRunning = clocks.some(({ name, stoppedOn }) => name === clock && stoppedOn === undefined);
    const isDone = act === 'lapse-correction' && correction?.lapsedAt !== undefined;
    // A limit lasts to the end of its last day, so the law acts with the first moment of the next.
    if (after && isRunning && !isDone) timers.set(act, startOfDay(after));
  }
  return timers;
}

interface TimerChange {
  readonly before: Timers;
  readonly status: TimedFacts;
  readonly dues: Dues;
}

/** Sets the timers of a case anew where they have changed, and cancels those it no longer has. */
export function setTimers(
  work: UnitOfWork,
  key: { readonly cityCode: string; readonly id: string },
  change: TimerChange,
): void {
  const after = timersOf(change.status, change.dues);
  for (const { act } of TIMED) {
    const [old, runAt] = [change.before.get(act), after.get(act)];
    const timer = `${LAW_JOBS[act]}/${key.id}`;
    if (runAt !== undefined && runAt !== old)
      work.schedule({ job: LAW_JOBS[act], payload: { caseId: key.id }, runAt, key: timer });
    if (runAt === undefined && old !== undefined) work.cancelJob(timer);
  }
}
