import { module as cases } from '@yunmeng/cases';
import { module as identity } from '@yunmeng/identity';
import { givenAccount } from '@yunmeng/identity/testing';
import { module as regions } from '@yunmeng/regions';
import { parsePlainDate as day } from '@yunmeng/kernel/plain-date';
import { systemActor } from '@yunmeng/runtime';
import { anActor, anOfficial, useHouse } from '@yunmeng/runtime/testing';
import { module as serviceItems } from '@yunmeng/service-items';
import { catalogue, catalogueItemId, catalogueNumbers, publishCatalogue } from '@yunmeng/service-items/testing';
import { module as timeLimits } from '@yunmeng/time-limits';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { AttachedFile, Draft, DraftSummary } from './contract.ts';
import { removeExpiredDrafts } from './draft-store.ts';
import { module } from './module.ts';
import { aPdf, HEALTH_CHECK } from './testing.ts';

const house = useHouse({ modules: [regions, timeLimits, cases, identity, serviceItems, module] });
const restaurant = catalogueItemId(catalogueNumbers.restaurant);
let zhangsan = anActor();
const lisi = anActor({ accountId: 'another', name: '李四' });

beforeAll(async () => {
  await house.runtime.act({ actor: systemActor }, (work) => publishCatalogue(work, catalogue));
  const accountId = await givenAccount(house.runtime, {
    login: 'zhangsan',
    name: '张三',
    citizenId: '429099199003070004',
    phone: '13800000001',
  });
  zhangsan = anActor({ accountId });
});

interface Refusal {
  readonly code: string;
  readonly detail: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

const begin = <Body = Draft>(itemId = restaurant, actor = zhangsan) =>
  house.inject<Body>({ method: 'POST', url: '/api/drafts', actor, body: { itemId } });
const read = <Body = Draft>(id: string, actor = zhangsan) =>
  house.inject<Body>({ method: 'GET', url: `/api/drafts/${id}`, actor });
const save = <Body = Draft>(id: string, answers: object, ifMatch?: number) =>
  house.inject<Body>({
    method: 'PUT',
    url: `/api/drafts/${id}/answers`,
    actor: zhangsan,
    body: { answers },
    ...(ifMatch !== undefined && { ifMatch }),
  });
const attach = <Body = AttachedFile>(id: string, given: { code?: string; name?: string; content?: Uint8Array } = {}) =>
  house.inject<Body>({
    method: 'POST',
    url: `/api/drafts/${id}/materials/${given.code ?? 'floor-plan'}/files?name=${encodeURIComponent(given.name ?? '平面图.pdf')}`,
    actor: zhangsan,
    body: given.content ?? aPdf(),
  });
const discard = (id: string) => house.inject({ method: 'DELETE', url: `/api/drafts/${id}`, actor: zhangsan });

describe('beginning', () => {
  it('pins the version, fills in what the account knows and says where it came from', async () => {
    const { status, body } = await begin();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      version: 1,
      itemVersion: 1,
      item: { name: '食品经营许可（新办）', region: { code: '420923000000' } },
      answers: { representative: '张三', representativeId: '429099199003070004', phone: '13800000001' },
      files: [],
      expiresOn: '2026-12-24',
    });
    expect(body.prefilled).toContainEqual({ field: 'phone', source: '来自您账号里的手机号' });
    expect(body.materials.map(({ code }) => code)).toContain('floor-plan');
  });

  it('gives the open draft again instead of a second one, even to two tabs at once', async () => {
    await discard((await begin()).body.id);
    const [one, two] = await Promise.all([begin(), begin()]);
    expect(one.body.id).toBe(two.body.id);
    expect([one.status, two.status].toSorted((a, b) => a - b)).toEqual([200, 201]);
  });

  it('is refused to officials, who handle cases and start none', async () => {
    const answer = await begin<Refusal>(restaurant, anOfficial({ permissions: ['cases.accept'] }));
    expect(answer).toMatchObject({ status: 403, body: { code: 'intake.own-account-needed' } });
    expect(answer.body.detail).toContain('个人账号');
  });

  it('is refused for an item that does not exist, and to nobody in particular', async () => {
    expect((await begin<Refusal>('01930000-0000-7000-8000-00000000ffff')).body.code).toBe(
      'service-items.item-not-found',
    );
    expect((await house.inject({ method: 'POST', url: '/api/drafts', body: { itemId: restaurant } })).status).toBe(401);
  });

  it('is refused, with what to do, for an item that is not open to application', async () => {
    const [item] = catalogue.filter(({ id }) => id === catalogueItemId(20));
    if (!item) throw new Error('the catalogue has lost its twentieth item');
    const closed = { ...item, content: { ...item.content, isOpenToApplication: false } };
    await house.runtime.act({ actor: systemActor }, (work) => publishCatalogue(work, [closed]));
    const answer = await begin<Refusal>(item.id);
    expect(answer).toMatchObject({ status: 409, body: { code: 'service-items.not-open-to-application' } });
    expect(answer.body.detail).toContain('不需要申请');
  });
});

describe('a draft', () => {
  let draft: Draft;
  beforeEach(async () => {
    draft = (await begin()).body;
  });

  it.each([
    { who: 'another citizen', actor: lisi },
    { who: 'a window clerk', actor: anOfficial({ permissions: ['cases.accept', 'cases.read'] }) },
    { who: 'a supervisor', actor: anOfficial({ permissions: ['cases.supervise'], roles: ['supervisor'] }) },
    { who: 'a system administrator', actor: anOfficial({ permissions: ['identity.manage', 'runtime.jobs'] }) },
  ])('does not exist for $who', async ({ actor }) => {
    const { id } = draft;
    const { body: file } = await attach(id);
    const answers = await Promise.all([
      read<Refusal>(id, actor),
      house.inject<Refusal>({ method: 'GET', url: `/api/drafts/${id}/files/${file.id}`, actor }),
      house.inject<Refusal>({
        method: 'PUT',
        url: `/api/drafts/${id}/answers`,
        actor,
        body: { answers: {} },
        ifMatch: 1,
      }),
      house.inject<Refusal>({ method: 'POST', url: `/api/drafts/${id}/check`, actor }),
      house.inject<Refusal>({ method: 'POST', url: `/api/drafts/${id}/submit`, actor, body: { pledge: true } }),
      house.inject<Refusal>({ method: 'DELETE', url: `/api/drafts/${id}/files/${file.id}`, actor }),
      house.inject<Refusal>({ method: 'DELETE', url: `/api/drafts/${id}`, actor }),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [404, 'intake.draft-not-found']),
    );
    const list = await house.inject<{ drafts: DraftSummary[] }>({ method: 'GET', url: '/api/drafts', actor });
    expect(list.body.drafts).toEqual([]);
  });

  it('keeps answers right or wrong, counts its versions and drops what nobody asked', async () => {
    const { status, body, headers } = await save(
      draft.id,
      { area: '不知道', phone: '13900000009', isAdmin: 'yes' },
      draft.version,
    );
    expect(status).toBe(200);
    expect(headers['etag']).toBe(`"${draft.version + 1}"`);
    expect(body.answers).toEqual({ area: '不知道', phone: '13900000009' });
    expect(body.prefilled).toEqual([]);
    expect((await read(draft.id)).body).toEqual(body);
  });

  it('tells the second of two devices which version is there, and keeps what the first one saved', async () => {
    await save(draft.id, { shopName: '电脑上填的' }, draft.version);
    const second = await save<Refusal>(draft.id, { shopName: '手机上填的' }, draft.version);
    expect(second).toMatchObject({
      status: 412,
      body: { code: 'runtime.version-mismatch', facts: { current: draft.version + 1 } },
    });
    expect((await read(draft.id)).body.answers).toEqual({ shopName: '电脑上填的' });
    expect((await save<Refusal>(draft.id, {})).status).toBe(428);
  });

  it('lists, expires 30 days after its last change, and goes when it is thrown away', async () => {
    house.setNow('2026-12-01T09:00:00+08:00');
    await save(draft.id, { shopName: '早点' }, draft.version);
    const list = await house.inject<{ drafts: DraftSummary[] }>({ method: 'GET', url: '/api/drafts', actor: zhangsan });
    expect(list.body.drafts).toMatchObject([{ id: draft.id, expiresOn: '2026-12-31' }]);
    expect(await removeExpiredDrafts(house.runtime.db, day('2026-12-31'))).toBe(0);
    house.setNow('2026-11-24T09:00:00+08:00');
    expect((await discard(draft.id)).status).toBe(204);
    expect((await read<Refusal>(draft.id)).body.code).toBe('intake.draft-not-found');
  });

  it('is removed by the nightly job when its last day is over, with its files', async () => {
    await attach(draft.id);
    expect(await removeExpiredDrafts(house.runtime.db, day('2026-12-25'))).toBe(1);
    expect((await read<Refusal>(draft.id)).status).toBe(404);
  });

  it('is checked without being sent: every fault has its place', async () => {
    await save(draft.id, { area: '不知道' }, draft.version);
    const check = await house.inject<{ findings: { pointer: string }[] }>({
      method: 'POST',
      url: `/api/drafts/${draft.id}/check`,
      actor: zhangsan,
    });
    const pointers = check.body.findings.map(({ pointer }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/answers/shopName', '/answers/area', '/materials/floor-plan']));
    expect(pointers).not.toContain('/materials/business-licence');
  });
});

describe('files', () => {
  let draft: Draft;
  beforeEach(async () => {
    draft = (await begin()).body;
    await discard(draft.id);
    draft = (await begin()).body;
  });

  it('are put to a material and read back, and leave the version of the answers alone', async () => {
    const { status, body } = await attach(draft.id);
    expect(status).toBe(201);
    expect(body).toMatchObject({ materialCode: 'floor-plan', name: '平面图.pdf', mediaType: 'application/pdf' });
    const file = await house.inject({
      method: 'GET',
      url: `/api/drafts/${draft.id}/files/${body.id}`,
      actor: zhangsan,
    });
    expect(Buffer.compare(file.bytes, aPdf())).toBe(0);
    expect((await read(draft.id)).body).toMatchObject({ version: draft.version, files: [body] });
  });

  it('are there once, however often a slow line makes the sender try', async () => {
    const [first, again] = [await attach(draft.id), await attach(draft.id)];
    expect(again.body.id).toBe(first.body.id);
    expect((await read(draft.id)).body.files).toHaveLength(1);
  });

  it('may be twenty, also when two are sent at once', async () => {
    for (let i = 0; i < 19; i += 1) expect((await attach(draft.id, { content: aPdf(`${i}`) })).status).toBe(201);
    const last = await Promise.all([
      attach<Refusal>(draft.id, { content: aPdf('x') }),
      attach<Refusal>(draft.id, { content: aPdf('y') }),
    ]);
    expect(last.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect(last.find(({ status }) => status === 409)?.body.code).toBe('intake.too-many-files');
  });

  it.each([
    { why: 'the item does not ask for it', given: { code: 'passport' }, code: 'intake.unknown-material' },
    {
      why: 'its content is no document',
      given: { content: new TextEncoder().encode('MZ hello') },
      code: 'runtime.file-type-refused',
    },
    { why: 'it lies about its type', given: { name: '平面图.png' }, code: 'runtime.file-type-mismatch' },
  ])('are refused when $why', async ({ given, code }) => {
    expect((await attach<Refusal>(draft.id, given)).body.code).toBe(code);
    expect((await read(draft.id)).body.files).toEqual([]);
  });

  it('can be taken away, once', async () => {
    const { body } = await attach(draft.id);
    const remove = () =>
      house.inject<Refusal>({ method: 'DELETE', url: `/api/drafts/${draft.id}/files/${body.id}`, actor: zhangsan });
    expect((await remove()).status).toBe(204);
    expect((await remove()).body.code).toBe('intake.file-not-found');
  });
});

it('holds a draft for each item side by side', async () => {
  await begin(catalogueItemId(HEALTH_CHECK));
  await begin();
  const list = await house.inject<{ drafts: DraftSummary[] }>({ method: 'GET', url: '/api/drafts', actor: zhangsan });
  expect(list.body.drafts.map(({ item }) => item.name)).toEqual(
    expect.arrayContaining(['食品经营许可（新办）', '从业人员预防性健康检查']),
  );
});
