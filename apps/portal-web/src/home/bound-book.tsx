import type { ThemeList } from '@yunmeng/service-items/contract';
import { useMarks, useSay } from '@yunmeng/ui';
import { Link } from 'react-router';

import { useRead } from '../api/use-read.ts';
import { eventOf, type Audience } from './life-events.ts';
import { homeWords as words } from './words.ts';

interface BoundBookProps {
  readonly id: string;
  readonly title: string;
  readonly audience: Audience;
  /** 12-digit division whose services are counted. */
  readonly region: string;
}

const SLIPS = 8;

/** 册: life events on vertical slips, bound by two cords, each with how many things can be done. On the home page only. */
export function BoundBook({ id, title, audience, region }: BoundBookProps) {
  const say = useSay();
  const marks = useMarks();
  const { value } = useRead<ThemeList>(`/themes?region=${region}&audience=${audience}`);
  const themes = (value?.themes ?? []).filter((theme) => theme.count > 0).slice(0, SLIPS);
  return (
    <section aria-labelledby={id}>
      <div className="sec-head">
        <h2 id={id}>{title}</h2>
        <Link to={`/search?audience=${audience}`}>
          {say(words.allItems)}
          <span className="vh">
            {marks.colon}
            {title}
          </span>
        </Link>
      </div>
      <ul className="book" style={{ '--slips': Math.max(4, themes.length) }}>
        {themes.map((theme) => (
          <li key={theme.name}>
            <Link to={`/search?audience=${audience}&theme=${encodeURIComponent(theme.name)}`}>
              <b>{say(eventOf(audience, theme.name))}</b>
              <small>{say(words.count(theme.count))}</small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
