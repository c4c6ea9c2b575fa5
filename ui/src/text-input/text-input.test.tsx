import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import { TextInput } from './text-input.tsx';

describe('TextInput', () => {
  it('gives a phone number the phone keyboard and its autofill', () => {
    const html = renderToStaticMarkup(<TextInput id="p" label="手机" purpose="phone" value="" onChange={() => {}} />);
    expect(html).toContain('type="tel"');
    expect(html).toContain('autoComplete="tel"');
  });

  it('gives an identity number no numeric keypad, since it may end in X', () => {
    const html = renderToStaticMarkup(
      <TextInput id="i" label="身份证号" purpose="identity-number" value="" onChange={() => {}} />,
    );
    expect(html).not.toContain('inputMode="numeric"');
  });

  it('reads the unit with the entry', () => {
    const html = renderToStaticMarkup(
      <TextInput id="a" label="面积" purpose="decimal" unit="平方米" hint="按房产证" value="86" onChange={() => {}} />,
    );
    expect(html).toContain('aria-describedby="a-hint a-unit"');
  });
});
