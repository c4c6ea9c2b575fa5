import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { BUDGET, overBudget, weigh } from './budget.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Text that gzip cannot make much smaller. */
function noise(bytes: number): string {
  let state = 1;
  let text = '';
  while (text.length < bytes) {
    state = (state * 48271) % 2147483647;
    text += String.fromCharCode(33 + (state % 94));
  }
  return text;
}

function aBuild(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  folders.push(folder);
  mkdirSync(join(folder, 'assets'));
  const page = '<script src="/assets/a.js"></script><link href="/assets/shared.js"><link href="/assets/a.css">';
  const all = { 'index.html': page, 'gallery.html': '<link href="/assets/gallery.css">', 'assets/a.css': '', ...files };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('the budget of the first page', () => {
  it('counts what the page names, and not what it loads later', () => {
    const weights = weigh(
      aBuild({ 'assets/a.js': noise(50_000), 'assets/shared.js': noise(20_000), 'assets/later.js': noise(500_000) }),
    );
    expect(weights.firstPageBytes).toBeGreaterThan(50_000);
    expect(weights.firstPageBytes).toBeLessThan(80_000);
    expect(overBudget(weights)).toEqual([]);
  });

  it('is refused when the scripts grow over it', () => {
    const weights = weigh(aBuild({ 'assets/a.js': noise(BUDGET.firstPageBytes * 2), 'assets/shared.js': '' }));
    expect(overBudget(weights)[0]).toContain('the first page weighs');
  });

  it('counts the styles of later pages, and not those of the gallery', () => {
    const styles = { 'assets/later.css': noise(5_000), 'assets/gallery.css': noise(90_000) };
    const weights = weigh(aBuild({ 'assets/a.js': '', 'assets/shared.js': '', ...styles }));
    expect(weights.styleBytes).toBeLessThan(7_000);
    expect(overBudget({ ...weights, styleBytes: BUDGET.styleBytes + 1 })[0]).toContain('style sheets');
  });
});
