import type { PinnedItem } from '../pinned-item.ts';
import type { CaseLimits } from './action.ts';

/** 5个工作日: how long an office may check before the application counts as accepted (行政许可法, art. 32(4)). */
const ACCEPTANCE_DAYS = 5;
/** 补正期限: days that an applicant has. No law names them; local rules commonly do, so it is a default of the house. */
const CORRECTION_DAYS = 30;

/** The limits under which a case of this item runs. */
export function caseLimits(item: PinnedItem): CaseLimits {
  const isLicensing = item.type === 'licensing';
  const licensingLaw = isLicensing ? '《中华人民共和国行政许可法》' : '参照《中华人民共和国行政许可法》';
  return {
    acceptance: {
      limit: { count: ACCEPTANCE_DAYS, unit: 'working-day' },
      basis: `${licensingLaw}第三十二条第一款第四项`,
    },
    correction: { limit: { count: CORRECTION_DAYS, unit: 'calendar-day' }, basis: '一次性告知书载明的补正期限' },
    promised: { limit: item.promisedLimit, basis: '办事指南公布的承诺办结时限' },
    statutory: {
      limit: item.statutoryLimit,
      // 法律、法规另有规定的，依照其规定: another count than that of the article stands on another law.
      basis:
        isLicensing && isOrdinary(item.statutoryLimit) ? `${licensingLaw}第四十二条` : '办事指南公布的法定办结时限',
    },
  };
}

/** 20个工作日 from acceptance: the limit of 行政许可法, art. 42, where no other law names one. */
function isOrdinary({ count, unit }: PinnedItem['statutoryLimit']): boolean {
  return count === 20 && unit === 'working-day';
}

/** 依据 of acts by the law itself and of those that the procedure law orders, the same for all items of a kind. */
export function procedureBasis(item: PinnedItem, article: string): string {
  const law = item.type === 'licensing' ? '《中华人民共和国行政许可法》' : '参照《中华人民共和国行政许可法》';
  return `${law}${article}`;
}

/** 依据 of a pause: what the item names, and the article on pauses unless that is what it names already. */
export function pauseBasis(item: PinnedItem, named: string): string {
  const article = procedureBasis(item, '第四十五条');
  return bare(named).includes(bare(article)) ? quotedBasis(named) : `${quotedBasis(named)}；${article}`;
}

function bare(basis: string): string {
  return basis.replaceAll(/[《》]|参照/g, '');
}

function quotedBasis(basis: string): string {
  return basis.includes('《') ? basis : basis.replace(/^(.+?)(第[零一二三四五六七八九十百]+条.*)?$/, '《$1》$2');
}

/** 依据 of a decision: the laws of the item first, then the rule that orders a written decision with its reasons. */
export function decisionBasis(item: PinnedItem, outcome: 'granted' | 'refused'): string {
  const laws = item.legalBases.map(({ law, article }) => `${quoted(law)}${article ?? ''}`);
  const article = outcome === 'granted' ? '第三十八条第一款' : '第三十八条第二款';
  return [...laws, procedureBasis(item, article)].join('；');
}

function quoted(law: string): string {
  return law.includes('《') ? law : `《${law}》`;
}
