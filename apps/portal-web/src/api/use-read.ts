import { useCallback, useEffect, useRef, useState } from 'react';

import { useSurroundings } from '../surroundings/surroundings.tsx';
import type { Answered } from './client.ts';
import { failureOf, type Failure } from './failure.ts';

/** Something read from the server. While it is read again, what was read last stays. */
export interface Reading<T> {
  readonly value: T | undefined;
  readonly version: number | undefined;
  readonly failure: Failure | undefined;
  readonly isWaiting: boolean;
  readonly reload: () => void;
  /** Puts in what a write answered, so that the page shows it at once. */
  readonly replace: (answer: Answered<T>) => void;
}

interface Held {
  readonly path: string | undefined;
  readonly answer: Answered<unknown> | undefined;
  readonly failure: Failure | undefined;
  readonly isWaiting: boolean;
}

/** What was read in this visit, by path: going back shows it at once, then reads it again. */
const lately = new Map<string, Answered<unknown>>();

/** Forgets what was read: another person may sign in on this device. */
export function forgetReadings(): void {
  lately.clear();
}

/**
 * Reads `path` (below `/api`), and again when it changes; nothing while it is undefined.
 *
 * @param keepsOther shows what another path brought until the new one is there (a list whose filter changed)
 */
export function useRead<T>(path: string | undefined, keepsOther = false): Reading<T> {
  const { api } = useSurroundings();
  const [held, setHeld] = useState<Held>(() => initial(path));
  const [round, setRound] = useState(0);
  const asked = useRef(0);

  useEffect(() => {
    if (path === undefined) return;
    const mine = ++asked.current;
    setHeld((before) => ({
      path,
      answer: before.path === path || keepsOther ? before.answer : lately.get(path),
      failure: undefined,
      isWaiting: true,
    }));
    api.get<T>(path).then(
      (answer) => {
        lately.set(path, answer);
        if (asked.current === mine) setHeld({ path, answer, failure: undefined, isWaiting: false });
      },
      (thrown: unknown) => {
        if (asked.current !== mine) return;
        setHeld((before) => ({ ...before, failure: failureOf(thrown), isWaiting: false }));
      },
    );
  }, [api, path, round, keepsOther]);

  const replace = useCallback(
    (answer: Answered<T>) => {
      if (path === undefined) return;
      asked.current += 1;
      lately.set(path, answer);
      setHeld({ path, answer, failure: undefined, isWaiting: false });
    },
    [path],
  );
  const reload = useCallback(() => setRound((count) => count + 1), []);

  const current = held.path === path || keepsOther ? held : initial(path);
  return {
    // Answers follow the contract of their path.
    value: current.answer?.body as T | undefined,
    version: current.answer?.version,
    failure: current.failure,
    isWaiting: current.isWaiting,
    reload,
    replace,
  };
}

function initial(path: string | undefined): Held {
  return {
    path,
    answer: path === undefined ? undefined : lately.get(path),
    failure: undefined,
    isWaiting: path !== undefined,
  };
}
