import type { Form } from '@yunmeng/forms/contract';
import type { Bilingual } from '@yunmeng/kernel/bilingual';
import { type PlainDate, parsePlainDate } from '@yunmeng/kernel/plain-date';
import type { Limit } from '@yunmeng/time-limits/contract';

import type { ItemGuide, ItemType, Material } from '../contract.ts';
import type { PublishableItem } from '../item.ts';
import { isApplicationBased, itemTypeCode } from '../item-type.ts';
import type { CatalogueBody } from './catalogue-bodies.ts';

/** What an author writes of one item; {@link catalogueItem} adds what follows from it. */
export interface CatalogueEntry extends Pick<
  ItemGuide,
  'name' | 'audience' | 'conditions' | 'legalBases' | 'result' | 'faqs' | 'themes' | 'visits'
> {
  /** Number in the catalogue: never given to another item. */
  readonly number: number;
  readonly type: ItemType;
  readonly body: CatalogueBody;
  readonly plainName: Bilingual;
  readonly summary: Bilingual;
  readonly everydayWords: readonly string[];
  readonly promised: Limit;
  /** Absent when no law states one: then the default stands in, and the guide says so. */
  readonly statutory?: Limit;
  /** 即办件. */
  readonly isImmediate?: true;
  readonly materials: readonly Material[];
  readonly steps: ItemGuide['steps'];
  readonly specialProcedures?: ItemGuide['specialProcedures'];
  readonly fees?: ItemGuide['fees'];
  readonly onlineLevel: number;
  readonly window?: string;
  /** Where a law names other ways than the ordinary ones. */
  readonly remedies?: ItemGuide['remedies'];
  readonly form: Form;
}

/** 默认时限 where neither law nor list states one: the count of 行政许可法, art. 42, as the platform's default. */
export const DEFAULT_LIMIT: Limit = { count: 20, unit: 'working-day' };
const OFFICE_HOURS = '周一至周五 9:00至17:30';
/** 政务服务便民热线. The catalogue names no other numbers: made-up ones would belong to somebody. */
export const HOTLINE = '12345';
const effectiveOn: PlainDate = parsePlainDate('2026-01-01');

/** 工作日. */
export function workingDays(count: number): Limit {
  return { count, unit: 'working-day' };
}

/** 自然日. */
export function calendarDays(count: number): Limit {
  return { count, unit: 'calendar-day' };
}

/**
 * The item as it goes into the store. Ids and codes are made from its number; the basic code is this catalogue's own
 * (province 42, department 99), not that of a national item.
 */
export function catalogueItem(entry: CatalogueEntry): PublishableItem {
  const {
    number,
    type,
    body,
    plainName,
    summary,
    everydayWords,
    promised,
    statutory,
    isImmediate,
    form,
    window,
    ...rest
  } = entry;
  const typeCode = itemTypeCode(type) ?? '';
  const code = `${body.code}${body.level}42${typeCode}99${String(number).padStart(3, '0')}000`;
  return {
    id: `01930000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    typeCode,
    effectiveOn,
    everydayWords,
    form,
    content: {
      code,
      type,
      ...rest,
      materials: [...rest.materials],
      specialProcedures: rest.specialProcedures ?? [],
      fees: rest.fees ?? [],
      plainName,
      summary,
      org: { code: body.code, name: body.name },
      region: { code: body.regionCode, name: body.regionName },
      caseType: isImmediate ? 'immediate' : 'promised',
      promisedLimit: promised,
      statutoryLimit: statutory ?? DEFAULT_LIMIT,
      isLimitDefault: statutory === undefined,
      isFee: (rest.fees ?? []).length > 0,
      materialCount: rest.materials.length,
      isOpenToApplication: isApplicationBased(type),
      source: 'catalogue',
      codeScheme: 'implementation',
      places: [{ ...body.place, window: window ?? '综合窗口', phone: HOTLINE, hours: OFFICE_HOURS }],
      phone: HOTLINE,
      complaintPhone: HOTLINE,
      remedies: rest.remedies ?? remediesFrom(body.reviewedBy),
    },
  };
}

/** 救济途径 in plain words (行政复议法, art. 20; 行政诉讼法, art. 46). */
export function remediesFrom(reviewedBy: string): ItemGuide['remedies'] {
  return {
    reconsideration: `不同意，60天内可以申请行政复议，找${reviewedBy}。`,
    litigation: '也可以在6个月内向有管辖权的人民法院起诉。',
  };
}

/** A material, with what most have: required, brought by the applicant, one original, nobody spared. */
export function material(
  code: string,
  name: string,
  facts: Partial<Omit<Material, 'code' | 'name'>> & Pick<Material, 'basis' | 'standard'>,
): Material {
  return { code, name, need: 'required', source: 'applicant', waiver: 'none', originals: 1, copies: 0, ...facts };
}

/** Steps as `[name, role, days]`, the days of the promise that each takes. */
export function steps(...list: readonly (readonly [name: string, role: string, days: number])[]): ItemGuide['steps'] {
  return list.map(([name, role, days]) => ({ name, role, days }));
}
