import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';

import { useHouse } from '../testing.ts';
import { assertSchema, schemaFaults } from './schema-guard.ts';

const house = useHouse();

beforeAll(async () => {
  const client = new pg.Client({ connectionString: house.databaseUrl });
  await client.connect();
  await client.query(`
    create schema bad;
    create table bad.keyless (a text);
    create table bad.large (id uuid primary key, city_code text);
    create table bad.declared (id uuid primary key);
    comment on table bad.declared is 'Says so. [large]';
    create table bad.counted (id bigint generated always as identity primary key);
    create table bad.serial (id bigserial primary key);
    create table bad.reference (id text primary key, city_code text);
    comment on table bad.reference is 'Small and the same everywhere. [reference]';
    create table public.stray (id text primary key);
  `);
  await client.end();
});

describe('the schema guard', () => {
  it('finds nothing in the schema of the runtime itself', async () => {
    const faults = await schemaFaults(house.runtime.db, ['runtime']);
    expect(faults.filter(({ table }) => table.startsWith('runtime.'))).toEqual([]);
  });

  it.each([
    { table: 'bad.keyless', fault: 'has no primary key' },
    { table: 'bad.keyless', fault: 'has no comment' },
    { table: 'bad.keyless', fault: 'has no comment on a' },
    { table: 'bad.large', fault: 'is large, and its primary key does not begin with city_code' },
    { table: 'bad.declared', fault: 'is large, and its primary key does not begin with city_code' },
    { table: 'bad.counted', fault: 'counts id by a sequence that another node counts too' },
    { table: 'bad.serial', fault: 'counts id by a sequence that another node counts too' },
    { table: 'public.stray', fault: 'lies outside the schemas of the modules' },
  ])('finds that $table $fault', async (expected) => {
    expect(await schemaFaults(house.runtime.db, ['runtime', 'bad'])).toContainEqual(expected);
  });

  it('lets a reference table have a city code that is not its place', async () => {
    const faults = await schemaFaults(house.runtime.db, ['runtime', 'bad']);
    expect(faults.filter(({ table, fault }) => table === 'bad.reference' && fault.includes('large'))).toEqual([]);
  });

  it('names every fault in one error', async () => {
    await expect(assertSchema(house.runtime.db, ['runtime', 'bad'])).rejects.toThrow(
      /bad\.keyless has no primary key[\s\S]*public\.stray/,
    );
  });
});
