import { epochMs } from '@yunmeng/kernel/instant';
import { uuidV7 } from '@yunmeng/kernel/uuid';

import type { Transaction } from './database/database.ts';
import { codeOf } from './database/unavailable.ts';
import type { ActContext, Runtime } from './runtime.ts';
import { type ActFacts, type Catalogue, UnitBuffer } from './unit-buffer.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** What an act is made of, apart from the work itself. */
export type ActParts = Pick<Runtime, 'db' | 'now' | 'newId' | 'randomBytes'> & {
  readonly catalogue: Catalogue;
  /** Called after a commit that queued jobs. */
  readonly wake: () => void;
};

const TRIES = 3;
const DEADLOCK = '40P01';

/** Runs `work` in one transaction and writes what it collected just before the commit. */
export async function act<T>(parts: ActParts, context: ActContext, work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
  const facts = factsOf(parts, context);
  for (let attempt = 1; ; attempt += 1) {
    try {
      let hasJobs = false;
      const result = await parts.db.transaction(async (tx) => {
        const { unit, buffer } = unitOn(tx, facts, parts.catalogue);
        const answer = await work(unit);
        hasJobs = await buffer.flush(tx);
        return answer;
      });
      if (hasJobs) parts.wake();
      return result;
    } catch (error) {
      // A timer that fires while an official acts on the same case can lock in the other order. PostgreSQL undid one
      // of the two wholly; doing it again is right, and better than an error on somebody's screen.
      if (codeOf(error) !== DEADLOCK || attempt === TRIES) throw error;
    }
  }
}

/** Circumstances with their defaults filled in. */
export function factsOf(parts: Pick<ActParts, 'now' | 'newId' | 'randomBytes'>, context: ActContext): ActFacts {
  const now = context.now ?? parts.now();
  const ms = epochMs(now);
  return {
    now,
    actor: context.actor,
    requestId: context.requestId ?? parts.newId(),
    ...(context.purpose === undefined ? {} : { purpose: context.purpose }),
    newId: () => uuidV7(ms, (count) => parts.randomBytes(count)),
  };
}

/** A unit of work on an open transaction; the caller flushes its buffer before the commit. */
export function unitOn(
  tx: Transaction,
  facts: ActFacts,
  catalogue: Catalogue,
): { unit: UnitOfWork; buffer: UnitBuffer } {
  const buffer = new UnitBuffer(facts, catalogue);
  const unit: UnitOfWork = {
    many: (query, args) => tx.many(query, args),
    maybe: (query, args) => tx.maybe(query, args),
    one: (query, args) => tx.one(query, args),
    run: (query, args) => tx.run(query, args),
    copyIn: (table, columns, rows) => tx.copyIn(table, columns, rows),
    now: facts.now,
    actor: facts.actor,
    requestId: facts.requestId,
    newId: () => facts.newId(),
    audit: (entry) => buffer.audit(entry),
    emit: (event) => buffer.emit(event),
    schedule: (job) => buffer.schedule(job),
    cancelJob: (key) => buffer.cancelJob(key),
  };
  return { unit, buffer };
}
