import type { Instant } from '@yunmeng/kernel/instant';

import type { Actor } from './actor.ts';
import type { Configuration } from './configuration.ts';
import type { Database } from './database/database.ts';
import type { FileStore } from './file-store.ts';
import type { Logger } from './logger.ts';
import type { Module } from './module.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** Circumstances of an act. */
export interface ActContext {
  readonly actor: Actor;
  /** The instant of the act; the runtime's clock when absent. */
  readonly now?: Instant;
  readonly requestId?: string;
  readonly purpose?: string;
}

/** What is handed to every module: the only way to the database, the clock, files and randomness. */
export interface Runtime {
  readonly configuration: Configuration;
  readonly modules: readonly Module[];
  readonly db: Database;
  readonly files: FileStore;
  readonly log: Logger;
  /** The current instant. Tests and demonstrations hand in their own. */
  now(): Instant;
  newId(): string;
  /** Cryptographically strong random bytes. */
  randomBytes(count: number): Uint8Array;
  /**
   * Runs `work` in one transaction with its audit records, events and jobs. After a deadlock, which PostgreSQL undoes
   * wholly, `work` runs again from its beginning: it keeps no state outside its unit.
   *
   * @throws DatabaseUnavailable when the database is away or the connection broke
   */
  act<T>(context: ActContext, work: (unit: UnitOfWork) => Promise<T>): Promise<T>;
}
