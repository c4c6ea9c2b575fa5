import type { CaseState } from '@yunmeng/cases/contract';

import type { CaseFilter } from '../api/cases.ts';

/** The states in the order in which a case passes them. */
export const STATES: readonly CaseState[] = [
  'submitted',
  'correction-required',
  'in-review',
  'special-procedure',
  'pending-decision',
  'approved',
  'rejected',
  'closed',
  'not-accepted',
  'withdrawn',
  'terminated',
];

/** What the address asks for. Whatever it does not know it does not ask. */
export function filterOf(search: URLSearchParams): CaseFilter {
  const q = search.get('q')?.trim().slice(0, 60);
  const state = STATES.find((one) => one === search.get('state'));
  return { ...(q === undefined || q === '' ? {} : { q }), ...(state === undefined ? {} : { state }) };
}

/** The address of a filter: the page of it can be kept and sent to a colleague. */
export function searchOf({ q, state }: CaseFilter): URLSearchParams {
  const search = new URLSearchParams();
  if (q !== undefined && q.trim() !== '') search.set('q', q.trim());
  if (state !== undefined) search.set('state', state);
  return search;
}
