import type { DraftSummary } from '../api/answers.ts';

/** The drafts in an answer of `GET /drafts`, which is a list, or a page that holds one. */
export function draftsOf(body: unknown): readonly DraftSummary[] {
  const list = typeof body === 'object' && body !== null && 'drafts' in body ? body.drafts : body;
  // The entries follow the contract.
  return Array.isArray(list) ? (list as DraftSummary[]) : [];
}
