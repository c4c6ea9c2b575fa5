import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { useHouse } from '../testing.ts';
import { notesModule } from './notes-for-tests/notes-module.ts';
import { createTestServer, type TestServer } from './test-caller.ts';

const house = useHouse({ modules: [notesModule] });
let folder = '';
let site: TestServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yunmeng-sites-'));
  await mkdir(join(folder, 'portal', 'assets'), { recursive: true });
  await writeFile(join(folder, 'portal', 'index.html'), '<!doctype html><title>portal</title>');
  await writeFile(join(folder, 'portal', 'assets', 'main-abc123.js'), 'plain');
  await writeFile(join(folder, 'portal', 'assets', 'main-abc123.js.br'), 'brotli');
  site = await createTestServer(house.runtime, {
    sites: { portal: join(folder, 'portal'), console: join(folder, 'console') },
  });
});
afterAll(async () => {
  await site.server.close();
  await rm(folder, { recursive: true, force: true });
});

const browse = (url: string, more: Record<string, string> = {}) =>
  site.inject<string>({ method: 'GET', url, headers: { accept: 'text/html,*/*', ...more } });

describe('the portal', () => {
  it.each(['/', '/items/42', '/my-cases?page=2'])('answers %s with its one page, never kept', async (url) => {
    const answer = await browse(url);
    expect(answer).toMatchObject({ status: 200, body: expect.stringContaining('<title>portal') });
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  it('serves built assets compressed, and for ever', async () => {
    const answer = await browse('/assets/main-abc123.js', { 'accept-encoding': 'gzip, br' });
    expect(answer).toMatchObject({ status: 200, body: 'brotli' });
    expect(answer.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect((await browse('/assets/main-abc123.js')).body).toBe('plain');
  });

  it('allows no script but its own', async () => {
    const { headers } = await browse('/');
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-eval|unsafe-inline/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('does not answer programs with a page', async () => {
    expect(await browse('/api/nothing')).toMatchObject({ status: 404, body: { code: 'runtime.unknown-route' } });
    const answer = await site.inject({ method: 'GET', url: '/nothing.json', headers: { accept: 'application/json' } });
    expect(answer).toMatchObject({ status: 404, body: { code: 'runtime.unknown-route' } });
  });

  it('gives away nothing outside its folder', async () => {
    for (const url of ['/../package.json', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc%2fpasswd']) {
      const answer = await site.inject({ method: 'GET', url });
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('the console', () => {
  it('says clearly that its pages are not built', async () => {
    const answer = await browse('/console/');
    expect(answer).toMatchObject({ status: 503, body: expect.stringContaining('页面尚未构建') });
  });

  it('lets its component library write style elements, and still no script', async () => {
    const { headers } = await browse('/console/tasks');
    expect(headers['content-security-policy']).toContain("style-src 'self' 'unsafe-inline'");
    expect(headers['content-security-policy']).toContain("script-src 'self'");
  });

  it('is found without the slash', async () => {
    expect(await browse('/console')).toMatchObject({ status: 308, headers: { location: '/console/' } });
  });
});

describe('over https', () => {
  const secure = useHouse({ modules: [notesModule], configuration: { publicUrl: 'https://service.example.cn' } });

  it('browsers are told to stay with it', async () => {
    const { headers } = await secure.inject({ method: 'GET', url: '/api/notes' });
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
  });
});

describe('the description', () => {
  interface Api {
    readonly openapi: string;
    readonly info: Readonly<Record<string, unknown>>;
    readonly paths: Record<string, Record<string, ApiOperation>>;
  }
  interface ApiOperation {
    readonly operationId: string;
    readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
    readonly responses: Record<string, { readonly content?: Record<string, unknown> }>;
    readonly requestBody?: { readonly content: Record<string, { readonly schema: unknown }> };
  }
  const describeApi = async () => (await site.inject<Api>({ method: 'GET', url: '/openapi.json' })).body;

  it('is OpenAPI 3.1 with every operation once', async () => {
    const api = await describeApi();
    expect(api.openapi).toBe('3.1.0');
    // A licence is named once somebody has chosen one.
    expect(Object.keys(api.info)).toEqual(['title', 'version', 'description']);
    const ids = Object.values(api.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(ids.toSorted()).toEqual([
      'attachFile',
      'breakNote',
      'changeNote',
      'listNotes',
      'openNoteSession',
      'purgeNotes',
      'readFile',
      'readNote',
      'writeNote',
    ]);
  });

  it('declares every parameter of a path, as required', async () => {
    const { paths } = await describeApi();
    for (const [path, methods] of Object.entries(paths)) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters } of Object.values(methods)) {
        const declared = parameters.filter((one) => one.in === 'path' && one.required).map(({ name }) => name);
        expect(declared).toEqual(names);
      }
    }
  });

  it('documents keys, versions and problems of a write', async () => {
    const { paths } = await describeApi();
    const change = paths['/api/notes/{id}']?.['put'];
    expect(change?.parameters.map(({ name }) => name)).toEqual(['id', 'Idempotency-Key', 'If-Match']);
    expect(Object.keys(change?.responses ?? {})).toEqual(
      expect.arrayContaining(['2XX', '400', '401', '404', '412', '413', '415', '422', '429', '500', '503']),
    );
    const refusals = Object.entries(change?.responses ?? {}).filter(([status]) => /^[45]/.test(status));
    for (const [, { content }] of refusals) expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
  });

  it('shows an upload as what it is', async () => {
    const { paths } = await describeApi();
    const { requestBody, parameters } = paths['/api/notes/files']?.['post'] ?? {};
    expect(Object.keys(requestBody?.content ?? {})).toContain('application/pdf');
    expect(parameters).toContainEqual(expect.objectContaining({ name: 'name', in: 'query', required: true }));
  });

  it('is readable for people in both languages, without a script', async () => {
    const chinese = await browse('/reference');
    expect(chinese.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(chinese.body).toContain('写笔记');
    expect(chinese.body).not.toContain('<script');
    expect((await browse('/reference', { 'accept-language': 'en' })).body).toContain('Write a note');
    expect((await browse('/reference.css')).headers['content-type']).toBe('text/css; charset=utf-8');
  });

  it('has a page for each kind of problem, where its type leads', async () => {
    const page = await browse('/problems/notes.no-such-note');
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining('没有这条笔记') });
    const machine = await site.inject({ method: 'GET', url: '/problems/runtime.version-mismatch' });
    expect(machine.body).toMatchObject({ code: 'runtime.version-mismatch', status: 412, module: 'runtime' });
    expect((await browse('/problems')).body).toContain('href="/problems/internal"');
    expect((await site.inject({ method: 'GET', url: '/problems/<script>' })).status).toBe(404);
  });
});
