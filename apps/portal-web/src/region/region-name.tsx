import type { Division } from '@yunmeng/regions/contract';

import { useRead } from '../api/use-read.ts';
import { chainOf } from './region-chain.ts';

/** A division by its names, the city first; its code until they are known. */
export function RegionName({ code }: { readonly code: string }) {
  const chain = chainOf(code);
  if (chain.length === 0) return code;
  return (
    <span lang="zh-CN">
      {chain.map((each) => (
        <OneName key={each} code={each} />
      ))}
    </span>
  );
}

function OneName({ code }: { readonly code: string }) {
  const { value, failure } = useRead<Division>(`/regions/${code}`);
  return value?.name ?? (failure === undefined ? '' : code);
}
