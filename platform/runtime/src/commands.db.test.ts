import { addMs } from '@yunmeng/kernel/instant';
import pg from 'pg';
import { describe, expect, it } from 'vitest';

import { sealAudit } from './audit/seal.ts';
import { loadConfiguration } from './load-configuration.ts';
import { module as runtimeModule } from './manifest.ts';
import { defineModule } from './module.ts';
import { systemActor } from './system-actor.ts';
import { useHouse } from './testing.ts';

const sample = defineModule({
  name: 'sample',
  title: { zh: '样例', en: 'Sample' },
  plan: [],
  beyond: 'A module for the tests of the runtime.',
  jobs: [{ name: 'sample.fail', maxAttempts: 1, run: async () => Promise.reject(new Error('always')) }],
});
const house = useHouse({
  modules: [sample],
  configuration: {
    settings: loadConfiguration({ DATABASE_URL: 'postgres://me:geheim@db/yunmeng', PORT: '81' }, '/').settings ?? [],
  },
});

async function run(name: string, ...args: string[]): Promise<{ status: number; lines: string[] }> {
  const command = runtimeModule.commands?.find((one) => one.name === name);
  if (!command) throw new Error(`no command ${name}`);
  const lines: string[] = [];
  return { status: await command.run(house.runtime, args, (line) => lines.push(line)), lines };
}

const die = async (): Promise<string> => {
  await house.runtime.act({ actor: systemActor }, async (work) => work.schedule({ job: 'sample.fail', payload: {} }));
  await house.drain();
  return (await run('jobs list', '--dead')).lines[0]?.split(' ')[0] ?? '';
};

describe('the commands for jobs', () => {
  it('list dead letters with what went wrong, requeue them and give them up', async () => {
    const id = await die();
    expect((await run('jobs list', '--dead')).lines).toEqual([
      expect.stringMatching(/sample\.fail \(ordinary\) .* tries 1 "Error: always"/),
      '1 dead',
    ]);
    expect(await run('jobs requeue', id)).toMatchObject({ status: 0 });
    expect((await run('jobs list')).lines.at(-1)).toBe('1 waiting');
    await house.drain();
    expect(await run('jobs requeue', '--all-dead')).toMatchObject({
      status: 0,
      lines: ['1 个任务已重新排队 / requeued'],
    });
    house.setNow(addMs(house.runtime.now(), 10_000));
    await house.drain();
    expect(await run('jobs discard', id)).toMatchObject({ status: 0 });
    expect((await run('jobs list', '--dead')).lines).toEqual(['0 dead']);
  });

  it('say so when there is no such job, or none was named', async () => {
    for (const name of ['jobs requeue', 'jobs discard']) {
      for (const id of ['01900000-0000-7000-8000-000000000000', 'zzz', '编号']) {
        await expect(run(name, id)).rejects.toMatchObject({
          code: 'runtime.no-such-dead-job',
          detail: { en: expect.stringContaining('see "yunmeng jobs list --dead"') },
        });
      }
    }
    expect(await run('jobs discard')).toMatchObject({ status: 2, lines: ['用法 / usage: yunmeng jobs discard <id>'] });
  });
});

describe('every command of the runtime', () => {
  it.each([
    ['jobs list', '--nonsense'],
    ['jobs list', '--dead', '--done'],
    ['jobs requeue', 'a', 'b'],
    ['jobs discard', 'a', 'b'],
    ['audit verify', '--quickly'],
    ['config', '--all'],
    ['backup', 'a.tar', 'b.tar'],
    ['restore', 'a.tar', 'b.tar'],
    ['restore'],
  ])('%s %s tells how it is called', async (name, ...args) => {
    const { status, lines } = await run(name, ...args);
    expect(status).toBe(2);
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^用法 / usage: yunmeng ${name}`))]);
  });
});

describe('audit verify', () => {
  it('ends with 0 on an intact trail, with 1 and the place on a changed one', async () => {
    await house.runtime.act({ actor: systemActor }, async (work) => {
      work.audit({ action: 'sample.do-thing', cityCode: '420900000000', subject: { kind: 'thing', id: '1' } });
    });
    expect((await run('audit verify')).lines[0]).toMatch(/sample 420900000000: 尚未封存 \/ not sealed yet: 1/);
    await sealAudit(house.runtime);
    expect(await run('audit verify')).toMatchObject({ status: 0 });

    const intruder = new pg.Client({ connectionString: house.databaseUrl });
    await intruder.connect();
    await intruder.query('set session_replication_role = replica');
    await intruder.query(`update runtime.audit_record set actor_id = 'someone'`);
    await intruder.end();
    const { status, lines } = await run('audit verify');
    expect(status).toBe(1);
    expect(lines[0]).toMatch(/^sample 420900000000 #1 .*记录与封存时不符/);
  });
});

describe('config', () => {
  it('prints what is in force and where it came from, without the password', async () => {
    const { lines } = await run('config');
    expect(lines).toContain('PORT=81  (environment)');
    expect(lines).toContain('DATABASE_URL=postgres://me:****@db/yunmeng  (environment)');
    expect(lines).toContain('HOST=127.0.0.1  (default)');
  });
});

describe('backup', () => {
  it('asks for a file, and does not write over one that is there', async () => {
    expect(await run('backup')).toMatchObject({ status: 2, lines: ['用法 / usage: yunmeng backup <file.tar>'] });
    const { status, lines } = await run('backup', house.runtime.configuration.home);
    expect(status).toBe(1);
    expect(lines[0]).toMatch(/exists already: choose another name/);
  });
});
