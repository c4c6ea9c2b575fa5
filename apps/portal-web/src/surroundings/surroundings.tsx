import { createContext, useContext } from 'react';

import type { Api } from '../api/client.ts';
import type { ShortMemory } from '../api/wishes.ts';

/** Everything a page needs from outside. `main.tsx` composes it; tests hand in their own. */
export interface Surroundings {
  readonly api: Api;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A name that was never given before. */
  readonly newKey: () => string;
  /** Kept on this device, over visits. */
  readonly kept: KeptTexts;
  /** Kept in this tab, over reloads. */
  readonly memory: ShortMemory;
}

/** Texts that stay on this device. They may be lost at any time, and writing may fail (a full or private store). */
export interface KeptTexts extends ShortMemory {
  /** Names that begin so. */
  names(prefix: string): readonly string[];
}

const Context = createContext<Surroundings | undefined>(undefined);

export const SurroundingsProvider = Context.Provider;

/** What the page was given by `main.tsx`. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(Context);
  if (!surroundings) throw new Error('a page was drawn outside its surroundings');
  return surroundings;
}

/** The year it is, for dates that leave their year out. */
export function useYear(): number {
  const { now } = useSurroundings();
  return new Date(now() + 8 * 3_600_000).getUTCFullYear();
}

/** Wraps a browser's store, which may be absent or refuse. */
export function keptTexts(find: () => Storage): KeptTexts {
  const attempt = <T,>(work: (storage: Storage) => T, otherwise: T): T => {
    try {
      return work(find());
    } catch {
      return otherwise;
    }
  };
  return {
    get: (name) => attempt((storage) => storage.getItem(name) ?? undefined, undefined),
    set: (name, value) => attempt((storage) => storage.setItem(name, value), undefined),
    remove: (name) => attempt((storage) => storage.removeItem(name), undefined),
    names: (prefix) => attempt((storage) => Object.keys(storage).filter((name) => name.startsWith(prefix)), []),
  };
}
