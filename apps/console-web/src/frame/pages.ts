import { useMemo } from 'react';

import { useSession } from '../api/session.ts';
import type { GlyphName } from './glyph.tsx';

/** A page of the navigation. */
export interface Page {
  readonly path: string;
  readonly name: 'inbox' | 'available' | 'paused' | 'cases' | 'supervision';
  readonly glyph: GlyphName;
  readonly section: 'navCases' | 'navSupervision';
  readonly keys?: readonly string[];
}

const HANDLING: readonly Page[] = [
  { path: '/inbox', name: 'inbox', glyph: 'inbox', section: 'navCases', keys: ['G', 'I'] },
  { path: '/available', name: 'available', glyph: 'hand', section: 'navCases', keys: ['G', 'W'] },
  { path: '/paused', name: 'paused', glyph: 'pause', section: 'navCases', keys: ['G', 'P'] },
];
const FINDING: Page = { path: '/cases', name: 'cases', glyph: 'search', section: 'navCases', keys: ['G', 'B'] };
const SUPERVISING: Page = { path: '/supervision', name: 'supervision', glyph: 'chart', section: 'navSupervision' };

const HANDLING_PERMISSIONS: ReadonlySet<string> = new Set([
  'cases.accept',
  'cases.review',
  'cases.decide',
  'cases.deliver',
  'cases.approve-special-procedure',
]);

/** Whether this person handles cases at all. */
export function handlesCases(permissions: readonly string[]): boolean {
  return permissions.some((permission) => HANDLING_PERMISSIONS.has(permission));
}

/** The pages of a person with these permissions; the first is where work begins. */
export function pagesFor(permissions: readonly string[]): readonly Page[] {
  const isSupervisor = permissions.includes('cases.supervise');
  return [
    ...(isSupervisor && !handlesCases(permissions) ? [SUPERVISING] : []),
    ...(handlesCases(permissions) ? HANDLING : []),
    FINDING,
    ...(isSupervisor && handlesCases(permissions) ? [SUPERVISING] : []),
  ];
}

/** The pages of whoever is signed in. */
export function usePages(): readonly Page[] {
  const { permissions } = useSession();
  return useMemo(() => pagesFor(permissions), [permissions]);
}
