import { parsePlainDate, weekdayName } from '@yunmeng/kernel/plain-date';
import type { ClockView, Due } from '@yunmeng/time-limits/contract';
import { plainDay, useLang } from '@yunmeng/ui';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Task } from '../api/tasks.ts';
import { useServerDay } from '../api/server-clock.ts';

/** How pressing a number of days left is; it colours the word that says it. */
type Urgency = 'over' | 'today' | 'next' | 'calm' | 'paused';

/** The days left in a line of a list: “超2天”, “今天”, “3天”, “停表”. */
export function leftInList(
  { lamp, nextLeft }: Task['case'],
  t: TFunction<'case'>,
): { readonly text: string; readonly urgency: Urgency } | undefined {
  if (lamp === 'paused') return { text: t('paused'), urgency: 'paused' };
  if (nextLeft === undefined) return undefined;
  if (nextLeft < 0) return { text: t('over', { count: -nextLeft }), urgency: 'over' };
  if (nextLeft === 0) return { text: t('today'), urgency: 'today' };
  return { text: t('left', { count: nextLeft }), urgency: nextLeft === 1 ? 'next' : 'calm' };
}

/** A last day in a line of a list: the day, or in words why it cannot be named yet. */
export function DueDay({ due }: { readonly due: Due | undefined }): ReactNode {
  const { t } = useTranslation('case');
  const lang = useLang();
  const thisYear = Number(useServerDay().slice(0, 4));
  if (!due) return '—';
  if (due.kind === 'open') return <span className="due-open">{t('openDueShort', { year: due.awaitsYear })}</span>;
  return <time dateTime={due.on}>{plainDay(due.on, thisYear)[lang]}</time>;
}

interface DueBlockProps {
  readonly label: string;
  readonly clock: Pick<ClockView, 'due' | 'left' | 'state'>;
}

/** One of the two dates of a case, large: label, day, weekday and days left. An open date is said in words. */
export function DueBlock({ label, clock }: DueBlockProps): ReactNode {
  const { t } = useTranslation('case');
  const lang = useLang();
  const thisYear = Number(useServerDay().slice(0, 4));
  const { due, left } = clock;
  return (
    <div className="due-block">
      <dt>{label}</dt>
      {due.kind === 'open' ? (
        <dd className="due-open">{t('openDue', { year: due.awaitsYear, count: left })}</dd>
      ) : (
        <dd>
          <time dateTime={due.on}>{plainDay(due.on, thisYear)[lang]}</time>
          {weekdayAndLeft(due.on, clock, t, lang)}
        </dd>
      )}
    </div>
  );
}

function weekdayAndLeft(
  on: string,
  { left, state }: DueBlockProps['clock'],
  t: TFunction<'case'>,
  lang: 'zh' | 'en',
): string {
  const weekday = weekdayName(parsePlainDate(on))[lang];
  if (state === 'stopped') return t('weekdayStopped', { weekday });
  if (left < 0) return t('weekdayOver', { weekday, count: -left });
  if (state === 'paused') return t('weekdayPaused', { weekday, count: left });
  return left === 0 ? t('weekdayToday', { weekday }) : t('weekdayLeft', { weekday, count: left });
}
