import type { Brand } from './brand.ts';
import { isPlainDate, type PlainDate } from './plain-date.ts';

/**
 * 时刻: a moment, always written to the millisecond in the time of Shanghai, `2026-11-24T20:15:00.000+08:00`.
 * String order is time order. Summer time (1986 to 1991) is not applied: the offset is always +08:00.
 */
export type Instant = Brand<string, 'Instant'>;

const OFFSET_MS = 8 * 3_600_000;
const FORM = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:[Zz]|([+-])(\d{2})(?::?(\d{2}))?)$/;
/** 0001-01-01 and the end of 9999-12-31 in Shanghai. */
const FIRST_MS = -62_135_596_800_000 - OFFSET_MS;
const LAST_MS = 253_402_300_799_999 - OFFSET_MS;

/**
 * Reads a moment with an offset: RFC 3339, and the form in which PostgreSQL prints `timestamptz`
 * (`2026-11-24 12:15:00.123456+00`). What is finer than a millisecond is cut off.
 *
 * @throws RangeError when the text has another form, has no offset, or names no moment
 */
export function parseInstant(text: string): Instant {
  const parts = FORM.exec(text);
  if (!parts) throw new RangeError(`not a moment with an offset: ${JSON.stringify(text)}`);
  const [, date = '', hour, minute, second, fraction = '', sign, offsetHour, offsetMinute] = parts;
  const isTime = Number(hour) <= 23 && Number(minute) <= 59 && Number(second) <= 59;
  const offset = offsetMinutes(sign, offsetHour, offsetMinute);
  if (!isPlainDate(date) || !isTime || offset === undefined) {
    throw new RangeError(`no such moment: ${JSON.stringify(text)}`);
  }
  const ms = fraction.slice(0, 3).padEnd(3, '0');
  return instantOf(Date.parse(`${date}T${hour}:${minute}:${second}.${ms}Z`) - offset * 60_000);
}

/**
 * The moment so many milliseconds after 1970-01-01T00:00Z.
 *
 * @throws RangeError outside the years 0001 to 9999
 */
export function instantOf(epochMs: number): Instant {
  if (!Number.isSafeInteger(epochMs) || epochMs < FIRST_MS || epochMs > LAST_MS) {
    throw new RangeError(`no moment at ${epochMs} ms`);
  }
  return `${new Date(epochMs + OFFSET_MS).toISOString().slice(0, -1)}+08:00` as Instant; // the one constructor
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function epochMs(instant: Instant): number {
  return Date.parse(instant);
}

/** The moment `ms` milliseconds later, earlier when negative. @throws RangeError outside the years 0001 to 9999 */
export function addMs(instant: Instant, ms: number): Instant {
  return instantOf(epochMs(instant) + ms);
}

/** The day on which it is in Shanghai: what a notice printed at that moment is dated. */
export function shanghaiDay(instant: Instant): PlainDate {
  return instant.slice(0, 10) as PlainDate; // an instant begins with its Shanghai day
}

/** 00:00:00.000 of the day in Shanghai. */
export function startOfDay(date: PlainDate): Instant {
  return `${date}T00:00:00.000+08:00` as Instant; // a day and a fixed time
}

/** 23:59:59.999 of the day in Shanghai: the last moment of a limit that ends on it (民法典, art. 203). */
export function endOfDay(date: PlainDate): Instant {
  return `${date}T23:59:59.999+08:00` as Instant; // a day and a fixed time
}

function offsetMinutes(sign: string | undefined, hour = '0', minute = '0'): number | undefined {
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  return (Number(hour) * 60 + Number(minute)) * (sign === '-' ? -1 : 1);
}
