import type { Plugin } from 'vite';

import { overBudget, weigh } from './budget.ts';

/** Fails the build when the first page or the style sheets are over budget, and says by how much. */
export function budgetPlugin(): Plugin {
  let dist = 'dist';
  return {
    name: 'portal-budget',
    apply: 'build',
    configResolved(config) {
      dist = config.build.outDir;
    },
    writeBundle: {
      sequential: true,
      order: 'post',
      handler() {
        const weights = weigh(dist);
        this.info(`first page ${weights.firstPageBytes} bytes gzip, all styles ${weights.styleBytes} bytes gzip`);
        const faults = overBudget(weights);
        if (faults.length > 0) this.error(faults.join('\n'));
      },
    },
  };
}
