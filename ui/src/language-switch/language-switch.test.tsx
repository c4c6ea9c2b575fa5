import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

import { LanguageProvider } from '../language/language.tsx';
import { LanguageSwitch } from './language-switch.tsx';

it('names the other language in that language', () => {
  expect(renderToStaticMarkup(<LanguageSwitch onChange={() => {}} />)).toMatch(/lang="en".*English/);
  const inEnglish = renderToStaticMarkup(
    <LanguageProvider lang="en">
      <LanguageSwitch onChange={() => {}} />
    </LanguageProvider>,
  );
  expect(inEnglish).toMatch(/lang="zh-CN".*中文/);
});
