import { statement } from '@yunmeng/runtime';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';

import { events } from '../events.ts';
import { anApplicant, anOfficialAt, office, useCaseHouse } from '../testing.ts';
import { lookAt } from '../record/testing.ts';

const house = useCaseHouse({ now: '2026-10-13T10:00:00+08:00' });
const look = (caseId: string) => lookAt(house.runtime.db, caseId);
const review = { opinion: '符合条件', recommendation: 'approve' };
const grant = { outcome: 'granted', reason: '材料齐全，符合条件' };

function isAsDeclared(type: string, data: unknown): boolean {
  const declared = events.find((event) => event.type === type);
  return declared !== undefined && Value.Check(declared.data, data);
}

describe('a case over HTTP', () => {
  it('is handled by three persons and delivered, each act with its action, event, audit record and task', async () => {
    house.setNow('2026-10-13T10:00:00+08:00');
    const { caseId, caseNumber, acceptanceDue } = await house.openACase();
    expect(caseNumber).toMatch(/^11420923MB0000001X4420125005000202610130\d{3}$/);
    expect(acceptanceDue).toEqual({ kind: 'known', on: '2026-10-20' });

    house.setNow('2026-10-14T10:00:00+08:00');
    const accepted = await house.act({ actor: office.clerk, caseId, act: 'accept' });
    expect(accepted.status).toBe(200);
    expect(accepted.headers).toMatchObject({ etag: '"2"', 'cache-control': 'no-store' });
    expect(accepted.body).toMatchObject({
      state: 'in-review',
      version: 2,
      nextDue: { on: '2026-10-28' },
      statutoryDue: { on: '2026-11-11' },
    });
    expect((await house.act({ actor: office.reviewer, caseId, act: 'review', body: review })).body.state).toBe(
      'pending-decision',
    );
    house.setNow('2026-10-19T10:00:00+08:00');
    const decided = await house.act({ actor: office.decider, caseId, act: 'decide', body: grant });
    expect(decided.body).toMatchObject({
      state: 'approved',
      outcome: 'granted',
      nextDue: { kind: 'known', on: '2026-11-02' },
      nextLeft: 10,
      decision: { reason: grant.reason, remedies: { reconsideration: expect.stringContaining('行政复议') } },
    });
    const delivered = await house.act({ actor: office.clerk2, caseId, act: 'deliver', body: { collectedBy: '张三' } });
    expect(delivered.body).toMatchObject({ state: 'closed', lamp: 'done', turn: { who: 'nobody' } });

    expect((await look(caseId).events()).map(({ type }) => type)).toEqual([
      'case.submitted',
      'case.accepted',
      'case.review-completed',
      'case.decided',
      'case.delivered',
    ]);
    expect((await look(caseId).events()).filter(({ type, data }) => !isAsDeclared(type, data))).toEqual([]);
    expect((await look(caseId).audits()).map(({ action, actor }) => [action, actor])).toEqual([
      ['cases.open-case', 'applicant-1'],
      ['cases.accept-case', '王五'],
      ['cases.review-case', '赵六'],
      ['cases.decide-case', '钱七'],
      ['cases.deliver-result', '陈晨'],
    ]);
    expect(await look(caseId).tasks()).toEqual([
      { step: 'accept', status: 'done', isPaused: false, dueOn: '2026-10-20' },
      { step: 'review', status: 'done', isPaused: false, dueOn: '2026-10-28' },
      { step: 'decide', status: 'done', isPaused: false, dueOn: '2026-10-28' },
      { step: 'deliver', status: 'done', isPaused: false, dueOn: '2026-11-02' },
    ]);
    expect(await look(caseId).timers()).toEqual([]);
  });

  it('is refused with reasons and remedies, or not accepted with the right body, in plain sight of the applicant', async () => {
    const refused = await house.aCaseIn('pending-decision');
    await house.act({
      actor: office.decider,
      caseId: refused,
      act: 'decide',
      body: { outcome: 'refused', reason: '厨房面积不够，要20平方米' },
    });
    const notAccepted = await house.aCaseIn('submitted');
    const body = { ground: 'not-this-body', reason: '取水许可归水利局办', rightBody: '云梦县水利和湖泊局' };
    await house.act({ actor: office.clerk, caseId: notAccepted, act: 'refuse-acceptance', body });
    const read = async (id: string) =>
      (await house.inject({ method: 'GET', url: `/api/cases/${id}`, actor: anApplicant() })).body;
    expect(await read(refused)).toMatchObject({
      state: 'rejected',
      decision: {
        outcome: 'refused',
        reason: '厨房面积不够，要20平方米',
        basis: expect.stringContaining('第三十八条第二款'),
      },
    });
    expect(await read(notAccepted)).toMatchObject({
      state: 'not-accepted',
      notAccepted: { rightBody: '云梦县水利和湖泊局', remedies: expect.stringContaining('行政复议') },
    });
  });

  it('sent twice under one key is done once and answered alike', async () => {
    const caseId = await house.aCaseIn('submitted');
    const request = {
      method: 'POST',
      url: `/api/cases/${caseId}/accept`,
      actor: office.clerk,
      body: {},
      ifMatch: 1,
      key: 'accept-it-once',
    } as const;
    const [first, second] = [await house.inject(request), await house.inject(request)];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.bytes.equals(first.bytes)).toBe(true);
    expect((await look(caseId).row())['version']).toBe(2);
  });
});

describe('a version', () => {
  it('must be named, and must be the current one: the answer says what was done meanwhile', async () => {
    house.setNow('2026-10-14T10:05:00+08:00');
    const caseId = await house.aCaseIn('in-review');
    const none = await house.inject({
      method: 'POST',
      url: `/api/cases/${caseId}/review`,
      actor: office.reviewer,
      body: review,
    });
    expect([none.status, none.body]).toEqual([428, expect.objectContaining({ code: 'runtime.precondition-required' })]);
    const stale = await house.act({ actor: office.clerk2, caseId, act: 'accept', ifMatch: 1 });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({
      code: 'cases.changed-meanwhile',
      facts: { current: 2, act: 'accept' },
      detail:
        '您打开之后，这件又有了变化，您这一步没有办。最近一步：10月14日10:05，云梦县行政审批局王*：受理。请刷新后再看。',
    });
  });

  it('lets one of two clerks accept at once; the other learns who was quicker, and nothing is doubled', async () => {
    for (let round = 0; round < 5; round += 1) {
      const caseId = await house.aCaseIn('submitted');
      const answers = await Promise.all(
        [office.clerk, office.clerk2].map((actor) => house.act({ actor, caseId, act: 'accept', ifMatch: 1 })),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
      const loser = answers.find(({ status }) => status === 412);
      expect(loser?.body.detail).toMatch(/(王|陈)\*：受理/);
      expect((await look(caseId).row())['version']).toBe(2);
      expect((await look(caseId).events()).map(({ type }) => type)).toEqual(['case.submitted', 'case.accepted']);
      expect((await look(caseId).tasks()).filter(({ status }) => status === 'open')).toHaveLength(1);
    }
  });

  it('lets either a withdrawal or a decision win, never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const caseId = await house.aCaseIn('pending-decision');
      const [withdrawn, decided] = await Promise.all([
        house.act({ actor: anApplicant(), caseId, act: 'withdraw', ifMatch: 3 }),
        house.act({ actor: office.decider, caseId, act: 'decide', body: grant, ifMatch: 3 }),
      ]);
      expect([withdrawn.status, decided.status].toSorted()).toEqual([200, 412]);
      const { state, version } = await look(caseId).row();
      expect(version).toBe(4);
      expect(state).toBe(withdrawn.status === 200 ? 'withdrawn' : 'approved');
    }
  });
});

describe('who may act', () => {
  const refusals = [
    {
      in: 'submitted',
      actor: office.reviewer,
      act: 'accept',
      body: {},
      status: 403,
      code: 'runtime.forbidden',
      why: 'a reviewer holds no cases.accept',
    },
    {
      in: 'submitted',
      actor: office.elsewhere,
      act: 'accept',
      body: {},
      status: 403,
      code: 'cases.may-not-act',
      why: 'the grant is of another county',
    },
    {
      in: 'submitted',
      actor: anOfficialAt('别局', ['accept'], { orgCode: '11420923MB0000009X', ownBodyOnly: true }),
      act: 'accept',
      body: {},
      status: 403,
      code: 'cases.may-not-act',
      why: 'the grant is of another body',
    },
    {
      in: 'submitted',
      actor: office.supervisor,
      act: 'accept',
      body: {},
      status: 403,
      code: 'runtime.forbidden',
      why: 'a supervisor only watches',
    },
    {
      in: 'submitted',
      actor: anApplicant({ accountId: 'stranger' }),
      act: 'withdraw',
      body: {},
      status: 404,
      code: 'cases.not-found',
      why: 'a stranger is told nothing',
    },
    {
      in: 'submitted',
      actor: office.clerk,
      act: 'withdraw',
      body: {},
      status: 403,
      code: 'cases.may-not-act',
      why: 'only the applicant withdraws',
    },
    {
      in: 'in-review',
      actor: office.everybody,
      act: 'decide',
      body: grant,
      status: 409,
      code: 'cases.wrong-state',
      why: 'nothing is decided before its review',
    },
    {
      in: 'approved',
      actor: anApplicant(),
      act: 'withdraw',
      body: {},
      status: 409,
      code: 'cases.wrong-state',
      why: 'a decision stands',
    },
    {
      in: 'in-review',
      actor: office.clerk,
      act: 'terminate',
      body: { reason: '没有理由的终止' },
      status: 409,
      code: 'cases.wrong-state',
      why: 'only a lapsed correction ends a case',
    },
    {
      in: 'in-review',
      actor: anOfficialAt('王五', ['review']),
      act: 'review',
      body: review,
      status: 403,
      code: 'cases.same-person',
      why: 'whoever accepted does not review',
    },
    {
      in: 'pending-decision',
      actor: anOfficialAt('赵六', ['decide']),
      act: 'decide',
      body: grant,
      status: 403,
      code: 'cases.same-person',
      why: 'whoever reviewed does not decide',
    },
    {
      in: 'pending-decision',
      actor: anOfficialAt('applicant-1', ['decide']),
      act: 'decide',
      body: grant,
      status: 403,
      code: 'cases.same-person',
      why: 'nobody decides his own application',
    },
  ] as const;

  it.each(refusals)(
    '$act in $in by $actor.name is $code: $why',
    async ({ in: state, actor, act, body, status, code }) => {
      const caseId = await house.aCaseIn(state);
      const before = await look(caseId).row();
      const answer = await house.act({ actor, caseId, act, body });
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(await look(caseId).row()).toEqual(before);
    },
  );

  it('is checked again by the database: one person cannot be written into two of the three steps', async () => {
    const caseId = await house.aCaseIn('in-review');
    const insert = statement<never, [id: string]>(
      'test.second-step',
      `insert into cases.participant (city_code, case_id, account_id, step, first_at)
       select city_code, id, '王五', 'decide', now() from cases."case" where id = $1`,
    );
    await expect(house.runtime.db.run(insert, [caseId])).rejects.toThrow('participant_separate');
  });

  it('says of every act that is not open why not', async () => {
    const caseId = await house.aCaseIn('pending-decision');
    const detail = await house.inject<{ offers: { act: string; isAllowed: boolean; reason: { zh: string } }[] }>({
      method: 'GET',
      url: `/api/cases/${caseId}`,
      actor: anOfficialAt('赵六', ['review', 'decide', 'read']),
    });
    const offer = (act: string) => detail.body.offers.find((one) => one.act === act);
    expect(offer('decide')).toMatchObject({ isAllowed: false, reason: { zh: expect.stringContaining('审批分离') } });
    expect(offer('accept')).toMatchObject({ isAllowed: false, reason: { zh: expect.stringContaining('“受理”权限') } });
    expect(offer('review')).toMatchObject({ isAllowed: false, reason: { zh: expect.stringContaining('等决定') } });
    expect(detail.body.offers).toHaveLength(10);
  });
});

describe('the record', () => {
  it('cannot be changed, not even by SQL', async () => {
    const caseId = await house.aCaseIn('submitted');
    const change = statement<never, [id: string]>(
      'test.change-action',
      `update cases.action set opinion = '改' where case_id = $1`,
    );
    const remove = statement<never, [id: string]>('test.delete-action', 'delete from cases.action where case_id = $1');
    await expect(house.runtime.db.run(change, [caseId])).rejects.toThrow('append-only');
    await expect(house.runtime.db.run(remove, [caseId])).rejects.toThrow('append-only');
  });
});
