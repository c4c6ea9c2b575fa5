import { addMs, type Instant, parseInstant, shanghaiDay } from '@yunmeng/kernel/instant';
import { addDays } from '@yunmeng/kernel/plain-date';
import { Problem } from '@yunmeng/kernel/problem';
import { type Actor, systemActor } from '@yunmeng/runtime';
import { findBuiltIn } from '@yunmeng/time-limits/testing';
import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anApplicant, anOfficialAt, office, PlayedCase } from '../testing.ts';
import type { Act } from './act.ts';
import { duesOf } from './clocks.ts';
import { whyNot } from './may-act.ts';
import { project } from './project.ts';

const people: readonly Actor[] = [
  office.clerk,
  office.reviewer,
  office.decider,
  office.everybody,
  anOfficialAt('全能二', ['accept', 'deliver', 'review', 'decide', 'approve-special-procedure']),
  anOfficialAt(anApplicant().accountId, ['accept', 'review', 'decide']),
  anApplicant(),
  systemActor,
];

function actsOn(at: Instant): readonly Act[] {
  return [
    { act: 'accept' },
    { act: 'request-correction', items: [{ pointer: '/materials/plan', what: '图', why: '不清楚' }] },
    { act: 'submit-correction', correction: { answers: {}, files: [] } },
    { act: 'refuse-acceptance', ground: 'not-eligible', reason: '不符合条件' },
    { act: 'review', opinion: '意见', recommendation: 'reject' },
    { act: 'begin-special-procedure', kind: 'expert-review', plannedTo: addDays(shanghaiDay(at), 3), reason: '要请专家' },
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

const moves = array(
  record({ who: integer({ min: 0, max: people.length - 1 }), what: integer({ min: 0, max: 13 }), hours: constantFrom(0, 1, 5, 24, 72, 200, 900) }),
  { minLength: 1, maxLength: 40 },
);

describe('any sequence of acts', () => {
  it('keeps the invariants: what is refused changes nothing, what is done projects to the same status', () => {
    assert(
      property(moves, (sequence) => {
        let at = parseInstant('2026-03-02T09:00:00+08:00');
        const played = new PlayedCase(at, findBuiltIn);
        for (const { who, what, hours } of sequence) {
          at = addMs(at, hours * 3_600_000);
          const [actor, act] = [people[who], actsOn(at)[what]];
          if (!actor || !act) continue;
          const before = played.status;
          try {
            played.do(actor, act, at);
          } catch (error) {
            if (!(error instanceof Problem)) throw error;
            expect(played.status).toBe(before);
            continue;
          }
          checkInvariants(played);
        }
        // Rebuilt from the actions alone, the clocks have the same due dates.
        const rebuilt = project(JSON.parse(JSON.stringify(played.actions)) as typeof played.actions); // a round trip through the store
        expect(rebuilt).toEqual(played.status);
        expect(duesOf(rebuilt, shanghaiDay(at), findBuiltIn)).toEqual(duesOf(played.status, shanghaiDay(at), findBuiltIn));
      }),
      { numRuns: 300 },
    );
  });

  it('never gets stuck: from every state that is not final somebody can act, now or once a limit has run out', () => {
    assert(
      property(moves, (sequence) => {
        let at = parseInstant('2026-03-02T09:00:00+08:00');
        const played = new PlayedCase(at, findBuiltIn);
        for (const { who, what, hours } of sequence) {
          at = addMs(at, hours * 3_600_000);
          const [actor, act] = [people[who], actsOn(at)[what]];
          if (actor && act && !whyNot(played.scene(actor, at), act.act)) {
            try {
              played.do(actor, act, at);
            } catch (error) {
              if (!(error instanceof Problem)) throw error;
            }
          }
        }
        if (played.status.outcome !== undefined && played.status.endedOn !== undefined) return;
        const fresh = anOfficialAt('新来的', ['accept', 'deliver', 'review', 'decide', 'approve-special-procedure']);
        const everyone = [fresh, anApplicant(), systemActor];
        const isPossible = everyone.some((one) => actsOn(at).some(({ act }) => !whyNot(played.scene(one, at), act)));
        expect(isPossible).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

function checkInvariants({ status, actions }: PlayedCase): void {
  expect(status.version).toBe(actions.length);
  expect(actions.map(({ seq }) => seq)).toEqual(actions.map((_, i) => i + 1));

  const separate = status.handlers.filter(({ step }) => step !== 'deliver');
  expect(new Set(separate.map(({ accountId }) => accountId)).size).toBe(separate.length);
  expect(separate.map(({ accountId }) => accountId)).not.toContain(anApplicant().accountId);

  expect(actions.filter(({ kind }) => kind === 'request-correction').length).toBeLessThanOrEqual(1);
  expect(status.procedures.filter(({ to }) => to === undefined).length).toBe(status.state === 'special-procedure' ? 1 : 0);
  expect(new Set(status.clocks.map(({ name }) => name)).size).toBe(status.clocks.length);
  const isOver = ['closed', 'not-accepted', 'withdrawn', 'terminated'].includes(status.state);
  expect(isOver).toBe(status.endedOn !== undefined);
  if (isOver) expect(status.clocks.every(({ stoppedOn }) => stoppedOn !== undefined)).toBe(true);
  if (status.decision) expect(status.acceptance).toBeDefined();
}
