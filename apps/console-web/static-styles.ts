import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs';
import { Alert, Button, Checkbox, ConfigProvider, Input, Radio, Segmented, Select, Switch } from 'antd';
import { createElement, type ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import type { Plugin } from 'vite';

import { theme } from './src/theme/theme.ts';

/** Every component of antd that the console uses. A test compares this list with the imports. */
export const styledComponents: Readonly<Record<string, ReactElement>> = {
  Alert: createElement(Alert, { message: '', type: 'info' }),
  Button: createElement(Button),
  Checkbox: createElement(Checkbox),
  Input: createElement('div', null, createElement(Input), createElement(Input.TextArea), createElement(Input.Password)),
  Radio: createElement(Radio.Group, { options: ['a'] }),
  Segmented: createElement(Segmented, { options: ['a'] }),
  Select: createElement(Select, { open: true, options: [{ value: 'a' }] }),
  Switch: createElement(Switch),
};

/**
 * 静态样式: the styles and variables of antd under our theme, as one style sheet. antd would otherwise write `<style>`
 * elements at run time, which a content security policy without `unsafe-inline` refuses.
 *
 * Lengths in the variables become rem, so that 大字 (a larger root) enlarges these components too.
 */
export function antdStyleSheet(): string {
  const cache = createCache();
  const { zeroRuntime: _runtimeOnly, ...buildTheme } = theme;
  const page = createElement(ConfigProvider, { theme: buildTheme }, ...Object.values(styledComponents));
  renderToString(createElement(StyleProvider, { cache }, page));
  return inRem(ownLinks(extractStyle(cache, { plain: true, types: ['style', 'token', 'cssVar'] })));
}

/** antd also styles every bare link of the page; links and their focus are ours. */
function ownLinks(css: string): string {
  return css.replace(/(?<=^|\})a(?::[a-z-]+|\[disabled\])?(?:,a(?::[a-z-]+)?)*\{[^}]*\}/g, '');
}

const LENGTH = /(--ant-[\w-]*(?:font-size|height|width|size|padding|margin)[\w-]*):\s*(\d+(?:\.\d+)?)px/g;

/** Hairlines stay as thin as they are; everything that holds text grows with the root. */
function inRem(css: string): string {
  return css.replace(LENGTH, (text, name: string, pixels: string) =>
    name.includes('line-width') || Number(pixels) < 4 ? text : `${name}:${Number(pixels) / 16}rem`,
  );
}

const NAME = 'virtual:antd.css';

/** Serves the style sheet as a module, in development and in the build. */
export function staticStyles(): Plugin {
  return {
    name: 'console-static-styles',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: (id) => (id === `\0${NAME}` ? antdStyleSheet() : null),
  };
}
