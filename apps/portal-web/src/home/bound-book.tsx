import { useSay } from '@yunmeng/ui';
import { Link } from 'react-router';

import { homeWords as words } from './words.ts';
import type { LifeEvent } from './life-events.ts';

interface BoundBookProps {
  readonly id: string;
  readonly title: string;
  readonly audience: 'person' | 'enterprise';
  readonly events: readonly LifeEvent[];
}

/** 册: life events on vertical slips, bound by two cords. On the home page only. */
export function BoundBook({ id, title, audience, events }: BoundBookProps) {
  const say = useSay();
  return (
    <section aria-labelledby={id}>
      <div className="sec-head">
        <h2 id={id}>{title}</h2>
        <Link to={`/search?audience=${audience}`}>
          {say(words.allItems)}
          <span className="vh">：{title}</span>
        </Link>
      </div>
      <ul className="book">
        {events.map((event) => (
          <li key={event.theme}>
            <Link to={`/search?audience=${audience}&theme=${encodeURIComponent(event.theme)}`}>
              <b>{say(event.name)}</b>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
