import { Icon, LanguageSwitch, LargePrint, useSay, Wordmark, type Lang } from '@yunmeng/ui';
import { Link } from 'react-router';

import { useSession, useSessionStore } from '../session/session.ts';
import { sessionWords } from '../session/words.ts';
import type { Preferences } from '../surroundings/preferences.ts';
import './frame.css';
import { frameWords as words } from './words.ts';

interface TopBarProps {
  readonly preferences: Preferences;
  readonly onLang: (lang: Lang) => void;
  readonly onLarge: (isLarge: boolean) => void;
}

/** The header of every page: mark, large print, language, one's own things; under it, for whom one acts. */
export function TopBar({ preferences, onLang, onLarge }: TopBarProps) {
  const say = useSay();
  return (
    <header className="top noprint">
      <div className="wrap">
        <Link className="top-brand" to="/">
          <Wordmark line={say(words.site)} />
        </Link>
        <LargePrint isOn={preferences.isLarge} onChange={onLarge} />
        <LanguageSwitch onChange={onLang} />
        <Link className="top-mine" to="/cases">
          <Icon name="person" />
          <span>{say(words.mine)}</span>
        </Link>
      </div>
      <ActingStrip />
    </header>
  );
}

function ActingStrip() {
  const say = useSay();
  const state = useSession();
  const store = useSessionStore();
  if (state.kind !== 'signed-in') return null;
  return (
    <div className="acting">
      <div className="wrap">
        <span>
          {say(sessionWords.actingFor)}
          <b>{say(sessionWords.self(state.session.name))}</b>
          {say(sessionWords.actingEnd)}
        </span>
        <button type="button" className="btn-plain" onClick={() => void store.signOut().catch(() => store.refresh())}>
          {say(sessionWords.signOut)}
        </button>
      </div>
    </div>
  );
}
