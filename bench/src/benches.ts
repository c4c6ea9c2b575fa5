import type { Bench } from './figure.ts';
import { httpListBench } from './http-list-bench.ts';
import { insertBench } from './insert-bench.ts';

/** Every measurement there is. */
export const benches: readonly Bench[] = [insertBench, httpListBench];
