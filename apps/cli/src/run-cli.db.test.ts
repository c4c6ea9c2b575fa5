import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Problem } from '@yunmeng/kernel/problem';
import { defineModule, module as runtimeModule } from '@yunmeng/runtime';
import { useEmptyDatabase } from '@yunmeng/runtime/testing';
import { afterAll, describe, expect, it } from 'vitest';

import { findCommand, runCli } from './run-cli.ts';

const gone = { code: 'shelf.gone', status: 404, title: { zh: '没有了', en: 'It is gone' } };
const title = { zh: '书架', en: 'Shelf' };
const shelf = defineModule({
  name: 'shelf',
  title,
  plan: [],
  beyond: 'It exists in tests only.',
  problems: [gone],
  commands: [
    { name: 'shelf', usage: 'shelf', title, run: () => Promise.resolve(0) },
    {
      name: 'shelf show',
      usage: 'shelf show <what>',
      title: { zh: '看书架', en: 'Show the shelf' },
      run: (_runtime, args, print) => {
        print(`shown: ${args.join(' ')}`);
        return Promise.resolve(args.length === 0 ? 2 : 0);
      },
    },
    { name: 'shelf lose', usage: 'shelf lose', title, run: () => Promise.reject(new Problem(gone)) },
    {
      name: 'shelf read',
      usage: 'shelf read <file>',
      title,
      run: async (_runtime, [file = '']) => (await readFile(file)).length,
    },
    { name: 'shelf break', usage: 'shelf break', title, run: () => Promise.reject(new Error('a bug')) },
  ],
});

const home = mkdtempSync(join(tmpdir(), 'yunmeng-cli-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const database = useEmptyDatabase();

async function yunmeng(words: string, env: Record<string, string> = {}) {
  const printed: string[] = [];
  const complained: string[] = [];
  const status = await runCli({
    args: words.split(' ').filter((word) => word !== ''),
    env: { DATABASE_URL: database.url, YUNMENG_HOME: home, ...env },
    modules: [runtimeModule, shelf],
    print: (line) => printed.push(line),
    complain: (line) => complained.push(line),
  });
  return { status, printed: printed.join('\n'), complained: complained.join('\n') };
}

describe('findCommand', () => {
  const commands = shelf.commands ?? [];

  it('takes the one with the most words', () => {
    expect(findCommand(commands, ['shelf', 'show', 'all'])?.name).toBe('shelf show');
    expect(findCommand(commands, ['shelf', 'else'])?.name).toBe('shelf');
    expect(findCommand(commands, ['shelves'])).toBeUndefined();
  });
});

describe('yunmeng', () => {
  it.each(['', 'help', '--help'])('%s lists what there is', async (words) => {
    const { status, printed } = await yunmeng(words);
    expect(status).toBe(0);
    for (const usage of ['shelf show <what>', 'migrate', 'config', 'audit verify']) expect(printed).toContain(usage);
  });

  it('answers an unknown command with what there is, and status 2', async () => {
    const { status, complained } = await yunmeng('shelve all');
    expect(status).toBe(2);
    expect(complained).toContain('There is no command "shelve all"');
    expect(complained).toContain('shelf show <what>');
  });

  it('shows the configuration without any database, and no password', async () => {
    const { status, printed } = await yunmeng('config', { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/none' });
    expect(status).toBe(0);
    expect(printed).toContain('DATABASE_URL=postgres://me:****@127.0.0.1:1/none  (environment)');
  });

  it('does not migrate the database of others in passing', async () => {
    const { status, complained } = await yunmeng('shelf show all');
    expect(status).toBe(1);
    expect(complained).toContain('run `yunmeng migrate` first');
  });

  it('migrates when told to, and runs the command then', async () => {
    expect(await yunmeng('migrate')).toMatchObject({
      status: 0,
      printed: expect.stringContaining('applied runtime/0001'),
    });
    expect(await yunmeng('migrate')).toMatchObject({ status: 0, printed: 'The database was up to date.' });
    expect(await yunmeng('shelf show the books')).toMatchObject({ status: 0, printed: 'shown: the books' });
    expect(await yunmeng('shelf show')).toMatchObject({ status: 2 });
  });

  it('says a refusal in one sentence with its code', async () => {
    expect(await yunmeng('shelf lose')).toMatchObject({ status: 1, complained: 'shelf.gone: 没有了 It is gone' });
  });

  it.each([
    {
      file: '/nowhere/list.csv',
      says: 'cli.file /nowhere/list.csv: 没有这个文件或文件夹，请核对路径 There is no such file',
    },
    { file: '/', says: '这是文件夹，请写文件的路径 This is a folder: name a file (EISDIR).' },
  ])('says in one sentence that $file cannot be read', async ({ file, says }) => {
    const { status, complained } = await yunmeng(`shelf read ${file}`);
    expect(status).toBe(1);
    expect(complained).toContain(says);
    expect(complained.split('\n')).toHaveLength(1);
  });

  it('calls a bug a bug', async () => {
    const { status, complained } = await yunmeng('shelf break');
    expect(status).toBe(1);
    expect(complained).toMatch(/^internal: Error: a bug\n\s+at /);
  });

  it.each([
    { env: { DATABASE_URL: 'postgres://127.0.0.1:1/none' }, says: 'No PostgreSQL can be reached at 127.0.0.1:1/none' },
    { env: { PORT: 'many' }, says: 'PORT is "many"' },
  ])('explains $says', async ({ env, says }) => {
    const { status, complained } = await yunmeng('shelf show all', env);
    expect(status).toBe(1);
    expect(complained).toContain(says);
    expect(complained).not.toContain('    at ');
  });
});
