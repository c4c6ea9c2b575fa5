import { type Instant, shanghaiDay } from '@yunmeng/kernel/instant';
import { addDays } from '@yunmeng/kernel/plain-date';
import { type Actor, systemActor } from '@yunmeng/runtime';
import { array, constantFrom, integer, record } from 'fast-check';

import type { Act } from '../case/act.ts';
import { anApplicant, anOfficialAt, office } from '../case/testing.ts';

/** Who may turn up in a random case: people of one step, of all steps, the applicant in two roles, and the law. */
export const people: readonly Actor[] = [
  office.clerk,
  office.reviewer,
  office.decider,
  office.everybody,
  anOfficialAt('全能二', ['accept', 'deliver', 'review', 'decide', 'approve-special-procedure']),
  anOfficialAt(anApplicant().accountId, ['accept', 'review', 'decide']),
  anApplicant(),
  systemActor,
];

/** Every act there is, as somebody might want it on that day. */
export function actsOn(at: Instant): readonly Act[] {
  return [
    { act: 'accept' },
    { act: 'request-correction', items: [{ pointer: '/materials/plan', what: '图', why: '不清楚' }] },
    { act: 'submit-correction', correction: { answers: {}, files: [] } },
    { act: 'refuse-acceptance', ground: 'not-eligible', reason: '不符合条件' },
    { act: 'review', opinion: '意见', recommendation: 'reject' },
    {
      act: 'begin-special-procedure',
      kind: 'expert-review',
      plannedTo: addDays(shanghaiDay(at), 3),
      reason: '要请专家',
    },
    { act: 'end-special-procedure', finding: '可行' },
    { act: 'decide', outcome: 'granted', reason: '符合条件' },
    { act: 'send-back', reason: '再看现场' },
    { act: 'deliver', collectedBy: '张三' },
    { act: 'terminate', reason: '逾期没有补正' },
    { act: 'withdraw' },
    { act: 'accept-by-law' },
    { act: 'lapse-correction' },
  ];
}

/** Sequences of tries: who, which act, and how many hours after the one before. */
export const tries = (most: number) =>
  array(
    record({
      who: integer({ min: 0, max: people.length - 1 }),
      what: integer({ min: 0, max: 13 }),
      hours: constantFrom(0, 1, 5, 24, 72, 200, 900),
    }),
    { minLength: 1, maxLength: most },
  );
