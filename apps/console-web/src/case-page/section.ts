import type { CaseDetail } from '@yunmeng/cases/contract';

import type { ClockName } from '../api/cases.ts';

/** What the middle of the case page shows. */
export type Section =
  | { readonly kind: 'form' }
  | { readonly kind: 'material'; readonly code: string }
  | { readonly kind: 'history' }
  | { readonly kind: 'days'; readonly clock: ClockName };

/** Ways in which government already holds a material, so that it was not asked for. */
const HELD: ReadonlySet<string> = new Set(['licence', 'data-check', 'internal']);

type Material = CaseDetail['materials'][number];

/** Materials that the applicant gave, and those that government checks by itself: never in one list. */
export function materialsOf({ materials }: CaseDetail): {
  readonly given: readonly Material[];
  readonly held: readonly Material[];
} {
  const isHeld = ({ waiver, files }: Material) => HELD.has(waiver) && files.length === 0;
  return { given: materials.filter((material) => !isHeld(material)), held: materials.filter(isHeld) };
}

/** Everything the left list offers, from top to bottom: keys 1 to 9 choose by this order. */
export function sectionsOf(shown: CaseDetail): readonly Section[] {
  const { given, held } = materialsOf(shown);
  return [
    { kind: 'form' },
    ...given.map(({ code }): Section => ({ kind: 'material', code })),
    ...held.map(({ code }): Section => ({ kind: 'material', code })),
    { kind: 'history' },
  ];
}

/** Whether two mean the same part of the page. */
export function isSame(a: Section, b: Section): boolean {
  if (a.kind === 'material' && b.kind === 'material') return a.code === b.code;
  if (a.kind === 'days' && b.kind === 'days') return a.clock === b.clock;
  return a.kind === b.kind;
}
