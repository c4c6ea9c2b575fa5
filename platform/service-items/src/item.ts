import type { Form } from '@yunmeng/forms/contract';
import type { PlainDate } from '@yunmeng/kernel/plain-date';

import type { ItemGuide, ItemState, ItemSummary } from './contract.ts';

/** 实施清单的内容: what one version says; everything of the guide but what the store adds. */
export type ItemContent = Omit<ItemGuide, 'id' | 'version' | 'effectiveOn' | 'state'>;

/** An item as it goes into the store: from the catalogue, or one row of an imported list. */
export interface PublishableItem {
  /** Its id, should it be new; an item that is there keeps its own. */
  readonly id: string;
  readonly content: ItemContent;
  readonly form: Form;
  /** 群众说法: words by which people ask for it. */
  readonly everydayWords: readonly string[];
  /** The type code as given. */
  readonly typeCode: string;
  readonly mainItem?: string;
  /** First day, should it be new; a change holds from the day on which it is published, unless this is later. */
  readonly effectiveOn: PlainDate;
}

/** 事项版本: guide and form of one version, and whether the item is in use now. */
export interface ItemVersion {
  readonly guide: ItemGuide;
  readonly form: Form;
}

/** What a list shows of it. */
export function summaryOf(content: ItemContent): Omit<ItemSummary, 'id'> {
  const { code, name, type, org, region, source } = content;
  const { caseType, promisedLimit, visits, isFee, materialCount, isOpenToApplication } = content;
  return {
    code,
    name,
    type,
    org,
    region,
    caseType,
    promisedLimit,
    visits,
    isFee,
    materialCount,
    isOpenToApplication,
    source,
  };
}

/** The guide that readers get: nothing can be applied for under an item that is not in use. */
export function guideOf(
  content: ItemContent,
  facts: { readonly id: string; readonly version: number; readonly effectiveOn: string; readonly state: ItemState },
): ItemGuide {
  return { ...content, ...facts, isOpenToApplication: content.isOpenToApplication && facts.state === 'in-use' };
}
