import { defineModule } from '@yunmeng/runtime';

import { catalogue } from './catalogue/catalogue.ts';
import { itemsImported } from './events.ts';
import { importCommand } from './import/import-command.ts';
import { routes } from './item-routes.ts';
import { importItemsPermission, manageItemsPermission } from './permissions.ts';
import { problemKinds } from './problems.ts';
import { publishCatalogue } from './publish/publish-catalogue.ts';

export const module = defineModule({
  name: 'service-items',
  title: { zh: '政务服务事项', en: 'Service items' },
  plan: ['item-catalog'],
  dependsOn: ['regions'],
  migrations: new URL('../migrations/', import.meta.url),
  permissions: [importItemsPermission, manageItemsPermission],
  problems: problemKinds,
  events: [itemsImported],
  routes,
  commands: [importCommand],
  async demonstrate(work) {
    await publishCatalogue(work, catalogue);
  },
});
