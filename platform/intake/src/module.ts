import { defineModule } from '@yunmeng/runtime';

import { routes } from './draft-routes.ts';
import { fileReferences } from './draft-file-store.ts';
import { events } from './events.ts';
import { expireDrafts } from './expire-drafts.ts';
import { problems } from './problems.ts';

export const module = defineModule({
  name: 'intake',
  title: { zh: '申报', en: 'Intake' },
  plan: ['case-engine'],
  dependsOn: ['cases', 'identity', 'service-items'],
  migrations: new URL('../migrations/', import.meta.url),
  problems,
  events,
  routes,
  jobs: [expireDrafts],
  fileReferences,
});
