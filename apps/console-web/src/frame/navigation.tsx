import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';

import { useSession } from '../api/session.ts';
import { useTaskCounts } from '../api/tasks.ts';
import { Glyph } from './glyph.tsx';
import { handlesCases, usePages, type Page } from './pages.ts';

/** 主导航: only the pages of this person's post, with how much waits on each. */
export function Navigation(): ReactNode {
  const { t } = useTranslation('frame');
  const { permissions } = useSession();
  const pages = usePages();
  const counts = useTaskCounts(handlesCases(permissions));
  const sections = [...new Set(pages.map(({ section }) => section))];
  return (
    <nav className="nav noprint" aria-label={t('navigation')}>
      {sections.map((section) => (
        <div key={section}>
          <h2 id={`nav-${section}`}>{t(section)}</h2>
          <ul aria-labelledby={`nav-${section}`}>
            {pages
              .filter((page) => page.section === section)
              .map((page) => (
                <li key={page.path}>
                  <NavLink to={page.path} end>
                    <Glyph name={page.glyph} />
                    {t(page.name)}
                    <PageCount count={countOf(page, counts)} />
                  </NavLink>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function PageCount({ count }: { readonly count: number | undefined }): ReactNode {
  return count === undefined ? null : <span className="nav-count">{count}</span>;
}

function countOf({ name }: Page, counts: ReturnType<typeof useTaskCounts>): number | undefined {
  switch (name) {
    case 'inbox':
      return counts?.mine;
    case 'available':
      return counts?.available;
    case 'paused':
      return counts?.paused;
    case 'cases':
    case 'supervision':
      return undefined;
  }
}
