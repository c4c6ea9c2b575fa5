import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { filesBelow } from '@yunmeng/tools/source-files';
import { describe, expect, it } from 'vitest';

/** Identifiers that the glossary promises and no source has. */
function unknownWords(glossary: string, sources: string): string[] {
  const written = new Set(sources.match(/[\w.-]+/g)?.flatMap((word) => [word, ...word.split('.')]));
  const promised = [...glossary.matchAll(/^\|[^|]*\|[^|]*\|([^|]*)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word),
  );
  return promised.filter((word) => !written.has(word));
}

describe('docs/glossary.md', () => {
  it('promises only identifiers that the code has', () => {
    const isSource = (path: string): boolean => /\.(tsx?|sql)$/.test(path) && !/\.test\.tsx?$/.test(path);
    const sources = ['kernel', 'platform', 'capabilities', 'domains', 'ui']
      .flatMap((folder) => filesBelow(process.cwd(), folder, isSource))
      .map((path) => readFileSync(join(process.cwd(), path), 'utf8'));
    expect(unknownWords(readFileSync('docs/glossary.md', 'utf8'), sources.join('\n'))).toEqual([]);
  });

  it('is told when a word has gone from the code', () => {
    const glossary = '| 待办 | task | `task`, `claimTask` | |\n| 旧词 | gone | `goneWord` | |\n';
    expect(unknownWords(glossary, 'create table cases.task (…)\nfunction claimTask() {}')).toEqual(['goneWord']);
  });
});
