import { useKeys } from '../frame/keys.ts';

interface ListKeys {
  /** The rows from top to bottom. */
  readonly ids: readonly string[];
  readonly currentId: string | undefined;
  readonly onMove: (id: string) => void;
  readonly onSelect: (id: string) => void;
  readonly onClaim?: (() => void) | undefined;
}

/** J K X C in a list. Moving takes the focus along, so Enter opens what the eye is on and a reader hears it. */
export function useListKeys({ ids, currentId, onMove, onSelect, onClaim }: ListKeys): void {
  const move = (by: number) => () => {
    const next = ids[neighbour(ids, currentId, isRowFocused() ? by : 0)];
    if (next === undefined) return;
    onMove(next);
    document.querySelector<HTMLElement>(`[data-row="${next}"] a`)?.focus();
  };
  useKeys({
    j: move(1),
    k: move(-1),
    x: currentId === undefined ? undefined : () => onSelect(currentId),
    c: onClaim,
  });
}

function neighbour(ids: readonly string[], currentId: string | undefined, by: number): number {
  const at = currentId === undefined ? -1 : ids.indexOf(currentId);
  return Math.max(0, Math.min(ids.length - 1, at + by));
}

function isRowFocused(): boolean {
  return document.activeElement?.closest('[data-row]') !== null && document.activeElement !== null;
}
