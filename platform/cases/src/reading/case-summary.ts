import type { DivisionCode } from '@yunmeng/kernel/division-code';
import type { Clock } from '@yunmeng/time-limits';
import type { Due } from '@yunmeng/time-limits/contract';

import { DELIVERY_DAYS, nextDueName } from '../case/clocks.ts';
import { type DaysLeft, daysLeft, deliveryLeft, isPauseOverrun, type Today } from '../case/days-left.ts';
import { lampOf } from '../case/lamp.ts';
import type { CaseState, CaseSummary, Outcome } from '../contract.ts';
import type { PlainDate } from '@yunmeng/kernel/plain-date';

/** What one line of a list is made from: a row of it, or the record of a page. */
export interface SummaryFacts {
  readonly id: string;
  readonly caseNumber: string;
  readonly queryCode: string;
  readonly title: string;
  readonly itemId: string;
  readonly state: CaseState;
  readonly outcome: Outcome | null;
  readonly applicantName: string;
  readonly orgCode: string;
  readonly orgName: string;
  readonly regionCode: DivisionCode;
  readonly submittedAt: string;
  readonly version: number;
  readonly promisedDays: number;
  readonly clocks: readonly Clock[];
  readonly decidedOn: PlainDate | null;
}

/** What is due next, with the days left; nothing once the case has ended. */
export function nextOf(
  facts: Pick<SummaryFacts, 'state' | 'clocks' | 'decidedOn' | 'regionCode'>,
  today: Today,
): DaysLeft | undefined {
  const name = nextDueName(facts.state);
  if (name === undefined) return undefined;
  if (name === 'delivery') {
    const { decidedOn, regionCode } = facts;
    return decidedOn === null ? undefined : deliveryLeft(decidedOn, DELIVERY_DAYS, { ...today, regionCode });
  }
  const clock = facts.clocks.find((one) => one.name === name);
  return clock && daysLeft(clock, today);
}

/** One line of a list. @param maskedName name of the applicant as far as this reader may know it */
export function summaryOf(facts: SummaryFacts, today: Today, maskedName: string): CaseSummary {
  const next = nextOf(facts, today);
  const statutoryClock = facts.clocks.find(({ name }) => name === 'statutory');
  const statutory = statutoryClock && daysLeft(statutoryClock, today);
  const { id, caseNumber, queryCode, title, itemId, state, regionCode, submittedAt, version } = facts;
  return {
    id,
    caseNumber,
    queryCode,
    title,
    itemId,
    state,
    ...(facts.outcome !== null && { outcome: facts.outcome }),
    lamp: lampOf({
      state,
      promisedDays: facts.promisedDays,
      ...(next && { left: next.left }),
      ...(statutory && { statutoryLeft: statutory.left }),
      isCorrectionLapsed: isLapsed(state, next, today),
      isPauseOverrun: facts.clocks.some((clock) => isPauseOverrun(clock, today.today)),
    }),
    applicantName: maskedName,
    org: { code: facts.orgCode, name: facts.orgName },
    regionCode,
    submittedAt,
    version,
    ...dueParts(next, statutory?.due),
  };
}

/** Whether a correction is overdue: its last day has passed. */
export function isLapsed(state: CaseState, next: DaysLeft | undefined, { today }: Today): boolean {
  return state === 'correction-required' && next?.due.kind === 'known' && today > next.due.on;
}

function dueParts(next: DaysLeft | undefined, statutoryDue: Due | undefined) {
  return {
    ...(next && { nextDue: next.due, nextLeft: next.left }),
    ...(statutoryDue && { statutoryDue }),
  };
}
