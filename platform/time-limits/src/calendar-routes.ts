import { type DivisionCode, isDivisionCode } from '@yunmeng/kernel/division-code';
import { read, type Route, write } from '@yunmeng/runtime';
import Type from 'typebox';

import { Calendar, CalendarImport, CalendarImported } from './contract.ts';
import { IMPORT_CALENDAR, importCalendar } from './import-calendar.ts';
import { loadCalendars } from './load-calendars.ts';
import {
  calendarConflictKind,
  calendarFileFaultyKind,
  calendarMissing,
  calendarMissingKind,
  noticeNotOutKind,
} from './problems.ts';
import { NATION, type WorkCalendar } from './work-calendar.ts';

const getCalendar = read({
  path: '/calendars/:year',
  operation: 'getCalendar',
  summary: { zh: '查一年的放假调休安排', en: 'Days off and make-up working days of a year' },
  access: 'public',
  schemas: {
    params: Type.Object({ year: Type.Integer({ minimum: 1949, maximum: 2200 }) }),
    query: Type.Object({ region: Type.Optional(Type.String({ pattern: '^[1-9]\\d{11}$' })) }),
    response: Calendar,
  },
  problems: [calendarMissingKind.code],
  async handle({ runtime, params, query }) {
    const regionCode = regionFrom(query.region);
    const calendar = (await loadCalendars(runtime.db)).find(params.year, regionCode);
    if (!calendar) throw calendarMissing(params.year);
    return { body: { ...calendarView(calendar), regionCode } };
  },
});

const postCalendar = write('POST', {
  path: '/calendars',
  operation: 'importCalendar',
  summary: { zh: '导入一年的放假调休安排', en: 'Import the days off of a year' },
  access: { permission: IMPORT_CALENDAR },
  schemas: { body: CalendarImport, response: CalendarImported },
  problems: [noticeNotOutKind.code, calendarFileFaultyKind.code, calendarConflictKind.code, 'runtime.forbidden'],
  async handle({ body }, work) {
    const { file, notice, replaces = false } = body;
    const order = {
      file,
      regionCode: regionFrom(body.regionCode),
      replaces,
      ...(notice === undefined ? {} : { notice }),
    };
    return { body: await importCalendar(work, order) };
  },
});

export const routes: readonly Route[] = [getCalendar, postCalendar];

/** A calendar as the API and the command line show it, days in order. */
export function calendarView({ year, regionCode, daysOff, makeUpDays, notices }: WorkCalendar): Calendar {
  const list = (days: WorkCalendar['daysOff']) =>
    [...days].map(([on, name]) => ({ on, name })).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return { year, regionCode, daysOff: list(daysOff), makeUpDays: list(makeUpDays), notices: [...notices] };
}

/** The nation when none is given. A code that no unit can have has no notice of its own either. */
function regionFrom(text: string | undefined): DivisionCode {
  return text !== undefined && isDivisionCode(text) ? text : NATION;
}
