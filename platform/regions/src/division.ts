import type { DivisionCode, DivisionLevel, DivisionScheme } from '@yunmeng/kernel/division-code';
import type { PlainDate } from '@yunmeng/kernel/plain-date';

/** 行政区划: one division for as long as it had that code and name. */
export interface DivisionRow {
  readonly code: DivisionCode;
  /** Name without those of the units above: 云梦县. */
  readonly name: string;
  readonly scheme: DivisionScheme;
  readonly level: DivisionLevel;
  /** The unit above by the table, which knows more than the digits do; nothing above the province. */
  readonly parentCode: DivisionCode | null;
  /** First day on which it holds; {@link BEFORE_RECORDS} where that lies before what the table knows. */
  readonly validFrom: PlainDate;
  /** First day on which it holds no longer. */
  readonly validTo: PlainDate | null;
  /** The code that took its place when it was abolished. */
  readonly replacedBy: DivisionCode | null;
}

/** 功能区归属: the statutory county whose powers reach a statistical area or functional zone. */
export interface AreaScope {
  readonly areaCode: DivisionCode;
  readonly countyCode: DivisionCode;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

/** A first day that is not known. */
export const BEFORE_RECORDS = '0001-01-01' as PlainDate; // a day that exists, fixed here

/** Whether a dated row holds on `day`. */
export function holdsOn(
  row: { readonly validFrom: PlainDate; readonly validTo: PlainDate | null },
  day: PlainDate,
): boolean {
  return row.validFrom <= day && (row.validTo === null || day < row.validTo);
}
