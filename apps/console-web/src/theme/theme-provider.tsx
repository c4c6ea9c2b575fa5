import { StyleProvider } from '@ant-design/cssinjs';
import type { Lang } from '@yunmeng/ui';
import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';

import { localeOf } from './antd-locale.ts';
import { theme } from './theme.ts';

/**
 * What antd would still write into `<style>` elements (its variables) goes into an element outside of the document:
 * the static style sheet holds the same, and the content security policy allows no inline styles.
 */
const OUT_OF_THE_PAGE = document.createElement('div');

/** antd in our colours and our language. */
export function Theme({ language, children }: { readonly language: Lang; readonly children: ReactNode }): ReactNode {
  return (
    <StyleProvider container={OUT_OF_THE_PAGE}>
      <ConfigProvider
        theme={theme}
        locale={localeOf(language)}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
      >
        {children}
      </ConfigProvider>
    </StyleProvider>
  );
}
