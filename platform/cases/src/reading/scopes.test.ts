import { parseDivisionCode } from '@yunmeng/kernel/division-code';
import { describe, expect, it } from 'vitest';

import { cursorOf, readCursor, UUID } from './cursor.ts';
import { widest } from './scopes.ts';

const at = (code: string, orgCode?: string) => ({
  regionCode: parseDivisionCode(code),
  ...(orgCode !== undefined && { orgCode }),
});

describe('the widest grants', () => {
  it.each([
    { given: [at('420923'), at('420923')], kept: [at('420923')], why: 'the same grant counts once' },
    { given: [at('420923'), at('420900')], kept: [at('420900')], why: 'a city covers its counties' },
    { given: [at('420923', 'a'), at('420923')], kept: [at('420923')], why: 'a grant without a body covers every body' },
    {
      given: [at('420900', 'a'), at('420923')],
      kept: [at('420900', 'a'), at('420923')],
      why: 'neither covers the other',
    },
    { given: [at('429004'), at('420000')], kept: [at('420000')], why: 'the province covers its 4290xx units' },
    {
      given: [at('420923', 'a'), at('420923', 'b')],
      kept: [at('420923', 'a'), at('420923', 'b')],
      why: 'two bodies are two',
    },
  ])('$why', ({ given, kept }) => {
    expect(widest(given)).toEqual(kept);
  });
});

describe('a cursor', () => {
  it('comes back as it was given, and nothing else is taken', () => {
    const id = '01a132fc-f100-7b85-a811-77ad04c4606f';
    expect(readCursor(cursorOf([id, 7]), [UUID, /^\d+$/])).toEqual([id, '7']);
    const bad = expect.objectContaining({ code: 'cases.bad-cursor' });
    expect(() => readCursor(cursorOf([id]), [UUID, /^\d+$/])).toThrow(bad);
    expect(() => readCursor(cursorOf([`${id}'`, 7]), [UUID, /^\d+$/])).toThrow(bad);
    expect(() => readCursor('%%%', [UUID])).toThrow(bad);
  });
});
