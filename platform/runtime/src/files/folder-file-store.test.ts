import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { FileStore, StoredFile } from '../file-store.ts';
import { openFolderFileStore } from './folder-file-store.ts';
import { aJpeg, aPdf, aZip } from './sample-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yunmeng-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function* pieces(content: Buffer): AsyncIterable<Uint8Array> {
  yield content.subarray(0, 10);
  yield content.subarray(10);
}
const limits = (...mediaTypes: string[]) => ({ maxBytes: 1_000_000, mediaTypes });
const ANYTHING = ['application/pdf', 'image/jpeg', 'application/zip', 'application/ofd', 'text/plain', 'text/csv'];

describe('a folder of files', () => {
  it('gives back what was put in, whole or in part', async () => {
    const store = await openFolderFileStore(folder);
    const file = await store.put(pieces(aPdf()), limits('application/pdf'));
    expect(await store.find(file.hash)).toEqual(file);
    expect(await buffer(store.read(file.hash))).toEqual(aPdf());
    expect(await buffer(store.read(file.hash, { start: 1, end: 3 }))).toEqual(Buffer.from('PDF'));
  });

  it('is addressed by SM3 in two levels', async () => {
    const store = await openFolderFileStore(folder);
    const { hash } = await store.put(pieces(aPdf()), limits('application/pdf'));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await stat(join(folder, hash.slice(0, 2), hash.slice(2)))).isFile()).toBe(true);
  });

  it('knows nothing of a file it does not have, and takes no path for an address', async () => {
    const store = await openFolderFileStore(folder);
    expect(await store.find('a'.repeat(64))).toBeUndefined();
    await expect(store.find('../../etc/passwd')).rejects.toThrow(RangeError);
  });

  it.each([
    {
      content: aZip('<ofd:OFD/>', 'OFD.xml'),
      name: 'a.ofd',
      type: 'application/ofd',
      why: 'OFD is a ZIP with that entry',
    },
    { content: Buffer.from('姓名,事由\n张三,开店\n'), name: 'a.csv', type: 'text/csv', why: 'text goes by its name' },
    { content: Buffer.from('d5c5c8fd', 'hex'), name: 'a.txt', type: 'text/plain', why: 'GB 18030 is text too' },
  ])('sees that $name is $type: $why', async ({ content, name, type }) => {
    const store = await openFolderFileStore(folder);
    const file = await store.put(pieces(content), { ...limits(...ANYTHING), fileName: name });
    expect(file.mediaType).toBe(type);
  });

  it.each([
    { content: Buffer.from('a\u0000b'), why: 'text has no NUL' },
    { content: Buffer.from('<html><script>alert(1)</script>'), why: 'a page is no text' },
    { content: Buffer.from([0xff, 0xfe, 0xfd]), why: 'it decodes as nothing' },
  ])('refuses what is not quite text: $why', async ({ content }) => {
    const store = await openFolderFileStore(folder);
    await expect(store.put(pieces(content), limits('text/plain'))).rejects.toMatchObject({
      code: 'runtime.file-type-refused',
    });
  });

  it('takes everything back from a backup, and notices damage', async () => {
    const store = await openFolderFileStore(folder);
    const put = [
      await store.put(pieces(aPdf()), limits('application/pdf')),
      await store.put(pieces(aJpeg()), limits('image/jpeg')),
    ];
    const listed: StoredFile[] = [];
    for await (const file of store.list()) listed.push(file);
    expect(listed.toSorted(byHash)).toEqual(put.toSorted(byHash));

    const other = await openFolderFileStore(join(folder, 'other'));
    for (const file of listed) await other.keep(file, store.read(file.hash) as AsyncIterable<Uint8Array>); // buffers
    expect(await other.find(put[0]?.hash ?? '')).toEqual(put[0]);
    const lost = { hash: 'b'.repeat(64), sizeBytes: 3, mediaType: 'text/plain' };
    await expect(other.keep(lost, pieces(Buffer.from('abc')))).rejects.toThrow(/damaged/);
  });

  describe('that is swept', () => {
    const put = async (store: FileStore, text: string): Promise<string> =>
      (await store.put(pieces(Buffer.from(text)), limits('text/plain'))).hash;
    const pathOf = (hash: string): string => join(folder, hash.slice(0, 2), hash.slice(2));
    const age = async (hash: string, hours: number): Promise<void> => {
      const then = Date.now() / 1000 - hours * 3600;
      await utimes(pathOf(hash), then, then);
    };
    const DAY_MS = 24 * 3_600_000;
    const nothing = (): Promise<ReadonlySet<string>> => Promise.resolve(new Set());

    it('loses what is old and not needed, and nothing else', async () => {
      const store = await openFolderFileStore(folder);
      const [needed, forgotten, young] = [
        await put(store, 'needed'),
        await put(store, 'forgotten'),
        await put(store, 'young'),
      ];
      await age(needed, 25);
      await age(forgotten, 25);
      await age(young, 23);
      const asked: string[] = [];
      const removed = await store.sweep(DAY_MS, (hashes) => {
        asked.push(...hashes);
        return Promise.resolve(new Set([needed]));
      });
      expect(removed).toBe(1);
      expect(asked.toSorted()).toEqual([needed, forgotten].toSorted());
      expect(await store.find(forgotten)).toBeUndefined();
      expect(await store.find(needed)).toBeDefined();
      expect(await store.find(young)).toBeDefined();
    });

    it('keeps content that is stored anew while it is asked for', async () => {
      const store = await openFolderFileStore(folder);
      const again = await put(store, 'again');
      const restored = await put(store, 'restored');
      await age(again, 25);
      await age(restored, 25);
      const removed = await store.sweep(DAY_MS, async () => {
        await put(store, 'again');
        await store.keep({ hash: restored, sizeBytes: 8, mediaType: 'text/plain' }, pieces(Buffer.from('restored')));
        return new Set<string>();
      });
      expect(removed).toBe(0);
      expect((await buffer(store.read(again))).toString()).toBe('again');
      expect((await buffer(store.read(restored))).toString()).toBe('restored');
    });

    it('leaves nothing on its desk', async () => {
      const store = await openFolderFileStore(folder);
      await age(await put(store, 'forgotten'), 25);
      expect(await store.sweep(DAY_MS, nothing)).toBe(1);
      expect(await store.sweep(DAY_MS, nothing)).toBe(0);
      const [desk = ''] = await readdir(join(folder, '.incoming'));
      expect(await readdir(join(folder, '.incoming', desk))).toEqual([]);
    });
  });

  it('clears away what a dead process left, and nothing that is new', async () => {
    const old = join(folder, '.incoming', 'desk-old');
    const young = join(folder, '.incoming', 'desk-young');
    for (const desk of [old, young]) {
      await mkdir(desk, { recursive: true });
      await writeFile(join(desk, '1'), 'half a file');
    }
    const yesterday = Date.now() / 1000 - 86_400;
    await utimes(old, yesterday, yesterday);
    await openFolderFileStore(folder);
    const desks = await readdir(join(folder, '.incoming'));
    expect(desks).toContain('desk-young');
    expect(desks).not.toContain('desk-old');
  });

  it('works on when its desk was cleared away', async () => {
    const store = await openFolderFileStore(folder);
    await rm(join(folder, '.incoming'), { recursive: true });
    await expect(store.put(pieces(aPdf()), limits('application/pdf'))).resolves.toMatchObject({
      mediaType: 'application/pdf',
    });
  });
});

function byHash(a: StoredFile, b: StoredFile): number {
  return a.hash < b.hash ? -1 : 1;
}
