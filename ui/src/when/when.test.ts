import { describe, expect, it } from 'vitest';

import { dayInWords, dueInWords, leftInWords, momentInWords, plainDay } from './when.ts';

describe('dates in words', () => {
  it('names the weekday, and the year only when the reader is in another', () => {
    expect(dayInWords('2026-10-27', 2026)).toEqual({ zh: '10月27日（周二）', en: 'Tuesday 27 October' });
    expect(dayInWords('2027-01-05', 2026)).toEqual({ zh: '2027年1月5日（周二）', en: 'Tuesday 5 January 2027' });
    expect(plainDay('2026-10-07', 2026).zh).toBe('10月7日');
  });

  it('reads a moment in the time of Shanghai', () => {
    expect(momentInWords('2026-09-30T17:50:00.000+08:00', 2026).zh).toBe('9月30日（周三）17:50');
  });

  it('names no day when the year has no calendar yet', () => {
    const said = dueInWords({ kind: 'open', workingDaysAfter: 4, awaitsYear: 2027 }, 2026);
    expect(said.zh).toContain('2027年放假安排还没公布');
    expect(said.zh).toContain('还有4个工作日');
    expect(said.en).toContain('not announced yet');
  });

  it.each([
    { left: 2, zh: '还剩2个工作日' },
    { left: 0, zh: '今天是最后一天' },
    { left: -3, zh: '超了3个工作日' },
  ])('says $zh', ({ left, zh }) => {
    expect(leftInWords(left).zh).toBe(zh);
  });

  it('counts calendar days as days', () => {
    expect(leftInWords(30, 'calendar-day')).toEqual({ zh: '还剩30天', en: '30 days left' });
  });

  it('leaves text that is no day alone', () => {
    expect(dayInWords('soon')).toEqual({ zh: 'soon', en: 'soon' });
  });
});
