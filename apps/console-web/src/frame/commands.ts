import { useEffect, useSyncExternalStore } from 'react';

/** 命令: something the palette can do. A refused one is listed too, with its reason. */
export interface Command {
  readonly id: string;
  readonly title: string;
  readonly keys?: readonly string[];
  /** Why it cannot be done, when it cannot. */
  readonly refusal?: string | undefined;
  readonly run: () => void;
}

const EMPTY: readonly Command[] = [];
let offered: readonly Command[] = EMPTY;
const listeners = new Set<() => void>();

function offer(commands: readonly Command[]): void {
  offered = commands;
  listeners.forEach((tell) => tell());
}

/** Offers the commands of a page for as long as it is drawn. The list must be stable between draws (`useMemo`). */
export function useOfferedCommands(commands: readonly Command[]): void {
  useEffect(() => {
    offer(commands);
    return () => offer(EMPTY);
  }, [commands]);
}

/** The commands of the page that is drawn now. */
export function usePageCommands(): readonly Command[] {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => offered,
  );
}

/** The commands whose title or keys hold what was typed; all of them when nothing was. */
export function matchingCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return commands;
  return commands.filter(({ title }) => title.toLowerCase().includes(wanted));
}
