import { useEffect, useState } from 'react';

import { Icon } from '../icon/icon.tsx';
import { useSay } from '../language/language.tsx';
import './waiting.css';

/** How long a page may wait before it says so. */
const PATIENCE_MS = 2000;

const words = { waiting: (what: string) => ({ zh: `还在等${what}`, en: `Still waiting for ${what}` }) };

/** Says after two seconds what the page waits for. Until then nothing moves: most answers come sooner. */
export function Waiting({ what, patienceMs = PATIENCE_MS }: { readonly what: string; readonly patienceMs?: number }) {
  const say = useSay();
  const [isLong, setLong] = useState(patienceMs === 0);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, [patienceMs]);
  return (
    <output className="waiting hint">
      {isLong ? (
        <>
          <Icon name="clock" />
          {say(words.waiting(what))}
        </>
      ) : null}
    </output>
  );
}
