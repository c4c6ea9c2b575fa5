import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { usePreferences } from './preferences.ts';

/** One line of the foot bar: the keys, and what they do. */
interface KeyHint {
  readonly keys: readonly string[];
  readonly does: string;
}

/** 快捷键: what the keys do on this page, always in sight. */
export function KeyBar({ hints }: { readonly hints: readonly KeyHint[] }): ReactNode {
  const { t } = useTranslation('frame');
  const [{ hasSingleKeys }] = usePreferences();
  const shown = hints.filter(({ keys }) => hasSingleKeys || keys.every((key) => key.length > 1));
  if (shown.length === 0) return null;
  return (
    <dl className="key-bar noprint" aria-label={t('keys')}>
      {shown.map(({ keys, does }) => (
        <Fragment key={does}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
