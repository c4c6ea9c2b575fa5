import { utimes } from 'node:fs/promises';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { statement } from '../database/database.ts';
import { onConnection, poolOf } from '../database/pool.ts';
import { defineModule } from '../module.ts';
import { systemActor } from '../system-actor.ts';
import { useHouse } from '../testing.ts';
import { HOLD_FILES, sweepFiles } from './sweep-files.ts';

/** A module that keeps files in a table of this name. */
const keeping = (name: string) =>
  defineModule({
    name,
    title: { zh: '样例', en: 'Sample' },
    plan: [],
    beyond: 'A module for the tests of the runtime.',
    fileReferences: statement(`${name}.find-file-references`, `select hash from public.${name} where hash = any($1)`),
  });
const house = useHouse({ modules: [keeping('letters'), keeping('pictures')] });
const silent = useHouse();

const make = (table: string) => statement<never, []>(`test.make-${table}`, `create table public.${table} (hash text)`);
const keep = (table: string) =>
  statement<never, [hash: string]>(`test.keep-${table}`, `insert into public.${table} values ($1)`);

beforeAll(async () => {
  for (const table of ['letters', 'pictures']) await house.runtime.db.run(make(table), []);
});

async function storeYesterday(where: typeof house, text: string): Promise<string> {
  const { files, configuration } = where.runtime;
  const content = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  };
  const { hash } = await files.put(content(), { maxBytes: 100, mediaTypes: ['text/plain'] });
  const then = Date.now() / 1000 - 25 * 3600;
  await utimes(join(configuration.home, 'files', hash.slice(0, 2), hash.slice(2)), then, then);
  return hash;
}

const sweep = async (where: typeof house): Promise<void> => {
  await where.runtime.act({ actor: systemActor }, async (work) => work.schedule({ job: sweepFiles.name, payload: {} }));
  await where.drain();
};
const isThere = async (where: typeof house, hash: string): Promise<boolean> =>
  (await where.runtime.files.find(hash)) !== undefined;

describe('the sweep of the file store', () => {
  it('keeps what a row of any module refers to, and removes the rest', async () => {
    const [letter, picture, forgotten] = [
      await storeYesterday(house, 'a letter'),
      await storeYesterday(house, 'a picture'),
      await storeYesterday(house, 'of a discarded draft'),
    ];
    await house.runtime.db.run(keep('letters'), [letter]);
    await house.runtime.db.run(keep('pictures'), [picture]);
    await sweep(house);
    expect(await isThere(house, letter)).toBe(true);
    expect(await isThere(house, picture)).toBe(true);
    expect(await isThere(house, forgotten)).toBe(false);
  });

  it('waits for another night while a backup is being written', async () => {
    const forgotten = await storeYesterday(house, 'forgotten during a backup');
    await poolOf(house.runtime.db).withOwnConnection(async (client) => {
      await onConnection(client).run(HOLD_FILES, []);
      await sweep(house);
    });
    expect(await isThere(house, forgotten)).toBe(true);
    await sweep(house);
    expect(await isThere(house, forgotten)).toBe(false);
  });

  it('removes nothing in a house where nobody says what is needed', async () => {
    const kept = await storeYesterday(silent, 'whose?');
    await sweep(silent);
    expect(await isThere(silent, kept)).toBe(true);
  });
});
