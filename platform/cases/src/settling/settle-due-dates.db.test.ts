import { drainJobs, statement, systemActor } from '@yunmeng/runtime';
import { importCalendar, NATION } from '@yunmeng/time-limits';
import { aCalendarFile } from '@yunmeng/time-limits/testing';
import { describe, expect, it } from 'vitest';

import { aPinnedItem, office, useCaseHouse } from '../testing.ts';
import { lookAt } from '../record/testing.ts';
import { copyCase } from '../record/testing.ts';

const house = useCaseHouse({ now: '2026-11-24T09:00:00+08:00' });
const look = (caseId: string) => lookAt(house.runtime.db, caseId);
const thirtyDays = aPinnedItem({
  promisedLimit: { count: 30, unit: 'working-day' },
  statutoryLimit: { count: 45, unit: 'working-day' },
});

const publish2027 = () =>
  house.runtime.act({ actor: systemActor }, (work) =>
    importCalendar(work, { file: aCalendarFile(2027), regionCode: NATION, replaces: false }),
  );

const awaiting = statement<{ readonly count: number }>(
  'test.count-awaiting',
  'select count(*)::integer as count from cases."case" where awaits_year is not null',
);
const settled = statement<{ readonly ids: number; readonly audits: number }>(
  'test.count-settled',
  `select count(*)::integer as audits, sum(json_array_length(after -> 'ids'))::integer as ids
   from runtime.audit_record
   where action = 'cases.settle-due-dates'`,
);

describe('due dates in a year whose calendar is not published', () => {
  it('stay open in words and numbers, and settle with their tasks and timers once it is', async () => {
    const accepted = await house.aCaseIn('in-review', { item: thirtyDays });
    await copyCase(house.runtime.db, { template: accepted, count: 1100 });
    house.setNow('2026-12-29T10:00:00+08:00');
    const waiting = await house.aCaseIn('submitted');
    house.setNow('2026-11-24T10:00:00+08:00');

    expect(await look(accepted).row()).toMatchObject({
      promised_due_on: null,
      statutory_due_on: null,
      awaits_year: 2027,
      open_dues: {
        promised: { kind: 'open', workingDaysAfter: 3, awaitsYear: 2027 },
        statutory: { workingDaysAfter: 18 },
      },
    });
    expect((await look(accepted).tasks()).at(-1)?.dueOn).toBe('infinity');
    expect(await look(waiting).timers()).toEqual([]);
    const before = await house.inject<{ turn: { sentence: { zh: string } }; nextLeft: number }>({
      method: 'GET',
      url: `/api/cases/${accepted}`,
      actor: office.clerk,
    });
    expect(before.body.nextLeft).toBe(30);
    expect(before.body.turn.sentence.zh).toBe(
      '正在办理，还剩30个工作日。2027年放假安排还没公布，公布后告诉您准确日期。',
    );
    const inbox = await house.inject<{ tasks: { case: object }[]; counts: object }>({
      method: 'GET',
      url: '/api/tasks?group=available',
      actor: office.reviewer,
    });
    expect(inbox.body.tasks[0]?.case).toMatchObject({ lamp: 'normal', nextDue: { kind: 'open', awaitsYear: 2027 } });
    expect(inbox.body.counts).toMatchObject({ available: 1101 });

    await publish2027();
    await drainJobs(house.runtime);
    expect((await house.runtime.db.one(awaiting, [])).count).toBe(0);
    // Three pages of those that awaited the year; then one of them all, because a notice may also correct.
    expect(await house.runtime.db.one(settled, [])).toMatchObject({ ids: 1102 * 2 });
    // The test's calendar has 1 January off; 2, 3 are a weekend.
    expect(await look(accepted).row()).toMatchObject({
      promised_due_on: '2027-01-06',
      awaits_year: null,
      open_dues: null,
      version: 2,
    });
    expect((await look(accepted).tasks()).at(-1)?.dueOn).toBe('2027-01-06');
    expect(await look(waiting).row()).toMatchObject({ acceptance_due_on: '2027-01-06' });
    expect(await look(waiting).timers()).toEqual([
      { job: 'cases.accept-by-law', runAt: '2027-01-07T00:00:00.000+08:00' },
    ]);

    house.setNow('2027-01-07T00:00:01+08:00');
    await drainJobs(house.runtime);
    expect(await look(waiting).row()).toMatchObject({
      state: 'in-review',
      accepted_on: '2026-12-29',
      is_accepted_by_law: true,
    });
  });

  it('are counted again when a notice that is in force is corrected', async () => {
    house.setNow('2027-03-01T09:00:00+08:00');
    const caseId = await house.aCaseIn('in-review');
    expect((await look(caseId).row())['promised_due_on']).toBe('2027-03-15');
    const file = aCalendarFile(2027);
    const corrected = { ...file, days: [...file.days, { name: '测试节', date: '2027-03-10', isOffDay: true }] };
    await house.runtime.act({ actor: systemActor }, (work) =>
      importCalendar(work, { file: corrected, regionCode: NATION, replaces: true }),
    );
    await drainJobs(house.runtime);
    expect((await look(caseId).row())['promised_due_on']).toBe('2027-03-16');
    expect((await look(caseId).tasks()).at(-1)?.dueOn).toBe('2027-03-16');
  });
});
