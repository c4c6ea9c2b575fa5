import { parseDivisionCode as code } from '@yunmeng/kernel/division-code';
import { parsePlainDate as day } from '@yunmeng/kernel/plain-date';
import { useHouse } from '@yunmeng/runtime/testing';
import { beforeAll, describe, expect, it } from 'vitest';

import type { Division, DivisionList } from './contract.ts';
import { directoryOf, findDivision, nameOf, scopeOf } from './find-divisions.ts';
import { loadDivisions } from './load-divisions.ts';
import { module } from './module.ts';

const house = useHouse({ modules: [module] });
beforeAll(() => loadDivisions(house.runtime));

const get = <Body>(url: string) => house.inject<Body>({ method: 'GET', url: `/api${url}` });
const childrenOf = async (parent: string) =>
  (await get<DivisionList>(`/regions?parent=${code(parent)}`)).body.divisions.map((division) => division.name);

describe('GET /regions/:code', () => {
  it('tells anyone what a code is, whom it lies in and which county has power there', async () => {
    const { status, body } = await get<Division>(`/regions/${code('421071001')}`);
    expect(status).toBe(200);
    expect(body).toEqual({
      code: code('421071001'),
      name: '联合街道',
      scheme: 'STAT',
      level: 'town',
      parentCode: code('421071'),
      scopeCode: code('421002'),
    });
  });

  it('still knows an abolished code, and what took its place', async () => {
    const { body } = await get<Division>(`/regions/${code('420821')}`);
    expect(body).toMatchObject({
      name: '京山县',
      validTo: '2018-02-24',
      replacedBy: code('420882'),
      scopeCode: code('420882'),
    });
  });

  it('says of an unknown code what to do', async () => {
    const { status, body } = await get<{ code: string; detail: string }>('/regions/420999000000');
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'regions.unknown-division', detail: expect.stringContaining('核对12位代码') });
  });
});

describe('GET /regions', () => {
  it('lists the province: 13 cities and the four units it runs itself', async () => {
    const { body } = await get<DivisionList>('/regions');
    expect(body.divisions).toHaveLength(17);
    expect(body.divisions.map((division) => division.name)).toEqual(
      expect.arrayContaining(['武汉市', '仙桃市', '神农架林区']),
    );
  });

  it('goes down to the villages', async () => {
    expect(await childrenOf('4209')).toContain('云梦县');
    expect(await childrenOf('420923')).toContain('城关镇');
    expect((await childrenOf('420923100')).length).toBeGreaterThan(5);
  });

  it('lists what held on a day', async () => {
    const names = async (on: string) =>
      (await get<DivisionList>(`/regions?parent=${code('4208')}&on=${on}`)).body.divisions.map(
        (division) => division.name,
      );
    expect(await names('2018-02-23')).toContain('京山县');
    expect(await names('2018-02-23')).not.toContain('京山市');
    expect(await names('2026-11-24')).toContain('京山市');
  });
});

describe('the door', () => {
  const today = day('2026-11-24');

  it('finds scope and name through the database', async () => {
    expect(await scopeOf(house.runtime.db, code('420923100001'), today)).toBe(code('420923'));
    expect(await nameOf(house.runtime.db, code('420923'), today)).toBe('云梦县');
    expect(await nameOf(house.runtime.db, code('420923100'), today)).toBe('城关镇');
    expect(await nameOf(house.runtime.db, code('511602'), today)).toBeUndefined();
    expect(await findDivision(house.runtime.db, code('511602'), today)).toBeUndefined();
  });

  it('keeps county level and above in memory', async () => {
    expect(await directoryOf(house.runtime.db)).toBe(await directoryOf(house.runtime.db));
  });
});
