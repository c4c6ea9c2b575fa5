import { defineModule } from '@yunmeng/runtime';

import { actRoutes } from './act-routes.ts';
import { acceptByLaw, lapseCorrection } from './acts/accept-by-law.ts';
import { caseRoutes } from './case-routes.ts';
import { events } from './events.ts';
import { permissions } from './permissions.ts';
import { problems } from './problems.ts';
import { fileReferences } from './record/case-store.ts';
import { settleDueDates, settleLeftovers, settleWhenPublished } from './settling/settle-due-dates.ts';

/** 办件: the one case engine of the house. */
export const module = defineModule({
  name: 'cases',
  title: { zh: '办件', en: 'Cases' },
  plan: ['case-engine'],
  dependsOn: ['regions', 'time-limits'],
  migrations: new URL('../migrations/', import.meta.url),
  permissions,
  problems,
  events,
  routes: [...caseRoutes, ...actRoutes],
  jobs: [acceptByLaw, lapseCorrection, settleDueDates, settleLeftovers],
  consumers: [settleWhenPublished],
  fileReferences,
});
