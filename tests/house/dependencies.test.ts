import { readFileSync } from 'node:fs';

import { findWorkspaces } from '@yunmeng/tools/workspaces';
import { describe, expect, it } from 'vitest';

/** Packages that the house installs at run time but docs/dependencies.md does not speak of, or the other way round. */
function undocumented(installed: readonly string[], text: string): { missing: string[]; stale: string[] } {
  const named = [...text.matchAll(/^\| `([^`]+)` \|(?:[^|\n]+\|){4}$/gm)].map(([, name]) => name ?? '');
  return {
    missing: installed.filter((name) => !named.includes(name)),
    stale: named.filter((name) => !installed.includes(name)),
  };
}

describe('docs/dependencies.md', () => {
  const workspaces = findWorkspaces(process.cwd());
  const installed = [...new Set(workspaces.flatMap(({ dependencies }) => Object.keys(dependencies)))].filter(
    (name) => !name.startsWith('@yunmeng/'),
  );

  it('has one full line for each dependency, and none for a package that is gone', () => {
    expect(undocumented(installed, readFileSync('docs/dependencies.md', 'utf8'))).toEqual({ missing: [], stale: [] });
  });

  it('notices a package without a line, with half a line, and a line without a package', () => {
    const text =
      '| `kept` | what for | MIT | alive | other |\n| `half` | what for | MIT |\n| `gone` | x | MIT | x | x |\n';
    expect(undocumented(['kept', 'half', 'new'], text)).toEqual({ missing: ['half', 'new'], stale: ['gone'] });
  });

  it('every version is pinned exactly', () => {
    const versions = workspaces.flatMap(({ dependencies }) => Object.entries(dependencies));
    expect(versions.filter(([, version]) => !/^\d/.test(version))).toEqual([]);
  });
});
