import { runningProcedure } from '../case/project.ts';
import type { Today } from '../case/days-left.ts';
import { turnOf } from '../case/turn.ts';
import { nextDueName } from '../case/clocks.ts';
import type { CaseStatus as StatusView, Turn } from '../contract.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { isLapsed, nextOf, type SummaryFacts, summaryOf } from './case-summary.ts';

/** The line of a list, from the whole record. */
export function summaryFacts(record: CaseRecord): SummaryFacts {
  const {
    id,
    caseNumber,
    queryCode,
    regionCode,
    status,
    pinned: { item },
    applicant,
  } = record;
  return {
    id,
    caseNumber,
    queryCode,
    regionCode,
    title: item.name,
    itemId: item.id,
    state: status.state,
    outcome: status.outcome ?? null,
    applicantName: applicant.name,
    orgCode: item.org.code,
    orgName: item.org.name,
    submittedAt: status.submittedAt,
    version: status.version,
    promisedDays: item.promisedLimit.count,
    clocks: status.clocks,
    decidedOn: status.decision?.on ?? null,
  };
}

/** 轮到谁: the first sentence about a case. */
export function turnOfCase(record: CaseRecord, today: Today): Turn {
  const { status, pinned } = record;
  const facts = summaryFacts(record);
  const next = nextOf(facts, today);
  const clock = status.clocks.find(({ name }) => name === nextDueName(status.state));
  const pause = runningProcedure(status);
  return turnOf({
    state: status.state,
    orgName: pinned.item.org.name,
    today: today.today,
    next: next && { ...next, unit: clock?.limit.unit ?? 'working-day' },
    isCorrectionLapsed: isLapsed(status.state, next, today),
    pointsToCorrect: status.correction?.items.length ?? 0,
    pause: pause && { name: pause.name, plannedTo: pause.plannedTo },
    where: whereOf(record),
  });
}

/** What anyone who holds the 查询码 may know. */
export function statusView(record: CaseRecord, today: Today): StatusView {
  // The name is left out of a summary that keeps none of it.
  const { queryCode, title, state, nextDue, statutoryDue } = summaryOf(summaryFacts(record), today, '');
  return {
    queryCode,
    title,
    state,
    orgName: record.pinned.item.org.name,
    turn: turnOfCase(record, today),
    ...(nextDue && { nextDue }),
    ...(statutoryDue && { statutoryDue }),
  };
}

/** Where results are collected: the first place of the guide. */
export function whereOf({ pinned: { item } }: CaseRecord): string {
  const [place] = item.places;
  if (!place) return item.org.name;
  return `${place.name}${place.window ?? ''}（${place.address}）`;
}
