import type { ActName, CaseDetail, CasePage, CaseState } from '@yunmeng/cases/contract';
import type { ClockView, Replay } from '@yunmeng/time-limits/contract';
import {
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useRef } from 'react';

import { forgetTypedOf } from '../acts/typed.ts';
import { Intention } from './intention.ts';
import { get, send } from './request.ts';

export type ClockName = ClockView['name'];

/** What is asked of the list of cases. */
export interface CaseFilter {
  readonly q?: string | undefined;
  readonly state?: CaseState | undefined;
}

/** 办件查询: the cases this person may read, page after page by key. */
export function useCases({ q, state }: CaseFilter, limit = 25) {
  return useInfiniteQuery({
    queryKey: ['cases', { q, state, limit }],
    queryFn: ({ pageParam, signal }) => get<CasePage>(casesPath({ q, state }, limit, pageParam), signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** The first page of a list, for places that show no more. */
export function casesQuery(filter: CaseFilter, limit: number) {
  return queryOptions({
    queryKey: ['cases', 'first', filter, limit],
    queryFn: ({ signal }) => get<CasePage>(casesPath(filter, limit, ''), signal),
  });
}

function casesPath({ q, state }: CaseFilter, limit: number, after: string): string {
  const query = new URLSearchParams({ limit: String(limit) });
  if (q !== undefined && q !== '') query.set('q', q);
  if (state !== undefined) query.set('state', state);
  if (after !== '') query.set('after', after);
  return `/cases?${query}`;
}

/** 办件: one case as this person may see it. */
export function caseQuery(id: string) {
  return queryOptions({
    queryKey: ['case', id],
    queryFn: ({ signal }) => get<CaseDetail>(`/cases/${id}`, signal),
    staleTime: 10_000,
  });
}

/** One clock, day by day. */
export function useReplay(id: string, clock: ClockName, isEnabled = true) {
  return useQuery({
    queryKey: ['case', id, 'replay', clock],
    queryFn: ({ signal }) => get<Replay>(`/cases/${id}/replay/${clock}`, signal),
    enabled: isEnabled,
  });
}

/** Where a file of a case is read. */
export function filePath(caseId: string, fileId: string): string {
  return `/api/cases/${caseId}/files/${fileId}`;
}

/**
 * One act on one case. A second try of the same words on the same version carries the same key, so that a lost answer
 * does nothing twice. The answer is the case as it is now: it is what the page shows next.
 */
export function useAct(caseId: string, act: ActName) {
  const client = useQueryClient();
  const intention = useRef(new Intention());
  return useMutation({
    mutationFn: ({ body, version }: { readonly body: unknown; readonly version: number }) =>
      send<CaseDetail>({
        path: `/cases/${caseId}/${act}`,
        body,
        version,
        key: intention.current.keyFor({ caseId, act, body, version }),
      }),
    onSuccess: async (detail) => {
      intention.current.settle();
      // Before the case is shown anew: what was typed belongs to what has just been done.
      forgetTypedOf(caseId);
      client.setQueryData(caseQuery(caseId).queryKey, detail);
      await Promise.all([
        client.invalidateQueries({ queryKey: ['tasks'] }),
        client.invalidateQueries({ queryKey: ['cases'] }),
        client.invalidateQueries({ queryKey: ['case', caseId, 'replay'] }),
      ]);
    },
  });
}
