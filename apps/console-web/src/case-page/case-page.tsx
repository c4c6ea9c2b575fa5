import { useQuery } from '@tanstack/react-query';
import type { CaseDetail } from '@yunmeng/cases/contract';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';

import { useTypedAct, type OfficialAct } from '../acts/typed.ts';
import { caseQuery } from '../api/cases.ts';
import { ApiProblem } from '../api/problem.ts';
import { useSession } from '../api/session.ts';
import { KeyBar } from '../frame/key-bar.tsx';
import { useKeys } from '../frame/keys.ts';
import { PageHeading } from '../frame/page-heading.tsx';
import { EmptyState, LoadState, StaleNotice } from '../frame/page-state.tsx';
import { handlesCases } from '../frame/pages.ts';
import { ActPanel } from './act-panel.tsx';
import { firstAct } from './act-offers.ts';
import { CaseHeader, listOf } from './case-header.tsx';
import { ClockPanel } from './clock-panel.tsx';
import { Contents } from './contents.tsx';
import { DocumentDock } from './document-dock.tsx';
import { Pane } from './pane.tsx';
import { Reader } from './reader.tsx';
import { sectionsOf, type Section } from './section.ts';
import { useCaseCommands } from './use-case-commands.ts';
import './case-page.css';

/** 办件: what was handed in on the left, the paper itself in the middle, clock and acts on the right. */
export function CasePage(): ReactNode {
  const { t } = useTranslation('casePage');
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(caseQuery(id));
  if (data) {
    return (
      <>
        {error && <StaleNotice error={error} onRetry={() => void refetch()} />}
        <Case key={data.id} shown={data} />
      </>
    );
  }
  if (error instanceof ApiProblem && (error.status === 404 || error.status === 403 || error.status === 400)) {
    return (
      <div className="page-head">
        <PageHeading title={t('notFound')} />
        <EmptyState title={error.detail} help={t('notFoundHelp')}>
          <Link to="/cases">{t('backCases')}</Link>
        </EmptyState>
      </div>
    );
  }
  return <LoadState what={t('loading')} error={error} onRetry={() => void refetch()} />;
}

const TABS = ['contents', 'document', 'clock', 'acts'] as const;

function Case({ shown }: { readonly shown: CaseDetail }): ReactNode {
  const { t } = useTranslation(['casePage', 'keys', 'act']);
  const navigate = useNavigate();
  const { permissions } = useSession();
  const [section, setSection] = useState<Section>({ kind: 'form' });
  // A person's choice stands until the case moves on. Then what they were writing stays in sight, or else the next act
  // that may be done comes up.
  const [chosen, setChosen] = useState<{ readonly act: OfficialAct; readonly state: CaseDetail['state'] }>();
  const [isMoreOpen, setMoreOpen] = useState(false);
  const begun = useTypedAct(shown.id);
  const act = chosen?.state === shown.state ? chosen.act : (begun ?? firstAct(shown));
  const choose = (next: OfficialAct) => setChosen({ act: next, state: shown.state });
  const sections = sectionsOf(shown);
  useCaseCommands(shown, choose);

  useKeys({
    ...Object.fromEntries(sections.slice(0, 9).map((one, index) => [String(index + 1), () => setSection(one)])),
    Escape: () => void navigate(listOf(permissions)),
    '.': () => setMoreOpen(!isMoreOpen),
    p: () => document.getElementById('document-preview')?.focus(),
  });

  return (
    <>
      <CaseHeader shown={shown} />
      <nav className="case-tabs noprint" aria-label={t('casePage:sections')}>
        {TABS.map((tab) => (
          <a key={tab} href={`#case-${tab}`} onClick={(event) => show(event, `case-${tab}`)}>
            {tab === 'acts' ? t('act:acts') : t(`casePage:${tab}`)}
          </a>
        ))}
      </nav>
      <div className="review">
        <Contents shown={shown} section={section} onSection={setSection} />
        <Pane className="case-middle" id="case-document" label={t('casePage:document')}>
          <Reader shown={shown} section={section} />
          <DocumentDock shown={shown} act={act} />
        </Pane>
        <Pane className="case-right" id="case-clock" label={t('casePage:clockAndActs')}>
          <ClockPanel shown={shown} onDays={(clock) => setSection({ kind: 'days', clock })} />
          <ActPanel shown={shown} act={act} onAct={choose} isMoreOpen={isMoreOpen} onMore={setMoreOpen} />
        </Pane>
      </div>
      <KeyBar
        hints={[
          { keys: ['1', '…', '9'], does: t('keys:material') },
          ...(handlesCases(permissions)
            ? [
                { keys: ['P'], does: t('keys:preview') },
                { keys: ['.'], does: t('keys:more') },
                { keys: ['Ctrl Enter'], does: t('keys:submit') },
              ]
            : []),
          { keys: ['Esc'], does: t('keys:back') },
        ]}
      />
    </>
  );
}

/** Jumps inside the page without touching its address. */
function show(event: React.MouseEvent, id: string): void {
  event.preventDefault();
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
}
