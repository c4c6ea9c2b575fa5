import { useQuery } from '@tanstack/react-query';
import type { CaseDetail } from '@yunmeng/cases/contract';
import type { Replay } from '@yunmeng/time-limits/contract';
import { momentInWords, plainDay, ReplayTable, SlipClock, SlipLegend, useLang } from '@yunmeng/ui';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';

import { caseQuery, useReplay, type ClockName } from '../api/cases.ts';
import { serverNow } from '../api/server-clock.ts';
import { useSession } from '../api/session.ts';
import { Glyph } from '../frame/glyph.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { EmptyState, LoadState } from '../frame/page-state.tsx';
import { labelled } from '../words/joined.ts';
import { codeInFours } from '../words/query-code-words.ts';
import './replay.css';

const CLOCKS: readonly ClockName[] = ['acceptance', 'promised', 'statutory', 'correction'];

/** 计时记录: one clock of a case, day by day, as a page that is printed and filed as evidence. */
export function ReplayPage(): ReactNode {
  const { t } = useTranslation('replay');
  const { id = '', clock: name } = useParams();
  const clock = CLOCKS.find((one) => one === name);
  const { data: shown, error: caseError, refetch: readCase } = useQuery(caseQuery(id));
  const { data: replay, error, refetch } = useReplay(id, clock ?? 'promised', clock !== undefined);
  const isMissing = clock === undefined || (shown && !shown.clocks.some((one) => one.name === clock));
  if (isMissing) {
    return (
      <div className="page-head">
        <PageHeading title={t('missing')} />
        <EmptyState title={t('missingHelp')}>
          <Link to={`/cases/${id}`}>{t('back')}</Link>
        </EmptyState>
      </div>
    );
  }
  if (!shown || !replay) {
    return (
      <LoadState
        what={t('loading')}
        error={caseError ?? error}
        onRetry={() => void (caseError ? readCase() : refetch())}
      />
    );
  }
  return <Record shown={shown} replay={replay} />;
}

interface RecordProps {
  readonly shown: CaseDetail;
  readonly replay: Replay;
}

function Record({ shown, replay }: RecordProps): ReactNode {
  const { t } = useTranslation(['replay', 'case']);
  const lang = useLang();
  const session = useSession();
  const [printedAt] = useState(serverNow);
  const { name } = replay.clock;
  const others = shown.clocks.map((one) => one.name).filter((one, index, all) => all.indexOf(one) === index);
  const legal = name === 'promised' ? shown.clocks.find((one) => one.name === 'statutory') : undefined;
  const clocks = { promised: replay.clock, statutory: legal, days: replay.days, lang };
  return (
    <article className="record">
      <div className="record-acts noprint">
        <Link className="back" to={`/cases/${shown.id}`}>
          <Glyph name="back" />
          {t('replay:back')}
        </Link>
        <nav aria-label={t('replay:which')}>
          {others.map((one) => (
            <Link key={one} to={`/cases/${shown.id}/replay/${one}`} aria-current={one === name ? 'page' : undefined}>
              {t(`case:clock.${one}`)}
            </Link>
          ))}
        </nav>
        <Button icon={<Glyph name="print" />} onClick={() => window.print()}>
          {t('replay:print')}
        </Button>
      </div>
      <PageHeading title={labelled(t('replay:title'), t(`case:clock.${name}`), lang)} />
      <dl className="record-facts">
        <Fact label={t('replay:case')} value={shown.title} />
        <Fact label={t('case:queryCode')} value={codeInFours(shown.queryCode)} />
        <Fact label={t('case:caseNumber')} value={shown.caseNumber} />
        <Fact label={t('replay:org')} value={shown.org.name} />
      </dl>
      <SlipClock {...clocks} size="page" />
      <SlipLegend {...clocks} />
      <p className="sec">{t('replay:lead')}</p>
      <ReplayTable replay={replay} lang={lang} />
      <PauseRecord replay={replay} />
      <p className="meta record-foot">
        {t('replay:printedAt', { when: momentInWords(printedAt)[lang], who: session.name })}
      </p>
    </article>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function PauseRecord({ replay: { clock } }: { readonly replay: Replay }): ReactNode {
  const { t } = useTranslation('replay');
  const lang = useLang();
  const day = (on: string) => plainDay(on)[lang];
  return (
    <section>
      <h2>{t('pauses')}</h2>
      {clock.pauses.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <div className="scroll-x">
          <table className="record-pauses">
            <thead>
              <tr>
                <th scope="col">{t('pauseFrom')}</th>
                <th scope="col">{t('pauseTo')}</th>
                <th scope="col">{t('pauseReason')}</th>
                <th scope="col">{t('pauseBasis')}</th>
                <th scope="col">{t('pauseApprover')}</th>
              </tr>
            </thead>
            <tbody>
              {clock.pauses.map(({ from, to, plannedTo, reason, basis, approver }) => (
                <tr key={from}>
                  <td>{day(from)}</td>
                  <td>{to === undefined ? t('pausePlanned', { day: day(plannedTo) }) : day(to)}</td>
                  <td>{reason}</td>
                  <td>{basis}</td>
                  <td>{approver}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
