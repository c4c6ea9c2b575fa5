import { useCaseHouse } from '@yunmeng/cases/testing';
import type { CaseDetail } from '@yunmeng/cases/contract';
import { module as identity } from '@yunmeng/identity';
import { givenAccount } from '@yunmeng/identity/testing';
import { statement, systemActor } from '@yunmeng/runtime';
import { anActor } from '@yunmeng/runtime/testing';
import { module as serviceItems } from '@yunmeng/service-items';
import { catalogue, catalogueItemId, catalogueNumbers, publishCatalogue } from '@yunmeng/service-items/testing';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { AttachedFile, Draft, Receipt } from './contract.ts';
import { module } from './module.ts';
import { aPdf, HEALTH_CHECK, healthCheckAnswers, restaurantAnswers, restaurantPapers } from './testing.ts';

const house = useCaseHouse({ modules: [identity, serviceItems, module] });
let zhangsan = anActor();

beforeAll(async () => {
  await house.runtime.act({ actor: systemActor }, (work) => publishCatalogue(work, catalogue));
  const accountId = await givenAccount(house.runtime, {
    login: 'zhangsan',
    name: '张三',
    citizenId: '429099199003070004',
  });
  zhangsan = anActor({ accountId });
});

interface Refusal {
  readonly code: string;
  readonly detail: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
}

const call = <Body>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, more: object = {}) =>
  house.inject<Body>({ method, url: `/api${url}`, actor: zhangsan, ...more });
const submit = <Body = Receipt>(id: string, key?: string, ifMatch?: number) =>
  call<Body>('POST', `/drafts/${id}/submit`, {
    body: { pledge: true },
    ...(key !== undefined && { key }),
    ...(ifMatch !== undefined && { ifMatch }),
  });
const attach = (id: string, code: string) =>
  call<AttachedFile>('POST', `/drafts/${id}/materials/${code}/files?name=${code}.pdf`, { body: aPdf(code) });

/** A draft of an item with these answers. */
async function aDraft(number: number, answers: object): Promise<Draft> {
  const begun = await call<Draft>('POST', '/drafts', { body: { itemId: catalogueItemId(number) } });
  const { id, version } = begun.body;
  return (await call<Draft>('PUT', `/drafts/${id}/answers`, { body: { answers }, ifMatch: version })).body;
}

const countCases = statement<{ readonly n: number }, [title: string]>(
  'intake.test-count-cases',
  'select count(*)::int as n from cases."case" where title like $1',
);
const casesOf = async (name: string) => (await house.runtime.db.one(countCases, [`%${name}%`])).n;

describe('submitting', () => {
  it('opens a case with the settled answers and the account’s facts, and keeps the receipt alone', async () => {
    const draft = await aDraft(HEALTH_CHECK, { ...healthCheckAnswers, citizenId: ' 42909919900307000４ ' });
    const { status, body } = await submit(draft.id, undefined, draft.version);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      receivedAt: '2026-11-24T09:00:00.000+08:00',
      acceptanceDue: { kind: 'known', on: '2026-12-01' },
    });
    expect(body.queryCode).toMatch(/^[0-9A-HJ-NP-Z]{12}$/);

    const detail = await call<CaseDetail>('GET', `/cases/${body.caseId}`);
    expect(detail.body).toMatchObject({ state: 'submitted', applicant: { name: '张三', isSelf: true } });
    expect(detail.body.answers['citizenId']).toBe('429099199003070004');
    expect((await call<Refusal>('GET', `/drafts/${draft.id}`)).body).toMatchObject({
      code: 'intake.already-submitted',
      facts: { caseId: body.caseId },
    });
    const list = await call<{ drafts: unknown[] }>('GET', '/drafts');
    expect(list.body.drafts).toEqual([]);
  });

  it('takes the files along to the case', async () => {
    const draft = await aDraft(catalogueNumbers.restaurant, restaurantAnswers);
    for (const code of restaurantPapers) await attach(draft.id, code);
    const { body } = await submit(draft.id);
    const detail = await call<CaseDetail>('GET', `/cases/${body.caseId}`);
    const names = detail.body.materials.flatMap((material) => material.files.map((file) => file.name));
    expect(names.toSorted((a, b) => a.localeCompare(b))).toEqual([
      'equipment-list.pdf',
      'floor-plan.pdf',
      'safety-rules.pdf',
    ]);
  });

  it('gives the same receipt when the answer was lost and the same key comes again', async () => {
    const draft = await aDraft(HEALTH_CHECK, healthCheckAnswers);
    const [first, again] = [await submit(draft.id, 'lost-on-the-way'), await submit(draft.id, 'lost-on-the-way')];
    expect(again).toMatchObject({ status: first.status, body: first.body });
  });

  it('doubles nothing: two fingers, two tabs or another key get the first receipt', async () => {
    const before = await casesOf('健康检查');
    const draft = await aDraft(HEALTH_CHECK, healthCheckAnswers);
    const answers = await Promise.all([submit(draft.id), submit(draft.id), submit(draft.id)]);
    answers.push(await submit(draft.id));
    expect(new Set(answers.map(({ body }) => body.caseNumber)).size).toBe(1);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(await casesOf('健康检查')).toBe(before + 1);
  });

  it('refuses a pledge that was not made', async () => {
    const draft = await aDraft(HEALTH_CHECK, healthCheckAnswers);
    expect((await call('POST', `/drafts/${draft.id}/submit`, { body: { pledge: false } })).status).toBe(422);
    await call('DELETE', `/drafts/${draft.id}`);
  });

  it('refuses a version that the applicant has not seen, when he says which he saw', async () => {
    const draft = await aDraft(HEALTH_CHECK, healthCheckAnswers);
    const answer = await submit<Refusal>(draft.id, undefined, draft.version - 1);
    expect(answer).toMatchObject({
      status: 412,
      body: { code: 'runtime.version-mismatch', facts: { current: draft.version } },
    });
    await call('DELETE', `/drafts/${draft.id}`);
  });

  it('changes nothing more afterwards', async () => {
    const draft = await aDraft(HEALTH_CHECK, healthCheckAnswers);
    await submit(draft.id);
    const refusals = await Promise.all([
      call<Refusal>('PUT', `/drafts/${draft.id}/answers`, { body: { answers: {} }, ifMatch: draft.version }),
      call<Refusal>('POST', `/drafts/${draft.id}/check`),
      call<Refusal>('POST', `/drafts/${draft.id}/refresh`),
      call<Refusal>('DELETE', `/drafts/${draft.id}`),
    ]);
    expect(refusals.map(({ body }) => body.code)).toEqual(refusals.map(() => 'intake.already-submitted'));
  });

  it('may be dated beyond the published calendar: the receipt says so in place of a date', async () => {
    house.setNow('2026-12-30T09:00:00+08:00');
    const draft = await aDraft(HEALTH_CHECK, { ...healthCheckAnswers, checkOn: '2027-01-05' });
    const { body } = await submit(draft.id);
    expect(body.acceptanceDue).toEqual({ kind: 'open', workingDaysAfter: 4, awaitsYear: 2027 });
    house.setNow('2026-11-24T09:00:00+08:00');
  });
});

describe('what is incomplete', () => {
  let draft: Draft;
  beforeEach(async () => {
    draft = await aDraft(catalogueNumbers.restaurant, restaurantAnswers);
  });

  it('is told all at once, each with its place, and everything stays as it was', async () => {
    const { id, version } = draft;
    await call('PUT', `/drafts/${id}/answers`, { body: { answers: { shopName: '早安' } }, ifMatch: version });
    const { status, body } = await submit<Refusal>(id);
    expect(status).toBe(422);
    expect(body.code).toBe('intake.incomplete');
    const pointers = body.errors?.map(({ pointer }) => pointer) ?? [];
    expect(pointers).toEqual(
      expect.arrayContaining(['/answers/businessKind', '/materials/floor-plan', '/materials/safety-rules']),
    );
    // 营业执照 is held by government, 健康证明 may come later.
    expect(pointers).not.toContain('/materials/business-licence');
    expect(pointers).not.toContain('/materials/health-certificates');
    expect((await call<Draft>('GET', `/drafts/${id}`)).body.answers).toEqual({ shopName: '早安' });
  });

  it('includes a file that was taken away between the last look and sending', async () => {
    const files = [];
    for (const code of restaurantPapers) files.push((await attach(draft.id, code)).body);
    const check = await call<{ findings: unknown[] }>('POST', `/drafts/${draft.id}/check`);
    expect(check.body.findings).toEqual([]);
    await call('DELETE', `/drafts/${draft.id}/files/${files[0]?.id}`);
    const { body } = await submit<Refusal>(draft.id);
    expect(body.errors).toMatchObject([{ pointer: '/materials/floor-plan', code: 'forms.material-missing' }]);
    await attach(draft.id, 'floor-plan');
    expect((await submit(draft.id)).status).toBe(200);
  });

  it('includes a file whose content the store has lost', async () => {
    for (const code of restaurantPapers) await attach(draft.id, code);
    const lose = statement(
      'intake.test-lose',
      `update intake.draft_file set hash = repeat('0', 64) where material_code = 'safety-rules'`,
    );
    await house.runtime.db.run(lose, []);
    const { body } = await submit<Refusal>(draft.id);
    expect(body.errors).toMatchObject([{ pointer: '/materials/safety-rules', code: 'intake.file-lost' }]);
    await call('DELETE', `/drafts/${draft.id}`);
  });
});

describe('an item that changes meanwhile', () => {
  /** Publishes a next version of the restaurant licence. */
  async function publishNext(change: (item: (typeof catalogue)[number]) => (typeof catalogue)[number]): Promise<void> {
    const item = catalogue.find(({ id }) => id === catalogueItemId(catalogueNumbers.restaurant));
    if (!item) throw new Error('the catalogue has lost its restaurant');
    await house.runtime.act({ actor: systemActor }, (work) => publishCatalogue(work, [change(item)]));
  }
  const another = {
    code: 'lease',
    name: '房屋租赁合同',
    need: 'required',
    source: 'applicant',
    waiver: 'none',
    originals: 0,
    copies: 1,
    basis: '食品经营许可和备案管理办法',
  } as const;

  it('is no matter when it asks the applicant for nothing else: the case pins the version in force', async () => {
    const draft = await aDraft(catalogueNumbers.restaurant, restaurantAnswers);
    for (const code of restaurantPapers) await attach(draft.id, code);
    await publishNext((item) => ({ ...item, content: { ...item.content, phone: '0712-4329999' } }));
    const { body } = await submit(draft.id);
    const detail = await call<CaseDetail>('GET', `/cases/${body.caseId}`);
    expect(detail.body.itemVersion).toBe(draft.itemVersion + 1);
  });

  it('refuses with what has changed; refreshing keeps answers and files, and then it goes in', async () => {
    const draft = await aDraft(catalogueNumbers.restaurant, restaurantAnswers);
    for (const code of restaurantPapers) await attach(draft.id, code);
    await publishNext((item) => ({
      ...item,
      content: { ...item.content, materials: [...item.content.materials, another] },
    }));

    const refused = await submit<Refusal>(draft.id);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'intake.item-changed', facts: { from: draft.itemVersion } },
    });
    expect(refused.body.detail).toContain('要交的材料多了“房屋租赁合同”');

    const fresh = (await call<Draft>('POST', `/drafts/${draft.id}/refresh`)).body;
    expect(fresh).toMatchObject({
      itemVersion: draft.itemVersion + 1,
      version: draft.version + 1,
      answers: draft.answers,
    });
    expect(fresh.files).toHaveLength(restaurantPapers.length);
    expect((await submit<Refusal>(draft.id)).body.errors).toMatchObject([{ pointer: '/materials/lease' }]);
    await attach(draft.id, 'lease');
    expect((await submit(draft.id)).status).toBe(200);
  });

  it('refuses when it is open to application no more', async () => {
    const draft = await aDraft(catalogueNumbers.restaurant, restaurantAnswers);
    await publishNext((item) => ({ ...item, content: { ...item.content, isOpenToApplication: false } }));
    expect((await submit<Refusal>(draft.id)).body.code).toBe('service-items.not-open-to-application');
    expect((await call('GET', `/drafts/${draft.id}`)).status).toBe(200);
  });
});
