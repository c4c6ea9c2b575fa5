import { parseDivisionCode, PROVINCE_HUBEI } from '@yunmeng/kernel/division-code';
import { parsePlainDate as day } from '@yunmeng/kernel/plain-date';
import { statement, systemActor } from '@yunmeng/runtime';
import { anActor, useHouse } from '@yunmeng/runtime/testing';
import { beforeEach, describe, expect, it } from 'vitest';

import { builtInCalendars } from './built-in-calendars.ts';
import { IMPORT_CALENDAR, importCalendar, type CalendarOrder } from './import-calendar.ts';
import { loadBuiltInCalendars } from './load-built-in-calendars.ts';
import { loadCalendars } from './load-calendars.ts';
import { module } from './module.ts';
import { aCalendarFile } from './testing.ts';
import { dayKind, NATION } from './work-calendar.ts';

const house = useHouse({ modules: [module] });
const yunmeng = parseDivisionCode('420923');
const file = aCalendarFile(2027);
const order: CalendarOrder = { file, regionCode: NATION, replaces: false };
const code = (name: string) => expect.objectContaining({ code: `time-limits.${name}` });

const wipe = statement('test.wipe-calendars', 'truncate time_limits.calendar, time_limits.calendar_revision cascade');
const events = statement<{ type: string; data: unknown }>(
  'test.calendar-events',
  `select type, data from runtime.event where type = 'calendar.published' order by position`,
);
const audits = statement<{ action: string; before: unknown }>(
  'test.calendar-audits',
  `select action, before from runtime.audit_record where action = 'time-limits.import-calendar'`,
);

const bringIn = (facts: Partial<CalendarOrder> = {}) =>
  house.runtime.act({ actor: systemActor }, (work) => importCalendar(work, { ...order, ...facts }));
const kindOf = async (on: string) => dayKind(day(on), yunmeng, (await loadCalendars(house.runtime.db)).find);
const newEvents = async (since: number) =>
  (await house.runtime.db.many(events, [])).slice(since).map(({ data }) => data);
const eventCount = async () => (await house.runtime.db.many(events, [])).length;

beforeEach(async () => {
  await house.runtime.db.run(wipe, []);
  await loadBuiltInCalendars(house.runtime);
});

describe('loadBuiltInCalendars', () => {
  it('brings every year of the program, announces nothing to a new house, and does nothing the second time', async () => {
    const since = await eventCount();
    const calendars = await loadCalendars(house.runtime.db);
    expect(calendars.find(2017, yunmeng)).toBeUndefined();
    expect(calendars.find(2018, yunmeng)).toBeDefined();
    expect(calendars.find(2026, yunmeng)?.notices[0]?.text).toBe('国办发明电〔2025〕7号');
    expect(dayKind(day('2020-02-13'), yunmeng, calendars.find)).toBe('holiday');
    await loadBuiltInCalendars(house.runtime);
    expect(await loadCalendars(house.runtime.db)).toBe(calendars);
    expect(await newEvents(since)).toEqual([]);
  });

  it('keeps exactly what the program knows', async () => {
    const { find } = await loadCalendars(house.runtime.db);
    for (const { year, daysOff, makeUpDays } of builtInCalendars.filter(({ regionCode }) => regionCode === NATION)) {
      const kept = find(year, NATION);
      expect([...(kept?.daysOff ?? [])]).toEqual([...daysOff].toSorted());
      expect([...(kept?.makeUpDays ?? [])].toSorted()).toEqual([...makeUpDays].toSorted());
    }
  });

  it('leaves an imported calendar alone', async () => {
    await bringIn({ file: aCalendarFile(2026), replaces: true });
    await loadBuiltInCalendars(house.runtime);
    expect(await kindOf('2026-01-02')).toBe('working');
  });
});

describe('importCalendar', () => {
  it('makes an unknown year known, announces it once and is recorded', async () => {
    const since = await eventCount();
    expect(await kindOf('2027-01-01')).toBe('unknown');
    expect(await bringIn()).toEqual({ changedYears: [2027], daysOff: 7, makeUpDays: 0 });
    expect(await kindOf('2027-01-01')).toBe('holiday');
    expect(await bringIn()).toEqual({ changedYears: [], daysOff: 7, makeUpDays: 0 });
    expect(await newEvents(since)).toEqual([{ year: 2027, regionCode: NATION }]);
    expect((await house.runtime.db.many(audits, [])).length).toBeGreaterThan(0);
  });

  it('changes nothing when the program knew it all, however the file words it', async () => {
    const known = builtInCalendars.find(({ year }) => year === 2018);
    const days = [...(known?.daysOff ?? [])].map(([date, name]) => ({ date, name, isOffDay: true }));
    const worked = [...(known?.makeUpDays ?? [])].map(([date, name]) => ({ date, name, isOffDay: false }));
    const ofItsOwnNotice = [...days, ...worked].filter(({ date }) => date < '2018-12');
    const weekdaysOnly = ofItsOwnNotice.filter(({ date }) => date !== '2018-02-17');
    expect(await bringIn({ file: aCalendarFile(2018, weekdaysOnly) })).toMatchObject({ changedYears: [] });
  });

  it('refuses to contradict what is in force unless told to, and then says what was before', async () => {
    await expect(bringIn({ file: aCalendarFile(2026) })).rejects.toThrow(code('calendar-conflict'));
    expect(await kindOf('2026-10-02')).toBe('holiday');
    expect(await bringIn({ file: aCalendarFile(2026), replaces: true })).toMatchObject({ changedYears: [2026] });
    expect(await kindOf('2026-10-02')).toBe('working');
    const befores = (await house.runtime.db.many(audits, [])).map(({ before }) => before);
    expect(befores).toContainEqual(
      expect.objectContaining({ daysOff: expect.arrayContaining(['2026-10-02']) as unknown }), // vitest types matchers as any
    );
  });

  it('adds New Year days of December to the year before, and announces both years', async () => {
    const since = await eventCount();
    const days = [...file.days, { date: '2026-12-31', name: '元旦', isOffDay: true }];
    expect(await bringIn({ file: aCalendarFile(2027, days) })).toMatchObject({ changedYears: [2026, 2027] });
    expect(await kindOf('2026-12-31')).toBe('holiday');
    expect(await kindOf('2026-10-10')).toBe('make-up');
    expect((await newEvents(since)).map((data) => (data as { year: number }).year)).toEqual([2026, 2027]); // its schema
    const later = [...aCalendarFile(2029).days, { date: '2028-12-31', name: '元旦', isOffDay: true }];
    await expect(bringIn({ file: aCalendarFile(2029, later) })).rejects.toThrow(code('calendar-file-faulty'));
  });

  it('lays a notice of the province over that of the nation', async () => {
    const ofHubei = { year: 2026, papers: [], days: [{ date: '2026-12-24', name: '临时放假', isOffDay: true }] };
    await bringIn({ file: ofHubei, regionCode: PROVINCE_HUBEI, notice: '鄂政办电〔2026〕1号' });
    const { find } = await loadCalendars(house.runtime.db);
    expect(dayKind(day('2026-12-24'), yunmeng, find)).toBe('holiday');
    expect(dayKind(day('2026-12-24'), parseDivisionCode('110101'), find)).toBe('working');
    expect(find(2026, yunmeng)?.notices.map(({ text }) => text)).toContain('鄂政办电〔2026〕1号');
  });

  it('is for whoever holds the permission there', async () => {
    const grants = [{ permission: IMPORT_CALENDAR, regionCode: yunmeng }];
    const ofCounty = anActor({ grants });
    const act = (facts: Partial<CalendarOrder>) =>
      house.runtime.act({ actor: ofCounty }, (work) => importCalendar(work, { ...order, ...facts }));
    await expect(act({})).rejects.toThrow(expect.objectContaining({ code: 'runtime.forbidden' }));
    expect(await act({ regionCode: yunmeng })).toMatchObject({ changedYears: [2027] });
  });

  it('takes one of two imports at once after the other', async () => {
    const done = await Promise.all([bringIn(), bringIn(), bringIn()]);
    expect(done.map(({ changedYears }) => changedYears.length).toSorted()).toEqual([0, 0, 1]);
  });
});

describe('loadCalendars', () => {
  it('shows a transaction what it changed itself, and others nothing of it until then', async () => {
    const rolledBack = house.runtime.act({ actor: systemActor }, async (work) => {
      await importCalendar(work, order);
      expect((await loadCalendars(work)).find(2027, yunmeng)).toBeDefined();
      expect((await loadCalendars(house.runtime.db)).find(2027, yunmeng)).toBeUndefined();
      throw new Error('changed my mind');
    });
    await expect(rolledBack).rejects.toThrow('changed my mind');
    expect(await kindOf('2027-01-01')).toBe('unknown');
  });
});
