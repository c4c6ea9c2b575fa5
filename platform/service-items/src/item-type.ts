import type { ItemType } from './contract.ts';

/** 事项类型代码 (GB/T 39046-2020, A.1). 11 to 19 and 21 onwards are extensions, which differ from place to place. */
const TYPES: Readonly<Record<string, ItemType>> = {
  '00': 'general-power',
  '01': 'licensing',
  '02': 'penalty',
  '03': 'compulsion',
  '04': 'levy',
  '05': 'payment',
  '06': 'inspection',
  '07': 'confirmation',
  '08': 'reward',
  '09': 'adjudication',
  '10': 'other-power',
  '20': 'public-service',
};

const applicationBased: ReadonlySet<ItemType> = new Set<ItemType>([
  'licensing',
  'payment',
  'confirmation',
  'reward',
  'adjudication',
  'other-power',
  'public-service',
]);

/** The type that a code stands for, written with one digit or two; `unknown` when nobody knows the code. */
export function itemTypeOf(code: string): ItemType {
  return TYPES[code.trim().padStart(2, '0')] ?? 'unknown';
}

/** The two digits of a type; nothing for `unknown`, whose own code is kept beside it. */
export function itemTypeCode(type: ItemType): string | undefined {
  return Object.entries(TYPES).find(([, name]) => name === type)?.[0];
}

/**
 * 依申请: whether people may apply for items of this type: the six kinds of power used on application, and public
 * services. Penalties, compulsion, levies and inspections (依职权) are published and never open to application.
 */
export function isApplicationBased(type: ItemType): boolean {
  return applicationBased.has(type);
}
