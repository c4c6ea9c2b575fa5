import { destinationOf, type House, type HouseFile } from './house.ts';

/** One fault: `file:line rule explanation`. */
export type Fault = string;

const isBrowserApp = (name: string): boolean => name.endsWith('-web');

/** Whether code of `from` may use the door of `to` at all: the table of floors. */
function mayReach(from: { floor: string; name: string }, to: { floor: string; name: string }, door: string): boolean {
  if (to.floor === 'kernel') return true;
  switch (from.floor) {
    case 'kernel':
      return false;
    case 'platform':
      return to.floor === 'platform';
    case 'domains':
      return to.name === 'domain-kit';
    case 'capabilities':
      return to.floor === 'platform';
    case 'ui':
      return door === './contract';
    case 'apps':
      if (isBrowserApp(from.name)) return to.floor === 'ui' || door === './contract';
      return (
        ['platform', 'domains', 'capabilities'].includes(to.floor) || (to.floor === 'apps' && !isBrowserApp(to.name))
      );
    default:
      return true; // tests, bench and tools look at everything
  }
}

function checkNeighbour(house: House, file: HouseFile, name: string, door: string): string | undefined {
  const target = house.workspaces.find((workspace) => workspace.name === name);
  if (!target) return `door there is no workspace @yunmeng/${name}`;
  if (target.folder === file.workspace.folder)
    return `door a module reaches its own files by relative path, not through @yunmeng/${name}`;
  if (!mayReach(file.workspace, target, door)) {
    return `floor ${file.workspace.floor} may not import ${target.floor} (@yunmeng/${name}${door.slice(1)})`;
  }
  const isOpen =
    target.exports[door] !== undefined ||
    Object.keys(target.exports).some((key) => key.endsWith('/*') && door.startsWith(key.slice(0, -1)));
  if (!isOpen) return `door @yunmeng/${name} has no door ${door}`;
  if (door === './testing' && !file.isTest) return `door ./testing is for tests only`;
  if (!file.workspace.dependencies[`@yunmeng/${name}`] && !isBare(file))
    return `undeclared @yunmeng/${name} is not in ${file.workspace.folder}/package.json`;
  return undefined;
}

/** Tests, tools and benches may use what the root installs for them. */
const isBare = (file: HouseFile): boolean => file.isTest;

function checkPackage(house: House, file: HouseFile, name: string): string | undefined {
  if (file.workspace.dependencies[name] ?? file.workspace.devDependencies[name]) return undefined;
  if (
    file.isTest &&
    (house.rootPackages.has(name) || house.workspaces.some((workspace) => workspace.dependencies[name]))
  )
    return undefined;
  return `undeclared ${name} is not in ${file.workspace.folder}/package.json`;
}

function checkImport(house: House, file: HouseFile, specifier: string): string | undefined {
  const destination = destinationOf(file, specifier);
  switch (destination.kind) {
    case 'built-in':
      return file.workspace.floor === 'kernel' && !file.isTest
        ? `floor kernel does no I/O and imports no ${specifier}`
        : undefined;
    case 'package':
      return checkPackage(house, file, destination.name);
    case 'neighbour':
      return checkNeighbour(house, file, destination.workspace, destination.door);
    case 'file':
      return destination.path.startsWith(`${file.workspace.folder}/`)
        ? undefined
        : `door ${specifier} leaves the module: use the door of its neighbour`;
    default:
      return destination satisfies never;
  }
}

/** Floors, doors, undeclared dependencies and computed dynamic imports. */
export function importFaults(house: House): Fault[] {
  return house.files.flatMap((file) => [
    ...file.source.imports.flatMap(({ specifier, line }) => {
      const fault = checkImport(house, file, specifier);
      return fault ? [`${file.path}:${line} ${fault}`] : [];
    }),
    ...file.source.computedImports.map(
      (line) => `${file.path}:${line} dynamic-import the target must be written out, so that the house can be read`,
    ),
  ]);
}

/** What a browser may load through `./contract`: nothing of Node, no server door, not even at second hand. */
export function contractFaults(house: House): Fault[] {
  const byPath = new Map(house.files.map((file) => [file.path, file]));
  return house.workspaces.flatMap((workspace) => {
    const door = workspace.exports['./contract'];
    if (!door) return [];
    return filesBehind(`${workspace.folder}/${door.replace(/^\.\//, '')}`, byPath).flatMap(contractFaultsOf);
  });
}

/** The file and all that it loads from its own module at run time. */
function filesBehind(start: string, byPath: ReadonlyMap<string, HouseFile>): HouseFile[] {
  const found = new Map<string, HouseFile>();
  const queue = [start];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const file = byPath.get(path);
    if (!file || found.has(path)) continue;
    found.set(path, file);
    for (const { specifier, isType } of file.source.imports) {
      const destination = destinationOf(file, specifier);
      if (!isType && destination.kind === 'file') queue.push(destination.path);
    }
  }
  return [...found.values()];
}

function contractFaultsOf(file: HouseFile): Fault[] {
  return file.source.imports.flatMap(({ specifier, line, isType }) => {
    if (isType) return [];
    const destination = destinationOf(file, specifier);
    if (destination.kind === 'built-in')
      return [`${file.path}:${line} contract ${specifier} does not exist in a browser`];
    const isServerDoor =
      destination.kind === 'neighbour' && destination.door !== './contract' && destination.workspace !== 'kernel';
    return isServerDoor
      ? [`${file.path}:${line} contract may use only kernel and other contracts, not ${specifier}`]
      : [];
  });
}
