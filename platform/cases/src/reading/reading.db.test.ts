import { describe, expect, it } from 'vitest';

import { anApplicant, anOfficialAt, aPinnedItem, office, someAnswers, useCaseHouse } from '../testing.ts';
import { lookAt } from '../record/testing.ts';
import type { CaseDetail, CasePage, CaseStatus } from '../contract.ts';
import type { Actor } from '@yunmeng/runtime';
import type { Replay } from '@yunmeng/time-limits/contract';

const house = useCaseHouse({ now: '2026-10-13T10:00:00+08:00' });
const get = <Body = CaseDetail & { code: string; detail: string }>(
  url: string,
  actor?: Actor,
  headers?: Record<string, string>,
) => house.inject<Body>({ method: 'GET', url: `/api${url}`, ...(actor && { actor }), ...(headers && { headers }) });

async function withFile(): Promise<{ caseId: string; fileId: string; content: Buffer }> {
  const content = Buffer.from('%PDF-1.4\nplan of the shop\n%%EOF\n');
  const stored = await house.runtime.files.put(
    (async function* () {
      yield content;
    })(),
    { maxBytes: 1000, mediaTypes: ['application/pdf'] },
  );
  const { caseId } = await house.openACase({ files: [{ materialCode: 'plan', name: '平面图.pdf', ...stored }] });
  const detail = await get(`/cases/${caseId}`, anApplicant());
  return { caseId, fileId: detail.body.materials[0]?.files[0]?.id ?? '', content };
}

describe('a case, read', () => {
  it('shows each reader what his part needs: personal data whole, masked in part, or masked altogether', async () => {
    const caseId = await house.aCaseIn('in-review');
    const read = async (actor: Actor) => {
      const { applicant, answers, applicantName } = (await get(`/cases/${caseId}`, actor)).body;
      expect(applicantName).toBe(applicant.name);
      return { ...applicant, ...answers };
    };
    const whole = {
      name: '张三',
      citizenId: '429099199001010001',
      phone: '13800000000',
      ownerId: '429099199001010001',
      shopName: '张三早餐店',
    };
    const numbersMasked = {
      ...whole,
      citizenId: '429***********0001',
      phone: '138****0000',
      ownerId: '429***********0001',
    };
    expect(await read(anApplicant())).toEqual({ ...whole, isSelf: true });
    expect(await read(office.clerk)).toEqual({ ...whole, isSelf: false });
    expect(await read(office.clerk2)).toEqual({ ...numbersMasked, isSelf: false });
    expect(await read(office.reviewer)).toEqual({ ...numbersMasked, isSelf: false });
    expect(await read(office.supervisor)).toEqual({ ...numbersMasked, name: '张*', isSelf: false });
  });

  it('shows the applicant the names of officials masked, and no internal opinion', async () => {
    const caseId = await house.aCaseIn('pending-decision');
    const [own, reviewer] = [
      (await get(`/cases/${caseId}`, anApplicant())).body,
      (await get(`/cases/${caseId}`, office.reviewer)).body,
    ];
    expect(own.handlers.map(({ name }) => name)).toEqual(['王*', '赵*']);
    expect(own.review).toBeUndefined();
    expect(own.actions.find(({ kind }) => kind === 'review')).not.toHaveProperty('opinion');
    expect(own.offers.map(({ act }) => act)).toEqual(['submit-correction', 'withdraw']);
    expect(reviewer.review).toEqual({ opinion: '符合条件', recommendation: 'approve' });
    expect(reviewer.handlers.map(({ name }) => name)).toEqual(['王五', '赵六']);
  });

  it('is open to whoever took part, even when the grant has moved to another county', async () => {
    const caseId = await house.aCaseIn('in-review');
    const moved = anOfficialAt('王五', ['accept', 'read'], { regionCode: '420922' });
    expect((await get(`/cases/${caseId}`, moved)).status).toBe(200);
  });

  it.each([
    { actor: office.elsewhere, status: 403, code: 'cases.may-not-read', why: 'another county' },
    { actor: anOfficialAt('管理', []), status: 403, code: 'cases.may-not-read', why: 'no permission' },
    {
      actor: anApplicant({ accountId: 'other' }),
      status: 404,
      code: 'cases.not-found',
      why: 'another citizen is not told that it exists',
    },
  ])('is closed to others: $why', async ({ actor, status, code }) => {
    const caseId = await house.aCaseIn('submitted');
    const answer = await get(`/cases/${caseId}`, actor);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await get(`/cases/${caseId}`)).status).toBe(401);
  });

  it("leaves an access record with the purpose, the reader's own or the one of his relation", async () => {
    const caseId = await house.aCaseIn('submitted');
    await get(`/cases/${caseId}`, office.clerk);
    await get(`/cases/${caseId}`, office.supervisor, { purpose: encodeURIComponent('核查投诉') });
    const reads = (await lookAt(house.runtime.db, caseId).audits()).filter(
      ({ action }) => action === 'cases.read-case',
    );
    expect(reads.toSorted((a, b) => (a.actor > b.actor ? -1 : 1))).toEqual([
      { action: 'cases.read-case', actor: '王五', purpose: '查看管辖范围内的办件', after: { relation: 'reader' } },
      { action: 'cases.read-case', actor: '孙八', purpose: '核查投诉', after: { relation: 'supervisor' } },
    ]);
  });

  it('is never answered from a cache: it differs by reader and by day', async () => {
    const caseId = await house.aCaseIn('submitted');
    expect((await get(`/cases/${caseId}`, office.clerk)).headers['cache-control']).toBe('no-store');
  });

  it('has warned by its lamp on day 4 and day 5 of the acceptance check', async () => {
    house.setNow('2026-10-13T10:00:00+08:00');
    const caseId = await house.aCaseIn('submitted');
    const lamps: string[] = [];
    for (const day of ['15', '16', '19', '20', '21']) {
      house.setNow(`2026-10-${day}T10:00:00+08:00`);
      lamps.push((await get(`/cases/${caseId}`, office.clerk)).body.lamp);
    }
    expect(lamps).toEqual(['normal', 'normal', 'notice', 'yellow', 'red']);
    house.setNow('2026-10-13T10:00:00+08:00');
  });
});

describe('files', () => {
  it('open for the applicant and for whoever has the step, in parts too, each time with an access record', async () => {
    const { caseId, fileId, content } = await withFile();
    const url = `/cases/${caseId}/files/${fileId}`;
    const own = await get(url, anApplicant());
    expect([own.status, own.headers['content-type'], own.bytes.equals(content)]).toEqual([
      200,
      'application/pdf',
      true,
    ]);
    const part = await get(url, anApplicant(), { range: 'bytes=0-3' });
    expect([part.status, part.bytes.toString()]).toEqual([206, '%PDF']);

    const early = await get(url, office.clerk);
    expect([early.status, early.body.code]).toEqual([403, 'cases.may-not-open-file']);
    expect((await get(url, office.supervisor)).status).toBe(403);
    const inbox = await get<{ tasks: { id: string; case: { id: string } }[] }>(
      '/tasks?group=available&limit=100',
      office.clerk,
    );
    const task = inbox.body.tasks.find((one) => one.case.id === caseId);
    // The case itself says how to come to more, to whom it would help.
    const access = async (actor: Actor) => (await get<CaseDetail>(`/cases/${caseId}`, actor)).body.access;
    expect(await access(office.clerk)).toEqual({ isFull: false, taskToClaim: task?.id });
    expect(await access(office.reviewer)).toEqual({ isFull: false });
    expect(await access(anApplicant())).toEqual({ isFull: true });
    await house.inject({ method: 'POST', url: `/api/tasks/${task?.id}/claim`, actor: office.clerk });
    expect(await access(office.clerk)).toEqual({ isFull: true });
    expect((await get(url, office.clerk)).status).toBe(200);
    const opened = (await lookAt(house.runtime.db, caseId).audits()).filter(
      ({ action }) => action === 'cases.open-file',
    );
    expect(opened.map(({ actor }) => actor)).toEqual(expect.arrayContaining(['applicant-1', '王五']));
    expect((await get(`/cases/${caseId}/files/${caseId}`, anApplicant())).body.code).toBe('cases.file-not-found');
  });
});

describe('the query code', () => {
  it('tells anyone the state, whose turn it is and the dates, and nothing personal', async () => {
    const { queryCode } = await house.openACase();
    const typed = encodeURIComponent(
      `${queryCode.slice(0, 4)} ${queryCode.slice(4, 8)} ${queryCode.slice(8).toLowerCase()}`,
    );
    const { status, body } = await get<CaseStatus>(`/case-status/${typed}`);
    expect(status).toBe(200);
    expect(body).toEqual({
      queryCode,
      title: '食品经营许可（新办）',
      orgName: '云梦县行政审批局',
      state: 'submitted',
      turn: {
        who: 'office',
        name: '云梦县行政审批局',
        sentence: expect.objectContaining({ zh: expect.stringContaining('最晚10月20日（周二）告诉您受理了没有') }),
      },
      nextDue: { kind: 'known', on: '2026-10-20' },
    });
    expect((await get('/case-status/ABCDABCDABCD')).body.code).toBe('cases.unknown-query-code');
  });
});

describe('a replay', () => {
  it('counts a clock day by day for whoever may read the case', async () => {
    house.setNow('2026-10-13T10:00:00+08:00');
    const caseId = await house.aCaseIn('in-review');
    house.setNow('2026-10-16T10:00:00+08:00');
    const begin = { kind: 'expert-review', plannedTo: '2026-10-21', reason: '要请专家看工艺' };
    await house.act({ actor: office.decider, caseId, act: 'begin-special-procedure', body: begin });
    house.setNow('2026-10-20T10:00:00+08:00');
    const paused = await get(`/cases/${caseId}`, office.supervisor);
    expect(paused.body).toMatchObject({
      state: 'special-procedure',
      lamp: 'paused',
      nextDue: { on: '2026-10-30' },
      nextLeft: 7,
    });
    const { body } = await get<Replay>(`/cases/${caseId}/replay/promised`, office.supervisor);
    expect(body.days.slice(0, 8).map(({ day, mark, usedAfter }) => `${day.slice(5)} ${mark} ${usedAfter}`)).toEqual([
      '10-13 start 0',
      '10-14 used 1',
      '10-15 used 2',
      '10-16 used 3',
      '10-17 off 3',
      '10-18 off 3',
      '10-19 paused 3',
      '10-20 paused 3',
    ]);
    house.setNow('2026-10-22T10:00:00+08:00');
    expect((await get(`/cases/${caseId}`, office.supervisor)).body.lamp).toBe('yellow');
    expect((await get(`/cases/${caseId}/replay/correction`, office.supervisor)).body.code).toBe(
      'cases.clock-not-started',
    );
    expect((await get(`/cases/${caseId}/replay/promised`, office.elsewhere)).status).toBe(403);
    house.setNow('2026-10-13T10:00:00+08:00');
  });
});

describe('the list of cases', () => {
  const xiaogan = aPinnedItem({
    id: '0192aaaa-0000-7000-8000-000000000002',
    name: '取水许可',
    code: 'W1',
    regionCode: '420900000000',
    org: { code: '114209000000000001', name: '孝感市水利和湖泊局' },
  });
  const dawu = aPinnedItem({
    id: '0192aaaa-0000-7000-8000-000000000003',
    name: '小餐饮经营许可',
    code: 'D1',
    regionCode: '420922000000',
    org: { code: '11420922MB00000011', name: '大悟县行政审批局' },
  });
  const list = async (actor: Actor, query = '') =>
    (await get<CasePage & { code: string }>(`/cases?limit=100${query}`, actor)).body;
  const regions = (page: CasePage) => [...new Set(page.cases.map(({ regionCode }) => regionCode))].toSorted();

  it('holds what the grants of the reader reach: his county, his city, the province, or his body', async () => {
    for (const item of [xiaogan, dawu, aPinnedItem()]) await house.openACase({ item });
    const at = (regionCode: string, orgCode?: string) =>
      anOfficialAt('查看', ['read'], { regionCode, ...(orgCode !== undefined && { orgCode, ownBodyOnly: true }) });
    expect(regions(await list(at('420923')))).toEqual(['420923000000']);
    expect(regions(await list(at('420922')))).toEqual(['420922000000']);
    expect(regions(await list(at('420900')))).toEqual(['420900000000', '420922000000', '420923000000']);
    expect(regions(await list(at('420000')))).toEqual(['420900000000', '420922000000', '420923000000']);
    expect(regions(await list(at('420900', '114209000000000001')))).toEqual(['420900000000']);
    expect(regions(await list(at('421000')))).toEqual([]);
    expect((await list(anApplicant())).code).toBe('cases.may-not-read');
  });

  it('shows a supervisor clocks and masked names, and records which rows were shown', async () => {
    const page = await list(office.supervisor);
    expect(new Set(page.cases.map(({ applicantName }) => applicantName))).toEqual(new Set(['张*']));
    expect(page.cases[0]).toMatchObject({ lamp: expect.any(String), nextDue: { kind: 'known' } });
  });

  it('sums to the whole page by page, newest first, without a case twice', async () => {
    const whole = await list(office.clerk);
    expect(whole.total).toBe(whole.cases.length);
    const seen: string[] = [];
    let after = '';
    do {
      const page = await get<CasePage>(`/cases?limit=3${after}`, office.clerk);
      expect(page.body.total).toBe(whole.total);
      seen.push(...page.body.cases.map(({ id }) => id));
      after = page.body.next === undefined ? '' : `&after=${page.body.next}`;
    } while (after !== '');
    expect(seen).toEqual(whole.cases.map(({ id }) => id));
    expect((await list(office.clerk, '&after=bm9uc2Vuc2U')).code).toBe('cases.bad-cursor');
  });

  it('finds by query code, case number, fragment of the title and state', async () => {
    const opened = await house.openACase({ item: dawu, answers: someAnswers({ shopName: '别的店' }) });
    const reader = anOfficialAt('查看', ['read'], { regionCode: '420900' });
    const ids = async (query: string) => (await list(reader, query)).cases.map(({ id }) => id);
    expect(await ids(`&q=${opened.queryCode}`)).toEqual([opened.caseId]);
    expect(await ids(`&q=${opened.caseNumber}`)).toEqual([opened.caseId]);
    expect(await ids(`&q=${encodeURIComponent('小餐饮')}`)).toContain(opened.caseId);
    expect(new Set((await list(reader, `&q=${encodeURIComponent('取水')}`)).cases.map(({ title }) => title))).toEqual(
      new Set(['取水许可']),
    );
    expect(await ids(`&q=${encodeURIComponent('100%')}`)).toEqual([]);
    expect(new Set((await list(reader, '&state=approved')).cases.map(({ state }) => state)).size).toBeLessThanOrEqual(
      1,
    );
    expect(
      (await list(reader, `&state=submitted&q=${encodeURIComponent('小餐饮')}`)).cases.map(({ id }) => id),
    ).toContain(opened.caseId);
    expect((await list(office.clerk, `&q=${opened.queryCode}`)).cases).toEqual([]);
  });

  it("gives an applicant his own, and nobody else's", async () => {
    const mine = anApplicant({ accountId: 'mine', name: '李四' });
    const { caseId } = await house.openACase({ applicantActor: mine });
    expect((await get<CasePage>('/my-cases', mine)).body).toMatchObject({
      cases: [{ id: caseId, applicantName: '李四' }],
      total: 1,
      isTotalCapped: false,
    });
  });
});
