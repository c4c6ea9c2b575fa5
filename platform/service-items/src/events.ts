import type { EventType } from '@yunmeng/runtime';
import Type from 'typebox';

/** 事项已导入: one batch of items was read; sent once for each batch, whatever became of its rows. */
export const itemsImported = {
  type: 'items.imported',
  title: { zh: '事项已导入', en: 'Items imported' },
  data: Type.Object({
    source: Type.Union([Type.Literal('catalogue'), Type.Literal('import')]),
    total: Type.Integer(),
    added: Type.Integer(),
    changed: Type.Integer(),
    unchanged: Type.Integer(),
    wrong: Type.Integer(),
  }),
} as const satisfies EventType;
