import type { Share } from '@yunmeng/ratings/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useRatingSummary } from '../api/ratings.ts';
import { serverTimeOf } from '../api/server-clock.ts';
import { timeOfDay } from '@yunmeng/ui';

/** 好差评: two shares with what they are divided by. A small sample says so instead of a number. */
export function RatingFigures(): ReactNode {
  const { t } = useTranslation('supervision');
  const { data, dataUpdatedAt } = useRatingSummary();
  if (!data) return null;
  return (
    <section className="figures" aria-labelledby="ratings-title">
      <h2 id="ratings-title">{t('ratings')}</h2>
      <dl>
        <Figure title={t('goodShare')} share={data.goodShare} note={t('goodShareNote', { count: data.rated })} />
        <Figure title={t('ratedShare')} share={data.ratedShare} note={t('ratedShareNote', { count: data.ended })} />
      </dl>
      <p className="meta">{t('ratingsDefinition', { when: timeOfDay(serverTimeOf(dataUpdatedAt)) })}</p>
    </section>
  );
}

interface FigureProps {
  readonly title: string;
  readonly share: Share;
  readonly note: string;
}

function Figure({ title, share, note }: FigureProps): ReactNode {
  const { t } = useTranslation('supervision');
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <b>{share.kind === 'known' ? `${share.percent}%` : t('sampleTooSmall')}</b>
        {note}
      </dd>
    </div>
  );
}
