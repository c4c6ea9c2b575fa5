import { PROVINCE_HUBEI } from '@yunmeng/kernel/division-code';
import { describe, expect, it } from 'vitest';

import { announcedCalendars, parseCalendarFile } from './calendar-file.ts';
import { aCalendarFile } from './testing.ts';
import { NATION } from './work-calendar.ts';

const file = aCalendarFile(2027);
const day = (date: string, name: string, isOffDay: boolean) => ({ date, name, isOffDay });
const code = (name: string) => expect.objectContaining({ code: `time-limits.${name}` });
const faultyWith = (...codes: string[]) =>
  expect.objectContaining({
    code: 'time-limits.calendar-file-faulty',
    errors: codes.map((name) => expect.objectContaining({ code: `time-limits.${name}` })),
  });

describe('parseCalendarFile', () => {
  it('reads the layout of holiday-cn, with or without a byte-order mark and further fields', () => {
    const text = JSON.stringify({ $schema: 'https://example.org/schema.json', ...file });
    expect(parseCalendarFile(`\uFEFF${text}`)).toMatchObject(file);
  });

  it.each([
    { text: 'not json', fault: 'not-json' },
    { text: '[]', fault: 'layout' },
    { text: '{"year":2027,"papers":[],"days":[{"date":"2027-01-01"}]}', fault: 'layout' },
    { text: '{"year":"2027","papers":[],"days":[]}', fault: 'layout' },
  ])('refuses $text', ({ text, fault }) => expect(() => parseCalendarFile(text)).toThrow(faultyWith(fault)));
});

describe('announcedCalendars', () => {
  it('sorts days off from days worked', () => {
    const withWork = { ...file, days: [...file.days, day('2027-02-20', '春节', false)] };
    const { ofYear, ofYearBefore } = announcedCalendars(withWork, NATION, '国办发明电〔2026〕9号');
    expect([...ofYear.daysOff].at(0)).toEqual(['2027-01-01', '元旦']);
    expect([...ofYear.makeUpDays]).toEqual([['2027-02-20', '春节']]);
    expect(ofYear.notices).toEqual([{ text: '国办发明电〔2026〕9号', url: file.papers[0] }]);
    expect(ofYearBefore).toBeUndefined();
  });

  it('says that the notice is not out when the file is empty', () => {
    expect(() => announcedCalendars({ year: 2027, papers: [], days: [] }, NATION)).toThrow(code('notice-not-out'));
  });

  it('tells everything that is wrong at once', () => {
    const faulty = [
      ...file.days,
      day('2027-01-01', '元旦', true),
      day('2027-02-30', '春节', true),
      day('2028-01-01', '元旦', true),
      day('2026-12-31', '春节', true),
      day('2025-12-31', '元旦', true),
    ];
    expect(() => announcedCalendars({ ...file, days: faulty }, NATION)).toThrow(
      faultyWith('repeated-day', 'no-such-day', 'outside-year', 'outside-year', 'outside-year'),
    );
  });

  it('refuses a file of the nation that leaves a holiday out, because its days would be worked', () => {
    const short = file.days.filter(({ name }) => name !== '端午节');
    expect(() => announcedCalendars({ ...file, days: short }, NATION)).toThrow(faultyWith('holiday-missing'));
    const ofHubei = announcedCalendars({ ...file, days: [day('2027-03-01', '临时放假', true)] }, PROVINCE_HUBEI);
    expect([...ofHubei.ofYear.daysOff.keys()]).toEqual(['2027-03-01']);
  });

  it('takes New Year days of the December before', () => {
    const early = { ...file, days: [...file.days, day('2026-12-31', '元旦', true), day('2026-12-26', '元旦', false)] };
    const { ofYear, ofYearBefore } = announcedCalendars(early, NATION);
    expect(ofYear.daysOff.size).toBe(file.days.length);
    expect([...(ofYearBefore?.daysOff.keys() ?? [])]).toEqual(['2026-12-31']);
    expect([...(ofYearBefore?.makeUpDays.keys() ?? [])]).toEqual(['2026-12-26']);
  });

  it('passes over plain weekdays that the nation says are worked', () => {
    const weekday = { ...file, days: [...file.days, day('2027-02-22', '春节', false)] };
    expect(announcedCalendars(weekday, NATION).ofYear.makeUpDays.size).toBe(0);
    expect(announcedCalendars(weekday, PROVINCE_HUBEI).ofYear.makeUpDays.size).toBe(1);
  });
});
