import type { ItemGuide } from '@yunmeng/service-items/contract';
import { describe, expect, it } from 'vitest';

import { drawn } from '../surroundings/testing.tsx';
import { Facts } from './facts.tsx';

const aGuide = (more: Partial<ItemGuide>): ItemGuide =>
  ({
    source: 'catalogue',
    caseType: 'promised',
    promisedLimit: { count: 5, unit: 'working-day' },
    visits: 1,
    isFee: false,
    fees: [],
    materials: [{}, {}],
    ...more,
  }) as ItemGuide; // only what the facts show
const text = (guide: ItemGuide) =>
  drawn(<Facts guide={guide} askedCount={1} />)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/ +/g, ' ');

describe('the four facts', () => {
  it('are days, fee, visits and papers', () => {
    expect(text(aGuide({}))).toContain('最晚多久办好 5 个工作日 政府收费 0 元 您要跑 1 次 您要准备 1 份，共2份');
  });

  it('name the one fee there is', () => {
    const fees = [{ name: '工本费', amountFen: 12_000, basis: '示例' }];
    expect(text(aGuide({ isFee: true, fees }))).toContain('政府收费 120 元');
  });

  it('do not call free what an imported list says nothing of', () => {
    expect(text(aGuide({ source: 'import' }))).toContain('政府收费 清单没写 您要跑 清单没写');
  });

  it('say at once what is done at once', () => {
    expect(text(aGuide({ caseType: 'immediate' }))).toContain('最晚多久办好 当场');
  });
});
