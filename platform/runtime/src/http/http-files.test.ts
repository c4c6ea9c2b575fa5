import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { open as openFile, readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { anActor, useHouse } from '../testing.ts';
import { openFolderFileStore } from '../files/folder-file-store.ts';
import { aGif, aJpeg, aPdf, aPng, aZip } from '../files/sample-files.ts';
import { notesModule } from './notes-for-tests/notes-module.ts';
import { createTestServer } from './test-caller.ts';

const MEBIBYTE = 1024 * 1024;
const house = useHouse({
  modules: [notesModule],
  configuration: { maxUploadBytes: 2 * MEBIBYTE },
  http: { authenticate: () => Promise.resolve(anActor()) },
});

interface Stored {
  readonly id: string;
  readonly hash: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly code?: string;
  readonly facts?: unknown;
}

const send = (name: string, body: Buffer, more: object = {}) =>
  house.inject<Stored>({ method: 'POST', url: `/api/notes/files?name=${encodeURIComponent(name)}`, body, ...more });

/** Everything under the store, desks of this process included. */
async function storedFiles(): Promise<string[]> {
  const names = await readdir(join(house.runtime.configuration.home, 'files'), {
    recursive: true,
    withFileTypes: true,
  });
  return names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('an upload', () => {
  it('is stored under the SM3 of its content, once', async () => {
    const content = aPdf('营业执照');
    const hash = createHash('sm3').update(content).digest('hex');
    const first = await send('营业执照.pdf', content);
    const second = await send('copy.PDF', content);
    expect(first).toMatchObject({
      status: 201,
      body: { hash, mediaType: 'application/pdf', sizeBytes: content.length },
    });
    expect(second.body.hash).toBe(hash);
    expect((await storedFiles()).filter((path) => path.endsWith(hash.slice(2)))).toHaveLength(1);
  });

  it('does nothing twice with one key', async () => {
    const first = await send('a.png', aPng(), { key: 'upload-once' });
    const second = await send('a.png', aPng(), { key: 'upload-once' });
    expect(second.body).toEqual(first.body);
    const other = await send('a.png', aJpeg(), { key: 'upload-once' });
    expect(other.body).toMatchObject({ code: 'runtime.file-type-mismatch' });
  });

  it.each([
    {
      name: 'a.pdf',
      body: Buffer.from('just text'),
      status: 415,
      code: 'runtime.file-type-refused',
      why: 'it has no signature',
    },
    { name: 'a.pdf', body: Buffer.alloc(0), status: 415, code: 'runtime.file-type-refused', why: 'it is empty' },
    {
      name: 'a.pdf',
      body: Buffer.concat([Buffer.from('x'), aPdf()]),
      status: 415,
      code: 'runtime.file-type-refused',
      why: 'other bytes come first',
    },
    { name: 'a.jpg', body: aPng(), status: 422, code: 'runtime.file-type-mismatch', why: 'a PNG called JPEG' },
    { name: 'a.pdf.exe', body: aPdf(), status: 422, code: 'runtime.file-type-mismatch', why: 'a PDF called a program' },
    {
      name: 'a.pdf',
      body: Buffer.concat([aPdf(), aZip()]),
      status: 422,
      code: 'runtime.file-ambiguous',
      why: 'an archive behind a PDF',
    },
    {
      name: 'a.jpg',
      body: Buffer.concat([aJpeg(), aZip()]),
      status: 422,
      code: 'runtime.file-ambiguous',
      why: 'an archive behind a picture',
    },
    {
      name: 'a.jpg',
      body: Buffer.concat([aJpeg(), aPdf()]),
      status: 422,
      code: 'runtime.file-ambiguous',
      why: 'a PDF behind a picture',
    },
    {
      name: 'a.zip',
      body: aZip('%PDF-1.4\n1 0 obj'),
      status: 422,
      code: 'runtime.file-ambiguous',
      why: 'a PDF header inside an archive',
    },
    {
      name: 'a.zip',
      body: Buffer.concat([aZip(), Buffer.from('tail')]),
      status: 422,
      code: 'runtime.file-ambiguous',
      why: 'content behind an archive',
    },
    {
      name: 'a.gif',
      body: aGif('<ScRiPt>alert(1)</sCrIpT>'),
      status: 422,
      code: 'runtime.file-ambiguous',
      why: 'a script in a comment',
    },
    { name: '', body: aPdf(), status: 400, code: 'runtime.file-name-missing', why: 'no name' },
    { name: '../a.pdf', body: aPdf(), status: 400, code: 'runtime.file-name-missing', why: 'a name is no path' },
    { name: 'a\u0000.pdf', body: aPdf(), status: 400, code: 'runtime.bad-encoding', why: 'a NUL in the name' },
  ])('is refused with $code: $why', async ({ name, body, status, code }) => {
    const before = await storedFiles();
    expect(await send(name, body)).toMatchObject({ status, body: { code } });
    expect(await storedFiles()).toEqual(before);
  });

  it.each([
    { name: '现场照片 v1.2', body: aJpeg(), type: 'image/jpeg', why: 'a name without an ending claims nothing' },
    { name: 'a.gif', body: aGif('made by a camera'), type: 'image/gif', why: 'an honest comment' },
    { name: 'a.zip', body: aZip('<html>'), type: 'application/zip', why: 'a page packed in an archive is not run' },
  ])('takes $name: $why', async ({ name, body, type }) => {
    expect(await send(name, body)).toMatchObject({ status: 201, body: { mediaType: type } });
  });

  it('of 300 MB is refused at once by its length, and memory stays flat', async () => {
    const { status, code, sentBytes } = await sendEndlessly({ 'content-length': String(300 * MEBIBYTE) });
    expect({ status, code }).toEqual({ status: 413, code: 'runtime.file-too-large' });
    expect(sentBytes).toBeLessThan(300 * MEBIBYTE);
  });

  it('that asks first and is too large is refused before a byte is sent', async () => {
    const outgoing = await open({ 'content-length': String(300 * MEBIBYTE), expect: '100-continue' });
    let isContinued = false;
    outgoing.on('continue', () => (isContinued = true));
    outgoing.flushHeaders();
    const [incoming] = await once(outgoing, 'response');
    outgoing.destroy();
    expect({ status: incoming.statusCode, isContinued }).toEqual({ status: 413, isContinued: false });
  });

  it('of 300 MB without a length is cut at the limit, and memory stays flat', async () => {
    const before = await storedFiles();
    const { status, code, grownBytes } = await sendEndlessly({ 'transfer-encoding': 'chunked' });
    expect({ status, code }).toEqual({ status: 413, code: 'runtime.file-too-large' });
    expect(grownBytes).toBeLessThan(64 * MEBIBYTE);
    expect(await storedFiles()).toEqual(before);
  });

  it('that breaks off leaves nothing', async () => {
    const before = await storedFiles();
    const outgoing = await open({ 'content-length': String(MEBIBYTE) });
    outgoing.write(aPdf());
    outgoing.write(Buffer.alloc(100_000));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await storedFiles()).length).toBe(before.length + 1);
    outgoing.destroy();
    await expect.poll(storedFiles).toEqual(before);
  });
});

describe('a full disk', () => {
  it('is said, logged, and leaves nothing behind', async () => {
    const folder = join(house.runtime.configuration.home, 'full');
    const logged: unknown[] = [];
    const files = await openFolderFileStore(folder, {
      create: async (path) => {
        const file = await openFile(path, 'wx');
        return {
          write: () => Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })),
          sync: () => file.sync(),
          close: () => file.close(),
        };
      },
    });
    const log = { ...house.runtime.log, error: (facts: object) => void logged.push(facts) };
    const { inject, server } = await createTestServer({ ...house.runtime, files, log });
    const answer = await inject<Stored>({
      method: 'POST',
      url: '/api/notes/files?name=a.pdf',
      actor: anActor(),
      body: aPdf(),
    });
    const ready = await inject({ method: 'GET', url: '/readyz' });
    await server.close();
    expect(answer).toMatchObject({ status: 507, body: { code: 'runtime.disk-full' } });
    expect(ready).toMatchObject({
      status: 503,
      body: { checks: { database: 'ok', files: expect.stringContaining('not available') } },
    });
    expect(logged).toHaveLength(1);
    const left = await readdir(folder, { recursive: true, withFileTypes: true });
    expect(left.filter((entry) => entry.isFile())).toEqual([]);
  });
});

describe('a download', () => {
  const content = aPdf('0123456789');
  const path = async (name = '营业执照 "正本".pdf') => `/api/notes/${(await send(name, content)).body.id}/file`;

  it('is whole, never sniffed, never shown, and carries its name', async () => {
    const answer = await house.inject({ method: 'GET', url: await path('营业执照 正本(1).pdf') });
    expect(answer.bytes.equals(content)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(content.length),
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'content-disposition': `attachment; filename="____ __(1).pdf"; filename*=UTF-8''%E8%90%A5%E4%B8%9A%E6%89%A7%E7%85%A7%20%E6%AD%A3%E6%9C%AC%281%29.pdf`,
    });
  });

  it.each([
    { range: 'bytes=0-3', from: 0, to: 3 },
    { range: 'bytes=5-', from: 5, to: content.length - 1 },
    { range: 'bytes=-4', from: content.length - 4, to: content.length - 1 },
    { range: 'bytes=2-999999', from: 2, to: content.length - 1 },
  ])('of $range is 206 with just that', async ({ range, from, to }) => {
    const answer = await house.inject({ method: 'GET', url: await path(), headers: { range } });
    expect(answer.status).toBe(206);
    expect(answer.headers['content-range']).toBe(`bytes ${from}-${to}/${content.length}`);
    expect(answer.bytes.equals(content.subarray(from, to + 1))).toBe(true);
  });

  it.each(['bytes=5-2', 'bytes=0-1,3-4', 'lines=1-2'])('of %s is whole: the header is ignored', async (range) => {
    expect((await house.inject({ method: 'GET', url: await path(), headers: { range } })).status).toBe(200);
  });

  it('behind the end is refused with the size', async () => {
    const answer = await house.inject({ method: 'GET', url: await path(), headers: { range: 'bytes=999999-' } });
    expect(answer).toMatchObject({ status: 416, body: { code: 'runtime.range-not-satisfiable' } });
    expect(answer.headers['content-range']).toBe(`bytes */${content.length}`);
  });

  it('is not sent again to who has it, and a range of another version is the whole', async () => {
    const url = await path();
    const { headers } = await house.inject({ method: 'GET', url });
    const etag = headers['etag'] ?? '';
    expect((await house.inject({ method: 'GET', url, headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await house.inject({ method: 'GET', url, headers: { range: 'bytes=0-3', 'if-range': etag } })).status).toBe(
      206,
    );
    expect(
      (await house.inject({ method: 'GET', url, headers: { range: 'bytes=0-3', 'if-range': '"old"' } })).status,
    ).toBe(200);
  });
});

async function open(headers: Record<string, string>) {
  const address = await house.listen();
  const outgoing = request(`${address}/api/notes/files?name=big.pdf`, {
    method: 'POST',
    headers: { 'idempotency-key': 'a-big-file', ...headers },
  });
  // A connection that is cut is what these tests are about.
  return outgoing.on('error', () => undefined);
}

/** Sends up to 300 MB as fast as it is taken, until an answer comes. */
async function sendEndlessly(headers: Record<string, string>) {
  const outgoing = await open(headers);
  const piece = Buffer.concat([aPdf(), Buffer.alloc(MEBIBYTE)]).subarray(0, MEBIBYTE);
  let sentBytes = 0;
  let answered = false;
  const answer = once(outgoing, 'response').then(([incoming]) => {
    answered = true;
    return incoming;
  });
  const base = process.memoryUsage.rss();
  let highest = base;
  while (!answered && sentBytes < 300 * MEBIBYTE) {
    if (!outgoing.write(piece)) await Promise.race([once(outgoing, 'drain'), answer]);
    sentBytes += piece.length;
    highest = Math.max(highest, process.memoryUsage.rss());
  }
  const incoming = await answer;
  let body = '';
  for await (const part of incoming) body += String(part);
  outgoing.destroy();
  return { status: incoming.statusCode, code: JSON.parse(body).code, sentBytes, grownBytes: highest - base };
}
