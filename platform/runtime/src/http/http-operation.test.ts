import { request } from 'node:http';

import { describe, expect, it } from 'vitest';

import type { Logger } from '../logger.ts';
import { createLogger } from '../operation/logger.ts';
import { anActor, useHouse } from '../testing.ts';
import { notesModule, switches } from './notes-for-tests/notes-module.ts';
import { createTestServer } from './test-caller.ts';

const actor = anActor();

describe('the pace of a caller', () => {
  let nowMs = 0;
  const house = useHouse({
    modules: [notesModule],
    configuration: { rateLimits: { read: 3, write: 1e9, 'sign-in': 2 }, trustedProxies: ['127.0.0.1'] },
    http: { monotonicMs: () => nowMs },
  });
  const readAs = (accountId: string) =>
    house.inject({ method: 'GET', url: '/api/notes', actor: anActor({ accountId }) });

  it('is limited by account, with the time to wait', async () => {
    for (let count = 0; count < 3; count += 1) expect((await readAs('fast')).status).toBe(200);
    const refused = await readAs('fast');
    expect(refused).toMatchObject({
      status: 429,
      body: { code: 'runtime.too-many-requests', facts: { retryAfterSeconds: 20 } },
    });
    expect(refused.headers['retry-after']).toBe('20');
    expect((await readAs('other')).status).toBe(200);
    nowMs += 20_000;
    expect((await readAs('fast')).status).toBe(200);
  });

  it('is limited by address when nobody is signed in, and before any password is looked at', async () => {
    const signIn = (address: string) =>
      house.inject({ method: 'POST', url: '/api/notes/session', headers: { 'x-forwarded-for': address } });
    switches.handled = 0;
    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await signIn('203.0.113.7')).status);
    expect(statuses).toEqual([204, 204, 429, 429]);
    expect(switches.handled).toBe(2);
    expect((await signIn('203.0.113.8')).status).toBe(204);
  });
});

describe('the address of a caller', () => {
  const house = useHouse({ modules: [notesModule], configuration: { rateLimits: { read: 1 } } });

  it('is not taken from a header that anyone can send', async () => {
    const readFrom = (address: string) =>
      house.inject({ method: 'GET', url: '/api/notes', headers: { 'x-forwarded-for': address } });
    expect((await readFrom('203.0.113.1')).status).toBe(200);
    expect((await readFrom('203.0.113.2')).status).toBe(429);
  });
});

describe('the probes', () => {
  const house = useHouse({ modules: [notesModule] });

  it('say that the process lives and is ready', async () => {
    expect(await house.inject({ method: 'GET', url: '/healthz' })).toMatchObject({
      status: 200,
      body: { status: 'ok' },
    });
    expect(await house.inject({ method: 'GET', url: '/readyz' })).toMatchObject({
      status: 200,
      body: { status: 'ready', checks: { database: 'ok', files: 'ok' } },
    });
  });

  it('say what is missing', async () => {
    const late = {
      ...house.runtime,
      modules: [...house.runtime.modules, { ...notesModule, name: 'later', routes: [] }],
    };
    const { inject, server } = await createTestServer(late);
    const answer = await inject({ method: 'GET', url: '/readyz' });
    await server.close();
    expect(answer).toMatchObject({
      status: 503,
      body: { status: 'not-ready', checks: { database: '1 migration(s) are missing: run `yunmeng migrate`' } },
    });
  });

  it('tell Prometheus how it goes', async () => {
    await house.inject({ method: 'GET', url: '/api/notes' });
    const { body, headers } = await house.inject<string>({ method: 'GET', url: '/metrics' });
    expect(headers['content-type']).toContain('text/plain');
    expect(body).toContain('_bucket{operation="listNotes",status="200",le="+Inf"} 1');
    for (const line of [
      'yunmeng_http_request_duration_seconds_count{operation="listNotes",status="200"} 1',
      'yunmeng_jobs_waiting 0',
      'yunmeng_jobs_dead 0',
      'yunmeng_outbox_lag_seconds 0',
      'yunmeng_audit_unsealed 0',
      'yunmeng_database_connections{state="waiting"} 0',
    ]) {
      expect(body).toContain(line);
    }
    expect(body).toMatch(/nodejs_eventloop_lag_seconds [\d.e-]+/);
  });

  it('show no figures to whoever comes through a proxy', async () => {
    const answer = await house.inject({ method: 'GET', url: '/metrics', headers: { 'x-forwarded-for': '10.0.0.1' } });
    expect(answer.status).toBe(404);
  });
});

describe('the log', () => {
  const house = useHouse({ modules: [notesModule], configuration: { logLevel: 'debug' } });

  it('names operation, status and account, and nothing that was said', async () => {
    const lines: string[] = [];
    const log: Logger = createLogger('debug', (line) => lines.push(line));
    const { inject, server } = await createTestServer({ ...house.runtime, log });
    await inject({ method: 'POST', url: '/api/notes?q=13800000001', actor, body: { text: '张三' } });
    await inject({ method: 'POST', url: '/api/notes/break', body: { secret: '429099199001010017' } });
    await server.close();
    const text = lines.join('');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      operation: 'writeNote',
      status: 201,
      account: 'citizen-1',
      method: 'POST',
    });
    expect(text).toContain('a request failed by a fault of ours');
    expect(text).toContain('invalid input syntax for type uuid');
    expect(text).not.toMatch(/张三|13800000001|429099|not-a-uuid/);
  });
});

describe('a stop', () => {
  const house = useHouse({ modules: [notesModule] });

  it('finishes the request that was accepted, and accepts no other', async () => {
    const { server } = await createTestServer(house.runtime, { authenticate: () => Promise.resolve(actor) });
    const address = await server.listen({ port: 0 });
    let letGo = (): void => undefined;
    const isReached = new Promise<void>((reached) => {
      switches.beforeAnswer = () => {
        reached();
        return new Promise((resolve) => (letGo = resolve));
      };
    });
    const answer = fetch(`${address}/api/notes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'in-flight-1' },
      body: JSON.stringify({ text: '受理中' }),
    });
    await isReached;
    const closed = server.close();
    await expect
      .poll(() =>
        fetch(`${address}/healthz`).then(
          () => 'answered',
          () => 'refused',
        ),
      )
      .toBe('refused');
    letGo();
    switches.beforeAnswer = () => Promise.resolve();
    expect((await answer).status).toBe(201);
    await closed;
  });

  it('answers what is no HTTP with a problem', async () => {
    const address = await house.listen();
    const { port } = new URL(address);
    const text = await new Promise<string>((resolve, reject) => {
      const outgoing = request({ port, path: '/', method: 'GET' });
      outgoing.on('socket', (socket) => {
        let heard = '';
        socket.on('data', (part) => (heard += String(part)));
        socket.on('close', () => resolve(heard));
        socket.on('connect', () => socket.write('GARBAGE\r\n\r\n'));
      });
      outgoing.on('error', reject);
    }).catch((error: unknown) => String(error));
    expect(text).toContain('runtime.bad-request');
  });
});
