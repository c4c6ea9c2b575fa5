import { parseDivisionCode as code } from '@yunmeng/kernel/division-code';
import { parsePlainDate as day } from '@yunmeng/kernel/plain-date';
import { statement } from '@yunmeng/runtime';
import { useHouse } from '@yunmeng/runtime/testing';
import { expect, it } from 'vitest';

import { scopeOf } from './find-divisions.ts';
import { loadDivisions } from './load-divisions.ts';
import { module } from './module.ts';

const house = useHouse({ modules: [module] });
const count = statement<{ readonly rows: number; readonly loadedAt: string }>(
  'regions.test-count',
  `select (select count(*)::int from regions.division) as rows, loaded_at as "loadedAt" from regions.loaded_table`,
);
const forget = statement('regions.test-forget', `update regions.loaded_table set hash = 'of another edition'`);

it('knows counties by structure before anything is loaded', async () => {
  expect(await scopeOf(house.runtime.db, code('420923100'), day('2026-11-24'))).toBe(code('420923'));
});

it('loads once, and again only for another edition; two processes at once load it once', async () => {
  await Promise.all([loadDivisions(house.runtime), loadDivisions(house.runtime)]);
  const first = await house.runtime.db.one(count, []);
  expect(first.rows).toBe(28_653);

  house.setNow('2026-11-25T09:00:00+08:00');
  await loadDivisions(house.runtime);
  expect((await house.runtime.db.one(count, [])).loadedAt).toBe(first.loadedAt);

  await house.runtime.db.run(forget, []);
  await loadDivisions(house.runtime);
  const again = await house.runtime.db.one(count, []);
  expect(again.rows).toBe(28_653);
  expect(again.loadedAt).not.toBe(first.loadedAt);
});
