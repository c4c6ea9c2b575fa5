import type { RatingSummary } from '@yunmeng/ratings/contract';
import { useQuery } from '@tanstack/react-query';

import { get } from './request.ts';

/** 好差评汇总 of everything this person may read. */
export function useRatingSummary() {
  return useQuery({
    queryKey: ['ratings', 'summary'],
    queryFn: ({ signal }) => get<RatingSummary>('/ratings/summary', signal),
    staleTime: 60_000,
  });
}
