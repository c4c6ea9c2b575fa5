import type { Bilingual } from '@yunmeng/kernel/bilingual';
import { dayName, isPlainDate, weekdayName } from '@yunmeng/kernel/plain-date';
import type { Due, LimitUnit } from '@yunmeng/time-limits/contract';

/**
 * A day as people say it, with its weekday: 10月27日（周二）.
 *
 * @param day `YYYY-MM-DD`; any other text comes back as it is
 * @param year the year the reader is in: another year is named
 */
export function dayInWords(day: string, year?: number): Bilingual {
  const plain = plainDay(day, year);
  if (!isPlainDate(day)) return plain;
  const weekday = weekdayName(day);
  return { zh: `${plain.zh}（${weekday.zh}）`, en: `${weekday.en} ${plain.en}` };
}

/** A day without its weekday: 10月27日. */
export function plainDay(day: string, year?: number): Bilingual {
  return isPlainDate(day) ? dayName(day, year) : { zh: day, en: day };
}

/** A moment as people say it: 10月27日（周二）17:50. The text is an instant of Shanghai, as the API writes it. */
export function momentInWords(instant: string, year?: number): Bilingual {
  const day = dayInWords(instant.slice(0, 10), year);
  const time = timeOfDay(instant);
  return { zh: `${day.zh}${time}`, en: `${day.en}, ${time}` };
}

/** The time of day in a moment: 17:50. */
export function timeOfDay(instant: string): string {
  return instant.slice(11, 16);
}

/** A last day, or why there is none yet: the year's 放假安排 is awaited and nothing is guessed. */
export function dueInWords(due: Due, year?: number): Bilingual {
  if (due.kind === 'known') return dayInWords(due.on, year);
  return {
    zh: `${due.awaitsYear}年放假安排还没公布，公布后告诉您准确日期。进入${due.awaitsYear}年后还有${due.workingDaysAfter}个工作日`,
    en: `The public holidays of ${due.awaitsYear} are not announced yet; we tell you the exact day once they are. ${due.workingDaysAfter} working days of ${due.awaitsYear} remain to be counted`,
  };
}

/**
 * Days left, in words: 还剩2个工作日, 今天是最后一天, 超了3个工作日.
 *
 * @param unit what is counted; working days unless said otherwise
 */
export function leftInWords(left: number, unit: LimitUnit = 'working-day'): Bilingual {
  if (left === 0) return { zh: '今天是最后一天', en: 'today is the last day' };
  const count = Math.abs(left);
  const isWorking = unit === 'working-day';
  const zh = `${count}${isWorking ? '个工作日' : '天'}`;
  const en = `${count} ${isWorking ? 'working ' : ''}day${count === 1 ? '' : 's'}`;
  return left > 0 ? { zh: `还剩${zh}`, en: `${en} left` } : { zh: `超了${zh}`, en: `${en} over` };
}
