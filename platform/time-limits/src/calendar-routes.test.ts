import { PROVINCE_HUBEI } from '@yunmeng/kernel/division-code';
import { anActor, useHouse } from '@yunmeng/runtime/testing';
import { beforeAll, describe, expect, it } from 'vitest';

import type { Calendar, CalendarImported } from './contract.ts';
import { IMPORT_CALENDAR } from './import-calendar.ts';
import { loadBuiltInCalendars } from './load-built-in-calendars.ts';
import { module } from './module.ts';
import { aCalendarFile } from './testing.ts';

const house = useHouse({ modules: [module] });
const keeper = anActor({ grants: [{ permission: IMPORT_CALENDAR, regionCode: PROVINCE_HUBEI }] });
const read = (path: string) => house.inject<Calendar>({ method: 'GET', url: `/api/calendars/${path}` });

beforeAll(async () => loadBuiltInCalendars(house.runtime));

describe('GET /calendars/:year', () => {
  it('tells everyone the days off, the days worked for them, and the notice', async () => {
    const { status, body } = await read('2026');
    expect(status).toBe(200);
    expect(body.regionCode).toBe('100000000000');
    expect(body.daysOff).toContainEqual({ on: '2026-10-07', name: '国庆节' });
    expect(body.makeUpDays.map(({ on }) => on)).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
    expect(body.notices).toEqual([
      { text: '国办发明电〔2025〕7号', url: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm' },
    ]);
  });

  it('knows what a place was told besides', async () => {
    expect((await read('2020')).body.daysOff).not.toContainEqual({ on: '2020-02-10', name: '春节' });
    const ofYunmeng = (await read('2020?region=420923000000')).body;
    expect(ofYunmeng.daysOff).toContainEqual({ on: '2020-02-10', name: '春节' });
    expect(ofYunmeng.regionCode).toBe('420923000000');
  });

  it('says that a year is not published instead of guessing', async () => {
    const { status, body } = await house.inject<{ code: string; detail: string }>({
      method: 'GET',
      url: '/api/calendars/2031',
    });
    expect(status).toBe(404);
    expect(body.code).toBe('time-limits.calendar-missing');
  });
});

describe('POST /calendars', () => {
  it('takes a year from whoever may bring it, and from nobody else', async () => {
    const request = { method: 'POST' as const, url: '/api/calendars', body: { file: aCalendarFile(2027) } };
    const refused = await house.inject({ ...request, actor: anActor({}), key: 'calendar-1' });
    expect(refused.status).toBe(403);
    const taken = await house.inject<CalendarImported>({ ...request, actor: keeper, key: 'calendar-2' });
    expect(taken.body).toEqual({ changedYears: [2027], daysOff: 7, makeUpDays: 0 });
    expect((await read('2027')).status).toBe(200);
  });

  it('answers an empty file with what to do', async () => {
    const body = { file: { year: 2028, papers: [], days: [] } };
    const answer = await house.inject<{ code: string }>({
      method: 'POST',
      url: '/api/calendars',
      actor: keeper,
      key: 'calendar-3',
      body,
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'time-limits.notice-not-out' } });
  });
});
