import { assertSchema, statement } from '@yunmeng/runtime';
import { useHouse } from '@yunmeng/runtime/testing';
import { describe, expect, it } from 'vitest';

import { modules } from './modules.generated.ts';

/** Schemas with a table that keeps the address and the type of a stored file. */
const KEEPERS = statement<{ schema: string }, []>(
  'test.find-keepers',
  `select distinct table_schema as schema from information_schema.columns
   where column_name in ('hash', 'media_type') and table_schema <> 'information_schema'
   group by table_schema, table_name having count(*) = 2`,
);
const house = useHouse({ modules });

describe('the schemas of the whole house', () => {
  it('have keys that spread over several machines, no counters that would meet, and a comment on everything', async () => {
    const schemas = house.runtime.modules.map((module) => module.name.replaceAll('-', '_'));
    await expect(assertSchema(house.runtime.db, schemas)).resolves.toBeUndefined();
  });

  it('say of every file that they keep that it is needed', async () => {
    const keepers = (await house.runtime.db.many(KEEPERS, [])).map(({ schema }) => schema);
    const tellers = modules.filter(({ fileReferences }) => fileReferences).map(({ name }) => name.replaceAll('-', '_'));
    expect(keepers.length).toBeGreaterThan(0);
    expect(keepers.filter((schema) => !tellers.includes(schema))).toEqual([]);
    const statements = modules.flatMap(({ fileReferences }) => fileReferences ?? []);
    for (const one of statements) expect(await house.runtime.db.many(one, [['0'.repeat(64)]])).toEqual([]);
  });
});
