import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The plan's own list of systems (docs/plan-map.json). */
export interface PlanMap {
  readonly systems: readonly {
    readonly slug: string;
    readonly ref: string;
    readonly zh: string;
    readonly en: string;
  }[];
  readonly notYet: readonly string[];
}

/** As much of a manifest as the join needs. */
interface Server {
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
  const faults = known.size === map.systems.length ? [] : ['a system stands twice in docs/plan-map.json'];
  return [...faults, ...systemFaults(map, known, modules), ...modules.flatMap((module) => moduleFaults(module, known))];
}

function systemFaults(map: PlanMap, known: ReadonlySet<string>, modules: readonly Server[]): string[] {
  const served = new Set(modules.flatMap(({ plan }) => plan));
  const notYet = new Set(map.notYet);
  return [
    ...[...known].flatMap((slug) => {
      if (served.has(slug) && notYet.has(slug))
        return [`${slug} is served, so take it out of notYet in docs/plan-map.json`];
      return served.has(slug) || notYet.has(slug)
        ? []
        : [`${slug} is neither served by a module nor listed as not yet`];
    }),
    ...[...notYet]
      .filter((slug) => !known.has(slug))
      .map((slug) => `${slug} is listed as not yet, but the plan names no such system`),
  ];
}

function moduleFaults({ name, plan, beyond }: Server, known: ReadonlySet<string>): string[] {
  const strange = plan
    .filter((slug) => !known.has(slug))
    .map((slug) => `module ${name} serves ${slug}, which the plan does not name`);
  const isIdle = plan.length === 0 && !beyond;
  return isIdle ? [`module ${name} serves nothing of the plan and does not say why it exists (beyond)`] : strange;
}
