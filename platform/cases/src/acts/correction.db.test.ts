import { drainJobs } from '@yunmeng/runtime';
import { beforeEach, describe, expect, it } from 'vitest';

import { anApplicant, office, useCaseHouse } from '../testing.ts';
import { lookAt } from '../record/testing.ts';

const house = useCaseHouse({ now: '2026-10-13T10:00:00+08:00' });
const look = (caseId: string) => lookAt(house.runtime.db, caseId);
const applicant = anApplicant();
const items = [
  { pointer: '/materials/plan', what: '平面图上没标洗消区', why: '餐具要有地方洗和消毒' },
  { pointer: '/answers/shopName', what: '店名和执照不一样', why: '许可证上的名字要和执照一致' },
];
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

async function asked(): Promise<string> {
  house.setNow('2026-10-13T10:00:00+08:00');
  const caseId = await house.aCaseIn('submitted');
  house.setNow('2026-10-14T10:00:00+08:00');
  const answer = await house.act({ actor: office.clerk, caseId, act: 'request-correction', body: { items } });
  expect(answer.status).toBe(200);
  return caseId;
}

function upload(caseId: string, materialCode: string, actor = applicant, name = '平面图.pdf') {
  const query = new URLSearchParams({ materialCode, name });
  return house.inject<{ id: string; code: string }>({
    method: 'POST',
    url: `/api/cases/${caseId}/corrections/files?${query}`,
    actor,
    body: PDF,
  });
}

const read = async (caseId: string, actor = applicant) =>
  (
    await house.inject<{ materials: { code: string; files: { id: string }[] }[]; [key: string]: unknown }>({
      method: 'GET',
      url: `/api/cases/${caseId}`,
      actor,
    })
  ).body;

describe('a correction', () => {
  it('is one list with a date, during which the clock of the office stands still', async () => {
    const caseId = await asked();
    expect(await read(caseId)).toMatchObject({
      state: 'correction-required',
      lamp: 'paused',
      turn: {
        who: 'applicant',
        sentence: {
          zh: '请补2样，最晚11月13日（周五）。只要这些，不会再加；过了这天没补，这次申请会终止，可以重新申请。',
        },
      },
      nextDue: { kind: 'known', on: '2026-11-13' },
      nextLeft: 30,
      corrections: [{ items, isLapsed: false, due: { kind: 'known', on: '2026-11-13' } }],
    });
    expect((await look(caseId).tasks()).filter(({ status }) => status === 'open')).toEqual([
      { step: 'accept', status: 'open', isPaused: true, dueOn: '2026-11-13' },
    ]);
    expect(await look(caseId).timers()).toEqual([
      { job: 'cases.lapse-correction', runAt: '2026-11-14T00:00:00.000+08:00' },
    ]);
  });

  it('takes exactly what was listed: new files and answers, seen by officials once they are handed in', async () => {
    const caseId = await asked();
    const first = await upload(caseId, 'plan');
    expect(first.status).toBe(201);
    expect((await upload(caseId, 'plan')).body.id).toBe(first.body.id);
    expect((await upload(caseId, 'lease')).body.code).toBe('cases.correction-not-asked');
    const plan = (detail: Awaited<ReturnType<typeof read>>) =>
      detail.materials.find(({ code }) => code === 'plan')?.files.length;
    expect([plan(await read(caseId)), plan(await read(caseId, office.clerk))]).toEqual([1, 0]);

    const submit = (answers: object) =>
      house.act({ actor: applicant, caseId, act: 'submit-correction', body: { answers } });
    const other = await submit({ phone: '13900000000' });
    expect([other.status, other.body.code]).toEqual([409, 'cases.correction-not-asked']);
    house.setNow('2026-10-26T09:00:00+08:00');
    const handedIn = await submit({ shopName: '张三早点铺', phone: '13800000000' });
    expect(handedIn.body).toMatchObject({
      state: 'submitted',
      answers: { shopName: '张三早点铺' },
      nextDue: { on: '2026-11-02' },
      nextLeft: 5,
    });
    expect(plan(await read(caseId, office.clerk2))).toBe(1);
    expect((await look(caseId).timers()).map(({ job, runAt }) => [job, runAt])).toEqual([
      ['cases.accept-by-law', '2026-11-03T00:00:00.000+08:00'],
    ]);
    expect((await look(caseId).tasks()).at(-1)).toMatchObject({ step: 'accept', status: 'open', dueOn: '2026-11-02' });

    const again = await house.act({ actor: office.clerk2, caseId, act: 'request-correction', body: { items } });
    expect([again.status, again.body.code]).toEqual([409, 'cases.correction-already-asked']);
  });

  it('is not taken without a file that the notice asks for, nor with a faulty answer, and says which', async () => {
    const caseId = await asked();
    const answer = await house.act({
      actor: applicant,
      caseId,
      act: 'submit-correction',
      body: { answers: { shopName: ' ' } },
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      code: 'cases.correction-faulty',
      errors: [
        expect.objectContaining({ pointer: '/answers/shopName' }),
        expect.objectContaining({ pointer: '/materials/plan', code: 'cases.material-not-given' }),
      ],
    });
  });

  it('lets the applicant take a file back before handing in, and nobody else touch it', async () => {
    const caseId = await asked();
    const { id } = (await upload(caseId, 'plan')).body;
    const url = `/api/cases/${caseId}/corrections/files/${id}`;
    expect((await house.inject({ method: 'DELETE', url, actor: office.clerk })).status).toBe(404);
    expect((await upload(caseId, 'plan', anApplicant({ accountId: 'stranger' }))).status).toBe(404);
    expect((await house.inject({ method: 'DELETE', url, actor: applicant })).status).toBe(204);
    expect((await house.inject<{ code: string }>({ method: 'DELETE', url, actor: applicant })).body.code).toBe(
      'cases.file-not-found',
    );
  });

  it('is refused where no correction is awaited', async () => {
    const caseId = await house.aCaseIn('in-review');
    expect((await upload(caseId, 'plan')).body.code).toBe('cases.wrong-state');
    const answer = await house.act({ actor: applicant, caseId, act: 'submit-correction', body: { answers: {} } });
    expect(answer.body.code).toBe('cases.wrong-state');
  });
});

describe('what the law does by itself', () => {
  beforeEach(() => house.setNow('2026-10-13T10:00:00+08:00'));

  it('accepts after five working days without a word, dated to receipt, and not a moment earlier', async () => {
    const caseId = await house.aCaseIn('submitted');
    house.setNow('2026-10-20T23:59:59.999+08:00');
    await drainJobs(house.runtime);
    expect((await look(caseId).row())['state']).toBe('submitted');
    house.setNow('2026-10-21T00:00:00+08:00');
    const tooLate = await house.act({ actor: office.clerk, caseId, act: 'accept' });
    expect([tooLate.status, tooLate.body.code]).toEqual([409, 'cases.accepted-by-law']);
    await drainJobs(house.runtime);
    expect(await look(caseId).row()).toMatchObject({
      state: 'in-review',
      accepted_on: '2026-10-13',
      is_accepted_by_law: true,
      promised_due_on: '2026-10-27',
      statutory_due_on: '2026-11-10',
    });
    expect((await look(caseId).events()).at(-1)).toMatchObject({
      type: 'case.accepted',
      data: { isByLaw: true, acceptedOn: '2026-10-13' },
    });
    expect((await look(caseId).audits()).at(-1)).toMatchObject({ action: 'cases.accept-case-by-law', actor: 'system' });
    expect((await look(caseId).tasks()).map(({ step, status }) => [step, status])).toEqual([
      ['accept', 'dropped'],
      ['review', 'open'],
    ]);
  });

  it('does nothing to a case that was accepted in time', async () => {
    const caseId = await house.aCaseIn('in-review');
    expect(await look(caseId).timers()).toEqual([]);
    house.setNow('2026-10-30T00:00:00+08:00');
    await drainJobs(house.runtime);
    expect((await look(caseId).row())['version']).toBe(2);
  });

  it('and a person at the same moment leave one of the two, whole', async () => {
    for (let round = 0; round < 3; round += 1) {
      house.setNow('2026-10-13T10:00:00+08:00');
      const caseId = await house.aCaseIn('submitted');
      house.setNow('2026-10-21T00:00:00+08:00');
      const withdraw = house.act({ actor: applicant, caseId, act: 'withdraw', ifMatch: 1 });
      const [withdrawn] = await Promise.all([withdraw, drainJobs(house.runtime)]);
      await drainJobs(house.runtime);
      expect(await look(caseId).row()).toMatchObject({
        state: withdrawn.status === 200 ? 'withdrawn' : 'in-review',
        version: 2,
      });
    }
  });

  it('never ends a case: an overdue correction becomes a task, and a clerk terminates with a reason', async () => {
    const caseId = await asked();
    house.setNow('2026-11-14T00:00:00+08:00');
    const early = await house.act({ actor: office.clerk2, caseId, act: 'accept' });
    expect(early.body.code).toBe('cases.wrong-state');
    await drainJobs(house.runtime);
    await drainJobs(house.runtime);
    expect(await look(caseId).row()).toMatchObject({ state: 'correction-required', version: 3 });
    expect((await look(caseId).tasks()).at(-1)).toMatchObject({
      step: 'lapsed-correction',
      status: 'open',
      dueOn: '2026-11-13',
    });
    const ended = await house.act({
      actor: office.clerk2,
      caseId,
      act: 'terminate',
      body: { reason: '到11月13日没有补正' },
    });
    expect(ended.body).toMatchObject({ state: 'terminated', outcome: 'terminated' });
    expect((await look(caseId).tasks()).at(-1)).toMatchObject({ step: 'lapsed-correction', status: 'done' });
  });

  it('still takes a correction that comes late, until the clerk has terminated', async () => {
    const caseId = await asked();
    house.setNow('2026-11-16T09:00:00+08:00');
    await drainJobs(house.runtime);
    await upload(caseId, 'plan');
    const late = await house.act({
      actor: applicant,
      caseId,
      act: 'submit-correction',
      body: { answers: { shopName: '张三早点铺' } },
    });
    expect(late.body).toMatchObject({ state: 'submitted', nextDue: { on: '2026-11-23' } });
    expect((await look(caseId).tasks()).map(({ step, status }) => [step, status])).toEqual([
      ['accept', 'done'],
      ['accept', 'dropped'],
      ['lapsed-correction', 'dropped'],
      ['accept', 'open'],
    ]);
  });
});
