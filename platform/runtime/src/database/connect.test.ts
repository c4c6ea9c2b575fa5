import { createServer, type Server, type Socket } from 'node:net';

import { afterEach, describe, expect, it } from 'vitest';

import { checkDatabase } from './connect.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A message of PostgreSQL's wire protocol. */
function message(code: string, ...parts: readonly Buffer[]): Buffer {
  const head = Buffer.from(`${code}....`);
  const body = Buffer.concat(parts);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
const text = (value: string): Buffer => Buffer.from(`${value}\0`);
const int16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const READY = message('Z', Buffer.from('I'));
const AUTHENTICATED = message('R', Buffer.alloc(4));
const refusal = (code: string, words: string): Buffer =>
  message('E', text('SFATAL'), text(`C${code}`), text(`M${words}`), Buffer.alloc(1));

/** A server that says hello, or something else, and answers every question with one value. */
async function pretend(hello: readonly Buffer[], value: string): Promise<string> {
  const answer = Buffer.concat([
    message(
      'T',
      int16(1),
      text('version'),
      Buffer.alloc(4),
      int16(0),
      Buffer.from([0, 0, 0, 25]),
      int16(65_535),
      Buffer.alloc(6),
    ),
    message('D', int16(1), Buffer.from([0, 0, 0, value.length]), Buffer.from(value)),
    message('C', text('SELECT 1')),
    READY,
  ]);
  const serve = (socket: Socket): void => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(Buffer.concat(hello));
      // Nobody but a server of PostgreSQL goes on.
      if (!hello.includes(READY)) socket.end();
      socket.on('data', (part) => {
        if (part.toString('latin1').startsWith('Q')) socket.write(answer);
      });
    });
  };
  const server = createServer(serve);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `postgres://me:secret@127.0.0.1:${typeof address === 'object' ? address?.port : ''}/cases`;
}

describe('checkDatabase', () => {
  it('takes the oldest version it is written for', async () => {
    expect(await checkDatabase(await pretend([AUTHENTICATED, READY], '150003'))).toBe(15);
  });

  it.each([
    {
      why: 'an older server',
      hello: [AUTHENTICATED, READY],
      version: '140011',
      says: /is PostgreSQL 14; Yunmeng needs 15 or newer: upgrade it, or unset DATABASE_URL/,
    },
    {
      why: 'a server that recovers',
      hello: [refusal('57P03', 'starting up')],
      says: /starting or recovering: try again/,
    },
    { why: 'a full server', hello: [refusal('53300', 'too many clients')], says: /no connection left: raise/ },
    { why: 'a user it does not know', hello: [refusal('28000', 'no entry')], says: /refused the user or password/ },
    {
      why: 'another program',
      hello: [Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')],
      says: /No PostgreSQL can be reached/,
    },
  ])('says in one sentence what to do about $why', async ({ hello, version = '', says }) => {
    const error: unknown = await checkDatabase(await pretend(hello, version)).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'DatabaseAddressProblem', message: expect.stringMatching(says) });
    expect(String(error)).not.toMatch(/secret|\n/);
  });
});
