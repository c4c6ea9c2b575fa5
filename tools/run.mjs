#!/usr/bin/env node
/**
 * The one entry of every npm script: installs what is missing, then runs the script in this process.
 * It is plain JavaScript without dependencies, because it runs before there are any.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.installed-lock');

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Yunmeng needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and try again.\n`,
  );
  process.exit(1);
}

function installWhatIsMissing() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  process.stderr.write('Installing what is missing (npm ci)…\n');
  // Everything a child prints goes to stderr: stdout belongs to the script that was asked for.
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const install = () =>
    spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund'], {
      cwd: root,
      stdio: ['ignore', process.stderr.fd, process.stderr.fd],
    });
  // A program that still writes into node_modules/.vite makes the first try stumble over its own removal.
  if (install().status !== 0 && install().status !== 0) {
    process.stderr.write(
      'npm ci failed: see above. Check the network or the npm registry setting, then run the same command again.\n',
    );
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

installWhatIsMissing();
const { register } = await import('tsx/esm/api');
register();
const [script = 'help', ...args] = process.argv.slice(2);
const { runScript } = await import('./src/scripts.ts');
const program = await runScript(script, args, root);
if (program !== undefined) await import(program);
