import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { DivisionCode } from '@yunmeng/kernel/division-code';
import { isoWeekday, isPlainDate, type PlainDate, yearOf } from '@yunmeng/kernel/plain-date';
import type { Finding } from '@yunmeng/kernel/problem';
import { Compile } from 'typebox/compile';

import { isOfNextYear } from './calendar-difference.ts';
import { CalendarFile } from './contract.ts';
import { calendarFileFaulty, noticeNotOut } from './problems.ts';
import { NATION, type Notice, type WorkCalendar } from './work-calendar.ts';

/** What a file announces: its year, and perhaps the last days of the year before. */
interface AnnouncedCalendars {
  readonly ofYear: WorkCalendar;
  /** Only 元旦 days of December; nothing when the file has none. */
  readonly ofYearBefore: WorkCalendar | undefined;
}

const HOLIDAYS = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆'] as const;
const form = Compile(CalendarFile);

/** Reads the JSON text of a file. @throws Problem `time-limits.calendar-file-faulty` when it has not the layout of holiday-cn */
export function parseCalendarFile(text: string): CalendarFile {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw calendarFileFaulty([finding('', 'not-json', { zh: '文件不是 JSON。', en: 'The file is not JSON.' })]);
  }
  if (!form.Check(content)) {
    const at = form.Errors(content)[0]?.instancePath ?? '';
    const detail = {
      zh: `文件须有 year、papers 和 days，每天有 name、date 和 isOffDay（${at === '' ? '整个文件' : at} 不合）。`,
      en: `A file has year, papers and days, each day name, date and isOffDay (wrong at ${at === '' ? 'the top' : at}).`,
    };
    throw calendarFileFaulty([finding(at, 'layout', detail)]);
  }
  return content;
}

/**
 * Judges a file and turns it into calendars. The nation's file must name every statutory holiday, because what a
 * shortened file leaves out would silently become working days.
 *
 * @throws Problem `time-limits.notice-not-out` when it has no days, `time-limits.calendar-file-faulty`
 */
export function announcedCalendars(file: CalendarFile, regionCode: DivisionCode, notice?: string): AnnouncedCalendars {
  if (file.days.length === 0) throw noticeNotOut(file.year);
  const findings = [...dayFindings(file), ...(regionCode === NATION ? missingHolidays(file) : [])];
  if (findings.length > 0) throw calendarFileFaulty(findings);

  const notices = noticesOf(file, notice);
  const calendar = (year: number): WorkCalendar => {
    const days = file.days.filter(({ date }) => date.startsWith(`${year}-`));
    const off = days.filter(({ isOffDay }) => isOffDay);
    const worked = days.filter(({ date, isOffDay }) => !isOffDay && isDeparture(date, regionCode));
    return { year, regionCode, notices, daysOff: named(off), makeUpDays: named(worked) };
  };
  const hasYearBefore = file.days.some(({ date }) => date.startsWith(`${file.year - 1}-`));
  return { ofYear: calendar(file.year), ofYearBefore: hasYearBefore ? calendar(file.year - 1) : undefined };
}

function dayFindings({ year, days }: CalendarFile): Finding[] {
  const seen = new Set<string>();
  return days.flatMap(({ date, name }, index) => {
    const pointer = `/days/${index}/date`;
    const isRepeated = seen.has(date);
    seen.add(date);
    if (!isPlainDate(date)) {
      return [finding(pointer, 'no-such-day', { zh: `${date} 不是日期。`, en: `${date} is not a day.` })];
    }
    if (isRepeated) {
      return [finding(pointer, 'repeated-day', { zh: `${date} 出现了两次。`, en: `${date} is there twice.` })];
    }
    // New Year's holiday may begin in December of the year before; no other day may lie outside.
    if (yearOf(date) === year || (yearOf(date) === year - 1 && isOfNextYear(date, name))) return [];
    const outside = { zh: `${date} 不在${year}年。`, en: `${date} is not in ${year}.` };
    return [finding(pointer, 'outside-year', outside)];
  });
}

function missingHolidays({ days }: CalendarFile): Finding[] {
  const missing = HOLIDAYS.filter((holiday) => !days.some(({ name, isOffDay }) => isOffDay && name.includes(holiday)));
  return missing.map((holiday) =>
    finding('/days', 'holiday-missing', {
      zh: `没有${holiday}的放假日，文件可能不完整。`,
      en: `No day off for ${holiday}: the file may be incomplete.`,
    }),
  );
}

/** A file may say that a plain weekday is worked. For the nation that is nothing new; for a region it may be. */
function isDeparture(date: string, regionCode: DivisionCode): boolean {
  return regionCode !== NATION || (isPlainDate(date) && isoWeekday(date) > 5);
}

function noticesOf({ year, papers }: CalendarFile, notice?: string): Notice[] {
  const [first, ...rest] = papers;
  const others = rest.map((url) => ({ text: url, url }));
  if (notice !== undefined) return [{ text: notice, ...(first === undefined ? {} : { url: first }) }, ...others];
  if (first === undefined) return [{ text: `${year}年放假安排（来源未注明）` }];
  return [{ text: first, url: first }, ...others];
}

function named(days: CalendarFile['days']): ReadonlyMap<PlainDate, string> {
  return new Map(days.flatMap(({ date, name }) => (isPlainDate(date) ? [[date, name] as const] : [])));
}

function finding(pointer: string, code: string, detail: Bilingual): Finding {
  return { pointer, code: `time-limits.${code}`, detail };
}
