import { Button } from '../button/button.tsx';
import { useSay } from '../language/language.tsx';
import './more.css';

interface MoreProps {
  readonly shown: number;
  readonly total: number;
  /** The total is a floor: there are at least that many. */
  readonly isTotalCapped: boolean;
  readonly isBusy: boolean;
  readonly onMore: (() => void) | undefined;
}

const words = {
  all: (shown: number, total: number) => ({ zh: `看到${shown}条，共${total}条`, en: `${shown} of ${total} shown` }),
  capped: (shown: number, total: number) => ({
    zh: `看到${shown}条，共${total}多条`,
    en: `${shown} of more than ${total} shown`,
  }),
  more: { zh: '再看一些', en: 'Show more' },
  busy: { zh: '正在取', en: 'Fetching' },
};

/** The end of a list: how much of it one has seen, and more on demand. Nothing loads by scrolling. */
export function More({ shown, total, isTotalCapped, isBusy, onMore }: MoreProps) {
  const say = useSay();
  return (
    <div className="more">
      <output className="meta">{say(isTotalCapped ? words.capped(shown, total) : words.all(shown, total))}</output>
      {onMore === undefined ? null : (
        <Button kind="secondary" busy={isBusy ? say(words.busy) : undefined} onPress={onMore}>
          {say(words.more)}
        </Button>
      )}
    </div>
  );
}
