import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

import pg from 'pg';

import type { Recorded } from './recorded-statements.ts';

/**
 * The floor of a request: raw node:http and pg, sending the very statements that the house was seen to send, and
 * writing out the longest result. Ids of audit records are made anew each time, as the house does.
 */
const [url = '', written = '[]'] = process.argv.slice(2);
const statements = JSON.parse(written) as Recorded[]; // reason: written by the bench that started us
const pool = new pg.Pool({ connectionString: url, max: 8 });
const renew = (value: unknown): unknown =>
  typeof value === 'string' && value.startsWith('[{"')
    ? value.replace(/"id":"[0-9a-f-]{36}"/g, () => `"id":"${randomUUID()}"`)
    : value;

async function answer(): Promise<string> {
  const client = await pool.connect();
  try {
    let longest: unknown[] = [];
    for (const { name, text, values } of statements) {
      const { rows } = await client.query<Record<string, unknown>>({
        ...(name === undefined ? {} : { name }),
        text,
        values: values.map(renew),
      });
      if (Array.isArray(rows) && rows.length > longest.length) longest = rows;
    }
    return JSON.stringify({ cases: longest });
  } finally {
    client.release();
  }
}

const server = createServer((_, response) => {
  answer().then(
    (body) => {
      response.writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
      });
      response.end(body);
    },
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      response.writeHead(500).end();
    },
  );
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
// Whoever started us is gone.
process.on('disconnect', () => process.exit());
process.on('message', () => process.send?.(process.cpuUsage()));
const address = server.address();
process.send?.(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
