import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { ClockView, ReplayDay } from '@yunmeng/time-limits/contract';
import type { ReactNode } from 'react';

import type { Lang } from '../language/language.tsx';
import { clockSentence } from './clock-words.ts';
import { slipsOf, type Slip, type SlipMark } from './slips.ts';
import './slip-clock.css';

interface SlipClockProps {
  /** The clock that is drawn: acceptance check, promise, or correction. */
  readonly promised: ClockView;
  /** The legal limit behind the promise, drawn as outlines. */
  readonly statutory?: ClockView | undefined;
  /** The replay of the promised or, better, of the statutory clock: pauses and weeks then stand where they were. */
  readonly days?: readonly ReplayDay[] | undefined;
  /** `list` is 18 px high, `page` 80 px. */
  readonly size: 'list' | 'page';
  readonly lang: Lang;
}

/**
 * 简钟: the clock of a case as bamboo slips. One slip is one day that counts; it is an image with a text alternative,
 * and a `ReplayTable` stands beside it wherever the days themselves matter.
 */
export function SlipClock({ promised, statutory, days, size, lang }: SlipClockProps): ReactNode {
  const slips = slipsOf(promised, statutory, days);
  // A clock that was stopped before its first day counted: there is nothing to draw, and the sentence beside it says so.
  if (slips.length === 0) return null;
  const label = statutory
    ? clockSentence(promised, lang) + clockSentence(statutory, lang)
    : clockSentence(promised, lang);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn by CSS, so that one markup serves every size and print; `img` needs a file
    <span className={`ym-slips ym-slips-${size}`} data-density={density(slips.length)} role="img" aria-label={label}>
      {slips.map((slip, index) => (
        // Slips have no identity but their place: the list is drawn anew whenever the clock moves.
        // oxlint-disable-next-line react/no-array-index-key
        <i key={index} className={classOf(slip)} />
      ))}
    </span>
  );
}

const LEGEND: readonly { readonly mark: SlipMark | 'today'; readonly zh: string; readonly en: string }[] = [
  { mark: 'used', zh: '用了', en: 'used' },
  { mark: 'paused', zh: '停表', en: 'paused' },
  { mark: 'today', zh: '今天', en: 'today' },
  { mark: 'left', zh: '到承诺日', en: 'left to the promised date' },
  { mark: 'legal', zh: '到法定日', en: 'left to the legal date' },
  { mark: 'over', zh: '超期', en: 'over' },
];

/** Until which day the pale slips lead: only a promise has a promised one. */
const LEFT_OF: Readonly<Record<ClockView['name'], Bilingual>> = {
  promised: { zh: '到承诺日', en: 'left to the promised date' },
  statutory: { zh: '到法定日', en: 'left to the legal date' },
  acceptance: { zh: '到告知受理的最后一天', en: 'left to the last day of the acceptance check' },
  correction: { zh: '到补正的最后一天', en: 'left to the last day of the correction' },
};

/** 图例: names the slips that this clock shows, and no others. */
export function SlipLegend({ promised, statutory, days, lang }: Omit<SlipClockProps, 'size'>): ReactNode {
  const slips = slipsOf(promised, statutory, days);
  const shown = LEGEND.filter(({ mark }) =>
    slips.some((slip) => (mark === 'today' ? slip.isToday : slip.mark === mark)),
  );
  return (
    <ul className="ym-slips-legend" aria-label={lang === 'zh' ? '图例' : 'Legend'}>
      {shown.map(({ mark, zh, en }) => (
        <li key={mark}>
          <i className={mark === 'today' ? 'used today' : mark} aria-hidden="true" />
          {mark === 'left' ? LEFT_OF[promised.name][lang] : lang === 'zh' ? zh : en}
        </li>
      ))}
    </ul>
  );
}

function classOf(slip: Slip): string {
  return [slip.mark, slip.isToday && 'today', slip.isWeekStart && 'week', slip.isOpen && 'open']
    .filter(Boolean)
    .join(' ');
}

function density(count: number): 'wide' | 'close' | 'tight' {
  if (count <= 25) return 'wide';
  return count <= 50 ? 'close' : 'tight';
}
