import type { Lang } from '@yunmeng/ui';
import enUS from 'antd/es/locale/en_US.js';
import zhCN from 'antd/es/locale/zh_CN.js';
import type { ConfigProviderProps } from 'antd';

type Locale = NonNullable<ConfigProviderProps['locale']>;

/** The words that antd brings itself, in the language of the page. */
export function localeOf(language: Lang): Locale {
  return unwrapped(language === 'zh' ? zhCN : enUS);
}

/** The package calls itself CommonJS but its `es` folder is not, so tools differ in what a default import holds. */
function unwrapped(module: Locale | { readonly default: Locale }): Locale {
  return 'default' in module ? module.default : module;
}
