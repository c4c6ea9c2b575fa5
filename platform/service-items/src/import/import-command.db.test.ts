import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { module as regions } from '@yunmeng/regions';
import { useHouse } from '@yunmeng/runtime/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { module } from '../module.ts';
import { importCommand } from './import-command.ts';

const house = useHouse({ modules: [regions, module] });
let folder = '';
beforeAll(async () => {
  await regions.load?.(house.runtime);
  folder = await mkdtemp(join(tmpdir(), 'yunmeng-items-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...args: readonly string[]): Promise<{ status: number; said: string }> {
  const lines: string[] = [];
  const status = await importCommand.run(house.runtime, args, (line) => lines.push(line));
  return { status, said: lines.join('\n') };
}

async function aFile(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}
const heading = 'department,main_item,name,area_code,item_code,task_type,dept_code\n';

describe('yunmeng items import', () => {
  it('prints a summary with each wrong row, and writes the report that was asked for', async () => {
    const file = await aFile(
      'list.csv',
      `${heading}区局,未分类,一件事,511602,C-1,1,X\n区局,未分类,"=cmd()",511602,C-2,1,X\n区局,未分类,重复,511602,C-1,1,X\n`,
    );
    const { status, said } = await run(file, '--report', join(folder, 'report.csv'), '--region-name', '广安市广安区');
    expect(status).toBe(1);
    expect(said).toContain('编码 utf-8，共 3 行：新增 2，变更 0，没有变化 0，有错 1。');
    expect(said).toContain('第 4 行：事项编码和第2行的一样');
    const report = await readFile(join(folder, 'report.csv'), 'utf8');
    expect(report.split('\r\n')).toHaveLength(5);
    expect(report).toContain("3,new,C-2,'=cmd()");
    expect(report.startsWith('\ufeffline,outcome,item_code,name,reasons,warnings')).toBe(true);
  });

  it('says that nothing changed the second time', async () => {
    const file = await aFile('again.csv', `${heading}区局,未分类,一样的,511602,D-1,1,X\n`);
    expect((await run(file)).status).toBe(0);
    const { status, said } = await run(file, '--report', join(folder, 'report.json'));
    expect([status, said.split('\n')[0]]).toEqual([0, '编码 utf-8，共 1 行：新增 0，变更 0，没有变化 1，有错 0。']);
    const report: unknown = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'));
    expect(report).toMatchObject({ total: 1, unchanged: 1, rows: [{ line: 2, outcome: 'unchanged', code: 'D-1' }] });
  });

  it.each([
    { args: [], says: 'yunmeng items import <file.csv>', why: 'without a file' },
    { args: ['/nowhere/list.csv'], says: '没有文件', why: 'with a file that is not there' },
    { args: ['a.csv', '--region', '42x'], says: 'division code', why: 'with a division that is none' },
    { args: ['a.csv', '--report', 'report.doc'], says: '.csv 或者 .json', why: 'with a report of another kind' },
    { args: ['a.csv', '--colour'], says: '--colour', why: 'with an option that nobody knows' },
  ])('is refused with words $why', async ({ args, says }) => {
    const { status, said } = await run(...args);
    expect(status).toBe(2);
    expect(said).toContain(says);
  });

  it('explains a heading that lacks columns', async () => {
    const { status, said } = await run(await aFile('bad.csv', '部门,名称\n局,证\n'));
    expect(status).toBe(2);
    expect(said).toContain('表头缺列：第一行表头里缺 department、name、item_code、task_type、area_code');
  });
});
