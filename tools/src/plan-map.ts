import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The plan's own list of systems (docs/plan-map.json). */
export interface PlanMap {
  readonly systems: readonly { readonly slug: string; readonly ref: string; readonly zh: string; readonly en: string }[];
  readonly notYet: readonly string[];
}

/** As much of a manifest as the join needs. */
export interface Server {
  readonly name: string;
  readonly plan: readonly string[];
  readonly beyond?: string | undefined;
}

/** Reads the committed list. */
export function readPlanMap(root: string): PlanMap {
  return JSON.parse(readFileSync(join(root, 'docs/plan-map.json'), 'utf8')) as PlanMap; // reason: committed beside its type
}

/**
 * Joins plan and manifests: each system is served or listed as not yet, never both;
 * each module serves a known system or says why it exists beyond the plan.
 */
export function planFaults(map: PlanMap, modules: readonly Server[]): string[] {
  const known = new Set(map.systems.map(({ slug }) => slug));
  const served = new Set(modules.flatMap(({ plan }) => plan));
  const notYet = new Set(map.notYet);
  const faults: string[] = [];
  if (known.size !== map.systems.length) faults.push('a system stands twice in docs/plan-map.json');
  for (const slug of known) {
    if (served.has(slug) && notYet.has(slug)) faults.push(`${slug} is served, so take it out of notYet in docs/plan-map.json`);
    if (!served.has(slug) && !notYet.has(slug)) faults.push(`${slug} is neither served by a module nor listed as not yet`);
  }
  for (const slug of notYet) if (!known.has(slug)) faults.push(`${slug} is listed as not yet, but the plan names no such system`);
  for (const { name, plan, beyond } of modules) {
    for (const slug of plan) if (!known.has(slug)) faults.push(`module ${name} serves ${slug}, which the plan does not name`);
    if (plan.length === 0 && !beyond) faults.push(`module ${name} serves nothing of the plan and does not say why it exists (beyond)`);
  }
  return faults;
}
