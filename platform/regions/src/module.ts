import { defineModule } from '@yunmeng/runtime';

import { routes } from './division-routes.ts';
import { loadDivisions } from './load-divisions.ts';
import { unknownDivisionKind } from './problems.ts';

export const module = defineModule({
  name: 'regions',
  title: { zh: '行政区划', en: 'Regions' },
  plan: [],
  beyond:
    'Every system of the plan names places: permission, scope and statistics stand on one dated table of divisions.',
  migrations: new URL('../migrations/', import.meta.url),
  problems: [unknownDivisionKind],
  routes,
  load: loadDivisions,
});
