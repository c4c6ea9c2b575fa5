import { cityOf, countyOf, type DivisionCode, levelOf } from '@yunmeng/kernel/division-code';
import type { PlainDate } from '@yunmeng/kernel/plain-date';
import { nameIn, type RegionDirectory } from '@yunmeng/regions';

/**
 * The name of a division as a reader needs it: a county with its city (孝感市云梦县), a town as its county. Nothing when the
 * table does not know it.
 */
export function regionNameIn(directory: RegionDirectory, code: DivisionCode, day: PlainDate): string | undefined {
  const county = countyOf(code);
  const name = nameIn(directory, county, day);
  if (name === undefined || levelOf(county) !== 'county' || cityOf(county) === county) return name;
  return `${nameIn(directory, cityOf(county), day) ?? ''}${name}`;
}
