import type { Brand } from './brand.ts';

/**
 * 行政区划代码: always the 12 digits of the statistical extension of GB/T 2260, `PP CC DD TTT VVV`
 * (province, city, county, town, village).
 */
export type DivisionCode = Brand<string, 'DivisionCode'>;

/** 级别 by structure. Units run directly by a province (4290xx) are counties here, though reports count them as cities. */
export type DivisionLevel = 'province' | 'city' | 'county' | 'town' | 'village';

/** 编码来源: GB/T 2260, the yearly statistical file (421071, 421171), or a province's own code (functional zones). */
export type DivisionScheme = 'GB2260' | 'STAT' | 'LOCAL';

const FORM = /^[1-9]\d{11}$/;
const ENDS: Readonly<Record<DivisionLevel, number>> = { province: 2, city: 4, county: 6, town: 9, village: 12 };

/** 湖北省. */
export const PROVINCE_HUBEI = parseDivisionCode('420000000000');

/**
 * Reads 2, 4, 6, 9 or 12 digits and fills up with zeros. Takes full-width digits and blanks around the code.
 * Whether the code is in force is a question for the table, with a date; abolished codes stay readable.
 *
 * @throws RangeError when it is no code: another length, or a unit below an empty level
 */
export function parseDivisionCode(text: string): DivisionCode {
  const digits = text.normalize('NFKC').trim();
  const code = /^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(digits) ? digits.padEnd(12, '0') : digits;
  if (!isDivisionCode(code)) throw new RangeError(`not a division code: ${JSON.stringify(text)}`);
  return code;
}

/** Whether `text` is a 12-digit code with a possible structure. */
export function isDivisionCode(text: string): text is DivisionCode {
  // 99 is left out so that every range has an upper end of twelve digits.
  if (!FORM.test(text) || text.startsWith('99')) return false;
  const isProvince = text.slice(2, 4) === '00';
  const hasNoTown = text.slice(6, 9) === '000';
  if (isProvince) return text.endsWith('0000000000');
  // Cities without counties (441900) have towns right below them, so only the town decides about the village.
  return !hasNoTown || text.endsWith('000');
}

/** 级别, from the zeros at the end. */
export function levelOf(code: DivisionCode): DivisionLevel {
  if (code.slice(9) !== '000') return 'village';
  if (code.slice(6, 9) !== '000') return 'town';
  if (code.slice(4, 6) !== '00') return 'county';
  return code.slice(2, 4) === '00' ? 'province' : 'city';
}

/**
 * The city that a row belongs to, as a 12-digit code. A unit run directly by the province (4290xx) is its own city;
 * a province is itself.
 */
export function cityOf(code: DivisionCode): DivisionCode {
  return cut(code, isDirectlyRun(code) ? 6 : 4);
}

/** The county that a code lies in by structure. Cities and provinces are themselves. */
export function countyOf(code: DivisionCode): DivisionCode {
  return cut(code, 6);
}

/**
 * The unit above by structure; nothing above a province. The parent of a 4290xx unit is the province. Where a table of
 * divisions is at hand its parents go first: they know zones and statistical codes.
 */
export function structuralParent(code: DivisionCode): DivisionCode | undefined {
  switch (levelOf(code)) {
    case 'province':
      return undefined;
    case 'city':
      return cut(code, 2);
    case 'county':
      return cut(code, isDirectlyRun(code) ? 2 : 4);
    case 'town':
      return cut(code, 6);
    case 'village':
      return cut(code, 9);
  }
}

/**
 * Whether `inner` is `outer` or lies in it, level by level. 429000 heads the 4290xx units in tables only: nothing lies
 * in it but itself.
 */
export function isWithin(inner: DivisionCode, outer: DivisionCode): boolean {
  const { from, to } = rangeOf(outer);
  return from <= inner && inner < to;
}

/** The codes that lie in `code`, from `from` up to but not including `to`: the same rule as {@link isWithin}, for SQL. */
export function rangeOf(code: DivisionCode): { readonly from: DivisionCode; readonly to: DivisionCode } {
  const end = isDirectlyRunHeading(code) ? 12 : ENDS[levelOf(code)];
  const next = String(Number(code.slice(0, end)) + 1).padStart(end, '0');
  return { from: code, to: next.padEnd(12, '0') as DivisionCode }; // an end of a range need not be a unit
}

/** Whether the province runs it without a city between (省直辖县级行政区划): `90` in the place of the city. */
function isDirectlyRun(code: DivisionCode): boolean {
  return code.slice(2, 4) === '90';
}

function isDirectlyRunHeading(code: DivisionCode): boolean {
  return isDirectlyRun(code) && levelOf(code) === 'city';
}

function cut(code: DivisionCode, end: number): DivisionCode {
  return code.slice(0, end).padEnd(12, '0') as DivisionCode; // a cut code keeps its structure
}
