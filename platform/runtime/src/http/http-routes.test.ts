import { describe, expect, it } from 'vitest';

import { anActor, anOfficial, useHouse } from '../testing.ts';
import { notesModule, switches } from './notes-for-tests/notes-module.ts';

const house = useHouse({ modules: [notesModule] });
const actor = anActor();

interface Note {
  readonly id: string;
  readonly text: string;
  readonly version: number;
}
interface WireProblem {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
  readonly [member: string]: unknown;
}

const aNote = (text = '一条笔记') => house.inject<Note>({ method: 'POST', url: '/api/notes', actor, body: { text } });

describe('a route', () => {
  it('answers a write with its status, version and place', async () => {
    const answer = await aNote('在云梦');
    expect(answer).toMatchObject({ status: 201, body: { text: '在云梦', version: 1 } });
    expect(answer.headers).toMatchObject({ etag: '"1"', location: `/api/notes/${answer.body.id}` });
  });

  it('answers a write without a body with 204', async () => {
    const official = anOfficial({ permissions: ['notes.purge'] });
    const answer = await house.inject({ method: 'DELETE', url: '/api/notes', actor: official });
    expect(answer).toMatchObject({ status: 204, body: '' });
  });

  it('reads numbers out of the query and fills in what is left out', async () => {
    await aNote();
    await aNote();
    const answer = await house.inject<{ notes: Note[] }>({ method: 'GET', url: '/api/notes?limit=1' });
    expect(answer.body.notes).toHaveLength(1);
  });

  it('answers HEAD like GET, without the body', async () => {
    const answer = await house.inject({ method: 'HEAD', url: '/api/notes' });
    expect(answer).toMatchObject({ status: 200, body: '' });
  });

  it('names its request, and keeps every cache from keeping it', async () => {
    const { headers } = await house.inject({ method: 'GET', url: '/api/notes' });
    expect(headers['x-request-id']).toMatch(/^[0-9a-f]{20}-[0-9a-z]+$/);
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('access', () => {
  it.each([
    {
      url: '/api/notes',
      method: 'POST',
      as: undefined,
      status: 401,
      code: 'runtime.sign-in-required',
      why: 'nobody is signed in',
    },
    {
      url: '/api/notes',
      method: 'DELETE',
      as: actor,
      status: 403,
      code: 'runtime.forbidden',
      why: 'the permission is not held',
    },
  ] as const)('refuses $method $url with $code: $why', async ({ url, method, as, status, code }) => {
    const answer = await house.inject<WireProblem>({ method, url, body: {}, ...(as ? { actor: as } : {}) });
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('says which permission would be needed', async () => {
    const answer = await house.inject<WireProblem>({ method: 'DELETE', url: '/api/notes', actor });
    expect(answer.body).toMatchObject({
      facts: { permission: 'notes.purge' },
      detail: '需要权限“清除笔记”。',
    });
  });

  it('is decided before the body is read', async () => {
    const answer = await house.inject<WireProblem>({
      method: 'POST',
      url: '/api/notes',
      headers: { 'content-type': 'text/html' },
    });
    expect(answer.body.code).toBe('runtime.sign-in-required');
  });
});

describe('a problem', () => {
  const wrong = {
    method: 'POST',
    url: '/api/notes',
    actor,
    body: { text: '', colour: 'blue', pages: 0, extra: 1 },
  } as const;

  it('has the members of RFC 9457 and a type that can be looked up', async () => {
    const answer = await house.inject<WireProblem>({ method: 'GET', url: '/api/nothing' });
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toEqual({
      type: 'http://127.0.0.1:8080/problems/runtime.unknown-route',
      title: '没有这个地址',
      status: 404,
      detail: expect.any(String),
      instance: expect.stringMatching(/^\/requests\/[0-9a-f]{20}-[0-9a-z]+$/),
      code: 'runtime.unknown-route',
    });
  });

  it('lists everything wrong with what was sent, with pointers', async () => {
    const answer = await house.inject<WireProblem>(wrong);
    expect(answer).toMatchObject({ status: 422, body: { code: 'runtime.invalid-input' } });
    expect(answer.body.errors?.toSorted((a, b) => a.pointer.localeCompare(b.pointer))).toEqual([
      { pointer: '/colour', code: 'runtime.not-one-of', detail: '应为以下之一：red、green。' },
      { pointer: '/extra', code: 'runtime.unknown-field', detail: '没有这一项。' },
      { pointer: '/pages', code: 'runtime.too-small', detail: '应 >= 1。' },
      { pointer: '/text', code: 'runtime.too-short', detail: '至少 1 个字。' },
    ]);
  });

  it('speaks English when asked', async () => {
    const answer = await house.inject<WireProblem>({
      ...wrong,
      headers: { 'accept-language': 'fr, en;q=0.8, zh;q=0.5' },
    });
    expect(answer.headers['content-language']).toBe('en');
    expect(answer.body.errors).toContainEqual({
      pointer: '/text',
      code: 'runtime.too-short',
      detail: 'At least 1 character(s).',
    });
  });

  it('points at what is missing in the body, and at query and path apart', async () => {
    const missing = await house.inject<WireProblem>({ method: 'POST', url: '/api/notes', actor, body: {} });
    expect(missing.body.errors).toMatchObject([{ pointer: '/text', code: 'runtime.required' }]);
    const query = await house.inject<WireProblem>({ method: 'GET', url: '/api/notes?limit=many' });
    expect(query.body.errors).toMatchObject([{ pointer: '/query/limit', code: 'runtime.wrong-type' }]);
    const path = await house.inject<WireProblem>({ method: 'GET', url: '/api/notes/7', actor });
    expect(path.body.errors).toMatchObject([{ pointer: '/path/id', code: 'runtime.wrong-format' }]);
  });

  it.each([
    {
      method: 'PATCH',
      url: '/api/notes',
      status: 405,
      code: 'runtime.method-not-allowed',
      why: 'the address has other methods',
    },
    {
      method: 'OPTIONS',
      url: '/api/notes',
      status: 405,
      code: 'runtime.method-not-allowed',
      why: 'other origins are not served',
    },
    {
      method: 'GET',
      url: '/api/notes/%E0%A4',
      status: 400,
      code: 'runtime.bad-request',
      why: 'the address is not UTF-8',
    },
    {
      method: 'GET',
      url: '/api/notes?limit=%00',
      status: 400,
      code: 'runtime.bad-encoding',
      why: 'PostgreSQL keeps no NUL',
    },
  ] as const)('answers $method $url with $code: $why', async ({ method, url, status, code }) => {
    const answer = await house.inject<WireProblem>({ method, url, actor });
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('names the methods that are taken', async () => {
    const answer = await house.inject<WireProblem>({ method: 'PATCH', url: '/api/notes', actor });
    expect(answer.headers['allow']).toBe('DELETE, GET, HEAD, POST');
  });

  it.each([
    { body: '{"text":', status: 400, code: 'runtime.bad-json', why: 'the JSON is cut off' },
    { body: '{"__proto__":{},"text":"a"}', status: 400, code: 'runtime.bad-json', why: 'a prototype is no field' },
    {
      body: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]),
      status: 400,
      code: 'runtime.bad-encoding',
      why: 'broken UTF-8',
    },
    { body: '{"text":"a\\u0000b"}', status: 400, code: 'runtime.bad-encoding', why: 'an escaped NUL' },
    { body: '{"text":"\\ud800"}', status: 400, code: 'runtime.bad-encoding', why: 'half a surrogate pair' },
    { body: `{"text":"${'长'.repeat(800_000)}"}`, status: 413, code: 'runtime.body-too-large', why: 'more than 2 MiB' },
  ])('refuses a body with $code: $why', async ({ body, status, code }) => {
    const answer = await house.inject<WireProblem>({
      method: 'POST',
      url: '/api/notes',
      actor,
      body: Buffer.from(body),
      headers: { 'content-type': 'application/json' },
    });
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('takes text that only looks like a forbidden escape', async () => {
    expect(await aNote('a\\u0000 and 😀')).toMatchObject({ status: 201, body: { text: 'a\\u0000 and 😀' } });
  });

  it('refuses other media types and names those it takes', async () => {
    const answer = await house.inject<WireProblem>({
      method: 'POST',
      url: '/api/notes',
      actor,
      body: { text: 'a' },
      headers: { 'content-type': 'text/xml' },
    });
    expect(answer).toMatchObject({
      status: 415,
      body: { code: 'runtime.media-type-unsupported', facts: { taken: ['application/json'] } },
    });
  });

  it('tells nothing of a bug', async () => {
    const answer = await house.inject<WireProblem>({
      method: 'POST',
      url: '/api/notes/break',
      body: { secret: '429099199001010017' },
    });
    expect(answer).toMatchObject({ status: 500, body: { code: 'internal' } });
    expect(JSON.stringify(answer.body)).not.toMatch(/uuid|4290|insert/);
  });
});

describe('an idempotency key', () => {
  it.each([
    { key: null, code: 'runtime.idempotency-key-missing', why: 'there is none' },
    { key: 'short', code: 'runtime.idempotency-key-malformed', why: 'anyone could hit it' },
    { key: 'with space', code: 'runtime.idempotency-key-malformed', why: 'it is not visible ASCII' },
  ])('is refused with $code: $why', async ({ key, code }) => {
    const answer = await house.inject<WireProblem>({
      method: 'POST',
      url: '/api/notes',
      actor,
      key,
      body: { text: 'a' },
    });
    expect(answer).toMatchObject({ status: 400, body: { code } });
  });

  it('gets the first answer again, headers included, and does nothing twice', async () => {
    const request = { method: 'POST', url: '/api/notes', actor, key: 'the-same-key', body: { text: '一次' } } as const;
    const first = await house.inject<Note>(request);
    switches.handled = 0;
    const second = await house.inject<Note>(request);
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(second.headers).toMatchObject({
      etag: '"1"',
      location: first.headers['location'],
      'content-type': first.headers['content-type'],
    });
    expect(switches.handled).toBe(0);
  });

  it('is refused for another request', async () => {
    const request = { method: 'POST', url: '/api/notes', actor, key: 'used-before' } as const;
    await house.inject({ ...request, body: { text: '甲' } });
    const answer = await house.inject<WireProblem>({ ...request, body: { text: '乙' } });
    expect(answer).toMatchObject({ status: 422, body: { code: 'runtime.idempotency-key-reused' } });
  });

  it('belongs to one account', async () => {
    const request = { method: 'POST', url: '/api/notes', key: 'everybodys-key', body: { text: '同' } } as const;
    const one = await house.inject<Note>({ ...request, actor: anActor({ accountId: 'one' }) });
    const other = await house.inject<Note>({ ...request, actor: anActor({ accountId: 'other' }) });
    expect(other.status).toBe(201);
    expect(other.body.id).not.toBe(one.body.id);
  });

  it('is free again after a refusal', async () => {
    const request = { method: 'POST', url: '/api/notes', actor, key: 'refused-first' } as const;
    expect((await house.inject({ ...request, body: { text: '' } })).status).toBe(422);
    expect((await house.inject({ ...request, body: { text: '对' } })).status).toBe(201);
  });

  it('lets one of two requests at once act, and gives both its answer', async () => {
    switches.handled = 0;
    switches.beforeAnswer = () => new Promise((resolve) => setTimeout(resolve, 100));
    const request = { method: 'POST', url: '/api/notes', actor, key: 'two-at-once', body: { text: '并发' } } as const;
    const [one, two] = await Promise.all([house.inject<Note>(request), house.inject<Note>(request)]);
    switches.beforeAnswer = () => Promise.resolve();
    expect(one.status).toBe(201);
    expect(two).toMatchObject({ status: 201, body: one.body });
    expect(switches.handled).toBe(1);
  });

  it('lets the twin act when the first one fails', async () => {
    let isFirst = true;
    switches.beforeAnswer = async () => {
      if (!isFirst) return;
      isFirst = false;
      await new Promise((resolve) => setTimeout(resolve, 100));
      throw new Error('it breaks');
    };
    const request = {
      method: 'POST',
      url: '/api/notes',
      actor,
      key: 'first-one-fails',
      body: { text: '并发' },
    } as const;
    const answers = await Promise.all([house.inject<Note>(request), house.inject<Note>(request)]);
    switches.beforeAnswer = () => Promise.resolve();
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 500]);
  });

  it('of a sign-in is not kept: no session in a table', async () => {
    switches.handled = 0;
    const request = { method: 'POST', url: '/api/notes/session', key: 'signs-in-twice' } as const;
    const answers = [await house.inject(request), await house.inject(request)];
    expect(answers.map(({ headers }) => headers['set-cookie'])).toEqual([
      'ym_session=s; HttpOnly',
      'ym_session=s; HttpOnly',
    ]);
    expect(switches.handled).toBe(2);
  });
});

describe('a version', () => {
  it('answers 304 to a reader who has it', async () => {
    const { body } = await aNote();
    const url = `/api/notes/${body.id}`;
    const fresh = await house.inject({ method: 'GET', url, actor });
    expect(fresh.headers).toMatchObject({ etag: '"1"', 'cache-control': 'private, no-cache' });
    const again = await house.inject({ method: 'GET', url, actor, headers: { 'if-none-match': 'W/"1"' } });
    expect(again).toMatchObject({ status: 304, body: '', headers: { etag: '"1"' } });
    const other = await house.inject({ method: 'GET', url, actor, headers: { 'if-none-match': '"2", "3"' } });
    expect(other.status).toBe(200);
  });

  it.each([
    {
      ifMatch: undefined,
      status: 428,
      code: 'runtime.precondition-required',
      why: 'a blind write could undo another one',
    },
    { ifMatch: '"9"', status: 412, code: 'runtime.version-mismatch', why: 'somebody else was quicker' },
    { ifMatch: 'seven', status: 400, code: 'runtime.precondition-malformed', why: 'it is no tag' },
  ])('If-Match $ifMatch is refused with $code: $why', async ({ ifMatch, status, code }) => {
    const { body } = await aNote();
    const answer = await house.inject<WireProblem>({
      method: 'PUT',
      url: `/api/notes/${body.id}`,
      actor,
      body: { text: '改' },
      headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
    });
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('is told when it does not match', async () => {
    const { body } = await aNote();
    const url = `/api/notes/${body.id}`;
    const answer = await house.inject<WireProblem>({ method: 'PUT', url, actor, body: { text: '改' }, ifMatch: 9 });
    expect(answer.body['facts']).toEqual({ current: 1 });
  });

  it('moves on with each change', async () => {
    const { body } = await aNote();
    const answer = await house.inject<Note>({
      method: 'PUT',
      url: `/api/notes/${body.id}`,
      actor,
      body: { text: '改' },
      ifMatch: 1,
    });
    expect(answer).toMatchObject({ status: 200, body: { text: '改', version: 2 }, headers: { etag: '"2"' } });
  });
});
