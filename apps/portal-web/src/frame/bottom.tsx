import { useSay } from '@yunmeng/ui';
import { Link } from 'react-router';

import { frameWords as words } from './words.ts';

/** The foot of every page: where else to go, and the ways that need no page at all. */
export function Bottom() {
  const say = useSay();
  return (
    <footer className="bottom noprint">
      <div className="wrap">
        <ul className="bottom-links">
          <li>
            <Link to="/cases">{say(words.myCases)}</Link>
          </li>
          <li>
            <Link to="/drafts">{say(words.drafts)}</Link>
          </li>
          <li>
            <Link to="/lookup">{say(words.lookup)}</Link>
          </li>
        </ul>
        <p className="bottom-phone">
          {say(words.help)}
          <a href="tel:12345">12345</a>
          {say(words.helpEnd)}
        </p>
        <p>{say(words.offline)}</p>
      </div>
    </footer>
  );
}
