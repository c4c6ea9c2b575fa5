import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { useEmptyDatabase } from '@yunmeng/runtime/testing';
import { bundlePrograms } from '@yunmeng/tools/bundle-programs';
import { afterAll, describe, expect, it } from 'vitest';

const root = process.cwd();
const home = mkdtempSync(join(tmpdir(), 'yunmeng-bundle-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const database = useEmptyDatabase();

async function yunmeng(
  file: string,
  ...words: string[]
): Promise<{ readonly status: number; readonly output: string }> {
  const child = spawn(process.execPath, ['--enable-source-maps', file, ...words], {
    env: { PATH: process.env['PATH'], DATABASE_URL: database.url, YUNMENG_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [output, [status]] = await Promise.all([text(child.stdout), once(child, 'exit') as Promise<[number]>]); // of 'exit'
  return { status, output };
}

describe('the bundle that npm start and npm run yunmeng run from', { timeout: 60_000 }, () => {
  it('finds packages, migrations and reference data, wherever it lies', async () => {
    const file = fileURLToPath((await bundlePrograms(root)).cli);
    expect(await yunmeng(file, 'migrate')).toMatchObject({
      status: 0,
      output: expect.stringContaining('applied runtime/0001'),
    });
    expect(await yunmeng(file, 'calendar', 'show', '2026')).toMatchObject({
      status: 0,
      output: expect.stringContaining('2026'),
    });
  });

  it('is made once for the same sources', async () => {
    const first = fileURLToPath((await bundlePrograms(root)).server);
    const { mtimeMs } = statSync(first);
    expect(fileURLToPath((await bundlePrograms(root)).server)).toBe(first);
    expect(statSync(first).mtimeMs).toBe(mtimeMs);
  });
});
