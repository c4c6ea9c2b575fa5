import { useQueries } from '@tanstack/react-query';
import { isDivisionCode, structuralParent } from '@yunmeng/kernel/division-code';
import type { Division } from '@yunmeng/regions/contract';

import { get } from './request.ts';

/** 区划名称: a division by its names from the city down; its code while they are not known. */
export function useRegionName(code: string): string {
  const answers = useQueries({
    queries: chainOf(code).map((each) => ({
      queryKey: ['region', each],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => get<Division>(`/regions/${each}`, signal),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  const names = answers.map(({ data }) => data?.name);
  return names.length > 0 && names.every((name) => name !== undefined) ? names.join('') : code;
}

/** The codes from the city down to `code`; the province is known to everyone here. */
function chainOf(code: string): readonly string[] {
  if (!isDivisionCode(code)) return [];
  const parent = structuralParent(code);
  return parent === undefined ? [] : [...chainOf(parent), code];
}
