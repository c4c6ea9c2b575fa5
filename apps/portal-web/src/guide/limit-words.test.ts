import { describe, expect, it } from 'vitest';

import { factsInWords, limitInWords, visitsInWords, yuanInWords } from './limit-words.ts';

describe('the facts of an item in words', () => {
  it.each([
    { limit: { count: 20, unit: 'working-day' as const }, zh: '20个工作日' },
    { limit: { count: 30, unit: 'calendar-day' as const }, zh: '30天' },
    { limit: { count: 0, unit: 'working-day' as const }, zh: '当场办' },
  ])('says $zh', ({ limit, zh }) => {
    expect(limitInWords(limit).zh).toBe(zh);
  });

  it.each([
    { amount: 12_000, zh: '120元' },
    { amount: 50, zh: '0.50元' },
    { amount: 123_456_00, zh: '123,456元' },
    { amount: 0, zh: '0元' },
  ])('says $zh', ({ amount, zh }) => {
    expect(yuanInWords(amount).zh).toBe(zh);
  });

  it('does not call an item free of which an imported list says nothing', () => {
    const item = {
      id: '01930000-0000-7000-8000-000000000001',
      code: '1',
      name: '取水许可',
      type: 'licensing',
      org: { code: '1', name: '水务局' },
      region: { code: '511602000000', name: '广安区' },
      caseType: 'promised',
      promisedLimit: { count: 20, unit: 'working-day' },
      visits: 1,
      isFee: false,
      materialCount: 1,
      isOpenToApplication: true,
    } as const;
    const zh = (source: 'catalogue' | 'import') => factsInWords({ ...item, source }).map((fact) => fact.zh);
    expect(zh('catalogue')).toEqual(['最晚20个工作日', '不收费', '要跑1次', '材料1份']);
    expect(zh('import')).toEqual(['最晚20个工作日', '收不收费、要哪些材料，清单没写']);
  });

  it('says that nobody has to come when there is no visit', () => {
    expect(visitsInWords(0).zh).toBe('不用跑');
    expect(visitsInWords(1)).toEqual({ zh: '要跑1次', en: '1 visit' });
  });
});
