import { htmlLang, LanguageProvider, Notice, SkipLink, useSay, Waiting } from '@yunmeng/ui';
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { Route, Routes, useLocation } from 'react-router';

import { Bottom } from './frame/bottom.tsx';
import { FailingPage } from './frame/failing-page.tsx';
import { useIsOnline } from './frame/network.ts';
import { TopBar } from './frame/top-bar.tsx';
import { frameWords as words } from './frame/words.ts';
import { HomePage } from './home/home-page.tsx';
import { EndsSoon } from './session/ends-soon.tsx';
import type { PreferenceStore } from './surroundings/preferences.ts';

// Each page after the first is fetched when someone goes there; the form comes with its own machinery.
const SearchPage = lazy(async () => ({ default: (await import('./search/search-page.tsx')).SearchPage }));
const GuidePage = lazy(async () => ({ default: (await import('./guide/guide-page.tsx')).GuidePage }));
const SignInPage = lazy(async () => ({ default: (await import('./session/sign-in-page.tsx')).SignInPage }));
const BeginPage = lazy(async () => ({ default: (await import('./apply/begin-page.tsx')).BeginPage }));
const ApplyPage = lazy(async () => ({ default: (await import('./apply/apply-page.tsx')).ApplyPage }));
const ReceiptPage = lazy(async () => ({ default: (await import('./receipt/receipt-page.tsx')).ReceiptPage }));
const MyCasesPage = lazy(async () => ({ default: (await import('./cases/my-cases-page.tsx')).MyCasesPage }));
const CasePage = lazy(async () => ({ default: (await import('./cases/case-page.tsx')).CasePage }));
const DraftsPage = lazy(async () => ({ default: (await import('./drafts/drafts-page.tsx')).DraftsPage }));
const LookupPage = lazy(async () => ({ default: (await import('./lookup/lookup-page.tsx')).LookupPage }));
const NotFoundPage = lazy(async () => ({ default: (await import('./not-found/not-found-page.tsx')).NotFoundPage }));

/** The portal: one frame, one page in it, in the reader's language. */
export function App({ preferences }: { readonly preferences: PreferenceStore }) {
  const liked = useSyncExternalStore(preferences.subscribe, preferences.current);
  useEffect(() => {
    document.documentElement.lang = htmlLang(liked.lang);
  }, [liked.lang]);
  return (
    <LanguageProvider lang={liked.lang}>
      <SkipLink to="main" />
      <div className="page">
        <TopBar
          preferences={liked}
          onLang={(lang) => preferences.change({ lang })}
          onLarge={(isLarge) => preferences.change({ isLarge })}
        />
        <NetworkStrip />
        <EndsSoon />
        <main id="main" tabIndex={-1}>
          <Pages />
        </main>
        <Bottom />
      </div>
    </LanguageProvider>
  );
}

function Pages() {
  const say = useSay();
  const { pathname } = useLocation();
  return (
    <FailingPage place={pathname}>
      <Suspense
        fallback={
          <div className="wrap">
            <Waiting what={say(words.loading)} />
          </div>
        }
      >
        <Routes>
          <Route path="/" element={<HomePage />} />
          <Route path="/search" element={<SearchPage />} />
          <Route path="/items/:itemId" element={<GuidePage />} />
          <Route path="/items/:itemId/apply" element={<BeginPage />} />
          <Route path="/apply/:draftId/:step?" element={<ApplyPage />} />
          <Route path="/received/:caseId" element={<ReceiptPage />} />
          <Route path="/cases" element={<MyCasesPage />} />
          <Route path="/cases/:caseId" element={<CasePage />} />
          <Route path="/drafts" element={<DraftsPage />} />
          <Route path="/lookup" element={<LookupPage />} />
          <Route path="/sign-in" element={<SignInPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </FailingPage>
  );
}

function NetworkStrip() {
  const say = useSay();
  if (useIsOnline()) return null;
  return (
    <div className="strip">
      <div className="wrap">
        <Notice kind="warn" live="status">
          {say(words.noNetwork)}
        </Notice>
      </div>
    </div>
  );
}
