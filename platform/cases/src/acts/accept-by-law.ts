import { Problem } from '@yunmeng/kernel/problem';
import type { JobHandler, UnitOfWork } from '@yunmeng/runtime';
import { loadCalendars } from '@yunmeng/time-limits';

import type { LawAct } from '../case/act.ts';
import { whyNot } from '../case/may-act.ts';
import { CHANGED_MEANWHILE } from '../problems.ts';
import { actOnCase } from '../record/act-on-case.ts';
import { sceneOf } from '../record/case-record.ts';
import { findRecord } from '../record/case-store.ts';
import { LAW_JOBS } from '../record/timers.ts';

/**
 * 视为受理: five working days have passed without a word, so the case counts as accepted from the day of receipt
 * (行政许可法, art. 32(4)). Does nothing when somebody acted in time or the limit moved: another timer is set then.
 */
export const acceptByLaw: JobHandler = {
  name: LAW_JOBS['accept-by-law'],
  run: (work, payload) => actByLaw(work, caseIdOf(payload), 'accept-by-law'),
};

/** 补正逾期: notes that the last day has passed. A clerk gets a task; nothing is terminated by itself. */
export const lapseCorrection: JobHandler = {
  name: LAW_JOBS['lapse-correction'],
  run: (work, payload) => actByLaw(work, caseIdOf(payload), 'lapse-correction'),
};

async function actByLaw(work: UnitOfWork, caseId: string, act: LawAct): Promise<void> {
  const record = await findRecord(work, caseId);
  if (!record) return;
  const { find } = await loadCalendars(work);
  if (whyNot(sceneOf(record, { actor: work.actor, now: work.now, find }), act)) return;
  try {
    await actOnCase(work, { caseId, ifMatch: undefined }, { act });
  } catch (error) {
    // Somebody acted in this very moment: the case has the timers of what was done, and this one is out of date.
    if (!(error instanceof Problem && error.code === CHANGED_MEANWHILE)) throw error;
  }
}

function caseIdOf(payload: Readonly<Record<string, unknown>>): string {
  if (typeof payload['caseId'] !== 'string') throw new TypeError('the timer of a case names its case');
  return payload['caseId'];
}
