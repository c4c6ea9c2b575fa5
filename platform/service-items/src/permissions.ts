import type { Permission } from '@yunmeng/runtime';

export const importItemsPermission: Permission = {
  name: 'service-items.import',
  title: { zh: '导入事项清单', en: 'Import lists of service items' },
};
export const manageItemsPermission: Permission = {
  name: 'service-items.manage',
  title: { zh: '维护事项', en: 'Keep service items' },
};
