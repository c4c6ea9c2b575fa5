import type { ItemGuide } from '@yunmeng/service-items/contract';
import { Button, buttonClass, Icon, useSay } from '@yunmeng/ui';
import { Link } from 'react-router';

import { guideWords as words } from './words.ts';

/** Beside the guide: begin, print, or go in person. */
export function StartPanel({ guide }: { readonly guide: ItemGuide }) {
  const say = useSay();
  const phone = guide.phone === '' ? '12345' : guide.phone;
  return (
    <aside className="noprint" aria-label={say(words.beginHere)}>
      <div className="card start">
        {guide.isOpenToApplication ? (
          <>
            <Link className={buttonClass('primary', true)} to={`/items/${guide.id}/apply`}>
              {say(words.start)}
            </Link>
            <p className="hint">{say(words.startHint)}</p>
          </>
        ) : null}
        <Button kind="secondary" isWide onPress={() => window.print()}>
          <Icon name="print" />
          <span>{say(words.print)}</span>
        </Button>
        <p className="small">{say(words.inPerson)}</p>
        <p className="small">
          <a className="call" href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
            {say(words.question(phone))}
          </a>
        </p>
      </div>
    </aside>
  );
}
