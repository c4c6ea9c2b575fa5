import type { Bilingual } from '@yunmeng/kernel/bilingual';
import { formatYuanGrouped, fen } from '@yunmeng/kernel/money';
import type { ItemSummary } from '@yunmeng/service-items/contract';
import type { Limit } from '@yunmeng/time-limits/contract';

/** A limit in words: 20个工作日, or 当场办 when nothing has to be waited for. */
export function limitInWords(limit: Limit): Bilingual {
  if (limit.count === 0) return { zh: '当场办', en: 'at once' };
  const plural = limit.count === 1 ? '' : 's';
  return limit.unit === 'working-day'
    ? { zh: `${limit.count}个工作日`, en: `${limit.count} working day${plural}` }
    : { zh: `${limit.count}天`, en: `${limit.count} day${plural}` };
}

/** An amount of fen as people say it: 120元, 0.50元. Whole yuan lose their zeros. */
export function yuanInWords(amountFen: number): Bilingual {
  const text = formatYuanGrouped(fen(amountFen)).replace(/\.00$/, '');
  return { zh: `${text}元`, en: `${text} yuan` };
}

/** What a list says of an item under its name. */
export function factsInWords(item: ItemSummary): readonly Bilingual[] {
  const limit = limitInWords(item.promisedLimit);
  // What stands in where a list is silent is no promise of a place without fees.
  if (item.source === 'import' && !item.isFee) {
    return [
      { zh: `最晚${limit.zh}`, en: `${limit.en} at most` },
      { zh: '收不收费、要哪些材料，清单没写', en: 'Fee and papers are not listed' },
    ];
  }
  return [
    item.caseType === 'immediate'
      ? { zh: '当场办', en: 'Done at once' }
      : { zh: `最晚${limit.zh}`, en: `${limit.en} at most` },
    item.isFee ? { zh: '要收费', en: 'There is a fee' } : { zh: '不收费', en: 'Free' },
    visitsInWords(item.visits),
    item.materialCount === 0
      ? { zh: '不用交材料', en: 'No papers' }
      : { zh: `材料${item.materialCount}份`, en: `${item.materialCount} paper${item.materialCount === 1 ? '' : 's'}` },
  ];
}

export function visitsInWords(visits: number): Bilingual {
  if (visits === 0) return { zh: '不用跑', en: 'No visit' };
  return { zh: `要跑${visits}次`, en: `${visits} visit${visits === 1 ? '' : 's'}` };
}
