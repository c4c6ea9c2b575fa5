import { describe, expect, it } from 'vitest';

import { type Part, runParts } from './check.ts';

const passes = (name: string): Part => ({ name, run: () => Promise.resolve({ isOk: true, output: 'not shown' }) });
const fails = (name: string, output: string): Part => ({ name, run: () => Promise.resolve({ isOk: false, output }) });

async function told(parts: readonly Part[]): Promise<{ isOk: boolean; lines: string[] }> {
  const lines: string[] = [];
  const isOk = await runParts(parts, (line) => lines.push(line.replace(/ \([\d.]+ s\)$/, '')));
  return { isOk, lines };
}

describe('the check', () => {
  it('says one line for each part when all is well', async () => {
    expect(await told([passes('format'), passes('types')])).toEqual({
      isOk: true,
      lines: ['ok   format', 'ok   types'],
    });
  });

  it('fails with what one part found, and still tells of the others', async () => {
    expect(await told([fails('lint', 'a.ts:1 no\n'), passes('types')])).toEqual({
      isOk: false,
      lines: ['FAIL lint', 'a.ts:1 no', 'ok   types'],
    });
  });

  it('fails when a part breaks down', async () => {
    const broken: Part = { name: 'architecture', run: () => Promise.reject(new Error('no such folder')) };
    expect(await told([broken])).toEqual({ isOk: false, lines: ['FAIL architecture', 'Error: no such folder'] });
  });
});
