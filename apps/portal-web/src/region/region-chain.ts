import { isDivisionCode, structuralParent } from '@yunmeng/kernel/division-code';

/**
 * The codes from the city down to `code`, the province left out. Counties that stand right under the province (4290xx)
 * stand in the place of a city.
 */
export function chainOf(code: string): readonly string[] {
  if (!isDivisionCode(code)) return [];
  const parent = structuralParent(code);
  if (parent === undefined) return [];
  return [...chainOf(parent), code];
}
