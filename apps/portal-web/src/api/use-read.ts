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
  /** Which asking this answers: the path, and how often it was read. */
  readonly asking: string;
  readonly answer: Answered<unknown> | undefined;
  readonly failure: Failure | undefined;
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
  const [round, setRound] = useState(0);
  const asking = `${path ?? ''} ${round}`;
  const [held, setHeld] = useState<Held>({ path: undefined, asking: '', answer: undefined, failure: undefined });
  const current = useRef(asking);

  useEffect(() => {
    current.current = asking;
    if (path === undefined) return;
    api.get<T>(path).then(
      (answer) => {
        lately.set(path, answer);
        if (current.current === asking) setHeld({ path, asking, answer, failure: undefined });
      },
      (thrown: unknown) => {
        if (current.current !== asking) return;
        setHeld((before) => ({
          path,
          asking,
          answer: before.path === path || keepsOther ? before.answer : lately.get(path),
          failure: failureOf(thrown),
        }));
      },
    );
  }, [api, path, asking, keepsOther]);

  const replace = useCallback(
    (answer: Answered<T>) => {
      if (path === undefined) return;
      // What is still on its way is older than this.
      current.current = '';
      lately.set(path, answer);
      setHeld({ path, asking, answer, failure: undefined });
    },
    [path, asking],
  );
  const reload = useCallback(() => setRound((count) => count + 1), []);

  const isHere = held.path === path || (keepsOther && held.answer !== undefined);
  const answer = isHere ? held.answer : path === undefined ? undefined : lately.get(path);
  const isSettled = held.asking === asking;
  return {
    // Answers follow the contract of their path.
    value: answer?.body as T | undefined,
    version: answer?.version,
    failure: isSettled ? held.failure : undefined,
    isWaiting: path !== undefined && !isSettled,
    reload,
    replace,
  };
}
