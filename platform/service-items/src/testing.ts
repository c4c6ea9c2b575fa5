import type { Form } from '@yunmeng/forms/contract';

import { catalogue } from './catalogue/catalogue.ts';
import type { ItemGuide } from './contract.ts';
import { guideOf, type ItemVersion } from './item.ts';

export { catalogue } from './catalogue/catalogue.ts';
export { catalogueBodies } from './catalogue/catalogue-bodies.ts';
export { publishCatalogue } from './publish/publish-catalogue.ts';

/** Numbers of catalogue items that tests are about; {@link catalogueItemId} gives their ids. */
export const catalogueNumbers = {
  /** 食品经营许可: promised 5, statutory 10 working days. */
  restaurant: 1,
  /** 公共场所卫生许可: with a special procedure. */
  hairdresser: 3,
  /** 个体工商户设立登记: immediate. */
  soleTrader: 4,
  /** 居民身份证丢失补领: with a fee. */
  lostIdCard: 11,
  /** 取水许可审批: 30 and 45 working days, so that late in 2026 its dates lie in 2027. */
  waterPermit: 26,
} as const;

/** Id of a catalogue item; fixed, so that a test need not search. */
export function catalogueItemId(number: number): string {
  return `01930000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** An item version: the restaurant licence of the catalogue, with what the test is about put in its place. */
export function anItem(guide: Partial<ItemGuide> = {}, form?: Form): ItemVersion {
  const item = catalogue.find((one) => one.id === catalogueItemId(catalogueNumbers.restaurant));
  if (!item) throw new Error('the catalogue has lost its restaurant');
  const facts = { id: item.id, version: 1, effectiveOn: item.effectiveOn, state: 'in-use' as const };
  return { guide: { ...guideOf(item.content, facts), ...guide }, form: form ?? item.form };
}
