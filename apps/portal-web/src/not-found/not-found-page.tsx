import { buttonClass, Buttons, useSay } from '@yunmeng/ui';
import { Link } from 'react-router';

import { PageTitle } from '../frame/page-title.tsx';

const words = {
  title: { zh: '没有这一页', en: 'There is no such page' },
  hint: {
    zh: '地址可能少了几个字，或者这一页已经搬走。可以从首页找您要办的事，或打12345让人帮您找。',
    en: 'The address may be incomplete, or the page has moved. Start from the home page, or call 12345 and let someone find it for you.',
  },
  home: { zh: '回首页', en: 'To the home page' },
};

/** For addresses that lead nowhere. */
export function NotFoundPage() {
  const say = useSay();
  return (
    <div className="wrap">
      <div className="narrow head">
        <PageTitle>{say(words.title)}</PageTitle>
        <p className="lede">{say(words.hint)}</p>
        <Buttons>
          <Link className={buttonClass('primary')} to="/">
            {say(words.home)}
          </Link>
        </Buttons>
      </div>
    </div>
  );
}
