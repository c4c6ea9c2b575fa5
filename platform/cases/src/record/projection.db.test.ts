import { addMs, parseInstant, shanghaiDay } from '@yunmeng/kernel/instant';
import { Problem } from '@yunmeng/kernel/problem';
import { statement } from '@yunmeng/runtime';
import { loadCalendars } from '@yunmeng/time-limits';
import { assert, asyncProperty } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { duesOf } from '../case/clocks.ts';
import { project } from '../case/project.ts';
import { anApplicant, office, useCaseHouse } from '../testing.ts';
import { lookAt } from '../record/testing.ts';
import { actsOn, people, tries } from '../acts/testing.ts';
import { timersOf } from './timers.ts';
import { actOnCase } from './act-on-case.ts';
import { dueColumns, movingColumns } from './case-columns.ts';
import { findRecord } from './case-store.ts';

const house = useCaseHouse({ now: '2026-03-02T09:00:00+08:00' });
const taskOf = statement<{ readonly open: number }, [id: string]>(
  'test.open-tasks',
  `select count(*)::integer as open from cases.task where case_id = $1 and status = 'open'`,
);
const roundsOf = statement<
  { readonly corrections: number; readonly procedures: number; readonly running: number },
  [id: string]
>(
  'test.rounds',
  `select
  (select count(*)::integer from cases.correction where case_id = $1) as corrections,
  (select count(*)::integer from cases.special_procedure where case_id = $1) as procedures,
  (select count(*)::integer from cases.special_procedure where case_id = $1 and to_on is null) as running`,
);
const snapshotsOf = statement<{ readonly clocks: unknown }, [id: string]>(
  'test.snapshots',
  'select clocks from cases.action where case_id = $1 order by seq',
);

describe('the stored case', () => {
  it('equals the projection of its actions after any acts, with its due dates, its timers and at most one open task', async () => {
    const { db } = house.runtime;
    const { find } = await loadCalendars(db);
    await assert(
      asyncProperty(tries(25), async (sequence) => {
        let at = parseInstant('2026-03-02T09:00:00+08:00');
        house.setNow(at);
        const { caseId } = await house.openACase();
        let acted = at;
        for (const { who, what, hours } of sequence) {
          at = addMs(at, hours * 3_600_000);
          house.setNow(at);
          const [actor, act, record] = [people[who], actsOn(at)[what], await findRecord(db, caseId)];
          if (!actor || !act || !record) continue;
          try {
            await house.runtime.act({ actor }, (work) =>
              actOnCase(work, { caseId, ifMatch: record.status.version }, act),
            );
            acted = at;
          } catch (error) {
            if (!(error instanceof Problem)) throw error;
          }
        }
        const record = await findRecord(db, caseId);
        if (!record) throw new Error('the case is gone');
        const status = project(record.actions);
        const dues = duesOf(status, shanghaiDay(acted), find);
        const stored: unknown = JSON.parse(JSON.stringify({ ...movingColumns(status), ...dueColumns(dues) }));
        expect(await lookAt(db, caseId).row()).toEqual(stored);
        expect((await lookAt(db, caseId).timers()).map(({ runAt }) => runAt)).toEqual([
          ...timersOf(status, dues).values(),
        ]);
        expect(await db.one(roundsOf, [caseId])).toEqual({
          corrections: status.correction ? 1 : 0,
          procedures: status.procedures.length,
          running: status.state === 'special-procedure' ? 1 : 0,
        });
        expect((await db.one(taskOf, [caseId])).open).toBeLessThanOrEqual(1);
      }),
      { numRuns: 12 },
    );
  });

  it('gives the same facts of the whole life to whoever replays it', async () => {
    house.setNow('2026-10-13T10:00:00+08:00');
    const caseId = await house.aCaseIn('approved');
    await house.act({ actor: office.clerk, caseId, act: 'deliver', body: { collectedBy: anApplicant().name } });
    const record = await findRecord(house.runtime.db, caseId);
    expect(
      record?.actions.map(({ seq, kind, actor, itemVersion }) => [
        seq,
        kind,
        actor.name,
        actor.role,
        actor.orgName,
        itemVersion,
      ]),
    ).toEqual([
      [1, 'open', '张三', 'citizen', undefined, 1],
      [2, 'accept', '王五', '窗口人员', '云梦县行政审批局', 1],
      [3, 'review', '赵六', '窗口人员', '云梦县行政审批局', 1],
      [4, 'decide', '钱七', '窗口人员', '云梦县行政审批局', 1],
      [5, 'deliver', '王五', '窗口人员', '云梦县行政审批局', 1],
    ]);
    const snapshots = await house.runtime.db.many(snapshotsOf, [caseId]);
    expect(snapshots.at(-1)?.clocks).toEqual([
      { name: 'acceptance', state: 'stopped', due: { kind: 'known', on: '2026-10-20' }, used: 0, left: 5 },
      { name: 'promised', state: 'stopped', due: { kind: 'known', on: '2026-10-27' }, used: 0, left: 10 },
      { name: 'statutory', state: 'stopped', due: { kind: 'known', on: '2026-11-10' }, used: 0, left: 20 },
    ]);
  });
});
