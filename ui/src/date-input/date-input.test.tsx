import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import { DateInput } from './date-input.tsx';
import { dayParts, joinDay } from './day-parts.ts';

describe('a day in three boxes', () => {
  it.each([
    { parts: { year: '2026', month: '1', day: '5' }, answer: '2026-01-05' },
    { parts: { year: '', month: '', day: '' }, answer: '' },
    { parts: { year: '2026', month: '', day: '5' }, answer: '2026--5' },
  ])('makes $answer', ({ parts, answer }) => {
    expect(joinDay(parts)).toBe(answer);
    expect(dayParts(answer)).toEqual(parts);
  });

  it('is one question with three labelled boxes', () => {
    const html = renderToStaticMarkup(<DateInput id="d" label="哪天开业" value="2026-10-27" onChange={() => {}} />);
    expect(html).toContain('<legend');
    expect(html.match(/<label/g)).toHaveLength(3);
    expect(html).toContain('value="27"');
  });
});
