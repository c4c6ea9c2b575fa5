import { instantOf, shanghaiDay, type Instant } from '@yunmeng/kernel/instant';
import type { PlainDate } from '@yunmeng/kernel/plain-date';
import { useSyncExternalStore } from 'react';

// The server's clock decides what is late, so its `Date` header is believed and not the clock of this computer.
let aheadMs = 0;
const listeners = new Set<() => void>();

/** Notes the `Date` header of an answer. */
export function noteServerDate(header: string | null): void {
  const at = header === null ? Number.NaN : Date.parse(header);
  if (Number.isNaN(at)) return;
  const before = serverDay();
  aheadMs = at - Date.now();
  if (serverDay() !== before) listeners.forEach((tell) => tell());
}

/** 现在, by the server's clock as of its last answer. */
export function serverNow(): Instant {
  return serverTimeOf(Date.now());
}

/** A moment of this computer's clock (ms since 1970) by the server's clock. */
export function serverTimeOf(localMs: number): Instant {
  return instantOf(localMs + aheadMs);
}

function serverDay(): PlainDate {
  return shanghaiDay(serverNow());
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** 今天: the day it is in Shanghai by the server's clock. */
export function useServerDay(): PlainDate {
  return useSyncExternalStore(subscribe, serverDay);
}
