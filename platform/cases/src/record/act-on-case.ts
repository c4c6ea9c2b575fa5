import type { Answers } from '@yunmeng/forms';
import { shanghaiDay } from '@yunmeng/kernel/instant';
import type { Problem } from '@yunmeng/kernel/problem';
import { checkVersion, type UnitOfWork } from '@yunmeng/runtime';
import { type FindCalendar, loadCalendars } from '@yunmeng/time-limits';

import { ACT_RULES, type Act } from '../case/act.ts';
import { actionOf } from '../case/action-record.ts';
import type { Action, ActionKind } from '../case/action.ts';
import { duesOf, snapshotOf } from '../case/clocks.ts';
import { decideAct } from '../case/decide-act.ts';
import { lastStep, whyNot, whyNotThisPerson } from '../case/may-act.ts';
import { projectNext } from '../case/project.ts';
import { announce } from '../events.ts';
import { caseNotFound, changedMeanwhile } from '../problems.ts';
import { followTask } from '../tasks/move-task.ts';
import { dueColumns, movingColumns } from './case-columns.ts';
import { type CaseRecord, latestAction, sceneOf } from './case-record.ts';
import { findRecord, moveTo } from './case-store.ts';
import { keepRounds } from './round-store.ts';
import { setTimers, timersOf } from './timers.ts';

/** Which case, and the version that the actor saw; acts of the law name none. */
export interface ActOn {
  readonly caseId: string;
  readonly ifMatch: number | undefined;
}

/** What an act leaves behind. */
export interface Acted {
  /** The case after the act. */
  readonly record: CaseRecord;
  readonly action: Action;
}

/** An act that is made from the case, e.g. a correction that is compared with what was there. */
interface ActMaker {
  readonly name: Act['act'];
  /** Called when the act is possible as such. */
  make(record: CaseRecord): { readonly act: Act; readonly answers?: Answers };
}

/** {@link makeAct} for acts that need not look at the case first. */
export function actOnCase(work: UnitOfWork, on: ActOn, act: Act): Promise<Acted> {
  return makeAct(work, on, { name: act.act, make: () => ({ act }) });
}

/**
 * 办理: does one act on a case in the caller's unit of work. The rules decide on the case as it was read; then the case
 * moves by compare-and-set on its version, with its action, task, timers, event and audit record, or not at all. Whoever
 * comes second learns what was done meanwhile.
 *
 * @throws Problem `cases.not-found`, `cases.may-not-act`, `cases.same-person`, `cases.changed-meanwhile`,
 *   `runtime.precondition-required`, and the refusals of the act itself
 */
export async function makeAct(work: UnitOfWork, { caseId, ifMatch }: ActOn, { name, make }: ActMaker): Promise<Acted> {
  const [before, { find }] = [await findRecord(work, caseId), await loadCalendars(work)];
  if (!before) throw caseNotFound();
  const scene = sceneOf(before, { actor: work.actor, now: work.now, find });
  // Strangers learn nothing of the case, so who may act comes before which version was seen.
  const refusal = whyNotThisPerson(scene, ACT_RULES[name]);
  if (refusal)
    throw work.actor.kind === 'citizen' && work.actor.accountId !== before.applicant.accountId
      ? caseNotFound()
      : refusal;
  if (work.actor.kind !== 'system') refuseStale(before, work, ifMatch);

  const impossible = whyNot(scene, name);
  if (impossible) throw impossible;

  const { act, answers } = make(before);
  const facts = { at: work.now, actor: work.actor, itemVersion: before.pinned.item.version };
  const action = actionOf(decideAct(scene, act), { seq: before.status.version + 1, ...facts });
  const after: CaseRecord = {
    ...before,
    status: projectNext(before.status, action),
    actions: [...before.actions, action],
    ...(answers && { answers }),
  };
  const task = await recordMove(work, { before, after, action, find });
  return { record: { ...after, task }, action };
}

interface RecordedMove {
  readonly before: CaseRecord;
  readonly after: CaseRecord;
  readonly action: Action;
  readonly find: FindCalendar;
}

async function recordMove(
  work: UnitOfWork,
  { before, after, action, find }: RecordedMove,
): Promise<CaseRecord['task']> {
  const today = shanghaiDay(work.now);
  const dues = duesOf(after.status, today, find);
  const isMoved = await moveTo(work, after, {
    columns: {
      ...movingColumns(after.status),
      ...dueColumns(dues),
      ...(after.answers !== before.answers && { answers: after.answers }),
    },
    recorded: { action, clocks: snapshotOf(after.status, work.now, find) },
    ...participantOf(action),
  });
  if (!isMoved) throw await whatHappened(work, before);

  await keepRounds(work, after, { before: before.status, after: after.status });
  const task = await followTask(work, { before, after, action, dues });
  const timers = timersOf(before.status, duesOf(before.status, today, find));
  setTimers(work, after, { before: timers, status: after.status, dues });
  announce(work, after, action);
  work.audit({
    action: AUDITED_AS[action.kind],
    cityCode: after.cityCode,
    subject: { kind: 'case', id: after.id },
    caseId: after.id,
    before: { state: before.status.state, version: before.status.version },
    after: { state: after.status.state, version: after.status.version },
  });
  return task;
}

function participantOf({ kind, actor, at }: Action) {
  const { by } = kind === 'open' ? { by: undefined } : ACT_RULES[kind];
  if (actor.kind !== 'official' || by?.kind !== 'official') return {};
  return { participant: { account_id: actor.accountId, step: by.step, first_at: at } };
}

function refuseStale(record: CaseRecord, work: UnitOfWork, ifMatch: number | undefined): void {
  const { version } = record.status;
  if (ifMatch === undefined) checkVersion(ifMatch, version);
  if (ifMatch !== version) throw changed(record, work);
}

/** Somebody moved the case between our look and our step: says who and what, as far as it may be said. */
async function whatHappened(work: UnitOfWork, before: CaseRecord): Promise<Problem> {
  return changed((await findRecord(work, before.id)) ?? before, work);
}

function changed(record: CaseRecord, work: UnitOfWork): Problem {
  const latest = latestAction(record);
  const step = lastStep(latest, shanghaiDay(work.now));
  return changedMeanwhile(
    {
      zh: `您打开之后，这件又有了变化，您这一步没有办。${step.zh}请刷新后再看。`,
      en: `The case has changed since you opened it, and your step was not done. ${step.en} Reload it and look again.`,
    },
    { current: record.status.version, act: latest.kind },
  );
}

/** Names of the acts in the audit trail. */
const AUDITED_AS: Readonly<Record<ActionKind, string>> = {
  open: 'cases.open-case',
  accept: 'cases.accept-case',
  'accept-by-law': 'cases.accept-case-by-law',
  'request-correction': 'cases.request-correction',
  'submit-correction': 'cases.submit-correction',
  'lapse-correction': 'cases.lapse-correction',
  'refuse-acceptance': 'cases.refuse-acceptance',
  review: 'cases.review-case',
  'begin-special-procedure': 'cases.begin-special-procedure',
  'end-special-procedure': 'cases.end-special-procedure',
  decide: 'cases.decide-case',
  'send-back': 'cases.send-back',
  deliver: 'cases.deliver-result',
  terminate: 'cases.terminate-case',
  withdraw: 'cases.withdraw-case',
};
