import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';

import { useSurroundings } from '../surroundings/surroundings.tsx';
import type { SessionState, SessionStore } from './session-store.ts';

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
