import { describe, expect, it } from 'vitest';

import { aPackageJson, faultsOf } from './scratch-house.ts';

/** A further module with its page and its door. */
function newcomer(folder: string, dependencies: readonly string[]): Record<string, string> {
  return {
    [`${folder}/package.json`]: aPackageJson(folder.split('/').at(-1) ?? folder, dependencies),
    [`${folder}/README.md`]: 'A page.',
    [`${folder}/src/index.ts`]: 'export const x = 1;\n',
  };
}

describe('the architecture test', () => {
  it('finds nothing wrong with a sound house', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it.each([
    {
      why: 'kernel imports a neighbour',
      file: 'kernel/src/bad.ts',
      text: "import { pay } from '@yunmeng/payments';\nexport const x = pay;\n",
      fault: 'kernel/src/bad.ts:1 floor',
    },
    {
      why: 'kernel does I/O',
      file: 'kernel/src/bad.ts',
      text: "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
      fault: 'kernel/src/bad.ts:1 floor',
    },
    {
      why: 'platform climbs to a capability',
      file: 'platform/payments/src/bad.ts',
      text: "\nimport type { X } from '@yunmeng/portal';\nexport type Y = X;\n",
      fault: 'platform/payments/src/bad.ts:2 floor',
    },
    {
      why: 'an inline type import climbs',
      file: 'platform/payments/src/bad.ts',
      text: "export type Y = import('@yunmeng/portal').X;\n",
      fault: 'platform/payments/src/bad.ts:1 floor',
    },
    {
      why: 'a literal dynamic import climbs',
      file: 'platform/payments/src/bad.ts',
      text: "export const x = () => import('@yunmeng/portal');\n",
      fault: 'platform/payments/src/bad.ts:1 floor',
    },
    {
      why: 'a dynamic import is computed',
      file: 'platform/payments/src/bad.ts',
      text: 'export const x = (name: string) => import(name);\n',
      fault: 'platform/payments/src/bad.ts:1 dynamic-import',
    },
    {
      why: 'a door is invented',
      file: 'capabilities/portal/src/bad.ts',
      text: "export { pay } from '@yunmeng/payments/src/pay.ts';\n",
      fault: 'capabilities/portal/src/bad.ts:1 door',
    },
    {
      why: 'a relative path leaves the module',
      file: 'capabilities/portal/src/bad.ts',
      text: "export { pay } from '../../../platform/payments/src/pay.ts';\n",
      fault: 'capabilities/portal/src/bad.ts:1 door',
    },
    {
      why: 'the testing door is used outside a test',
      file: 'capabilities/portal/src/bad.ts',
      text: "export { aPayment } from '@yunmeng/payments/testing';\n",
      fault: 'capabilities/portal/src/bad.ts:1 door',
    },
    {
      why: 'a package is not declared',
      file: 'capabilities/portal/src/bad.ts',
      text: "import pg from 'pg';\nexport const x = pg;\n",
      fault: 'capabilities/portal/src/bad.ts:1 undeclared',
    },
    {
      why: 'a neighbour is not declared',
      file: 'capabilities/portal/src/bad.ts',
      text: "export { yuan } from '@yunmeng/kernel/money';\n",
      fault: 'capabilities/portal/src/bad.ts:1 undeclared @yunmeng/kernel',
    },
    {
      why: 'a neighbour does not exist',
      file: 'platform/payments/src/bad.ts',
      text: "export { x } from '@yunmeng/runtime';\n",
      fault: 'platform/payments/src/bad.ts:1 door there is no workspace',
    },
    {
      why: 'a module goes through its own door',
      file: 'platform/payments/src/bad.ts',
      text: "export { pay } from '@yunmeng/payments';\n",
      fault: 'platform/payments/src/bad.ts:1 door a module reaches its own files',
    },
    {
      why: 'a domain reaches past the vocabulary',
      file: 'domains/rivers/src/bad.ts',
      text: "export { pay } from '@yunmeng/payments';\n",
      and: newcomer('domains/rivers', ['@yunmeng/payments']),
      fault: 'domains/rivers/src/bad.ts:1 floor',
    },
    {
      why: 'a capability reaches its neighbour',
      file: 'capabilities/hotline/src/bad.ts',
      text: "export { pay } from '@yunmeng/portal';\n",
      and: newcomer('capabilities/hotline', ['@yunmeng/portal']),
      fault: 'capabilities/hotline/src/bad.ts:1 floor',
    },
    {
      why: 'a page reaches a door for servers',
      file: 'apps/desk-web/src/bad.ts',
      text: "export { pay } from '@yunmeng/payments';\n",
      and: newcomer('apps/desk-web', ['@yunmeng/payments']),
      fault: 'apps/desk-web/src/bad.ts:1 floor',
    },
    {
      why: 'a component reaches a door for servers',
      file: 'ui/src/bad.ts',
      text: "export { pay } from '@yunmeng/payments';\n",
      and: newcomer('ui', ['@yunmeng/payments']),
      fault: 'ui/src/bad.ts:1 floor',
    },
    {
      why: 'a contract needs Node',
      file: 'platform/payments/src/contract.ts',
      text: "export { readFileSync } from 'node:fs';\n",
      fault: 'platform/payments/src/contract.ts:1 contract',
    },
    {
      why: 'a contract needs a server at second hand',
      file: 'capabilities/portal/src/contract.ts',
      text: "export { price } from './price.ts';\n",
      and: { 'capabilities/portal/src/price.ts': "export { pay as price } from '@yunmeng/payments';\n" },
      fault: 'capabilities/portal/src/price.ts:1 contract may use only',
    },
    {
      why: 'two files import each other',
      file: 'platform/payments/src/contract.ts',
      text: "import { contract as again } from './bad.ts';\nexport const contract = again;\n",
      and: { 'platform/payments/src/bad.ts': "export { contract } from './contract.ts';\n" },
      fault: 'circle',
    },
    {
      why: 'two modules need each other',
      file: 'platform/payments/package.json',
      text: aPackageJson('payments', ['@yunmeng/kernel', '@yunmeng/portal']),
      fault: 'circle of modules',
    },
    {
      why: 'a file is too long',
      file: 'kernel/src/bad.ts',
      text: 'export const x = [\n' + '  1,\n'.repeat(400) + '];\n',
      fault: 'kernel/src/bad.ts:1 length',
    },
    {
      why: 'a cast gives no reason',
      file: 'kernel/src/bad.ts',
      text: 'export const x = JSON.parse("1") as number;\n',
      fault: 'kernel/src/bad.ts:1 suppression',
    },
    {
      why: 'the clock is taken',
      file: 'kernel/src/bad.ts',
      text: 'export const x = () => Date.now();\n',
      fault: 'kernel/src/bad.ts:1 ambient',
    },
    {
      why: 'chance is taken',
      file: 'platform/payments/src/bad.ts',
      text: 'export const x = () => Math.random();\n',
      fault: 'platform/payments/src/bad.ts:1 ambient',
    },
    {
      why: 'the environment is taken',
      file: 'platform/payments/src/bad.ts',
      text: 'export const x = process.env;\n',
      fault: 'platform/payments/src/bad.ts:1 ambient',
    },
    {
      why: 'a file has an empty name',
      file: 'kernel/src/utils.ts',
      text: 'export const x = 1;\n',
      fault: 'kernel/src/utils.ts:1 name',
    },
    {
      why: 'a default export names nothing',
      file: 'kernel/src/bad.ts',
      text: 'export default 1;\n',
      fault: 'kernel/src/bad.ts:1 default-export',
    },
    {
      why: 'a door gives out everything',
      file: 'platform/payments/src/index.ts',
      text: "export * from './pay.ts';\n",
      fault: 'platform/payments/src/index.ts:1 star-export',
    },
    { why: 'a module has no page', file: 'platform/payments/README.md', text: undefined, fault: 'anatomy' },
  ])('complains when $why', ({ file, text, fault, and }) => {
    expect(faultsOf({ [file]: text, ...and }).join('\n')).toContain(fault);
  });

  it('takes a cast that gives its reason, types that go round, and a test that uses a test package', () => {
    expect(
      faultsOf({
        'kernel/src/cast.ts': 'export const x = JSON.parse("1") as number; // reason: written by us\n',
        'kernel/src/a.ts': "import type { B } from './b.ts';\nexport type A = B;\n",
        'kernel/src/b.ts': "import type { A } from './a.ts';\nexport type B = A;\n",
        'kernel/src/a.test.ts': "import { it } from 'vitest';\nit('x', () => undefined);\n",
      }),
    ).toEqual([]);
  });
});
