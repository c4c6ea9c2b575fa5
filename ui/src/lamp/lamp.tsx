import type { Lamp as LampState } from '@yunmeng/cases/contract';
import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { ReactNode } from 'react';

import type { Lang } from '../language/language.tsx';
import './lamp.css';

interface LampProps {
  readonly lamp: LampState;
  readonly lang: Lang;
}

const WORDS: Readonly<Record<LampState, Bilingual>> = {
  normal: { zh: '正常', en: 'On time' },
  notice: { zh: '预警', en: 'Due soon' },
  yellow: { zh: '黄牌', en: 'Yellow card' },
  red: { zh: '红牌', en: 'Red card' },
  paused: { zh: '停表', en: 'Paused' },
  done: { zh: '已办结', en: 'Concluded' },
};

/** The character that stands in the card itself. */
const ON_CARD: Partial<Readonly<Record<LampState, string>>> = { yellow: '黄', red: '红' };

/** The word of a lamp, for places that draw none (titles, exports). */
export function lampWord(lamp: LampState, lang: Lang): string {
  return WORDS[lamp][lang];
}

/** 灯牌: shape, word and colour together, so that none of them carries the state alone. */
export function Lamp({ lamp, lang }: LampProps): ReactNode {
  return (
    <span className={`ym-lamp ym-lamp-${lamp}`}>
      <i aria-hidden="true">{ON_CARD[lamp]}</i>
      {WORDS[lamp][lang]}
    </span>
  );
}
