import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { useHouse } from '@yunmeng/runtime/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { commands } from './calendar-commands.ts';
import { loadBuiltInCalendars } from './load-built-in-calendars.ts';
import { module } from './module.ts';
import { aCalendarFile } from './testing.ts';

const house = useHouse({ modules: [module] });
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yunmeng-calendar-'));
  await loadBuiltInCalendars(house.runtime);
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

async function run(name: string, ...args: string[]): Promise<{ status: number; lines: string[] }> {
  const command = commands.find((one) => one.name === name);
  if (!command) throw new Error(`no command ${name}`);
  const lines: string[] = [];
  return { status: await command.run(house.runtime, args, (line) => lines.push(line)), lines };
}

async function fileOf(content: unknown): Promise<string> {
  const path = join(folder, `${house.runtime.newId()}.json`);
  await writeFile(path, JSON.stringify(content));
  return path;
}

describe('calendar import', () => {
  it('brings a year in, and says so; a second time changes nothing', async () => {
    const path = await fileOf(aCalendarFile(2027));
    expect(await run('calendar import', path)).toEqual({
      status: 0,
      lines: ['2027年：放假7天，调休上班0天。', '已生效：2027年。'],
    });
    expect((await run('calendar import', path)).lines.at(-1)).toBe('与在用的安排相同，没有改动。');
  });

  it('refuses an empty file, because the notice is not out', async () => {
    const path = await fileOf({ year: 2028, papers: [], days: [] });
    await expect(run('calendar import', path)).rejects.toThrow(
      expect.objectContaining({ code: 'time-limits.notice-not-out' }),
    );
  });

  it('asks for --replace before it changes a year in force', async () => {
    const path = await fileOf(aCalendarFile(2025));
    await expect(run('calendar import', path)).rejects.toThrow(
      expect.objectContaining({ code: 'time-limits.calendar-conflict' }),
    );
    expect((await run('calendar import', path, '--replace')).lines.at(-1)).toBe('已生效：2025年。');
  });

  it('says how it is used, and which file is not there', async () => {
    expect(await run('calendar import')).toMatchObject({ status: 2 });
    expect(await run('calendar import', 'x.json', '--force')).toMatchObject({ status: 2 });
    expect(await run('calendar import', 'x.json', '--region', '42x')).toMatchObject({ status: 2 });
    const path = join(folder, 'nowhere.json');
    expect(await run('calendar import', path)).toEqual({ status: 1, lines: [`找不到文件 ${path}。`] });
  });
});

describe('calendar show', () => {
  it('prints a year with its notices', async () => {
    const { status, lines } = await run('calendar show', '2020', '--region', '420923');
    expect(status).toBe(0);
    expect(lines[0]).toBe('2020年');
    expect(lines[1]).toContain('02-13 春节');
    expect(lines.slice(3)).toHaveLength(3);
  });

  it('knows no year that is not published', async () => {
    await expect(run('calendar show', '2031')).rejects.toThrow(
      expect.objectContaining({ code: 'time-limits.calendar-missing' }),
    );
    expect(await run('calendar show', 'soon')).toMatchObject({ status: 2 });
  });
});
