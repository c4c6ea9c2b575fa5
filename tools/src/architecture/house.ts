import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

import { typescriptFiles } from '../source-files.ts';
import { findWorkspaces, type Workspace } from '../workspaces.ts';
import { readSource, type Source } from './read-source.ts';

/** One file of the house with what was read of it. */
export interface HouseFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly workspace: Workspace;
  /** Path inside the workspace. */
  readonly inner: string;
  readonly isTest: boolean;
  readonly source: Source;
}

/** The whole house as the rules see it. */
export interface House {
  readonly root: string;
  readonly workspaces: readonly Workspace[];
  readonly files: readonly HouseFile[];
  /** Packages of the root package.json, which every test and configuration file may use. */
  readonly rootPackages: ReadonlySet<string>;
}

/** Reads every workspace and every source file below `root`. */
export function readHouse(root: string): House {
  const workspaces = findWorkspaces(root);
  const files = workspaces.flatMap((workspace) =>
    typescriptFiles(root, workspace.folder).map((path): HouseFile => {
      const inner = path.slice(workspace.folder.length + 1);
      return {
        path,
        workspace,
        inner,
        isTest: /\.(test|examples)\.tsx?$|(^|\/)testing\.ts$|^(tests|bench|tools)\/|vite\.config\.ts$/.test(path),
        source: readSource(path, readFileSync(join(root, path), 'utf8')),
      };
    }),
  );
  const manifest: unknown = existsSync(join(root, 'package.json'))
    ? JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    : {};
  const development =
    typeof manifest === 'object' && manifest !== null && 'devDependencies' in manifest ? manifest.devDependencies : {};
  return { root, workspaces, files, rootPackages: new Set(Object.keys(development ?? {})) };
}

/** Where an import leads. */
type Destination =
  | { readonly kind: 'built-in' }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'neighbour'; readonly workspace: string; readonly door: string }
  | { readonly kind: 'file'; readonly path: string };

/** Resolves a specifier as written in `file`. */
export function destinationOf(file: HouseFile, specifier: string): Destination {
  if (specifier.startsWith('.')) {
    return { kind: 'file', path: normalize(join(dirname(file.path), specifier.replace(/\?.*$/, ''))) };
  }
  // Virtual modules are made by a plugin of the same app's build.
  if (specifier.startsWith('node:') || specifier.startsWith('virtual:')) return { kind: 'built-in' };
  const parts = specifier.split('/');
  if (parts[0] === '@yunmeng') {
    return {
      kind: 'neighbour',
      workspace: parts[1] ?? '',
      door: parts.length > 2 ? `./${parts.slice(2).join('/')}` : '.',
    };
  }
  return { kind: 'package', name: specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier) };
}
