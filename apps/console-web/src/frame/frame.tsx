import { SkipLink, useLang } from '@yunmeng/ui';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useNavigate } from 'react-router';

import type { Command } from './commands.ts';
import { KeyHelp } from './key-help.tsx';
import { useKeys } from './keys.ts';
import { Navigation } from './navigation.tsx';
import { Palette } from './palette.tsx';
import { usePages } from './pages.ts';
import { preferences, usePreferences } from './preferences.ts';
import { TopBar } from './top-bar.tsx';

/** 工作台的框: top bar, navigation, and whatever page is open. */
export function Frame(): ReactNode {
  const navigate = useNavigate();
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const commands = useEverywhereCommands(() => setHelpOpen(true));
  const openPalette = () => setPaletteOpen(true);

  useKeys({
    'Ctrl+k': openPalette,
    '/': openPalette,
    '?': () => setHelpOpen(true),
    'g i': () => void navigate('/inbox'),
    'g w': () => void navigate('/available'),
    'g p': () => void navigate('/paused'),
    'g b': () => void navigate('/cases'),
  });

  return (
    <div className="app">
      <SkipLink to="main" />
      <TopBar onSearch={openPalette} />
      <Navigation />
      <main id="main" className="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Palette isOpen={isPaletteOpen} onClose={() => setPaletteOpen(false)} commands={commands} />
      <KeyHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}

function useEverywhereCommands(openHelp: () => void): readonly Command[] {
  const { t } = useTranslation(['frame', 'keys']);
  const navigate = useNavigate();
  const pages = usePages();
  const lang = useLang();
  const [{ isLargePrint }] = usePreferences();
  return useMemo(
    () => [
      ...pages.map(({ path, name, keys }) => ({
        id: `go${path}`,
        title: t('frame:go', { page: t(`frame:${name}`) }),
        ...(keys ? { keys } : {}),
        run: () => void navigate(path),
      })),
      { id: 'keys', title: t('keys:help'), keys: ['?'], run: openHelp },
      {
        id: 'language',
        title: t('frame:switchLanguage'),
        run: () => preferences.change({ language: lang === 'zh' ? 'en' : 'zh' }),
      },
      {
        id: 'large-print',
        title: t(isLargePrint ? 'frame:largePrintOff' : 'frame:largePrintOn'),
        run: () => preferences.change({ isLargePrint: !isLargePrint }),
      },
    ],
    // openHelp only sets a state of the frame and never changes what it does.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [t, navigate, pages, lang, isLargePrint],
  );
}
