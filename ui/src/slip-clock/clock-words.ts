import type { Bilingual } from '@yunmeng/kernel/bilingual';
import { parsePlainDate, yearOf } from '@yunmeng/kernel/plain-date';
import type { ClockView, Due, LimitUnit } from '@yunmeng/time-limits/contract';

import type { Lang } from '../language/language.tsx';
import { dayInWords } from '../when/when.ts';

const CLOCK_NAMES: Readonly<Record<ClockView['name'], Bilingual>> = {
  acceptance: { zh: '受理检查', en: 'Acceptance check' },
  promised: { zh: '承诺', en: 'Promised' },
  statutory: { zh: '法定', en: 'Statutory' },
  correction: { zh: '补正', en: 'Correction' },
};

/** 受理检查, 承诺, 法定, 补正: which clock it is. */
export function clockName(name: ClockView['name'], lang: Lang): string {
  return CLOCK_NAMES[name][lang];
}

/** “5个工作日”, “1 working day”. */
export function countOfDays(count: number, unit: LimitUnit, lang: Lang): string {
  if (lang === 'zh') return `${count}个${unit === 'working-day' ? '工作日' : '自然日'}`;
  return `${count} ${unit === 'working-day' ? 'working' : 'calendar'} day${count === 1 ? '' : 's'}`;
}

/** Why a date cannot be named yet: “2027年放假安排还没公布”. */
function awaitedYear(year: number, lang: Lang): string {
  return lang === 'zh' ? `${year}年放假安排还没公布` : `the days off of ${year} are not published yet`;
}

/** The last day in words: “最晚10月27日（周二）”, or that it cannot be named yet. Another year than `year` is named. */
function lastDay(due: Due, year: number, lang: Lang): string {
  if (due.kind === 'open') {
    return lang === 'zh'
      ? `${awaitedYear(due.awaitsYear, lang)}，公布后才有准确日期`
      : `${awaitedYear(due.awaitsYear, lang)}; the exact date follows then`;
  }
  return (lang === 'zh' ? '最晚' : 'by ') + dayInWords(due.on, year)[lang];
}

/** One clock in one sentence: what a person who cannot see the slips is told. */
export function clockSentence(clock: ClockView, lang: Lang): string {
  const { unit, count } = clock.limit;
  const head = clockName(clock.name, lang) + (lang === 'zh' ? '' : ' limit: ') + countOfDays(count, unit, lang);
  const parts = [...countsInWords(clock, lang), ...endInWords(clock, lang)];
  return lang === 'zh' ? `${head}：${parts.join('，')}。` : `${head}: ${parts.join(', ')}.`;
}

function countsInWords({ used, pausedDays }: ClockView, lang: Lang): readonly string[] {
  const zh = lang === 'zh';
  const counts = [zh ? `用了${used}个` : `${used} used`];
  if (pausedDays > 0) counts.push(zh ? `停表${pausedDays}个` : `${pausedDays} paused`);
  return counts;
}

function endInWords(clock: ClockView, lang: Lang): readonly string[] {
  const zh = lang === 'zh';
  if (clock.state === 'stopped') return [zh ? '已经停止计时' : 'no longer running'];
  const left = zh ? `还剩${clock.left}个` : `${clock.left} left`;
  const over = zh ? `已经超${-clock.left}个` : `${-clock.left} over`;
  const paused = clock.state === 'paused' ? [zh ? '现在停表' : 'paused now'] : [];
  const year = yearOf(parsePlainDate(clock.startedOn));
  return [clock.left >= 0 ? left : over, ...paused, lastDay(clock.due, year, lang)];
}
