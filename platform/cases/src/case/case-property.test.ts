import { addMs, type Instant, parseInstant, shanghaiDay } from '@yunmeng/kernel/instant';
import { Problem } from '@yunmeng/kernel/problem';
import { type Actor, systemActor } from '@yunmeng/runtime';
import { findBuiltIn } from '@yunmeng/time-limits/testing';
import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { actsOn, people, tries } from '../acts/testing.ts';
import type { Act } from './act.ts';
import { duesOf } from './clocks.ts';
import { whyNot } from './may-act.ts';
import { project } from './project.ts';
import { anApplicant, anOfficialAt, PlayedCase } from './testing.ts';

/** `npm run test:long` plays tens of thousands. */
const RUNS = process.env['YUNMENG_LONG'] ? 10_000 : 300;
const PATIENCE_MS = RUNS * 60;

interface Try {
  readonly who: number;
  readonly what: number;
  readonly hours: number;
}

describe('any sequence of acts', () => {
  it(
    'keeps the invariants: what is refused changes nothing, what is done projects to the same status',
    () => {
      assert(
        property(tries(40), (sequence) => {
          const { played, at } = play(sequence, checkInvariants);
          // Rebuilt from the actions alone, as they come back from the store, the clocks have the same due dates.
          const kept = JSON.parse(JSON.stringify(played.actions)) as typeof played.actions; // a round trip keeps the type
          const rebuilt = project(kept);
          expect(rebuilt).toEqual(played.status);
          const today = shanghaiDay(at);
          expect(duesOf(rebuilt, today, findBuiltIn)).toEqual(duesOf(played.status, today, findBuiltIn));
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE_MS,
  );

  it(
    'never gets stuck: until a case has ended somebody can act, now or once a limit has run out',
    () => {
      const fresh = anOfficialAt('新来的', ['accept', 'deliver', 'review', 'decide', 'approve-special-procedure']);
      assert(
        property(tries(40), (sequence) => {
          const { played, at } = play(sequence);
          const isPossible = [fresh, anApplicant(), systemActor].some((one) =>
            actsOn(at).some(({ act }) => !whyNot(played.scene(one, at), act)),
          );
          expect(isPossible || played.status.endedOn !== undefined).toBe(true);
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE_MS,
  );
});

function play(sequence: readonly Try[], check: (played: PlayedCase) => void = () => undefined) {
  let at = parseInstant('2026-03-02T09:00:00+08:00');
  const played = new PlayedCase(at, findBuiltIn);
  for (const { who, what, hours } of sequence) {
    at = addMs(at, hours * 3_600_000);
    const [actor, act, before] = [people[who], actsOn(at)[what], played.status];
    if (!actor || !act) continue;
    const isDone = tryAct(played, { actor, act, at });
    expect(played.status === before).toBe(!isDone);
    check(played);
  }
  return { played, at };
}

function tryAct(played: PlayedCase, { actor, act, at }: { actor: Actor; act: Act; at: Instant }): boolean {
  try {
    played.do(actor, act, at);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

function checkInvariants({ status, actions }: PlayedCase): void {
  expect(status.version).toBe(actions.length);
  expect(actions.map(({ seq }) => seq)).toEqual(actions.map((_, i) => i + 1));

  const separate = status.handlers.filter(({ step }) => step !== 'deliver');
  expect(new Set(separate.map(({ accountId }) => accountId)).size).toBe(separate.length);
  expect(separate.map(({ accountId }) => accountId)).not.toContain(anApplicant().accountId);

  expect(actions.filter(({ kind }) => kind === 'request-correction').length).toBeLessThanOrEqual(1);
  const running = status.procedures.filter(({ to }) => to === undefined);
  expect(running.length).toBe(status.state === 'special-procedure' ? 1 : 0);
  expect(new Set(status.clocks.map(({ name }) => name)).size).toBe(status.clocks.length);

  const hasEnded = ['closed', 'not-accepted', 'withdrawn', 'terminated'].includes(status.state);
  expect(hasEnded).toBe(status.endedOn !== undefined);
  expect(!hasEnded || status.clocks.every(({ stoppedOn }) => stoppedOn !== undefined)).toBe(true);
  expect(status.decision === undefined || status.acceptance !== undefined).toBe(true);
}
