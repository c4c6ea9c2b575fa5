import type { Bilingual } from '@yunmeng/kernel/bilingual';
import { parsePlainDate, weekdayName, yearOf } from '@yunmeng/kernel/plain-date';
import type { Replay, ReplayDay } from '@yunmeng/time-limits/contract';
import type { ReactNode } from 'react';

import type { Lang } from '../language/language.tsx';
import { clockName, clockSentence } from '../slip-clock/clock-words.ts';
import { plainDay } from '../when/when.ts';
import './replay-table.css';

interface ReplayTableProps {
  readonly replay: Replay;
  readonly lang: Lang;
}

const KINDS: Readonly<Record<ReplayDay['kind'], Bilingual>> = {
  working: { zh: '工作日', en: 'working day' },
  'make-up': { zh: '调休上班', en: 'make-up working day' },
  weekend: { zh: '周末', en: 'weekend' },
  holiday: { zh: '放假', en: 'holiday' },
  unknown: { zh: '放假安排还没公布', en: 'days off not published yet' },
};

const COLUMNS: readonly Bilingual[] = [
  { zh: '日期', en: 'Day' },
  { zh: '那天是', en: 'It was' },
  { zh: '第几天', en: 'Count' },
  { zh: '说明', en: 'Note' },
];

/**
 * 逐日计时: every day of a clock, whether it counted and why, and the notices it stands on. Anyone can do the count again
 * with a calendar in hand.
 */
export function ReplayTable({ replay, lang }: ReplayTableProps): ReactNode {
  const zh = lang === 'zh';
  const year = yearOf(parsePlainDate(replay.clock.startedOn));
  return (
    <figure className="ym-replay">
      <table>
        <caption>
          {zh
            ? `${clockName(replay.clock.name, lang)}时限，逐日计时`
            : `${clockName(replay.clock.name, lang)} limit, day by day`}
          <span>{clockSentence(replay.clock, lang)}</span>
        </caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column.en} scope="col">
                {column[lang]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {replay.days.map((day) => (
            <tr key={day.day} className={`ym-replay-${day.mark}`}>
              <th scope="row">
                <time dateTime={day.day}>{plainDay(day.day, year)[lang]}</time>{' '}
                {weekdayName(parsePlainDate(day.day))[lang]}
              </th>
              <td>{KINDS[day.kind][lang]}</td>
              <td>{countOf(day, lang)}</td>
              <td>{noteOf(day, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption>
        <p>{(zh ? '依据：' : 'Basis: ') + replay.clock.basis}</p>
        {replay.calendars.map((calendar) => (
          <p key={calendar}>{(zh ? '放假安排：' : 'Days off: ') + calendar}</p>
        ))}
      </figcaption>
    </figure>
  );
}

function countOf({ mark, usedAfter }: ReplayDay, lang: Lang): string {
  const zh = lang === 'zh';
  switch (mark) {
    case 'used':
    case 'today':
    case 'left':
      return String(usedAfter);
    case 'over':
      return zh ? `${usedAfter}，超期` : `${usedAfter}, over`;
    case 'paused':
      return zh ? '停表' : 'paused';
    case 'start':
      return zh ? '不计' : 'not counted';
    case 'off':
    case 'unknown':
      return '—';
  }
}

function noteOf({ mark, note }: ReplayDay, lang: Lang): string {
  if (note) return note;
  if (mark === 'today') return lang === 'zh' ? '今天' : 'today';
  if (mark !== 'start') return '';
  return lang === 'zh' ? '起算当天不算（民法典第二百零一条）' : 'the first day is not counted (Civil Code, art. 201)';
}
