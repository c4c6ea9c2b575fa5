import type { EventType } from '@yunmeng/runtime';
import Type from 'typebox';

/**
 * 放假安排已公布: a calendar is in force that was not, or says something new. Whoever keeps due dates counts again those of
 * that year that are open, and those that are known and lie in it. Region 100000000000 is the nation: ask `isInForceIn`
 * whether it concerns a place.
 */
export const calendarPublished: EventType = {
  type: 'calendar.published',
  title: { zh: '放假安排已公布', en: 'A work calendar was published' },
  data: Type.Object({ year: Type.Integer(), regionCode: Type.String({ pattern: '^\\d{12}$' }) }),
};
