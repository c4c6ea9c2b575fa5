import type { Division } from '@yunmeng/regions/contract';

import type { KeptTexts } from '../surroundings/surroundings.tsx';

/** 办事的地方: where the reader looks for services, kept on the device. */
export interface ChosenRegion {
  readonly code: string;
  /** With the city in front: 孝感市云梦县. */
  readonly name: string;
}

/** Where one looks until one has said where one is. */
const firstRegion: ChosenRegion = { code: '420923000000', name: '孝感市云梦县' };

export function readRegion(kept: KeptTexts): ChosenRegion {
  const [code, name] = (kept.get('region') ?? '').split(' ');
  return code !== undefined && /^\d{12}$/.test(code) && name !== undefined ? { code, name } : firstRegion;
}

export function keepRegion(kept: KeptTexts, region: ChosenRegion): void {
  kept.set('region', `${region.code} ${region.name}`);
}

/** Names a chain of divisions, the largest first. */
export function regionName(chain: readonly Pick<Division, 'name'>[]): string {
  return chain.map((division) => division.name).join('');
}
