import { isoWeekday, parsePlainDate, yearOf, type PlainDate } from '@yunmeng/kernel/plain-date';
import type { Calendar } from '@yunmeng/time-limits/contract';
import { useQuery } from '@tanstack/react-query';

import { ApiProblem } from './problem.ts';
import { get } from './request.ts';

type DayKind = 'working' | 'make-up' | 'weekend' | 'holiday' | 'unknown';

/** What a day is in the calendar of its year; unknown without one, since nobody may guess. */
export function dayKindOf(day: PlainDate, calendar: Calendar | undefined): DayKind {
  if (!calendar || calendar.year !== yearOf(day)) return 'unknown';
  if (calendar.makeUpDays.some(({ on }) => on === day)) return 'make-up';
  if (calendar.daysOff.some(({ on }) => on === day)) return 'holiday';
  return isoWeekday(day) <= 5 ? 'working' : 'weekend';
}

/** What kind of day it is at a place; `undefined` until the calendar was read. */
export function useDayKind(day: PlainDate, regionCode: string | undefined): DayKind | undefined {
  const year = yearOf(parsePlainDate(day));
  const { data } = useQuery({
    queryKey: ['calendar', year, regionCode],
    queryFn: async ({ signal }): Promise<Calendar | null> => {
      try {
        const region = regionCode === undefined ? '' : `?region=${regionCode}`;
        return await get<Calendar>(`/calendars/${year}${region}`, signal);
      } catch (problem) {
        // The year's notice is not out: the page says so, and nothing else depends on it.
        if (problem instanceof ApiProblem && problem.code === 'time-limits.calendar-missing') return null;
        throw problem;
      }
    },
    staleTime: 3_600_000,
  });
  return data === undefined ? undefined : dayKindOf(day, data ?? undefined);
}
