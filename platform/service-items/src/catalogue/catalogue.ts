import type { PublishableItem } from '../item.ts';
import { type CatalogueEntry, catalogueItem } from './catalogue-entry.ts';
import { enterprises } from './enterprises.ts';
import { family } from './family.ts';
import { landAndWater } from './land-and-water.ts';
import { papers } from './papers.ts';
import { professions } from './professions.ts';
import { shops } from './shops.ts';
import { socialSecurity } from './social-security.ts';
import { traders } from './traders.ts';

const entries: readonly CatalogueEntry[] = [
  ...shops,
  ...traders,
  ...family,
  ...papers,
  ...socialSecurity,
  ...professions,
  ...enterprises,
  ...landAndWater,
];

/** 示范事项目录: what the demonstration province offers. Laws are cited as they stand; bodies and codes are made up. */
export const catalogue: readonly PublishableItem[] = entries.map(catalogueItem);
