import { parsePlainDate as day } from '@yunmeng/kernel/plain-date';
import { describe, expect, it } from 'vitest';

import { type TurnFacts, turnOf } from './turn.ts';
import { dayText, dueText, leftText } from './wording.ts';

const facts: TurnFacts = {
  state: 'in-review',
  orgName: '云梦县行政审批局',
  today: day('2026-11-24'),
  next: { due: { kind: 'known', on: '2026-11-26' }, left: 2, unit: 'working-day' },
  isCorrectionLapsed: false,
  pointsToCorrect: 0,
  pause: undefined,
  where: '云梦县政务服务中心',
};
const sentence = (given: Partial<TurnFacts>) => turnOf({ ...facts, ...given }).sentence.zh;
const open = { kind: 'open', workingDaysAfter: 3, awaitsYear: 2027 } as const;

describe('the first sentence about a case', () => {
  it('names the last day with its weekday first, then the count', () => {
    expect(sentence({})).toBe('最晚11月26日（周四）告诉您结果，还剩2个工作日。');
  });

  it('calls a missed promise our fault, and names who hurries us', () => {
    const next = { due: { kind: 'known', on: '2026-11-20' }, left: -2, unit: 'working-day' } as const;
    expect(sentence({ next })).toBe(
      '承诺的日子（11月20日（周五））已经过了，已经超了2个工作日，是我们晚了。可以打监督电话催办。',
    );
  });

  it('admits that a pause lasts beyond its plan', () => {
    const pause = (plannedTo: string) => ({ name: '专家评审', plannedTo: day(plannedTo) });
    expect(sentence({ state: 'special-procedure', pause: pause('2026-11-24') })).toBe(
      '这几天停表，不算在办理时间里：专家评审，计划到11月24日（周二）结束。',
    );
    expect(sentence({ state: 'special-procedure', pause: pause('2026-11-23') })).toContain(
      '原来计划到11月23日（周一），已经晚了',
    );
  });

  it('promises the date of a year whose days off are not published', () => {
    expect(sentence({ next: { due: open, left: 30, unit: 'working-day' } })).toBe(
      '正在办理，还剩30个工作日。2027年放假安排还没公布，公布后告诉您准确日期。',
    );
    expect(sentence({ state: 'submitted', next: { due: open, left: 5, unit: 'working-day' } })).toContain(
      '五个工作日内',
    );
  });

  it.each([
    { state: 'submitted', who: 'office' },
    { state: 'correction-required', who: 'applicant' },
    { state: 'pending-decision', who: 'office' },
    { state: 'approved', who: 'applicant' },
    { state: 'closed', who: 'nobody' },
    { state: 'terminated', who: 'nobody' },
  ] as const)('of a case that is $state says that $who has the turn', ({ state, who }) => {
    expect(turnOf({ ...facts, state }).who).toBe(who);
  });

  it('is said in both languages, without typed spaces in Chinese, in every state', () => {
    const states = [
      'submitted',
      'correction-required',
      'in-review',
      'special-procedure',
      'pending-decision',
      'approved',
      'rejected',
      'closed',
      'not-accepted',
      'withdrawn',
      'terminated',
    ] as const;
    const pause = { name: '专家评审', plannedTo: day('2026-12-01') };
    for (const state of states) {
      const { zh, en } = turnOf({ ...facts, state, pause }).sentence;
      expect(zh).toMatch(/^[^ ]+。$/);
      expect(en).toMatch(/[a-z].*\.$/);
    }
  });
});

describe('dates in words', () => {
  it('leave the year out within it, and name it otherwise', () => {
    expect(dayText(day('2026-12-31'), day('2026-11-24'))).toEqual({
      zh: '12月31日（周四）',
      en: 'Thursday 31 December',
    });
    expect(dayText(day('2027-01-06'), day('2026-11-24')).zh).toBe('2027年1月6日（周三）');
    expect(dueText(open, day('2026-11-24')).zh).toBe('2027年放假安排还没公布，公布后告诉您准确日期');
  });

  it('count what is left in working days or days', () => {
    expect([2, 0, -1].map((left) => leftText(left, 'working-day').zh)).toEqual([
      '还剩2个工作日',
      '今天是最后一天',
      '已经超了1个工作日',
    ]);
    expect(leftText(1, 'calendar-day')).toEqual({ zh: '还剩1天', en: '1 day left' });
  });
});
