import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { modules } from '@yunmeng/server/modules';
import { goldenFaults, goldenFiles } from '@yunmeng/tools/golden/golden-files';
import { findWorkspaces } from '@yunmeng/tools/workspaces';
import { expect, it } from 'vitest';

const workspaces = findWorkspaces(process.cwd());
const expected = goldenFiles(modules, workspaces);

it('API description, problems, permissions and events are what the golden files say', () => {
  expect(goldenFaults(process.cwd(), expected, workspaces)).toEqual([]);
});

it('a golden file that differs, is missing or is left over is named', () => {
  const root = mkdtempSync(join(tmpdir(), 'yunmeng-golden-'));
  const [first, second, ...rest] = [...expected];
  const [differing, missing] = [first?.[0] ?? '', second?.[0] ?? ''];
  for (const [path, content] of [[differing, 'other'], ...rest, ['kernel/golden/old.json', '{}']]) {
    if (path === undefined) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content ?? '');
  }
  const faults = goldenFaults(root, expected, workspaces).join('\n');
  rmSync(root, { recursive: true });
  expect(faults).toContain(differing);
  expect(faults).toContain(missing);
  expect(faults).toContain('kernel/golden/old.json');
});
