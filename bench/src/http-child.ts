import { createServer } from 'node:http';

import { createHttpServer } from '@yunmeng/runtime';
import pg from 'pg';

import { CITY, LIST_NOTES, notes } from './notes.ts';
import { openScratchRuntime } from './scratch-runtime.ts';

/** A server in a process of its own, so that its processor time can be told from the driver's. */
async function serve(kind: string, url: string): Promise<string> {
  if (kind === 'ours') {
    const runtime = await openScratchRuntime(url, [notes]);
    const server = await createHttpServer(runtime);
    return server.listen({ port: 0 });
  }
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  const server = createServer((_, response) => {
    pool.query({ name: 'list', text: LIST_NOTES.text, values: [CITY, 25] }).then(
      ({ rows }) => {
        const body = JSON.stringify({ notes: rows });
        response.writeHead(200, {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
        });
        response.end(body);
      },
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

const [kind = '', url = ''] = process.argv.slice(2);
// Whoever started us is gone.
process.on('disconnect', () => process.exit());
process.on('message', () => process.send?.(process.cpuUsage()));
process.send?.(await serve(kind, url));
