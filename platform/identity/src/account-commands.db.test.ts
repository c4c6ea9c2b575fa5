import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { checkCitizenId } from '@yunmeng/kernel/citizen-id';
import { checkCreditCode } from '@yunmeng/kernel/credit-code';
import { parsePlainDate } from '@yunmeng/kernel/plain-date';
import { systemActor } from '@yunmeng/runtime';
import { useHouse } from '@yunmeng/runtime/testing';
import { describe, expect, it } from 'vitest';

import { commands } from './account-commands.ts';
import { findByLogin, findPost, listAccountRows } from './account-store.ts';
import { demonstrate, demonstrationAccounts } from './demonstration.ts';
import { module } from './module.ts';
import { isPasswordOf } from './password.ts';
import { grantsOf } from './roles.ts';

const house = useHouse({ modules: [module] });

async function run(line: string): Promise<{ readonly status: number; readonly lines: readonly string[] }> {
  const command = commands.find((one) => line.startsWith(`${one.name} `) || line === one.name);
  if (!command) throw new Error(`no command for ${line}`);
  const lines: string[] = [];
  const args = line.slice(command.name.length).trim().split(' ').filter(Boolean);
  return { status: await command.run(house.runtime, args, (text) => lines.push(text)), lines };
}

describe('admin create', () => {
  it('makes the first administrator with a password that is shown once and works', async () => {
    const { status, lines } = await run('admin create --login root --name 林十一');
    expect(status).toBe(0);
    const password = /: (\S+)$/.exec(lines[1] ?? '')?.[1] ?? '';
    const account = await findByLogin(house.runtime.db, 'root');
    expect(await isPasswordOf(account?.passwordHash, password)).toBe(true);
  });

  it('makes no second one unless forced', async () => {
    expect(await run('admin create --login second --name 林十二')).toMatchObject({
      status: 1,
      lines: [expect.stringContaining('--force')],
    });
    expect((await run('admin create --login second --name 林十二 --force')).status).toBe(0);
  });
});

describe('accounts', () => {
  it('are made for citizens, with the password of a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'password-'));
    await writeFile(join(folder, 'password'), 'from-a-prompt-2026\nignored');
    const made = await run(
      `accounts create --login Meng --name 孟姜 --kind citizen --citizen-id 42909919851120000x --phone +86-13800000009 --password-file ${folder}/password`,
    );
    await rm(folder, { recursive: true });
    expect(made).toEqual({ status: 0, lines: ['Created: Meng'] });
    const account = await findByLogin(house.runtime.db, 'meng');
    expect(account).toMatchObject({ citizenId: '42909919851120000X', phone: '13800000009' });
    expect(await isPasswordOf(account?.passwordHash, 'from-a-prompt-2026')).toBe(true);
  });

  it('are made for officials, whose roles reach their own body unless more is said', async () => {
    const org = '--org 11420923MB0000019R --org-name 云梦县行政审批局 --region 420923';
    expect(
      (await run(`accounts create --login c1 --name 王五 --kind official --role window-clerk ${org}`)).status,
    ).toBe(0);
    expect(
      (
        await run(
          `accounts create --login c2 --name 赵六 --kind official --role reviewer --role auditor ${org} --whole-region`,
        )
      ).status,
    ).toBe(0);
    const grants = async (login: string) => {
      const account = await findByLogin(house.runtime.db, login);
      const post = account && (await findPost(house.runtime.db, account.id));
      return post ? grantsOf(post) : [];
    };
    expect((await grants('c1')).every((grant) => grant.orgCode === '11420923MB0000019R')).toBe(true);
    expect((await grants('c2')).every((grant) => grant.orgCode === undefined)).toBe(true);
  });

  it.each([
    { line: 'accounts create --login meng --name 孟姜 --kind citizen', why: 'the login is taken' },
    { line: 'accounts create --login x --name 孟姜 --kind citizen', why: 'the login is too short' },
    { line: 'accounts create --login ok1 --name 孟 --kind citizen', why: 'the name is no full name' },
    {
      line: 'accounts create --login ok2 --name 孟姜 --kind citizen --citizen-id 429099198511200001',
      why: 'its check is wrong',
    },
    {
      line: 'accounts create --login ok3 --name 孟姜 --kind official --role reviewer',
      why: 'an official needs a body',
    },
    {
      line: 'accounts create --login ok4 --name 孟姜 --kind official --role king --org A --org-name 局 --region 420923',
      why: 'there is no such role',
    },
    { line: 'accounts create --login ok5 --name 孟姜 --kind robot', why: 'there is no such kind' },
  ])('are refused with one sentence when $why', async ({ line }) => {
    const { status, lines } = await run(line);
    expect(status).toBe(1);
    expect(lines).toHaveLength(1);
  });

  it('are refused with the usage of an unknown option', async () => {
    expect((await run('accounts create --password secret')).status).toBe(2);
  });

  it('are listed without whole numbers, and closed', async () => {
    expect(await run('accounts disable')).toMatchObject({ status: 1, lines: ['--login is needed.'] });
    expect((await run('accounts disable --login meng')).status).toBe(0);
    expect((await run('accounts disable --login meng')).status).toBe(1);
    const { lines } = await run('accounts list');
    expect(lines.find((line) => line.startsWith('meng\t'))).toMatch(/429\*+000X\t138\*{4}0009\tdisabled$/);
  });
});

describe('the demonstration', () => {
  it('makes its ten accounts once, each with the password that is listed', async () => {
    const twice = () => house.runtime.act({ actor: systemActor }, demonstrate);
    await twice();
    await twice();
    const rows = await listAccountRows(house.runtime.db, 1000);
    for (const { login, password } of demonstrationAccounts()) {
      expect(rows.filter((row) => row.login === login)).toHaveLength(1);
      expect(await isPasswordOf((await findByLogin(house.runtime.db, login))?.passwordHash, password)).toBe(true);
    }
  });

  it('names no real person and no real body', async () => {
    const rows = (await listAccountRows(house.runtime.db, 1000)).filter((row) =>
      ['zhangsan', 'lisi'].includes(row.login),
    );
    for (const { citizenId } of rows) {
      expect(citizenId).toMatch(/^429099\d{8}000/);
      expect(checkCitizenId(citizenId ?? '', parsePlainDate('2026-11-24')).kind).toBe('valid');
    }
    expect(checkCreditCode('11420923MB0000019R')).toMatchObject({ kind: 'valid', warnings: [] });
  });
});
