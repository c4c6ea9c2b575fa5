import { defineModule } from '@yunmeng/runtime';

import { commands } from './account-commands.ts';
import { authenticate } from './authenticate.ts';
import { demonstrate } from './demonstration.ts';
import { events } from './events.ts';
import { problems } from './problems.ts';
import { routes } from './session-routes.ts';
import { removeStaleSessions } from './stale-sessions.ts';

export const module = defineModule({
  name: 'identity',
  title: { zh: '身份认证', en: 'Identity' },
  plan: ['identity'],
  migrations: new URL('../migrations/', import.meta.url),
  permissions: [{ name: 'identity.manage', title: { zh: '管理账号', en: 'Manage accounts' } }],
  problems,
  events,
  routes,
  jobs: [removeStaleSessions],
  commands,
  demonstrate,
  authenticate,
});
