import type { Actor } from '@yunmeng/runtime';
import { describe, expect, it } from 'vitest';

import type { TaskPage } from '../contract.ts';
import { anApplicant, anOfficialAt, office, useCaseHouse } from '../testing.ts';

const house = useCaseHouse({ now: '2026-10-13T10:00:00+08:00' });

const inbox = async (actor: Actor, group: string, more = '') =>
  (await house.inject<TaskPage>({ method: 'GET', url: `/api/tasks?group=${group}&limit=100${more}`, actor })).body;
const taskOf = async (actor: Actor, caseId: string, group = 'available') =>
  (await inbox(actor, group)).tasks.find((task) => task.case.id === caseId);
const move = (actor: Actor, taskId: string | undefined, how: 'claim' | 'release') =>
  house.inject<{ code: string; detail: string; assignee?: object }>({
    method: 'POST',
    url: `/api/tasks/${taskId}/${how}`,
    actor,
  });

describe('an inbox', () => {
  it('holds what waits for the permissions of the reader, by due day, with clock and counts', async () => {
    house.setNow('2026-10-15T10:00:00+08:00');
    const later = await house.aCaseIn('submitted');
    house.setNow('2026-10-13T10:00:00+08:00');
    const earlier = await house.aCaseIn('submitted');
    const review = await house.aCaseIn('in-review');
    const deliver = await house.aCaseIn('approved');
    const clerk = await inbox(office.clerk2, 'available');
    const ids = clerk.tasks.map((task) => task.case.id);
    expect(ids.indexOf(earlier)).toBeLessThan(ids.indexOf(later));
    expect(ids).not.toContain(review);
    expect(clerk.tasks.find((task) => task.case.id === deliver)).toMatchObject({
      step: 'deliver',
      case: { nextDue: { on: '2026-10-27' } },
    });
    expect(clerk.tasks[0]).toMatchObject({ step: 'accept', clock: { name: 'acceptance', used: 0, left: 5 } });
    expect(clerk.counts).toEqual({ mine: 0, available: clerk.tasks.length, paused: 0 });
    expect((await inbox(office.reviewer, 'available')).tasks.map((task) => task.case.id)).toEqual([review]);
    expect((await inbox(office.elsewhere, 'available')).tasks).toEqual([]);
    expect((await inbox(anApplicant(), 'available')).tasks).toEqual([]);
  });

  it('turns its pages by key, each task once', async () => {
    for (let i = 0; i < 4; i += 1) await house.aCaseIn('submitted');
    const whole = (await inbox(office.clerk, 'available')).tasks.map(({ id }) => id);
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await house.inject<TaskPage>({
        method: 'GET',
        url: `/api/tasks?group=available&limit=2${after}`,
        actor: office.clerk,
      });
      seen.push(...body.tasks.map(({ id }) => id));
      after = body.next === undefined ? '' : `&after=${body.next}`;
    } while (after !== '');
    expect(seen).toEqual(whole);
  });

  it('shows a step that the reader may not take, and why', async () => {
    const caseId = await house.aCaseIn('in-review');
    const both = anOfficialAt('王五', ['accept', 'review', 'read']);
    expect((await taskOf(both, caseId))?.refusal?.zh).toContain('受审分离');
    const own = anOfficialAt(anApplicant().accountId, ['review']);
    expect((await taskOf(own, caseId))?.refusal?.zh).toContain('您自己申请的');
  });

  it('keeps paused cases apart', async () => {
    const caseId = await house.aCaseIn('in-review');
    const begin = { kind: 'expert-review', plannedTo: '2026-10-16', reason: '要请专家看工艺' };
    await house.act({ actor: office.decider, caseId, act: 'begin-special-procedure', body: begin });
    expect(await taskOf(office.reviewer, caseId)).toBeUndefined();
    expect(await taskOf(office.reviewer, caseId, 'paused')).toMatchObject({
      step: 'review',
      clock: { state: 'paused' },
      case: { lamp: 'paused' },
    });
    expect((await inbox(office.reviewer, 'paused')).counts.paused).toBeGreaterThan(0);
    // Whoever may end the procedure finds it there as well, though the review is not his.
    const decider = await inbox(office.decider, 'paused');
    expect(decider.tasks.filter((task) => task.case.id === caseId)).toMatchObject([{ step: 'review' }]);
    expect(decider.tasks.map(({ refusal }) => refusal)).not.toContainEqual(expect.anything());
    expect(decider.counts.paused).toBe(decider.tasks.length);
    await house.act({ actor: office.decider, caseId, act: 'end-special-procedure', body: { finding: '可行' } });
    expect(await taskOf(office.reviewer, caseId)).toBeDefined();
    expect(await taskOf(office.decider, caseId, 'paused')).toBeUndefined();
  });

  it('keeps a case whose correction is awaited with the window that asked, and gives it back when it is in', async () => {
    const caseId = await house.aCaseIn('submitted');
    const body = { items: [{ pointer: '/answers/shopName', what: '店名和执照不一样', why: '两处要一致' }] };
    await house.act({ actor: office.clerk, caseId, act: 'request-correction', body });
    expect(await taskOf(office.clerk, caseId)).toBeUndefined();
    expect(await taskOf(office.clerk, caseId, 'paused')).toMatchObject({
      step: 'accept',
      clock: { name: 'correction' },
      case: { state: 'correction-required', lamp: 'paused', nextDue: { on: '2026-11-12' } },
    });
    expect(await taskOf(office.reviewer, caseId, 'paused')).toBeUndefined();
    const answers = { shopName: '张三早点铺' };
    await house.act({ actor: anApplicant(), caseId, act: 'submit-correction', body: { answers } });
    expect(await taskOf(office.clerk, caseId, 'paused')).toBeUndefined();
    expect(await taskOf(office.clerk, caseId)).toMatchObject({ step: 'accept', clock: { name: 'acceptance' } });
  });
});

describe('claiming', () => {
  it('makes a step mine: colleagues see whose it is, and cannot act on it', async () => {
    const caseId = await house.aCaseIn('submitted');
    const task = await taskOf(office.clerk, caseId);
    expect((await move(office.clerk, task?.id, 'claim')).body.assignee).toEqual({
      accountId: '王五',
      name: '王五',
      isMe: true,
    });
    expect((await move(office.clerk, task?.id, 'claim')).status).toBe(200);
    expect(await taskOf(office.clerk, caseId)).toBeUndefined();
    expect(await taskOf(office.clerk, caseId, 'mine')).toBeDefined();

    const second = await move(office.clerk2, task?.id, 'claim');
    expect([second.status, second.body.code, second.body.detail]).toEqual([
      409,
      'cases.task-taken',
      expect.stringContaining('王*'),
    ]);
    const act = await house.act({ actor: office.clerk2, caseId, act: 'accept' });
    expect([act.status, act.body.code]).toEqual([409, 'cases.task-taken']);
    expect((await move(office.clerk2, task?.id, 'release')).body.code).toBe('cases.task-not-mine');
    expect((await move(office.clerk, task?.id, 'release')).body.assignee).toBeUndefined();
    expect((await house.act({ actor: office.clerk2, caseId, act: 'accept' })).status).toBe(200);
    expect((await move(office.clerk2, task?.id, 'claim')).body.code).toBe('cases.task-not-open');
  });

  it('is for those who may do the step, by permission, region and person', async () => {
    const caseId = await house.aCaseIn('in-review');
    const task = await taskOf(office.reviewer, caseId);
    expect((await move(office.decider, task?.id, 'claim')).body.code).toBe('cases.may-not-act');
    expect((await move(anOfficialAt('王五', ['review']), task?.id, 'claim')).body.code).toBe('cases.same-person');
    expect((await move(anApplicant(), task?.id, 'claim')).body.code).toBe('cases.task-not-found');
    expect((await move(office.reviewer, caseId, 'claim')).body.code).toBe('cases.task-not-found');
  });

  it('by two at once gives the task to one', async () => {
    const caseId = await house.aCaseIn('submitted');
    const task = await taskOf(office.clerk, caseId);
    const answers = await Promise.all([office.clerk, office.clerk2].map((actor) => move(actor, task?.id, 'claim')));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});
