import { describe, expect, it } from 'vitest';

import { aMemory } from '../surroundings/memory.ts';
import { createApi } from './client.ts';
import { Failure } from './failure.ts';

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

function api(answer: (sent: Sent, count: number) => Response | Error) {
  const sent: Sent[] = [];
  let signedOut = 0;
  let keys = 0;
  const client = createApi({
    fetch: async (input, init = {}) => {
      const request = { url: input instanceof Request ? input.url : input.toString(), init };
      sent.push(request);
      const given = answer(request, sent.length);
      if (given instanceof Error) throw given;
      return given;
    },
    newKey: () => `key-number-${++keys}`,
    memory: aMemory(),
    lang: () => 'zh',
    onSignedOut: () => signedOut++,
  });
  return { client, sent, signedOut: () => signedOut };
}
const header = (sent: Sent | undefined, name: string) => new Headers(sent?.init.headers).get(name);

describe('the client', () => {
  it('reads the version from the ETag and sends it back as If-Match', async () => {
    const { client, sent } = api(() => Response.json({ id: 1 }, { headers: { etag: '"7"' } }));
    const read = await client.get<{ id: number }>('/drafts/1');
    expect(read).toEqual({ body: { id: 1 }, version: 7 });
    await client.write({ method: 'PUT', path: '/drafts/1/answers', body: { answers: {} }, ifMatch: 7 });
    expect(header(sent[1], 'if-match')).toBe('"7"');
    expect(header(sent[1], 'accept-language')).toBe('zh-CN');
    expect(sent[1]?.init.credentials).toBe('same-origin');
  });

  it('keeps the key of a write through a broken line and a fault of ours, and drops it once answered', async () => {
    const answers = [
      new TypeError('no network'),
      new Response('<html>', { status: 502 }),
      Response.json({}, { status: 201 }),
      Response.json({}),
    ];
    const { client, sent } = api((_, count) => answers[count - 1] ?? new Error('one too many'));
    const wish = { method: 'POST', path: '/drafts/1/submit', body: { pledge: true } } as const;
    await expect(client.write(wish)).rejects.toMatchObject({ kind: 'unreachable' });
    await expect(client.write(wish)).rejects.toMatchObject({ kind: 'fault' });
    await client.write(wish);
    await client.write(wish);
    expect(sent.map((each) => header(each, 'idempotency-key'))).toEqual([
      'key-number-1',
      'key-number-1',
      'key-number-1',
      'key-number-2',
    ]);
  });

  it('makes a refusal of a problem, and notices that nobody is signed in', async () => {
    const problem = { code: 'runtime.sign-in-required', status: 401, title: '请先登录', detail: '请先登录' };
    const { client, signedOut } = api(() => Response.json(problem, { status: 401 }));
    const failure = await client.get('/my-cases').catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ kind: 'refused', code: 'runtime.sign-in-required' });
    expect(signedOut()).toBe(1);
  });
});
