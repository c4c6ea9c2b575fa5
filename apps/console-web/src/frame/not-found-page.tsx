import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { PageHeading } from './page-heading.tsx';
import { EmptyState } from './page-state.tsx';

/** An address that leads nowhere. */
export function NotFoundPage(): ReactNode {
  const { t } = useTranslation('frame');
  return (
    <div className="page-head">
      <PageHeading title={t('notFound')} />
      <EmptyState title={t('notFoundHelp')} />
    </div>
  );
}
