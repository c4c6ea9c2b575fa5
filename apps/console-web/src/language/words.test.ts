import { describe, expect, it } from 'vitest';

import { words } from './words.ts';

/** English knows one and many, Chinese does not: the endings of plurals are no difference. */
function keysOf(dictionary: Readonly<Record<string, string>>): readonly string[] {
  return [...new Set(Object.keys(dictionary).map((key) => key.replace(/_(one|other)$/, '')))].toSorted();
}

function holesOf(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).toSorted();
}

describe.each(Object.entries(words))('the words of %s', (_name, { zh, en }) => {
  it('exist in both languages', () => {
    expect(keysOf(en)).toEqual(keysOf(zh));
  });

  it('name the same facts in both languages', () => {
    const english: Readonly<Record<string, string>> = en;
    for (const [key, text] of Object.entries<string>(zh)) {
      expect({ key, holes: holesOf(english[key] ?? '') }).toEqual({ key, holes: holesOf(text) });
    }
  });

  it('avoid what ux.md §3 refuses', () => {
    for (const text of Object.values<string>(zh)) expect(text).not.toMatch(/非法|无效|失败|进行|予以|开展|\d 个|左右/);
  });
});
