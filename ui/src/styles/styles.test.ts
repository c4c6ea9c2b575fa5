import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { legalLooks, typedSpaces } from './style-rules.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const sources = ['ui/src', 'apps/portal-web/src', 'apps/console-web/src'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true })
    .map((name) => `${folder}/${String(name)}`)
    .filter((name) => /\.(css|tsx?)$/.test(name) && !name.includes('style-rules')),
);
const read = (file: string) => readFileSync(`${root}${file}`, 'utf8');

describe('the look of legal effect', () => {
  it('is kept for licences, documents and seals', () => {
    const faults = sources.flatMap((file) => legalLooks(file, read(file)));
    expect(faults).toEqual([]);
  });

  it.each([
    { file: 'ui/src/tag/tag.css', text: '.tag { color: var(--seal); }', isFault: true },
    { file: 'ui/src/notice/notice.tsx', text: "style={{ fontFamily: 'var(--song)' }}", isFault: true },
    { file: 'ui/src/seal/seal.css', text: '.seal { color: var(--seal); }', isFault: false },
    { file: 'ui/src/styles/tokens.css', text: '--seal: #c3271b;', isFault: false },
    { file: 'apps/portal-web/src/licence/licence.css', text: 'font-family: var(--song);', isFault: false },
    { file: 'apps/portal-web/src/home/home.css', text: 'color: #C3271B;', isFault: true },
  ])('finds a fault in $file: $isFault', ({ file, text, isFault }) => {
    expect(legalLooks(file, text).length > 0).toBe(isFault);
  });
});

describe('the gap between 汉字 and digits', () => {
  it('is never typed', () => {
    const faults = sources.flatMap((file) => typedSpaces(file, read(file)));
    expect(faults).toEqual([]);
  });

  it.each([
    { text: "const a = { zh: '还剩 2个工作日' };", isFault: true },
    { text: 'const a = `共${n} 份`;', isFault: true },
    { text: '<p>10月 27日</p>', isFault: true },
    { text: "const a = { zh: '还剩2个工作日' };", isFault: false },
    { text: '// 还剩 2 days: a comment may', isFault: false },
    { text: '/** 数 2 */', isFault: false },
  ])('finds a fault in $text: $isFault', ({ text, isFault }) => {
    expect(typedSpaces('x.tsx', text).length > 0).toBe(isFault);
  });
});

describe('style sheets', () => {
  it('say the order of layers first, since any of them may be the first to arrive', () => {
    const faults = sources.filter((file) => {
      const text = file.endsWith('.css') ? read(file) : '';
      return text.includes('@layer ') && !text.startsWith('@layer tokens, elements, layout, parts, pages;');
    });
    expect(faults).toEqual([]);
  });
});

describe('contrast', () => {
  const tokens = Object.fromEntries(
    [...read('ui/src/styles/tokens.css').matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map((match) => [
      match[1],
      match[2],
    ]),
  );
  const token = (name: string): string => {
    const value = tokens[name];
    if (value === undefined) throw new Error(`no token ${name}`);
    return value;
  };

  it.each([
    ['ink', 'mist', 4.5],
    ['ink-2', 'mist', 4.5],
    ['ink-3', 'mist', 4.5],
    ['lake', 'mist', 4.5],
    ['lake', 'lake-1', 4.5],
    ['white', 'lake', 4.5],
    ['white', 'lake-6', 4.5],
    ['lake-1', 'lake-8', 4.5],
    ['bamboo-7', 'bamboo-1', 4.5],
    ['ink', 'bamboo-1', 4.5],
    ['ok', 'ok-bg', 4.5],
    ['info', 'info-bg', 4.5],
    ['warn', 'warn-bg', 4.5],
    ['err', 'err-bg', 4.5],
    ['ink-2', 'err-bg', 4.5],
    ['line-2', 'white', 3],
    ['line-2', 'mist', 3],
    ['bamboo-5', 'white', 3],
  ] as const)('of %s on %s is at least %d', (text, ground, least) => {
    expect(contrast(token(text), token(ground))).toBeGreaterThanOrEqual(least);
  });
});

/** WCAG 2.x contrast ratio of two colours written `#rrggbb`. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
