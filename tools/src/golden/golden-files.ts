import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Module, openApi } from '@yunmeng/runtime';

import type { Workspace } from '../workspaces.ts';

const text = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const byKey = <T>(items: readonly T[], key: (item: T) => string): T[] =>
  items.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));

/** The golden files of one module, by name: what it promises others, as a reviewer reads it in a diff. */
function goldenOf(module: Module, house: readonly Module[]): Record<string, string> {
  const described = openApi([module], 'http://127.0.0.1:8080', house);
  const parts: Record<string, unknown> = {
    'openapi.json': { paths: described.paths },
    'problems.json': byKey(module.problems ?? [], ({ code }) => code),
    'permissions.json': byKey(module.permissions ?? [], ({ name }) => name),
    'events.json': byKey(module.events ?? [], ({ type }) => type),
  };
  const isEmpty = (part: unknown): boolean =>
    Array.isArray(part) ? part.length === 0 : Object.keys(described.paths).length === 0;
  return Object.fromEntries(
    Object.entries(parts).flatMap(([name, part]) => (isEmpty(part) ? [] : [[name, text(part)]])),
  );
}

/** Where every golden file of the house belongs, and what it should say. */
export function goldenFiles(modules: readonly Module[], workspaces: readonly Workspace[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const module of modules) {
    const workspace = workspaces.find(({ name }) => name === module.name);
    if (!workspace) throw new Error(`module ${module.name} has no workspace of its name`);
    for (const [name, content] of Object.entries(goldenOf(module, modules)))
      files.set(`${workspace.folder}/golden/${name}`, content);
  }
  return files;
}

/** Compares what stands with what should. @returns one line for each file that differs, is missing or is left over */
export function goldenFaults(
  root: string,
  expected: ReadonlyMap<string, string>,
  workspaces: readonly Workspace[],
): string[] {
  const standing = workspaces.flatMap(({ folder }) => {
    const golden = join(root, folder, 'golden');
    return existsSync(golden) ? readdirSync(golden).map((name) => `${folder}/golden/${name}`) : [];
  });
  const differing = [...expected].filter(
    ([path, content]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== content,
  );
  return [
    ...differing.map(
      ([path]) => `${path} does not say what the module does now: run npm run golden and read the difference`,
    ),
    ...standing.filter((path) => !expected.has(path)).map((path) => `${path} belongs to nothing any more: remove it`),
  ];
}
