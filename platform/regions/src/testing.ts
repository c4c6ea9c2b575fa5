import { levelOf, parseDivisionCode, structuralParent } from '@yunmeng/kernel/division-code';
import { parsePlainDate } from '@yunmeng/kernel/plain-date';

import { BEFORE_RECORDS, type AreaScope, type DivisionRow } from './division.ts';
import { regionDirectory, type RegionDirectory } from './region-directory.ts';

/** A division that holds; say its code (6 digits will do) and what the test is about. */
export function aDivision(
  code: string,
  facts: { readonly name?: string; readonly from?: string; readonly to?: string; readonly replacedBy?: string } = {},
): DivisionRow {
  const division = parseDivisionCode(code);
  return {
    code: division,
    name: facts.name ?? `区划${code}`,
    scheme: 'GB2260',
    level: levelOf(division),
    parentCode: structuralParent(division) ?? null,
    validFrom: facts.from === undefined ? BEFORE_RECORDS : parsePlainDate(facts.from),
    validTo: facts.to === undefined ? null : parsePlainDate(facts.to),
    replacedBy: facts.replacedBy === undefined ? null : parseDivisionCode(facts.replacedBy),
  };
}

/** An area that belongs to a county for good. */
export function anAreaScope(area: string, county: string): AreaScope {
  return {
    areaCode: parseDivisionCode(area),
    countyCode: parseDivisionCode(county),
    validFrom: BEFORE_RECORDS,
    validTo: null,
  };
}

/** A directory of these divisions. */
export function aDirectory(divisions: readonly DivisionRow[], areaScopes: readonly AreaScope[] = []): RegionDirectory {
  return regionDirectory(divisions, areaScopes);
}
