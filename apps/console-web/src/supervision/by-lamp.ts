import type { CaseSummary, Lamp } from '@yunmeng/cases/contract';

/** Lamps of cases that are still open. */
export type OpenLamp = Exclude<Lamp, 'done'>;

/** The bad ones first. */
export const LAMPS: readonly OpenLamp[] = ['red', 'yellow', 'notice', 'normal', 'paused'];

/** Cases with the worst lamp first, and under one lamp the one with the fewest days left. */
export function byLamp(cases: readonly CaseSummary[]): readonly CaseSummary[] {
  const rank = ({ lamp }: CaseSummary) => (lamp === 'done' ? LAMPS.length : LAMPS.indexOf(lamp));
  const left = ({ nextLeft }: CaseSummary) => nextLeft ?? Number.MAX_SAFE_INTEGER;
  return cases.toSorted((a, b) => rank(a) - rank(b) || left(a) - left(b) || (a.submittedAt < b.submittedAt ? -1 : 1));
}
