import type { RefuseAcceptance } from '@yunmeng/cases/contract';
import { useCallback, useSyncExternalStore } from 'react';

/** What was typed about one point of a correction. */
export interface TypedPoint {
  readonly what: string;
  readonly why: string;
  readonly how: string;
}

/** What a person has typed into the form of an act, complete or not. An empty choice is `''`. */
export interface Typed {
  readonly accept: { readonly opinion: string };
  readonly 'request-correction': { readonly points: Readonly<Record<string, TypedPoint>> };
  readonly 'refuse-acceptance': {
    readonly ground: RefuseAcceptance['ground'] | '';
    readonly reason: string;
    readonly rightBody: string;
  };
  readonly review: { readonly recommendation: 'approve' | 'reject' | ''; readonly opinion: string };
  readonly 'begin-special-procedure': { readonly kind: string; readonly plannedTo: string; readonly reason: string };
  readonly 'end-special-procedure': { readonly finding: string };
  readonly decide: { readonly outcome: 'granted' | 'refused' | ''; readonly reason: string };
  readonly 'send-back': { readonly reason: string };
  readonly deliver: { readonly collectedBy: string };
  readonly terminate: { readonly reason: string };
}

/** The acts of officials: those that have a form here. */
export type OfficialAct = keyof Typed;

/** Nothing typed yet. No choice is made beforehand. */
export const UNTYPED: Typed = {
  accept: { opinion: '' },
  'request-correction': { points: {} },
  'refuse-acceptance': { ground: '', reason: '', rightBody: '' },
  review: { recommendation: '', opinion: '' },
  'begin-special-procedure': { kind: '', plannedTo: '', reason: '' },
  'end-special-procedure': { finding: '' },
  decide: { outcome: '', reason: '' },
  'send-back': { reason: '' },
  deliver: { collectedBy: '' },
  terminate: { reason: '' },
};

/** Whether an act is one that officials do, and so has a form here. */
export function isOfficialAct(act: string): act is OfficialAct {
  return act in UNTYPED;
}

// What is typed outlives the form: a reload of the case, a colleague's act in between, a session that ended. It stays
// in this tab and is gone with it, or when the person signs out.
const listeners = new Set<() => void>();
const read = new Map<string, unknown>();

const PREFIX = 'yunmeng.typed.';

function nameOf(caseId: string, act: OfficialAct): string {
  return `${PREFIX}${caseId}.${act}`;
}

function stored(name: string): unknown {
  if (!read.has(name)) {
    try {
      read.set(name, JSON.parse(sessionStorage.getItem(name) ?? 'null'));
    } catch {
      read.set(name, null);
    }
  }
  return read.get(name);
}

function store(name: string, value: unknown): void {
  read.set(name, value);
  try {
    if (value === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Without storage it is kept for as long as the page lives.
  }
  listeners.forEach((tell) => tell());
}

/** Forgets everything typed in this tab: somebody else may sit down next. */
export function forgetTyped(): void {
  const kept = Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX));
  for (const name of new Set([...kept, ...read.keys()])) store(name, null);
}

/** Forgets what was typed about one case: something was done with it. */
export function forgetTypedOf(caseId: string): void {
  for (const act of ACTS) store(nameOf(caseId, act), null);
}

const ACTS = Object.keys(UNTYPED) as OfficialAct[]; // keys of a constant object

/** The act somebody has begun to write about a case, wherever the case went meanwhile. */
export function useTypedAct(caseId: string): OfficialAct | undefined {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => ACTS.find((act) => stored(nameOf(caseId, act)) !== null),
  );
}

interface TypedForm<Act extends OfficialAct> {
  readonly typed: Typed[Act];
  readonly change: (change: Partial<Typed[Act]>) => void;
}

/** What is typed into the form of an act, shared by the form and the document that follows it. */
export function useTyped<Act extends OfficialAct>(caseId: string, act: Act): TypedForm<Act> {
  const name = nameOf(caseId, act);
  const value = useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => stored(name),
  );
  const typed = (value ?? UNTYPED[act]) as Typed[Act]; // stored under this name by this hook only
  const change = useCallback((part: Partial<Typed[Act]>) => store(name, { ...typed, ...part }), [name, typed]);
  return { typed, change };
}
