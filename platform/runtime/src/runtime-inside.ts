import type { ActParts } from './act.ts';
import type { House } from './compose.ts';
import type { JobsInHand } from './jobs/jobs-in-hand.ts';
import type { Runtime } from './runtime.ts';

/** What belongs to a runtime but to no module: for the worker and the commands of this module. */
export interface RuntimeInside {
  readonly house: House;
  readonly parts: ActParts;
  /** Called after each commit that queued jobs. */
  readonly wakers: Set<() => void>;
  /** Jobs that this process is trying at this moment. */
  readonly inHand: JobsInHand;
}

const insides = new WeakMap<Runtime, RuntimeInside>();

/** Keeps the inside for as long as the runtime lives. */
export function rememberInside(runtime: Runtime, inside: RuntimeInside): void {
  insides.set(runtime, inside);
}

/** The inside of a runtime that `createRuntime` built. */
export function insideOf(runtime: Runtime): RuntimeInside {
  const inside = insides.get(runtime);
  if (!inside) throw new Error('this needs a runtime made by createRuntime');
  return inside;
}
