import { useQuery } from '@tanstack/react-query';
import { htmlLang, LanguageProvider } from '@yunmeng/ui';
import i18next from 'i18next';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';

import { sessionQuery, useSession } from './api/session.ts';
import { CasePage } from './case-page/case-page.tsx';
import { Frame } from './frame/frame.tsx';
import { NotFoundPage } from './frame/not-found-page.tsx';
import { LoadState } from './frame/page-state.tsx';
import { pagesFor } from './frame/pages.ts';
import { usePreferences } from './frame/preferences.ts';
import { InboxPage } from './inbox/inbox-page.tsx';
import { CitizenPage } from './sign-in/citizen-page.tsx';
import { SignInPage } from './sign-in/sign-in-page.tsx';
import { Theme } from './theme/theme-provider.tsx';

const CaseListPage = lazy(async () => ({ default: (await import('./case-search/case-list-page.tsx')).CaseListPage }));
const SupervisionPage = lazy(async () => ({
  default: (await import('./supervision/supervision-page.tsx')).SupervisionPage,
}));
const ReplayPage = lazy(async () => ({ default: (await import('./replay/replay-page.tsx')).ReplayPage }));

/** 工作台: the whole application, in the language and print this browser is set to. */
export function App(): ReactNode {
  const [{ language, isLargePrint, rowHeight }] = usePreferences();
  useEffect(() => {
    document.documentElement.lang = htmlLang(language);
    void i18next.changeLanguage(language);
  }, [language]);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-large', isLargePrint);
    document.documentElement.dataset.rows = String(rowHeight);
  }, [isLargePrint, rowHeight]);
  return (
    <LanguageProvider lang={language}>
      <Theme language={language}>
        <BrowserRouter basename="/console">
          <Gate />
        </BrowserRouter>
      </Theme>
    </LanguageProvider>
  );
}

/** Nobody passes without a session of an official. */
function Gate(): ReactNode {
  const { t } = useTranslation('signIn');
  const { data: session, error, refetch } = useQuery(sessionQuery);
  if (session === undefined) return <LoadState what={t('checking')} error={error} onRetry={() => void refetch()} />;
  if (session === null) return <SignInPage />;
  if (session.kind === 'citizen') return <CitizenPage name={session.name} />;
  return <Pages />;
}

function Pages(): ReactNode {
  return (
    <Routes>
      <Route element={<Frame />}>
        <Route index element={<FirstPage />} />
        <Route path="inbox" element={<InboxPage key="mine" group="mine" />} />
        <Route path="available" element={<InboxPage key="available" group="available" />} />
        <Route path="paused" element={<InboxPage key="paused" group="paused" />} />
        <Route path="cases" element={<Later page={<CaseListPage />} />} />
        <Route path="cases/:id" element={<CasePage />} />
        <Route path="cases/:id/replay/:clock" element={<Later page={<ReplayPage />} />} />
        <Route path="supervision" element={<Later page={<SupervisionPage />} />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}

function FirstPage(): ReactNode {
  const [first] = pagesFor(useSession().permissions);
  return <Navigate to={first?.path ?? '/cases'} replace />;
}

/** A page whose code is read when it is first opened. */
function Later({ page }: { readonly page: ReactNode }): ReactNode {
  return <Suspense fallback={<div className="load-state" />}>{page}</Suspense>;
}
