import { type Instant, shanghaiDay } from '@yunmeng/kernel/instant';
import { read, type Route } from '@yunmeng/runtime';
import Type from 'typebox';

import { ItemForm, ItemGuide, ItemPage, ItemSearch, ThemeList, ThemeQuery } from './contract.ts';
import { getItem } from './get-item.ts';
import { itemNotFoundKind, pageTokenKind } from './problems.ts';
import { listThemes, searchItems } from './search/search-items.ts';

const ItemPath = Type.Object({ id: Type.String({ format: 'uuid' }) });

const search = read({
  path: '/items',
  operation: 'searchItems',
  summary: { zh: '用自己的话找事项', en: 'Search service items in one’s own words' },
  access: 'public',
  rate: 'search',
  schemas: { query: ItemSearch, response: ItemPage },
  problems: [pageTokenKind.code],
  handle: async ({ runtime, query, now }) => ({ body: await searchItems(runtime.db, query, now) }),
});

const guide = read({
  path: '/items/:id',
  operation: 'getItem',
  summary: { zh: '办事指南', en: 'Guide of one service item' },
  access: 'public',
  schemas: { params: ItemPath, response: ItemGuide },
  problems: [itemNotFoundKind.code],
  async handle({ runtime, params, now }) {
    const { guide } = await getItem(runtime.db, params.id, today(now));
    return { body: guide, version: guide.version };
  },
});

const form = read({
  path: '/items/:id/form',
  operation: 'getItemForm',
  summary: { zh: '申请表', en: 'Application form of one service item' },
  access: 'public',
  schemas: { params: ItemPath, response: ItemForm },
  problems: [itemNotFoundKind.code],
  async handle({ runtime, params, now }) {
    const item = await getItem(runtime.db, params.id, today(now));
    const { id, version } = item.guide;
    return { body: { itemId: id, itemVersion: version, form: item.form }, version };
  },
});

const themes = read({
  path: '/themes',
  operation: 'listThemes',
  summary: { zh: '主题和事项数', en: 'Themes, with how many items each has' },
  access: 'public',
  rate: 'search',
  schemas: { query: ThemeQuery, response: ThemeList },
  handle: async ({ runtime, query, now }) => ({ body: await listThemes(runtime.db, query, now) }),
});

export const routes: readonly Route[] = [search, guide, form, themes];

function today(now: Instant) {
  return shanghaiDay(now);
}
