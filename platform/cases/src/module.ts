import { defineModule } from '@yunmeng/runtime';

import { actRoutes } from './act-routes.ts';
import { acceptByLaw, lapseCorrection } from './acts/accept-by-law.ts';
import { caseRoutes } from './case-routes.ts';
import { events } from './events.ts';
import { problems } from './problems.ts';
import { settleDueDates, settleLeftovers, settleWhenPublished } from './settling/settle-due-dates.ts';

/** 办件: the one case engine of the house. */
export const module = defineModule({
  name: 'cases',
  title: { zh: '办件', en: 'Cases' },
  plan: ['case-engine'],
  dependsOn: ['regions', 'time-limits'],
  migrations: new URL('../migrations/', import.meta.url),
  permissions: [
    { name: 'cases.accept', title: { zh: '受理、告知补正、不予受理、终止', en: 'Accept, ask for correction, refuse to accept, terminate' } },
    { name: 'cases.review', title: { zh: '审查', en: 'Review cases' } },
    { name: 'cases.decide', title: { zh: '决定', en: 'Decide cases' } },
    { name: 'cases.approve-special-procedure', title: { zh: '批准特别程序', en: 'Approve special procedures' } },
    { name: 'cases.deliver', title: { zh: '送达', en: 'Deliver results' } },
    { name: 'cases.read', title: { zh: '查看办件', en: 'Read cases' } },
    { name: 'cases.supervise', title: { zh: '监督办件时限', en: 'Supervise the time limits of cases' } },
  ],
  problems,
  events,
  routes: [...caseRoutes, ...actRoutes],
  jobs: [acceptByLaw, lapseCorrection, settleDueDates, settleLeftovers],
  consumers: [settleWhenPublished],
});
