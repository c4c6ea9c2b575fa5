import { useEffect, useRef } from 'react';

import { preferences } from './preferences.ts';

/** What keys do: `j`, `?`, `g i` (one after the other), `Ctrl+k`, `Ctrl+Enter`, `Escape`. */
type KeyBindings = Readonly<Record<string, (() => void) | undefined>>;

/** How long the first key of two waits for the second. */
const SEQUENCE_MS = 1200;

/**
 * Binds keys while the component is drawn. Single keys do nothing inside fields and dialogs, and nothing at all when
 * the person switched them off (WCAG 2.2, 2.1.4); those with Ctrl always work.
 */
export function useKeys(bindings: KeyBindings): void {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  useEffect(() => {
    let first = '';
    let firstAt = 0;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
      const key = nameOf(event);
      if (isSingle(key) && (!preferences.read().hasSingleKeys || isTyping(event.target))) return;
      const sequence = event.timeStamp - firstAt < SEQUENCE_MS ? `${first} ${key}` : key;
      const act = latest.current[sequence] ?? latest.current[key];
      [first, firstAt] = [key, event.timeStamp];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `Ctrl+${key}` : event.altKey ? `Alt+${key}` : key;
}

function isSingle(key: string): boolean {
  return key.length === 1;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName) || target.role === 'combobox';
}
