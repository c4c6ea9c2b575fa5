import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { composeHouse } from '@yunmeng/server/compose';
import { modules } from '@yunmeng/server/modules';

import { playStory } from './story.ts';

/** `npm run demo`: the main job over HTTP on a throw-away database, one line a step. The exit status tells. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: { json: { type: 'boolean', default: false }, keep: { type: 'string' } },
  });
  const home = mkdtempSync(join(tmpdir(), 'yunmeng-demo-'));
  // As root the database runs as another user, who has to come in.
  chmodSync(home, 0o755);
  const print = (told: object, line: string): void =>
    void process.stdout.write(`${values.json ? JSON.stringify(told) : line}\n`);
  const house = await composeHouse({
    env: { ...process.env, YUNMENG_HOME: home, YUNMENG_DEMO: '1', LOG_LEVEL: 'warn', DATABASE_URL: undefined },
    modules,
    isDurable: false,
  });
  try {
    const base = await house.listen({ port: 0 });
    const outcome = await playStory({
      base,
      password: 'yunmeng-demo-2026',
      keep: values.keep,
      tell: (told) => print(told, `${told.who}：${told.says}`),
    });
    print({ outcome }, `结果：${outcome}`);
    process.exitCode = outcome === 'granted' ? 0 : 1;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    print({ outcome: 'failed', reason }, `没有走完：${reason}`);
    process.exitCode = 1;
  } finally {
    await house.close();
    rmSync(home, { recursive: true, force: true });
  }
}

await main();
