import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Bench } from './figure.ts';

const dist = 'apps/portal-web/dist';

/** Script and style that a browser loads for the first page, as its HTML names them, gzipped. */
export const portalSizeBench: Bench = {
  name: 'portal-size',
  title: 'script and style of the portal’s first page, gzipped',
  isOrdinary: true,
  run(report) {
    const html = readFileSync(join(dist, 'index.html'), 'utf8');
    const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? '');
    const size = (path: string): number => gzipSync(readFileSync(join(dist, path)), { level: 9 }).length / 1000;
    const style = named.filter((path) => path.endsWith('.css')).reduce((sum, path) => sum + size(path), 0);
    report({
      metric: 'script and style',
      value: named.reduce((sum, path) => sum + size(path), 0),
      unit: 'kB',
      goal: '<=150',
    });
    report({ metric: 'style', value: style, unit: 'kB', goal: '<=12' });
    report({
      metric: 'files of the portal in all',
      value: readdirSync(dist, { recursive: true }).length,
      unit: 'files',
      goal: '',
    });
    return Promise.resolve();
  },
};
