import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One workspace of the house, as its package.json describes it. */
export interface Workspace {
  /** Name without the scope, e.g. `time-limits`. */
  readonly name: string;
  /** Folder relative to the root, e.g. `platform/time-limits`. */
  readonly folder: string;
  /** First folder: `kernel`, `platform`, `domains`, `capabilities`, `ui`, `apps`, `tests`, `bench` or `tools`. */
  readonly floor: string;
  readonly exports: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  /** Needed to build or type-check it only. */
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface PackageJson {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const floors = ['kernel', 'platform', 'domains', 'capabilities', 'ui', 'apps', 'tests', 'bench', 'tools'];

/** Every workspace of the house, in a stable order. */
export function findWorkspaces(root: string): Workspace[] {
  const folders = floors.flatMap((floor) => {
    if (existsSync(join(root, floor, 'package.json'))) return [floor];
    if (!existsSync(join(root, floor))) return [];
    return readdirSync(join(root, floor), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(root, floor, entry.name, 'package.json')))
      .map((entry) => `${floor}/${entry.name}`)
      .toSorted();
  });
  return folders.map((folder) => {
    // The file is ours and npm has read it before us.
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as PackageJson; // reason: shape is npm's own
    return {
      name: manifest.name.replace('@yunmeng/', ''),
      folder,
      floor: folder.split('/')[0] ?? folder,
      exports: manifest.exports ?? {},
      dependencies: manifest.dependencies ?? {},
      devDependencies: manifest.devDependencies ?? {},
    };
  });
}
