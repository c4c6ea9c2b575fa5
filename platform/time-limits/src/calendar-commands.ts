import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { parseDivisionCode } from '@yunmeng/kernel/division-code';
import { type Command, systemActor } from '@yunmeng/runtime';

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
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { region: { type: 'string' }, notice: { type: 'string' }, replace: { type: 'boolean' } },
    });
    const [path] = positionals;
    if (path === undefined) return usage(this.usage, print);

    const file = parseCalendarFile(await readFile(path, 'utf8'));
    const regionCode = values.region === undefined ? NATION : parseDivisionCode(values.region);
    const order = {
      file,
      regionCode,
      replaces: values.replace ?? false,
      ...(values.notice === undefined ? {} : { notice: values.notice }),
    };
    const { changedYears, daysOff, makeUpDays } = await runtime.act({ actor: systemActor }, (work) =>
      importCalendar(work, order),
    );
    print(`${file.year}年：放假${daysOff}天，调休上班${makeUpDays}天。`);
    print(changedYears.length === 0 ? '与在用的安排相同，没有改动。' : `已生效：${changedYears.join('、')}年。`);
    return 0;
  },
};

const show: Command = {
  name: 'calendar show',
  usage: 'calendar show <year> [--region <code>]',
  title: { zh: '看一年的放假调休安排', en: 'Show the days off of a year' },
  async run(runtime, args, print) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { region: { type: 'string' } },
    });
    const year = Number(positionals[0]);
    if (!Number.isInteger(year)) return usage(this.usage, print);

    const regionCode = values.region === undefined ? NATION : parseDivisionCode(values.region);
    const calendar = (await loadCalendars(runtime.db)).find(year, regionCode);
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

function usage(line: string, print: (line: string) => void): number {
  print(`用法：yunmeng ${line}`);
  return 2;
}
