import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

import { generateModules } from './generate-modules.ts';

/** `npm run dev`: the server restarts and the pages rebuild when a source changes. Ctrl-C ends all of it. */
export async function runDev(root: string): Promise<void> {
  generateModules(root);
  const start = (args: readonly string[], cwd: string): ChildProcess =>
    spawn(process.execPath, args, { cwd, stdio: 'inherit', env: { ...process.env, YUNMENG_DEV: '1' } });
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const children = [
    start([vite, 'build', '--watch', '--logLevel', 'warn'], join(root, 'apps/portal-web')),
    start([vite, 'build', '--watch', '--logLevel', 'warn'], join(root, 'apps/console-web')),
    start(
      [join(root, 'node_modules/tsx/dist/cli.mjs'), 'watch', '--clear-screen=false', 'apps/server/src/main.ts'],
      root,
    ),
  ];
  const stop = (): void => children.forEach((child) => child.kill('SIGTERM'));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await Promise.all(children.map((child) => new Promise((resolve) => child.once('exit', resolve))));
}
