import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, it } from 'vitest';

const keep = mkdtempSync(join(tmpdir(), 'yunmeng-demo-kept-'));
afterAll(() => rmSync(keep, { recursive: true, force: true }));

it('the demonstration tells the main job in JSON, keeps its documents, and ends granted', async () => {
  const words = ['--import', 'tsx', 'tools/src/demo/main.ts', '--json', '--keep', keep];
  const demo = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [printed, complained] = ['', ''];
  demo.stdout.on('data', (part: Buffer) => (printed += part.toString()));
  demo.stderr.on('data', (part: Buffer) => (complained += part.toString()));
  const [status] = await once(demo, 'close');

  expect({ status, complained }).toEqual({ status: 0, complained: '' });
  const told = printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { step?: string }); // reason: each line is compared below
  expect(told.at(-1)).toEqual({ outcome: 'granted' });
  expect(told.slice(0, -1).map(({ step }) => step)).toEqual(
    'search guide fill submit accept review separation decide see replay rate keep'.split(' '),
  );
  expect(readdirSync(keep).toSorted()).toEqual(['case.json', 'replay-promised.json']);
}, 120_000);
