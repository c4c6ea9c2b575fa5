import type { KeptTexts } from './surroundings.tsx';

/** A store that holds texts as long as the test runs. */
export function aMemory(texts: Readonly<Record<string, string>> = {}): KeptTexts {
  const held = new Map(Object.entries(texts));
  return {
    get: (name) => held.get(name),
    set: (name, value) => void held.set(name, value),
    remove: (name) => void held.delete(name),
    names: (prefix) => [...held.keys()].filter((name) => name.startsWith(prefix)),
  };
}
