import type { CaseDetail, CaseState } from '@yunmeng/cases/contract';
import { Lamp, useLang } from '@yunmeng/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useSession } from '../api/session.ts';
import { Glyph } from '../frame/glyph.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { handlesCases } from '../frame/pages.ts';
import { joined } from '../words/joined.ts';
import { codeInFours } from '../words/query-code-words.ts';

/** The list that a person with these permissions came from. */
export function listOf(permissions: readonly string[]): '/inbox' | '/cases' {
  return handlesCases(permissions) ? '/inbox' : '/cases';
}

/** The head of a case: whose it is, where it stands, its lamp. */
export function CaseHeader({ shown }: { readonly shown: CaseDetail }): ReactNode {
  const { t } = useTranslation(['casePage', 'case']);
  const lang = useLang();
  const list = listOf(useSession().permissions);
  return (
    <header className="case-head">
      <Link className="back noprint" to={list}>
        <Glyph name="back" />
        {t(list === '/inbox' ? 'casePage:back' : 'casePage:backCases')}
      </Link>
      <div className="case-head-title">
        <PageHeading title={shown.title} />
        <p className="sec">
          {joined([shown.applicant.name, shown.org.name], lang)}
          <span className="code">{codeInFours(shown.queryCode)}</span>
        </p>
      </div>
      <CasePath state={shown.state} />
      <span className="case-head-state">
        <span className="state-tag">{t(`case:state.${shown.state}`)}</span>
        <Lamp lamp={shown.lamp} lang={lang} />
      </span>
    </header>
  );
}

const PATH = ['accept', 'review', 'decide', 'deliver'] as const;

/** How many steps of the path are behind each state; nothing for a case that left the path. */
const BEHIND: Partial<Readonly<Record<CaseState, number>>> = {
  submitted: 0,
  'correction-required': 0,
  'in-review': 1,
  'special-procedure': 1,
  'pending-decision': 2,
  approved: 3,
  rejected: 3,
  closed: 4,
};

/** 受理、审查、决定、送达: steps on the double cord. */
function CasePath({ state }: { readonly state: CaseState }): ReactNode {
  const { t } = useTranslation('casePage');
  const behind = BEHIND[state];
  if (behind === undefined) return null;
  return (
    <ol className="case-path" aria-label={t('path')}>
      {PATH.map((step, index) => (
        <li
          key={step}
          className={index < behind ? 'is-done' : index === behind ? 'is-now' : undefined}
          aria-current={index === behind ? 'step' : undefined}
        >
          <span>
            {t(`path.${step}`)}
            {index < behind && <span className="vh"> {t('pathDone')}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
