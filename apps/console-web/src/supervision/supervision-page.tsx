import { useQueries } from '@tanstack/react-query';
import type { CaseState, CaseSummary, Lamp as LampState } from '@yunmeng/cases/contract';
import { Lamp, timeOfDay, useLang } from '@yunmeng/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { casesQuery } from '../api/cases.ts';
import { serverTimeOf } from '../api/server-clock.ts';
import { useSession } from '../api/session.ts';
import { CaseTable } from '../case-search/case-table.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { EmptyState, LoadState, StaleNotice } from '../frame/page-state.tsx';
import { RatingFigures } from './rating-figures.tsx';
import { byLamp, LAMPS, type OpenLamp } from './by-lamp.ts';
import './supervision.css';

/** States in which somebody still has to act before the decision. */
const OPEN_STATES: readonly CaseState[] = [
  'submitted',
  'correction-required',
  'in-review',
  'special-procedure',
  'pending-decision',
];

/** 监督看板: every open case by its lamp, red first, each one step away from its day-by-day count. No acts. */
export function SupervisionPage(): ReactNode {
  const { t } = useTranslation('supervision');
  const { post, permissions } = useSession();
  const answers = useQueries({ queries: OPEN_STATES.map((state) => casesQuery({ state }, 100)) });
  const error = answers.find((answer) => answer.error)?.error ?? null;
  const isRead = answers.every(({ data }) => data !== undefined);
  const cases = answers.flatMap(({ data }) => data?.cases ?? []);
  const hasMore = answers.some(({ data }) => data?.next !== undefined);
  const computedAt = Math.min(...answers.map(({ dataUpdatedAt }) => dataUpdatedAt));
  const retry = () => answers.forEach(({ refetch }) => void refetch());
  return (
    <div className="supervision">
      <div className="page-tools">
        <PageHeading title={t('title')} />
        <p className="sec">{t('lead')}</p>
      </div>
      {isRead && error && <StaleNotice error={error} onRetry={retry} />}
      {!isRead && <LoadState what={t('list')} error={error} onRetry={retry} />}
      {isRead && (
        <>
          <p className="page-sum">
            {t('scope', { org: post?.orgName ?? '', count: cases.length })}
            {hasMore && t('scopeMore')}
          </p>
          <LampFigures cases={cases} computedAt={computedAt} />
          {permissions.includes('ratings.read') && <RatingFigures />}
          {cases.length === 0 ? <EmptyState title={t('empty')} help={t('emptyHelp')} /> : <OpenCases cases={cases} />}
        </>
      )}
    </div>
  );
}

function LampFigures({
  cases,
  computedAt,
}: {
  readonly cases: readonly CaseSummary[];
  readonly computedAt: number;
}): ReactNode {
  const { t } = useTranslation('supervision');
  const lang = useLang();
  const when = timeOfDay(serverTimeOf(computedAt));
  const count = (lamp: LampState) => cases.filter((one) => one.lamp === lamp).length;
  return (
    <section className="figures">
      <dl>
        {LAMPS.map((lamp: OpenLamp) => (
          <div key={lamp}>
            <dt>
              <Lamp lamp={lamp} lang={lang} />
            </dt>
            <dd>
              <b>{t('count', { count: count(lamp) })}</b>
              {t(`lamp.${lamp}`)}
            </dd>
          </div>
        ))}
      </dl>
      <p className="meta">{t('definition', { when })}</p>
    </section>
  );
}

function OpenCases({ cases }: { readonly cases: readonly CaseSummary[] }): ReactNode {
  const { t } = useTranslation('supervision');
  return (
    <CaseTable
      label={t('list')}
      cases={byLamp(cases)}
      last={{ title: t('replay'), draw: (shown) => <ReplayLink shown={shown} /> }}
    />
  );
}

function ReplayLink({ shown }: { readonly shown: CaseSummary }): ReactNode {
  const { t } = useTranslation('supervision');
  const clock = shown.state === 'submitted' || shown.state === 'correction-required' ? 'acceptance' : 'promised';
  return (
    <Link
      to={`/cases/${shown.id}/replay/${clock}`}
      aria-label={t('replayOf', { title: shown.title, code: shown.queryCode })}
    >
      {t('replay')}
    </Link>
  );
}
