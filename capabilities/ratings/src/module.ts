import { defineModule } from '@yunmeng/runtime';

import { events } from './events.ts';
import { noteEndedCases } from './note-ended-cases.ts';
import { problems } from './problems.ts';
import { routes } from './rating-routes.ts';

export const module = defineModule({
  name: 'ratings',
  title: { zh: '好差评', en: 'Ratings' },
  plan: ['rating'],
  dependsOn: ['cases'],
  migrations: new URL('../migrations/', import.meta.url),
  permissions: [{ name: 'ratings.read', title: { zh: '看好差评汇总', en: 'Read ratings in numbers' } }],
  problems,
  events,
  routes,
  consumers: [noteEndedCases],
});
