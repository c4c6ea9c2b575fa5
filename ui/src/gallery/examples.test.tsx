import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import { LanguageProvider } from '../language/language.tsx';
import { exampleSets } from './examples.ts';

const source = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(source, { recursive: true }).map(String);
/** Folders that hold words and styles, not something to look at. */
const notSeen = new Set(['gallery', 'language', 'styles', 'when']);

describe('examples', () => {
  it('every set is in the gallery', () => {
    const list = readFileSync(new URL('examples.ts', import.meta.url), 'utf8');
    for (const file of files.filter((name) => name.endsWith('.examples.tsx'))) expect(list).toContain(file);
  });

  it('every component has examples and a test', () => {
    const folders = new Set(files.filter((name) => name.includes('/')).map((name) => name.split('/')[0] ?? ''));
    for (const folder of [...folders].filter((name) => !notSeen.has(name))) {
      const own = files.filter((name) => name.startsWith(`${folder}/`));
      expect(
        own.some((name) => name.endsWith('.examples.tsx')),
        `${folder} has no examples`,
      ).toBe(true);
      expect(
        own.some((name) => /\.test\.tsx?$/.test(name)),
        `${folder} has no test`,
      ).toBe(true);
    }
  });

  for (const lang of ['zh', 'en'] as const) {
    it(`render in ${lang}, with ids that are unique and labels that lead somewhere`, () => {
      const html = renderToStaticMarkup(
        <LanguageProvider lang={lang}>
          {exampleSets.flatMap((set) =>
            set.examples.map((example) => <div key={`${set.title.en} ${example.name.en}`}>{example.render()}</div>),
          )}
        </LanguageProvider>,
      );
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
      for (const match of html.matchAll(/ for="([^"]+)"/g)) expect(ids).toContain(match[1]);
      for (const match of html.matchAll(/ aria-describedby="([^"]+)"/g)) {
        for (const id of (match[1] ?? '').split(' ')) expect(ids).toContain(id);
      }
    });
  }
});
