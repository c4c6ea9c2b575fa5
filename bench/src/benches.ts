import { caseListBench } from './case-list-bench.ts';
import type { Bench } from './figure.ts';
import { httpListBench } from './http-list-bench.ts';
import { insertBench } from './insert-bench.ts';
import { jobsBench } from './jobs-bench.ts';
import { portalSizeBench } from './portal-size-bench.ts';
import { startupBench } from './startup-bench.ts';
import { wholeCaseBench } from './whole-case-bench.ts';

/** Every measurement there is. */
export const benches: readonly Bench[] = [
  startupBench,
  portalSizeBench,
  insertBench,
  httpListBench,
  jobsBench,
  caseListBench,
  wholeCaseBench,
];
