/** What a new module is written from. */
export interface NewModule {
  readonly floor: 'platform' | 'domains' | 'capabilities';
  /** kebab-case. */
  readonly name: string;
}

const camel = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

function packageJson({ floor, name }: NewModule): string {
  const isDomain = floor === 'domains';
  return `${JSON.stringify(
    {
      name: `@yunmeng/${name}`,
      version: '0.1.0',
      private: true,
      type: 'module',
      exports: isDomain
        ? { '.': './src/index.ts' }
        : { '.': './src/index.ts', './contract': './src/contract.ts', './testing': './src/testing.ts' },
      dependencies: isDomain
        ? { '@yunmeng/domain-kit': '0.1.0' }
        : { '@yunmeng/kernel': '0.1.0', '@yunmeng/runtime': '0.1.0', typebox: '1.4.3' },
    },
    null,
    2,
  )}\n`;
}

const readme = ({ name }: NewModule): string => `# ${name}

What it owns, in one sentence. Then its words, its standards, and its limits.
`;

const beyond = "'Newly made: name the systems of the plan it serves in `plan`, or say here why it exists beyond them.'";

function domainFiles(module: NewModule): Record<string, string> {
  return {
    'src/domain.ts': `import { defineDomain } from '@yunmeng/domain-kit';

/** Say in one sentence whom this application serves, and under which law. */
export const domain = defineDomain({
  name: '${module.name}',
  title: { zh: '${module.name}', en: '${module.name}' },
  plan: [],
  beyond: ${beyond},
});
`,
    'src/index.ts': `export { domain } from './domain.ts';\n`,
    'src/domain.test.ts': `import { expect, it } from 'vitest';

import { domain } from './domain.ts';

it('is named after its folder', () => {
  expect(domain.name).toBe('${module.name}');
});
`,
  };
}

function moduleFiles({ name }: NewModule): Record<string, string> {
  const constant = camel(name);
  const concept = `${constant[0]?.toUpperCase() ?? ''}${constant.slice(1)}Note`;
  return {
    'src/contract.ts': `import Type, { type Static } from 'typebox';

/** What the module answers on the wire. Request and response schemas are separate, even when equal today. */
export const ${concept} = Type.Object({ text: Type.String() });
export type ${concept} = Static<typeof ${concept}>;
`,
    'src/module.ts': `import { defineModule } from '@yunmeng/runtime';

import { ${constant}Routes } from './${name}-routes.ts';

/** Manifest of the module. */
export const module = defineModule({
  name: '${name}',
  title: { zh: '${name}', en: '${name}' },
  plan: [],
  beyond: ${beyond},
  routes: ${constant}Routes,
});
`,
    [`src/${name}-routes.ts`]: `import { read } from '@yunmeng/runtime';

import { ${concept} } from './contract.ts';

/** HTTP in, use case, HTTP out; no rules here. */
export const ${constant}Routes = [
  read({
    path: '/${name}',
    operation: 'show${concept}',
    summary: { zh: '${name}', en: '${name}' },
    access: 'public',
    schemas: { response: ${concept} },
    handle: () => Promise.resolve({ body: { text: '${name}' } }),
  }),
];
`,
    'src/testing.ts': `import type { ${concept} } from './contract.ts';

/** A note as tests want it; a test states only the fields it is about. */
export function a${concept}(fields: Partial<${concept}> = {}): ${concept} {
  return { text: '${name}', ...fields };
}
`,
    'src/index.ts': `export { module } from './module.ts';\n`,
    'src/module.test.ts': `import { expect, it } from 'vitest';

import { module } from './module.ts';
import { a${concept} } from './testing.ts';

it('is named after its folder', () => {
  expect(module.name).toBe(a${concept}().text);
});
`,
  };
}

/** Every file of a new module, by path inside its folder. */
export function newModuleFiles(module: NewModule): Record<string, string> {
  return {
    'package.json': packageJson(module),
    'README.md': readme(module),
    ...(module.floor === 'domains' ? domainFiles(module) : moduleFiles(module)),
  };
}
