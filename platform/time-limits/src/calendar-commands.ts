import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { type DivisionCode, parseDivisionCode } from '@yunmeng/kernel/division-code';
import { type Command, systemActor, tellUsage } from '@yunmeng/runtime';

import { parseCalendarFile } from './calendar-file.ts';
import { calendarView } from './calendar-routes.ts';
import type { Calendar } from './contract.ts';
import { importCalendar } from './import-calendar.ts';
import { loadCalendars } from './load-calendars.ts';
import { calendarMissing } from './problems.ts';
import { NATION } from './work-calendar.ts';

const importFile: Command = {
  name: 'calendar import',
  usage: 'calendar import <file.json> [--region <code>] [--notice <number>] [--replace]',
  title: { zh: '导入一年的放假调休安排', en: 'Import the days off of a year' },
  async run(runtime, args, print) {
    const given = readArguments(args);
    if (!given) return tellUsage(print, this);
    const text = await textOf(given.subject);
    if (text === undefined) {
      print(`找不到文件 ${given.subject}。`);
      return 1;
    }
    const { regionCode, notice, replaces } = given;
    const order = { file: parseCalendarFile(text), regionCode, replaces, ...(notice === undefined ? {} : { notice }) };
    const done = await runtime.act({ actor: systemActor }, (work) => importCalendar(work, order));
    print(`${order.file.year}年：放假${done.daysOff}天，调休上班${done.makeUpDays}天。`);
    const years = done.changedYears.join('、');
    print(years === '' ? '与在用的安排相同，没有改动。' : `已生效：${years}年。`);
    return 0;
  },
};

const show: Command = {
  name: 'calendar show',
  usage: 'calendar show <year> [--region <code>]',
  title: { zh: '看一年的放假调休安排', en: 'Show the days off of a year' },
  async run(runtime, args, print) {
    const given = readArguments(args);
    const year = Number(given?.subject);
    if (!given || !Number.isInteger(year)) return tellUsage(print, this);

    const calendar = (await loadCalendars(runtime.db)).find(year, given.regionCode);
    if (!calendar) throw calendarMissing(year);
    for (const line of linesOf(calendarView(calendar))) print(line);
    return 0;
  },
};

export const commands: readonly Command[] = [importFile, show];

function linesOf({ year, daysOff, makeUpDays, notices }: Calendar): string[] {
  return [
    `${year}年`,
    `放假：${daysOff.map(({ on, name }) => `${on.slice(5)} ${name}`).join('，')}`,
    `调休上班：${makeUpDays.map(({ on, name }) => `${on.slice(5)} ${name}`).join('，') || '无'}`,
    ...notices.map(({ text, url }) => `依据：${text}${url === undefined || url === text ? '' : ` ${url}`}`),
  ];
}

interface Arguments {
  readonly subject: string;
  readonly regionCode: DivisionCode;
  readonly notice: string | undefined;
  readonly replaces: boolean;
}

/** What was typed, or nothing when it cannot be meant. */
function readArguments(args: readonly string[]): Arguments | undefined {
  const options = { region: { type: 'string' }, notice: { type: 'string' }, replace: { type: 'boolean' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [subject, ...rest] = positionals;
    if (subject === undefined || rest.length > 0) return undefined;
    const regionCode = values.region === undefined ? NATION : parseDivisionCode(values.region);
    return { subject, regionCode, notice: values.notice, replaces: values.replace ?? false };
  } catch {
    return undefined;
  }
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
