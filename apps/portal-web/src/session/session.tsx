import { Notice, useSay } from '@yunmeng/ui';
import { createContext, Fragment, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';

import { useSurroundings } from '../surroundings/surroundings.tsx';
import type { SessionState, SessionStore } from './session-store.ts';
import { SignInForm } from './sign-in-form.tsx';
import { sessionWords as words } from './words.ts';

const Context = createContext<SessionStore | undefined>(undefined);

export const SessionProvider = Context.Provider;

/** The store of who is signed in. */
export function useSessionStore(): SessionStore {
  const store = useContext(Context);
  if (!store) throw new Error('a page was drawn outside a session');
  return store;
}

/** Who is signed in now. */
export function useSession(): SessionState {
  const store = useSessionStore();
  return useSyncExternalStore(store.subscribe, store.current);
}

const WARNING_MS = 5 * 60_000;

/** Whether the session ends within five minutes; looks at the clock twice a minute. */
export function useEndsSoon(): boolean {
  const state = useSession();
  const { now } = useSurroundings();
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), 30_000);
    return () => clearInterval(timer);
  }, [now]);
  return state.kind === 'signed-in' && Date.parse(state.session.expiresAt) - time < WARNING_MS;
}

interface SignedInOnlyProps {
  /** Why one has to sign in here, in one sentence. */
  readonly why: string;
  readonly children: ReactNode;
}

/**
 * A page that only its person may see. Whoever is not signed in signs in right here and goes on. When the session ends
 * under an open page, the page stays as it is, below the form: nothing that was typed is lost.
 */
export function SignedInOnly({ why, children }: SignedInOnlyProps) {
  const say = useSay();
  const state = useSession();
  if (state.kind === 'unknown') return null;
  if (state.kind === 'nobody') {
    return (
      <div className="wrap">
        <div className="narrow head">
          <h1 tabIndex={-1}>{say(words.title)}</h1>
          <p className="lede">{why}</p>
          <SignInForm />
        </div>
      </div>
    );
  }
  return (
    <>
      {state.kind === 'lapsed' ? (
        <div className="wrap">
          <div className="narrow head">
            <Notice kind="warn" live="alert">
              <h2>{say(words.lapsed)}</h2>
              <p>{say(words.lapsedKept)}</p>
              <SignInForm />
            </Notice>
          </div>
        </div>
      ) : null}
      <Fragment key={state.session.accountId}>{children}</Fragment>
    </>
  );
}
