import { mkdir, mkdtemp, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { parseInstant } from '@yunmeng/kernel/instant';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { sealAudit } from '../audit/seal.ts';
import { verifyAudit } from '../audit/verify.ts';
import { statement } from '../database/database.ts';
import { cloneDatabase, dropDatabase } from '../database/test-databases.ts';
import { drainJobs } from '../jobs/worker.ts';
import { defineModule } from '../module.ts';
import type { Runtime } from '../runtime.ts';
import { systemActor } from '../system-actor.ts';
import { openTestRuntime, TEST_NOW, useHouse } from '../testing.ts';
import { checkArchive, readArchive } from './archive.ts';
import { backUp } from './backup.ts';
import { restore } from './restore.ts';

let folder = '';
const migrations = (): URL => new URL(`file://${folder}/migrations/`);
const sample = defineModule({
  name: 'sample',
  title: { zh: '样例', en: 'Sample' },
  plan: [],
  beyond: 'A module for the tests of the runtime.',
  get migrations() {
    return migrations();
  },
});

const INSERT = statement<never, []>(
  'test.fill',
  `with part as (insert into sample.place (id, name) values (1, E'tab\\t, line\\n, back\\\\slash, 䶮') returning id)
   insert into sample.thing (place, amount, data, at, raw) select 1, '12345678901234567890.123', '{"a": [1, null]}', '2026-11-24T01:02:03.456789Z', '\\x00ff'
   from part, generate_series(1, 30000)`,
);
const LOOK = statement<{ digest: string }, []>(
  'test.look',
  `select md5(string_agg(t::text, ',' order by t.id)) as digest from sample.thing t`,
);
const NEXT = statement<{ id: number }, []>('test.next', 'insert into sample.thing (place) values (1) returning id');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yunmeng-test-backup-'));
  await mkdir(join(folder, 'migrations'));
  await writeFile(
    join(folder, 'migrations/0001-sample.sql'),
    `create table sample.thing (
       id bigint generated always as identity primary key, place integer, amount numeric, data jsonb, at timestamptz, raw bytea,
       parent bigint references sample.thing (id), doubled numeric generated always as (amount * 2) stored
     );
     create table sample.place (id integer primary key, name text);
     alter table sample.thing add foreign key (place) references sample.place (id);`,
  );
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

const house = useHouse({ modules: [sample] });

/** Runs `use` on a second house that is migrated and empty. */
async function onEmptyHouse<T>(use: (runtime: Runtime) => Promise<T>): Promise<T> {
  const databaseUrl = await cloneDatabase(inject('postgresUrl'), house.runtime.modules);
  const home = await mkdtemp(join(folder, 'home-'));
  const runtime = await openTestRuntime({
    modules: house.runtime.modules,
    databaseUrl,
    home,
    now: () => parseInstant(TEST_NOW),
  });
  try {
    return await use(runtime);
  } finally {
    await runtime.db.close();
    await dropDatabase(inject('postgresUrl'), databaseUrl);
  }
}

async function* bytes(content: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content);
}

/** Name and content of every entry that holds data. */
async function contentOf(path: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const { name, content } of readArchive(path)) {
    const parts: Uint8Array[] = [];
    for await (const part of content) parts.push(part);
    if (name !== 'manifest.json' && name !== 'checksums.json') found.set(name, Buffer.concat(parts).toString('latin1'));
  }
  return found;
}

describe('a backup', () => {
  let path = '';
  let fileHash = '';

  beforeAll(async () => {
    await house.runtime.db.run(INSERT, []);
    await house.runtime.act({ actor: systemActor }, async (work) => {
      work.audit({
        action: 'sample.fill-things',
        cityCode: '420900000000',
        subject: { kind: 'thing', id: '1' },
        after: { zh: '二' },
      });
      work.emit({ type: 'thing.filled', aggregate: { kind: 'thing', id: '1' }, data: {} });
    });
    await drainJobs(house.runtime);
    await sealAudit(house.runtime);
    const stored = await house.runtime.files.put(bytes('%PDF-1.7\nsome content'), {
      maxBytes: 1000,
      mediaTypes: ['application/pdf', 'text/plain'],
    });
    fileHash = stored.hash;
    path = join(folder, 'whole.tar');
    await backUp(house.runtime, path);
  });

  it('comes back the same: every row, every counter, every file, and an audit trail that verifies', async () => {
    await onEmptyHouse(async (runtime) => {
      const report = await restore(runtime, path);
      expect(report.rows).toBeGreaterThan(30_000);
      expect(report.files).toBe(1);
      expect(await runtime.db.one(LOOK, [])).toEqual(await house.runtime.db.one(LOOK, []));
      expect(await text(runtime.files.read(fileHash))).toBe('%PDF-1.7\nsome content');
      expect(await verifyAudit(runtime)).toMatchObject({ records: 1, findings: [], unsealed: [] });

      const again = join(folder, 'again.tar');
      await backUp(runtime, again);
      expect([...(await contentOf(again))]).toEqual([...(await contentOf(path))]);
      expect((await runtime.db.one(NEXT, [])).id).toBe(30_001);
    });
  });

  it('is refused where there are rows already', async () => {
    await onEmptyHouse(async (runtime) => {
      await restore(runtime, path);
      await expect(restore(runtime, path)).rejects.toThrow(/holds rows already: restore into an empty/);
    });
  });

  it.each([
    { damage: 'one byte changed', break: async (copy: string) => flip(copy), says: /damaged|cannot be read/ },
    {
      damage: 'the end cut off',
      break: async (copy: string) => truncate(copy, Math.floor((await stat(copy)).size / 2)),
      says: /cut off|cannot be read/,
    },
    {
      damage: 'something else altogether',
      break: async (copy: string) => writeFile(copy, 'hello'.repeat(1000)),
      says: /cannot be read|cut off/,
    },
    {
      damage: 'a tar of somebody else',
      break: async (copy: string) => foreignTar(copy, { 'checksums.json': 'hello' }),
      says: /is no backup of Yunmeng: use another one/,
    },
    {
      damage: 'a tar of somebody else who has checksums too',
      break: async (copy: string) => foreignTar(copy, { 'checksums.json': '{}' }),
      says: /has no manifest\.json, so it is no backup of Yunmeng: use another one/,
    },
  ])('is refused before anything is written: $damage', async ({ break: damage, says }) => {
    const copy = join(folder, 'broken.tar');
    await writeFile(copy, await readFile(path));
    await damage(copy);
    await onEmptyHouse(async (runtime) => {
      await expect(restore(runtime, copy)).rejects.toThrow(says);
      await restore(runtime, path);
    });
  });

  it('is refused by a house with other migrations', async () => {
    const modules = house.runtime.modules.filter((module) => module.name === 'runtime');
    const databaseUrl = await cloneDatabase(inject('postgresUrl'), modules);
    const runtime = await openTestRuntime({
      modules,
      databaseUrl,
      home: await mkdtemp(join(folder, 'home-')),
      now: () => parseInstant(TEST_NOW),
    });
    await expect(restore(runtime, path)).rejects.toThrow(
      /has migration sample\/0001-sample.sql, which this database has not/,
    );
    await runtime.db.close();
    await dropDatabase(inject('postgresUrl'), databaseUrl);
  });

  it('that cannot be made says so', async () => {
    await expect(backUp(house.runtime, join(folder, 'no/such/folder/backup.tar'))).rejects.toThrow(
      /choose a folder that can be written/,
    );
  });

  it('that meets a full disk says so and leaves nothing behind', async () => {
    const full = join(folder, 'full.tar');
    await symlink('/dev/full', `${full}.partial`);
    await expect(backUp(house.runtime, full)).rejects.toThrow(/no space left on device.*make room/);
    await expect(stat(full)).rejects.toThrow('ENOENT');
    await expect(stat(`${full}.partial`)).rejects.toThrow('ENOENT');
  });

  it('is a plain tar with a checksum for every entry', async () => {
    const documents = await checkArchive(path);
    expect([...documents.keys()].toSorted()).toEqual(['checksums.json', 'files.json', 'manifest.json']);
  });
});

async function foreignTar(path: string, entries: Readonly<Record<string, string>>): Promise<void> {
  const tar = pack();
  for (const [name, content] of Object.entries(entries)) tar.entry({ name }, content);
  tar.finalize();
  await writeFile(path, tar as unknown as AsyncIterable<Uint8Array>); // a stream of streamx, whose types leave that out
}

async function flip(path: string): Promise<void> {
  const content = await readFile(path);
  const at = content.indexOf('12345678901234567890');
  content[at] = 0x39;
  await writeFile(path, content);
}
