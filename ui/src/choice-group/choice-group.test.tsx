import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import { ChoiceGroup, ChoicesGroup } from './choice-group.tsx';

const options = [
  { value: 'here', label: '是，就在这里' },
  { value: 'other', label: '不是，店在别的地方' },
];

describe('ChoiceGroup', () => {
  it('chooses nothing for the person', () => {
    const html = renderToStaticMarkup(
      <ChoiceGroup id="where" label="店在哪里" options={options} value={undefined} onChange={() => {}} />,
    );
    expect(html).not.toContain('checked');
    expect(html).toContain('<fieldset>');
  });

  it('lets the error summary lead to its first option', () => {
    const html = renderToStaticMarkup(
      <ChoiceGroup id="where" label="店在哪里" options={options} value="other" error="请选一项" onChange={() => {}} />,
    );
    expect(html).toContain('id="where" type="radio"');
    expect(html).toContain('<fieldset aria-describedby="where-error">');
  });
});

describe('ChoicesGroup', () => {
  it('marks each chosen value', () => {
    const html = renderToStaticMarkup(
      <ChoicesGroup id="food" label="卖什么" options={options} values={['here', 'other']} onChange={() => {}} />,
    );
    expect(html.match(/checked/g)).toHaveLength(2);
  });
});
