import { describe, expect, it } from 'vitest';

import { faultsOf } from '../architecture/scratch-house.ts';
import { parseNew } from './command.ts';
import { newModuleFiles, type NewModule } from './templates.ts';

describe('npm run new', () => {
  it.each<NewModule & { rest: Record<string, string> }>([
    { floor: 'platform', name: 'probe-ability', rest: {} },
    { floor: 'capabilities', name: 'probe', rest: {} },
    { floor: 'domains', name: 'probe-domain', rest: {} },
  ])('writes a module on floor $floor in which the architecture test finds no fault', (module) => {
    const files = Object.entries(newModuleFiles(module)).map(([path, text]) => [
      `${module.floor}/${module.name}/${path}`,
      text,
    ]);
    const neighbours = Object.fromEntries(
      ['runtime', 'domain-kit'].flatMap((name) => [
        [
          `platform/${name}/package.json`,
          JSON.stringify({ name: `@yunmeng/${name}`, exports: { '.': './src/index.ts' } }),
        ],
        [`platform/${name}/README.md`, name],
        [`platform/${name}/src/index.ts`, 'export const x = 1;\n'],
      ]),
    );
    expect(faultsOf({ ...neighbours, ...Object.fromEntries(files) })).toEqual([]);
  });

  it.each([
    { args: ['platform'], why: 'without a name' },
    { args: ['kernel', 'x'], why: 'on a floor that takes no modules' },
    { args: ['platform', 'Two Words'], why: 'with a name that is none' },
    { args: ['platform', 'cases'], why: 'with a name that is taken' },
  ])('refuses in words $why', ({ args }) => {
    expect(parseNew(args, ['cases'])).toEqual(expect.any(String));
  });
});
