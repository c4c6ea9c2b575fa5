import type { Bilingual } from './bilingual.ts';
import type { Brand } from './brand.ts';

/** 日期: a day of the calendar, `YYYY-MM-DD`, years 0001 to 9999. String order is time order. */
export type PlainDate = Brand<string, 'PlainDate'>;

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAYS_IN_400_YEARS = 146_097;
/** Day number of 0001-01-01 and 9999-12-31, counted from 1970-01-01. */
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

const WEEKDAYS: readonly Bilingual[] = [
  { zh: '周一', en: 'Monday' },
  { zh: '周二', en: 'Tuesday' },
  { zh: '周三', en: 'Wednesday' },
  { zh: '周四', en: 'Thursday' },
  { zh: '周五', en: 'Friday' },
  { zh: '周六', en: 'Saturday' },
  { zh: '周日', en: 'Sunday' },
];

/** Whether `text` is a day that exists, written `YYYY-MM-DD`. */
export function isPlainDate(text: string): text is PlainDate {
  return isCalendarDay(FORM.exec(text));
}

/**
 * Reads `YYYY-MM-DD` (GB/T 7408, extended form).
 *
 * @throws RangeError when the text has another form or the day does not exist
 */
export function parsePlainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`not a day of the calendar: ${JSON.stringify(text)}`);
  return text;
}

/** Reads `YYYYMMDD`, the form of exchange files and of citizen ids; nothing when that day does not exist. */
export function parseCompactDate(text: string): PlainDate | undefined {
  const parts = COMPACT.exec(text);
  if (!isCalendarDay(parts)) return undefined;
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` as PlainDate; // checked one line above
}

/** Writes `YYYYMMDD` (GB/T 7408, basic form). */
export function compactDate(date: PlainDate): string {
  return date.replaceAll('-', '');
}

/**
 * The day `count` days later, or earlier when `count` is negative.
 *
 * @throws RangeError when `count` is not a whole number, or the day falls outside the years 0001 to 9999
 */
export function addDays(date: PlainDate, count: number): PlainDate {
  if (!Number.isSafeInteger(count)) throw new RangeError(`days are counted in whole numbers, got ${count}`);
  return ofDayNumber(dayNumber(date) + count);
}

/** Days from `from` to `to`: 1 when `to` is the next day, negative when it is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week: Monday is 1 and Sunday is 7 (ISO 8601). */
export function isoWeekday(date: PlainDate): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** Its name as people read it: 周二, Tuesday. */
export function weekdayName(date: PlainDate): Bilingual {
  const name = WEEKDAYS[isoWeekday(date) - 1];
  if (!name) throw new RangeError(`no weekday for ${date}`);
  return name;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A day as people say it, without its weekday: 10月27日. Its year is named unless it is `year`, the year of the reader. */
export function dayName(date: PlainDate, year?: number): Bilingual {
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8))];
  const isNamed = yearOf(date) !== year;
  return {
    zh: `${isNamed ? `${yearOf(date)}年` : ''}${month}月${day}日`,
    en: `${day} ${MONTHS[month - 1]}${isNamed ? ` ${yearOf(date)}` : ''}`,
  };
}

/** The year, as a number. */
export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/** 周岁: whole years lived on `on`. Whoever was born on 29 February is a year older on 1 March of common years (民法典, art. 201). */
export function ageOn(bornOn: PlainDate, on: PlainDate): number {
  return yearOf(on) - yearOf(bornOn) - (on.slice(5) < bornOn.slice(5) ? 1 : 0);
}

function isCalendarDay(parts: RegExpExecArray | null): boolean {
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1) return false;
  const length = month === 2 && isLeapYear(year) ? 29 : MONTH_LENGTHS[month - 1];
  return length !== undefined && day >= 1 && day <= length;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days since 1970-01-01, by the civil calendar's 400-year cycle; years begin in March so that leap days come last. */
function dayNumber(date: PlainDate): number {
  const month = Number(date.slice(5, 7));
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - 719_468;
}

function ofDayNumber(number: number): PlainDate {
  if (number < FIRST_DAY || number > LAST_DAY) throw new RangeError('the day lies outside the years 0001 to 9999');
  const shifted = number + 719_468;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate; // made from a day that exists
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
