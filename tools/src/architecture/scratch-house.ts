import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { checkHouse } from './check-house.ts';

const manifest = (name: string, dependencies: readonly string[]): string =>
  JSON.stringify({
    name: `@yunmeng/${name}`,
    exports:
      name === 'kernel'
        ? { './*': './src/*.ts' }
        : { '.': './src/index.ts', './contract': './src/contract.ts', './testing': './src/testing.ts' },
    dependencies: Object.fromEntries(dependencies.map((dependency) => [dependency, '1.0.0'])),
  });

const sound: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ devDependencies: { vitest: '1.0.0' } }),
  'kernel/package.json': manifest('kernel', []),
  'kernel/README.md': 'Words.',
  'kernel/src/money.ts': 'export const yuan = 100;\n',
  'platform/payments/package.json': manifest('payments', ['@yunmeng/kernel', 'pg']),
  'platform/payments/README.md': 'Payments.',
  'platform/payments/src/index.ts': "export { pay } from './pay.ts';\n",
  'platform/payments/src/contract.ts': 'export const contract = 1;\n',
  'platform/payments/src/pay.ts': "import { yuan } from '@yunmeng/kernel/money';\n\nexport const pay = () => yuan;\n",
  'platform/payments/src/testing.ts': 'export const aPayment = () => 1;\n',
  'capabilities/portal/package.json': manifest('portal', ['@yunmeng/payments']),
  'capabilities/portal/README.md': 'Portal.',
  'capabilities/portal/src/index.ts': "export { pay } from '@yunmeng/payments';\n",
};

/** Builds a small sound house in a scratch folder, with `changes` over it (undefined removes), and checks it. */
export function faultsOf(changes: Readonly<Record<string, string | undefined>>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'yunmeng-house-'));
  try {
    for (const [path, text] of Object.entries({ ...sound, ...changes })) {
      if (text === undefined) continue;
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return checkHouse(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

export { manifest as aPackageJson };
