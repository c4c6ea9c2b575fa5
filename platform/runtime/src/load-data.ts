import { inOrder } from './database/migrations.ts';
import type { Runtime } from './runtime.ts';
import { systemActor } from './system-actor.ts';

/** Loads what every installation needs (regions, calendars), each module after those it depends on. Safe to repeat. */
export async function loadReferenceData(runtime: Runtime): Promise<void> {
  for (const module of inOrder(runtime.modules)) await module.load?.(runtime);
}

/**
 * Loads the demonstration province, one unit of work for each module. Safe to repeat.
 *
 * @throws Error where the configuration does not allow demonstration: accounts with known passwords must not get there
 */
export async function loadDemonstrationData(runtime: Runtime): Promise<void> {
  if (!runtime.configuration.isDemo) throw new Error('demonstration data does not belong into this database');
  for (const module of inOrder(runtime.modules)) {
    if (!module.demonstrate) continue;
    await runtime.act({ actor: systemActor }, async (work) => {
      await module.demonstrate?.(work);
    });
  }
}
