import type { Bilingual } from '@yunmeng/kernel/bilingual';
import { type Instant, shanghaiDay } from '@yunmeng/kernel/instant';
import { dayName, parsePlainDate, type PlainDate, weekdayName, yearOf } from '@yunmeng/kernel/plain-date';
import type { Due, LimitUnit } from '@yunmeng/time-limits/contract';

import type { CaseState } from '../contract.ts';
import type { ActionKind } from './action.ts';

/** 11月13日（周五）, with the year when it is another than today's. No blanks are typed between digits and characters. */
export function dayText(day: PlainDate, today: PlainDate): Bilingual {
  const [name, weekday] = [dayName(day, yearOf(today)), weekdayName(day)];
  return { zh: `${name.zh}（${weekday.zh}）`, en: `${weekday.en} ${name.en}` };
}

/** 11月24日20:15, for what happened at a moment. */
export function momentText(at: Instant, today: PlainDate): Bilingual {
  const [time, day] = [at.slice(11, 16), shanghaiDay(at)];
  return { zh: `${dayName(day, yearOf(today)).zh}${time}`, en: `${time} on ${dayText(day, today).en}` };
}

/** 最晚11月13日（周五）, or the promise to name the day once the year's notice is out. */
export function dueText(due: Due, today: PlainDate): Bilingual {
  if (due.kind === 'known') {
    const day = dayText(parsePlainDate(due.on), today);
    return { zh: `最晚${day.zh}`, en: `by ${day.en}` };
  }
  return {
    zh: `${due.awaitsYear}年放假安排还没公布，公布后告诉您准确日期`,
    en: `the days off of ${due.awaitsYear} are not published yet; you will be told the date once they are`,
  };
}

/** 还剩2个工作日, 今天是最后一天, 已经超了1个工作日. */
export function leftText(left: number, unit: LimitUnit): Bilingual {
  const [zh, en] = unit === 'working-day' ? ['个工作日', 'working day'] : ['天', 'day'];
  const count = Math.abs(left);
  const days = `${count} ${en}${count === 1 ? '' : 's'}`;
  if (left > 0) return { zh: `还剩${count}${zh}`, en: `${days} left` };
  if (left === 0) return { zh: '今天是最后一天', en: 'today is the last day' };
  return { zh: `已经超了${count}${zh}`, en: `${days} over` };
}

/** The states as people read them. */
export const STATE_WORDS: Readonly<Record<CaseState, Bilingual>> = {
  submitted: { zh: '等受理', en: 'waiting to be accepted' },
  'correction-required': { zh: '等补正', en: 'waiting for the correction' },
  'in-review': { zh: '审查中', en: 'under review' },
  'special-procedure': { zh: '特别程序中（停表）', en: 'in a special procedure (clock paused)' },
  'pending-decision': { zh: '等决定', en: 'waiting for the decision' },
  approved: { zh: '已批准，等领取', en: 'granted, waiting to be collected' },
  rejected: { zh: '没有批准，等送达', en: 'refused, waiting to be delivered' },
  closed: { zh: '办结', en: 'closed' },
  'not-accepted': { zh: '不予受理', en: 'not accepted' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  terminated: { zh: '已终止', en: 'terminated' },
};

/** What was done, as a line of the timeline says it. */
export const ACTION_WORDS: Readonly<Record<ActionKind, Bilingual>> = {
  open: { zh: '收到申请', en: 'Application received' },
  accept: { zh: '受理', en: 'Accepted' },
  'accept-by-law': { zh: '五个工作日没有告知，依法视为受理', en: 'Accepted by law: five working days without a word' },
  'request-correction': { zh: '一次性告知要补正的内容', en: 'Asked once for everything to be corrected' },
  'submit-correction': { zh: '提交补正', en: 'Correction handed in' },
  'lapse-correction': { zh: '补正期限已过', en: 'The time for the correction has passed' },
  'refuse-acceptance': { zh: '不予受理', en: 'Not accepted' },
  review: { zh: '提出审查意见', en: 'Reviewed' },
  'begin-special-procedure': { zh: '进入特别程序，停表', en: 'Special procedure begun, clock paused' },
  'end-special-procedure': { zh: '特别程序结束，继续计时', en: 'Special procedure ended, clock running' },
  decide: { zh: '作出决定', en: 'Decided' },
  'send-back': { zh: '退回审查', en: 'Sent back to review' },
  deliver: { zh: '送达', en: 'Delivered' },
  terminate: { zh: '终止办理', en: 'Terminated' },
  withdraw: { zh: '申请人撤回', en: 'Withdrawn by the applicant' },
};
