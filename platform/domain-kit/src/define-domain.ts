import type { Bilingual } from '@yunmeng/kernel/bilingual';

/** 部门应用: one department's application, as its declaration names it. */
export interface Domain {
  /** Folder name under `domains/`, kebab-case. */
  readonly name: string;
  readonly title: Bilingual;
  /** Systems of the plan that it serves (slugs of docs/plan-map.json). */
  readonly plan: readonly string[];
  /** Why it exists, when it serves no system of the plan. */
  readonly beyond?: string;
}

/** Declares a department's application. */
export function defineDomain<const D extends Domain>(domain: D): D {
  return domain;
}
