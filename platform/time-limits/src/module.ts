import { defineModule } from '@yunmeng/runtime';

import { commands } from './calendar-commands.ts';
import { routes } from './calendar-routes.ts';
import { calendarPublished } from './events.ts';
import { IMPORT_CALENDAR } from './import-calendar.ts';
import { loadBuiltInCalendars } from './load-built-in-calendars.ts';
import { problems } from './problems.ts';

export const module = defineModule({
  name: 'time-limits',
  title: { zh: '时限与工作日历', en: 'Time limits and work calendars' },
  plan: ['item-catalog'],
  migrations: new URL('../migrations/', import.meta.url),
  permissions: [{ name: IMPORT_CALENDAR, title: { zh: '导入放假调休安排', en: 'Import work calendars' } }],
  problems,
  events: [calendarPublished],
  routes,
  commands,
  load: loadBuiltInCalendars,
});
