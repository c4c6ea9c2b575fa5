import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useSignOut } from '../api/session.ts';
import { PageHeading } from '../frame/page-heading.tsx';

/** Somebody signed in with an applicant's account: told where to go, and nothing else is shown. */
export function CitizenPage({ name }: { readonly name: string }): ReactNode {
  const { t } = useTranslation('signIn');
  const signOut = useSignOut();
  return (
    <main className="sign-in" id="main" tabIndex={-1}>
      <div className="sign-in-form">
        <PageHeading title={t('title')} />
        <p>{t('citizen', { name })}</p>
        <Button type="primary" href="/">
          {t('toPortal')}
        </Button>
        <Button onClick={() => signOut.mutate()} loading={signOut.isPending}>
          {t('otherAccount')}
        </Button>
      </div>
    </main>
  );
}
