import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { House } from './house.ts';
import type { Fault } from './import-rules.ts';

const emptyNames = /(^|\/)(utils?|helpers?|common|misc|base|managers?)(\/|\.tsx?$)/;
const maxCodeLines = 400;
/** Where clock, environment and randomness enter the house: the composing apps, tests and tools. */
const mayReachOut = (floor: string): boolean => ['apps', 'tests', 'bench', 'tools', 'ui'].includes(floor);

/** Length, names, doors, suppressions without a reason, and what must be handed in instead of taken. */
export function fileFaults(house: House): Fault[] {
  return house.files.flatMap((file) => {
    const { path, source } = file;
    const faults: Fault[] = [];
    if (source.codeLines > maxCodeLines)
      faults.push(`${path}:1 length ${source.codeLines} lines of code, ${maxCodeLines} at most`);
    if (emptyNames.test(path)) faults.push(`${path}:1 name says nothing: name it after its concept`);
    for (const { line, what } of source.suppressions)
      faults.push(`${path}:${line} suppression \`${what}\` needs its reason on the same line`);
    for (const line of source.defaultExports) {
      if (!path.endsWith('.config.ts') && path !== 'tests/src/postgres-setup.ts')
        faults.push(`${path}:${line} default-export name what you export`);
    }
    for (const line of source.starExports)
      faults.push(`${path}:${line} star-export a door names each thing it gives out`);
    if (!file.isTest && !mayReachOut(file.workspace.floor)) {
      for (const { line, what } of source.ambient)
        faults.push(`${path}:${line} ambient ${what} is handed in, never taken`);
    }
    return faults;
  });
}

/** Each module has its page, its manifest and its door. */
export function moduleFaults(house: House): Fault[] {
  return house.workspaces.flatMap(({ folder, floor, exports }) => {
    const needed = ['README.md'];
    if (['platform', 'domains', 'capabilities'].includes(floor) && exports['.']) needed.push('src/index.ts');
    return needed.flatMap((file) =>
      existsSync(join(house.root, folder, file)) ? [] : [`${folder}/${file}:1 anatomy is missing`],
    );
  });
}
