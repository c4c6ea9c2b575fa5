import { LanguageProvider, type Lang } from '@yunmeng/ui';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';

import type { Api } from '../api/client.ts';
import { aMemory } from './memory.ts';
import { SurroundingsProvider } from './surroundings.tsx';

const nobody = () => Promise.reject(new Error('this test asks no server'));
const noServer: Api = { get: nobody, write: nobody, upload: nobody };

/** Draws a part of the portal as it stands before anything is read, on 24 November 2026. */
export function drawn(part: ReactNode, lang: Lang = 'zh'): string {
  const surroundings = {
    api: noServer,
    now: () => Date.parse('2026-11-24T20:15:00+08:00'),
    newKey: () => 'key',
    kept: aMemory(),
    memory: aMemory(),
  };
  return renderToStaticMarkup(
    <SurroundingsProvider value={surroundings}>
      <LanguageProvider lang={lang}>
        <MemoryRouter>{part}</MemoryRouter>
      </LanguageProvider>
    </SurroundingsProvider>,
  );
}
