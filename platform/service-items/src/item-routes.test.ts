import { parsePlainDate } from '@yunmeng/kernel/plain-date';
import { module as regions } from '@yunmeng/regions';
import { type Actor, statement, systemActor } from '@yunmeng/runtime';
import { useHouse } from '@yunmeng/runtime/testing';
import { beforeAll, describe, expect, it } from 'vitest';

import { catalogue } from './catalogue/catalogue.ts';
import type { ItemForm, ItemGuide, ItemPage, ThemeList } from './contract.ts';
import { getItemVersion, itemForCase } from './get-item.ts';
import { module } from './module.ts';
import { catalogueItemId, catalogueNumbers } from './testing.ts';

const house = useHouse({ modules: [regions, module] });
beforeAll(async () => {
  await regions.load?.(house.runtime);
  await house.runtime.act({ actor: systemActor }, async (work) => module.demonstrate?.(work));
});

const get = <Body>(url: string, headers: Record<string, string> = {}) =>
  house.inject<Body>({ method: 'GET', url: `/api${url}`, headers });
const restaurant = catalogueItemId(catalogueNumbers.restaurant);

describe('GET /items', () => {
  it('answers anyone with the items of the place, best first, and goes on from page to page', async () => {
    const first = await get<ItemPage>(`/items?q=${encodeURIComponent('开早餐店')}&region=420923000000`);
    expect(first.status).toBe(200);
    expect(first.body.items[0]).toMatchObject({
      id: restaurant,
      name: '食品经营许可（新办）',
      org: { name: '云梦县行政审批局' },
    });

    const page = await get<ItemPage>('/items?region=420923000000&limit=20');
    const rest = await get<ItemPage>(`/items?region=420923000000&limit=20&after=${page.body.next ?? ''}`);
    expect(page.body.items.length + rest.body.items.length).toBe(catalogue.length);
    expect(rest.body.next).toBeUndefined();
  });

  it.each(['/items?region=42', '/items?limit=51', '/items?audience=nobody', '/items?after=x'])(
    'refuses %s',
    async (url) => {
      expect((await get(url)).status).toBe(422);
    },
  );
});

describe('GET /items/:id', () => {
  it('gives the guide with its version as ETag, and nothing when the reader has it', async () => {
    const { status, body, headers } = await get<ItemGuide>(`/items/${restaurant}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      version: 1,
      state: 'in-use',
      promisedLimit: { count: 5 },
      statutoryLimit: { count: 10 },
      isLimitDefault: false,
    });
    expect(headers['etag']).toBe('"1"');
    expect((await get(`/items/${restaurant}`, { 'if-none-match': '"1"' })).status).toBe(304);
  });

  it('says what to do when there is no such item', async () => {
    const answer = await get<{ code: string; detail: string }>('/items/01930000-0000-7000-8000-999999999999');
    expect([answer.status, answer.body.code]).toEqual([404, 'service-items.item-not-found']);
    expect(answer.body.detail).toContain('12345');
  });
});

describe('GET /items/:id/form', () => {
  it('gives every form of the catalogue', async () => {
    for (const item of catalogue) {
      const { status, body } = await get<ItemForm>(`/items/${item.id}/form`);
      expect([status, body.itemVersion, body.form]).toEqual([200, 1, item.form]);
    }
  });
});

describe('GET /themes', () => {
  it('counts the items of each theme that people of the place find', async () => {
    const { body } = await get<ThemeList>('/themes?region=420923000000&audience=person');
    const wanted = catalogue.filter(
      ({ content }) => content.audience.includes('person') && content.themes.includes('社会保障'),
    );
    expect(body.themes.find((theme) => theme.name === '社会保障')?.count).toBe(wanted.length);
    expect((await get<ThemeList>('/themes?region=511602000000')).body.themes).toEqual([]);
  });
});

describe('what cases take', () => {
  const day = parsePlainDate('2026-11-24');

  it('is the item as it holds on the day, with its form', async () => {
    const { item, form } = await itemForCase(house.runtime.db, restaurant, day);
    expect(item).toMatchObject({ id: restaurant, version: 1, regionCode: '420923000000', caseType: 'promised' });
    expect(form.sections).toHaveLength(2);
    expect((await getItemVersion(house.runtime.db, restaurant, 1)).guide.name).toBe(item.name);
  });

  it('is refused before the item holds, when it is suspended, and for a version that is none', async () => {
    await expect(itemForCase(house.runtime.db, restaurant, parsePlainDate('2025-12-31'))).rejects.toMatchObject({
      code: 'service-items.item-not-found',
    });
    await expect(getItemVersion(house.runtime.db, restaurant, 2)).rejects.toMatchObject({
      code: 'service-items.item-not-found',
    });
    const suspend = statement<never, [string]>(
      'service-items.test-suspend',
      `update service_items.item set state = 'suspended' where id = $1`,
    );
    const id = catalogueItemId(catalogueNumbers.hairdresser);
    await house.runtime.db.run(suspend, [id]);
    await expect(itemForCase(house.runtime.db, id, day)).rejects.toMatchObject({
      code: 'service-items.not-open-to-application',
      facts: { state: 'suspended' },
    });
    expect((await get<ItemGuide>(`/items/${id}`)).body).toMatchObject({
      state: 'suspended',
      isOpenToApplication: false,
    });
    const page = await get<ItemPage>(`/items?q=${encodeURIComponent('开理发店')}`);
    expect(page.body.items.map((item) => item.id)).not.toContain(id);
  });
});

describe('an official', () => {
  const reader: Actor = { accountId: 'a', kind: 'official', name: '王五', roles: [], grants: [] };
  it('reads what everyone reads', async () => {
    expect((await house.inject({ method: 'GET', url: `/api/items/${restaurant}`, actor: reader })).status).toBe(200);
  });
});
