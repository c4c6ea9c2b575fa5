import type { Form } from '@yunmeng/forms/contract';
import type { Limit } from '@yunmeng/time-limits/contract';

/** 材料 as the case keeps it: what was asked for under the version that was applied under. */
export interface PinnedMaterial {
  readonly code: string;
  readonly name: string;
  readonly need: 'required' | 'optional' | 'tolerated';
  readonly waiver: string;
  /** 受理标准: what the clerk ticks. */
  readonly standard?: string;
  readonly howTo?: string;
  readonly basis?: string;
}

/** 特别程序 of the item: only these may stop the clock of its cases. */
export interface PinnedSpecialProcedure {
  readonly kind: string;
  readonly name: string;
  readonly basis: string;
  /** Planned length in working days. */
  readonly plannedDays: number;
}

/**
 * 事项版本: everything a case needs of the item it was opened under, copied into the case so that a later version of
 * the item changes nothing for it. An `ItemGuide` of service-items has all of it (`regionCode` is its `region.code`).
 */
export interface PinnedItem {
  readonly id: string;
  readonly version: number;
  /** 实施编码 (or what an imported list has in its place): the case number begins with it. */
  readonly code: string;
  readonly name: string;
  /** 事项类型: `licensing` stands under the 行政许可法; others are handled after its pattern. */
  readonly type: string;
  readonly org: { readonly code: string; readonly name: string };
  /** 12-digit division of the body. */
  readonly regionCode: string;
  readonly caseType: 'immediate' | 'promised';
  readonly promisedLimit: Limit;
  readonly statutoryLimit: Limit;
  readonly specialProcedures: readonly PinnedSpecialProcedure[];
  readonly materials: readonly PinnedMaterial[];
  readonly result: { readonly kind: string; readonly name: string };
  readonly fees: readonly { readonly name: string; readonly amountFen: number; readonly basis: string }[];
  readonly places: readonly {
    readonly name: string;
    readonly address: string;
    readonly window?: string;
    readonly phone?: string;
    readonly hours: string;
  }[];
  readonly phone: string;
  readonly complaintPhone: string;
  readonly legalBases: readonly { readonly law: string; readonly article?: string }[];
  readonly remedies: { readonly reconsideration: string; readonly litigation: string };
}

/** What the case row keeps of its item: the item as it was, and the form that was answered. */
export interface Pinned {
  readonly item: PinnedItem;
  readonly form: Form;
}
