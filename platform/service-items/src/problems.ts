import { Problem, type ProblemKind } from '@yunmeng/kernel/problem';

export const itemNotFoundKind: ProblemKind = {
  code: 'service-items.item-not-found',
  status: 404,
  title: { zh: '没有这个事项', en: 'There is no such item' },
};
const notOpenKind: ProblemKind = {
  code: 'service-items.not-open-to-application',
  status: 409,
  title: { zh: '这个事项现在不能申请', en: 'This item cannot be applied for now' },
};
export const pageTokenKind: ProblemKind = {
  code: 'service-items.page-token-unreadable',
  status: 422,
  title: { zh: '翻页的位置读不出来', en: 'The page token cannot be read' },
};
const importUnreadableKind: ProblemKind = {
  code: 'service-items.import-unreadable',
  status: 422,
  title: { zh: '文件读不出来', en: 'The file cannot be read' },
};
const importEmptyKind: ProblemKind = {
  code: 'service-items.import-empty',
  status: 422,
  title: { zh: '文件里没有内容', en: 'The file holds nothing' },
};
const importColumnsMissingKind: ProblemKind = {
  code: 'service-items.import-columns-missing',
  status: 422,
  title: { zh: '表头缺列', en: 'Columns are missing' },
};

export const problemKinds: readonly ProblemKind[] = [
  itemNotFoundKind,
  notOpenKind,
  pageTokenKind,
  importUnreadableKind,
  importEmptyKind,
  importColumnsMissingKind,
];

/** 没有这个事项: no item has the id, or none of its versions held on the day. */
export function itemNotFound(): Problem {
  return new Problem(itemNotFoundKind, {
    detail: {
      zh: '没有找到这个事项，它可能已经取消。请回到搜索，用您自己的话再找一次，或者打12345。',
      en: 'This item was not found; it may have been cancelled. Search again in your own words, or call 12345.',
    },
  });
}

/** 不能申请: the item is suspended or cancelled, or acts on the body's own duty. */
export function notOpenToApplication(state: 'in-use' | 'suspended' | 'cancelled'): Problem {
  const details = {
    'in-use': {
      zh: '这件事由部门依职责办理，不需要申请。',
      en: 'The body does this by its own duty; nobody applies for it.',
    },
    suspended: {
      zh: '这个事项暂停办理，请过些时候再来，或者打12345问。',
      en: 'This item is suspended. Come again later, or call 12345.',
    },
    cancelled: { zh: '这个事项已经取消，不用再办。', en: 'This item has been cancelled; it is needed no more.' },
  };
  return new Problem(notOpenKind, { detail: details[state], facts: { state } });
}

/** The client sent a page token that this server did not make. */
export function pageTokenUnreadable(): Problem {
  return new Problem(pageTokenKind, {
    detail: {
      zh: '翻页的位置读不出来，请从第一页重新开始。',
      en: 'The page token cannot be read: start again from the first page.',
    },
  });
}

/** 文件读不出来: neither UTF-8 nor GB 18030, or no text at all. */
export function importUnreadable(zh: string, en: string): Problem {
  return new Problem(importUnreadableKind, { detail: { zh, en } });
}

/** 空文件, or a heading without rows. */
export function importEmpty(): Problem {
  return new Problem(importEmptyKind, {
    detail: {
      zh: '文件里没有一行事项。请确认导出时选了数据，第一行是表头。',
      en: 'The file has no rows. Check that data was chosen for the export and that its first line is the heading.',
    },
  });
}

/** 表头缺列. */
export function importColumnsMissing(missing: readonly string[], found: readonly string[]): Problem {
  return new Problem(importColumnsMissingKind, {
    detail: {
      zh: `第一行表头里缺 ${missing.join('、')}。请把表头改成 department,main_item,name,area_code,item_code,task_type,dept_code（顺序不限），或者用 --region 给出区划。`,
      en: `The heading lacks ${missing.join(', ')}. Name the columns department,main_item,name,area_code,item_code,task_type,dept_code in any order, or give the division with --region.`,
    },
    facts: { missing, found },
  });
}
