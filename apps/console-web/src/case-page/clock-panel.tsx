import type { CaseDetail } from '@yunmeng/cases/contract';
import { parsePlainDate, yearOf } from '@yunmeng/kernel/plain-date';
import type { ClockView } from '@yunmeng/time-limits/contract';
import { plainDay, SlipClock, SlipLegend, useLang, useSay } from '@yunmeng/ui';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useReplay, type ClockName } from '../api/cases.ts';
import { DueBlock } from '../words/due-words.tsx';
import { labelled } from '../words/joined.ts';
import { shownClocks } from './shown-clocks.ts';

interface ClockPanelProps {
  readonly shown: CaseDetail;
  readonly onDays: (clock: ClockName) => void;
}

/** 时钟: whose turn it is, both dates, the slips, and each pause with its basis. Nothing is summed silently. */
export function ClockPanel({ shown, onDays }: ClockPanelProps): ReactNode {
  const { t } = useTranslation(['casePage', 'case']);
  const say = useSay();
  const clocks = shownClocks(shown.clocks);
  return (
    <section className="clock-panel" aria-labelledby="clock-title">
      <div className="pane-head">
        <h2 id="clock-title">{t('casePage:clock')}</h2>
        <span className="meta">{t('casePage:clockLocked', { version: shown.itemVersion })}</span>
      </div>
      <div className="pane-body">
        <p className="turn">
          <b>
            {t('casePage:turn')}
            {shown.turn.who === 'nobody' ? '' : shown.turn.name}
          </b>
          <span>{t('casePage:applicantReads', { sentence: say(shown.turn.sentence) })}</span>
        </p>
        {clocks ? <Clocks caseId={shown.id} {...clocks} onDays={onDays} /> : <p>{t('casePage:noClock')}</p>}
      </div>
    </section>
  );
}

interface ClocksProps {
  readonly caseId: string;
  readonly main: ClockView;
  readonly legal?: ClockView | undefined;
  readonly onDays: (clock: ClockName) => void;
}

function Clocks({ caseId, main, legal, onDays }: ClocksProps): ReactNode {
  const { t } = useTranslation(['casePage', 'case']);
  const lang = useLang();
  const { data: replay } = useReplay(caseId, (legal ?? main).name);
  const clocks = { promised: main, statutory: legal, days: replay?.days, lang };
  return (
    <>
      <dl className="dues">
        <DueBlock label={t(`case:${main.name}Due`)} clock={main} />
        {legal && <DueBlock label={t('case:statutoryDue')} clock={legal} />}
      </dl>
      {main.name === 'acceptance' && main.state !== 'stopped' && main.due.kind === 'known' && (
        <p className="note-bamboo">
          {t('casePage:deemedBy', { day: plainDay(main.due.on, yearOf(parsePlainDate(main.startedOn)))[lang] })}
        </p>
      )}
      <div className="clock-slips">
        <SlipClock {...clocks} size="page" />
        <SlipLegend {...clocks} />
      </div>
      <Pauses pauses={main.pauses} />
      <p className="clock-acts noprint">
        {[main, ...(legal ? [legal] : [])].map(({ name }) => (
          <Button key={name} size="small" onClick={() => onDays(name)}>
            {labelled(t('casePage:showDays'), t(`case:clock.${name}`), lang)}
          </Button>
        ))}
      </p>
      <p className="meta">{t('casePage:basis', { text: (legal ?? main).basis })}</p>
    </>
  );
}

function Pauses({ pauses }: Pick<ClockView, 'pauses'>): ReactNode {
  const { t } = useTranslation('casePage');
  const lang = useLang();
  if (pauses.length === 0) return null;
  const day = (on: string) => plainDay(on, Number(on.slice(0, 4)))[lang];
  return (
    <section className="note-bamboo">
      <h3>{t('pauses', { count: pauses.length })}</h3>
      {pauses.map(({ from, to, plannedTo, reason, basis, approver }) => (
        <div key={from}>
          <p>
            {to === undefined
              ? t('pauseOpen', { from: day(from), to: day(plannedTo) })
              : t('pause', { from: day(from), to: day(to) })}
          </p>
          <p>{reason}</p>
          <p>{t('pauseBasis', { basis, approver })}</p>
        </div>
      ))}
    </section>
  );
}
