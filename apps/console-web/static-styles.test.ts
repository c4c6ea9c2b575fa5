import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { antdStyleSheet, styledComponents } from './static-styles.ts';

const folder = join(import.meta.dirname, 'src');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => readFileSync(join(folder, file), 'utf8'));

describe('antdStyleSheet', () => {
  const css = antdStyleSheet();

  it('styles every component of antd that the console imports', () => {
    const imported = sources
      .flatMap((text) => [...text.matchAll(/import \{([^}]+)\} from 'antd'/g)].map(([, names = '']) => names))
      .flatMap((names) => names.split(',').map((name) => name.trim()))
      .filter((name) => name !== '' && !name.startsWith('type ') && name !== 'ConfigProvider');
    expect([...new Set(imported)].toSorted()).toEqual(Object.keys(styledComponents).toSorted());
  });

  it('speaks the design tokens, in lengths that grow with 大字', () => {
    expect(css).toContain('--ant-color-primary:#0a5660');
    expect(css).toContain('--ant-font-size:0.875rem');
    expect(css).toContain('--ant-control-height:2rem');
  });

  it('leaves the bare links of the page alone', () => {
    expect(css).not.toMatch(/\}a[:{]/);
  });
});
