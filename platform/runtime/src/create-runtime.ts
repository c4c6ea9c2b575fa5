import { epochMs, type Instant } from '@yunmeng/kernel/instant';
import { uuidV7 } from '@yunmeng/kernel/uuid';

import { act, type ActParts } from './act.ts';
import { composeHouse } from './compose.ts';
import type { Configuration } from './configuration.ts';
import { migrateDatabase, type MigrateOptions } from './database/migrate.ts';
import { openDatabase, poolOf } from './database/pool.ts';
import type { FileStore } from './file-store.ts';
import { JobsInHand } from './jobs/jobs-in-hand.ts';
import type { Logger } from './logger.ts';
import { module as runtimeModule } from './manifest.ts';
import type { Module } from './module.ts';
import { errorFacts } from './operation/error-facts.ts';
import { inSpan } from './operation/tracing.ts';
import type { Runtime } from './runtime.ts';
import { rememberInside } from './runtime-inside.ts';

/** Everything a runtime is built from; whoever starts the program hands it in. */
export interface RuntimeParts {
  readonly configuration: Configuration;
  /** The address in force: the configuration's, or that of the embedded server. */
  readonly databaseUrl: string;
  /** Connections at most. Default 16. */
  readonly connections?: number;
  /** Modules of the house; the runtime's own is added when it is not among them. */
  readonly modules: readonly Module[];
  readonly files: FileStore;
  readonly log: Logger;
  now(): Instant;
  randomBytes(count: number): Uint8Array;
}

/** A span of a unit of work has no attributes of its own: the request or job around it tells what it was for. */
const UNTOLD = {};

/**
 * Builds the runtime. Nothing is connected or started yet.
 *
 * @throws Error when the manifests of the modules do not fit together
 */
export function createRuntime(given: RuntimeParts): Runtime {
  const modules = given.modules.some((module) => module.name === runtimeModule.name)
    ? given.modules
    : [runtimeModule, ...given.modules];
  const house = composeHouse(modules);
  const wakers = new Set<() => void>();
  const db = openDatabase({
    url: given.databaseUrl,
    ...(given.connections === undefined ? {} : { connections: given.connections }),
    onConnectionLost: (error) => given.log.warn(errorFacts(error), 'an idle database connection was lost'),
  });
  const now = (): Instant => given.now();
  const randomBytes = (count: number): Uint8Array => given.randomBytes(count);
  const newId = (): string => uuidV7(epochMs(now()), randomBytes);
  const parts: ActParts = {
    db,
    now,
    newId,
    randomBytes,
    catalogue: house,
    wake: () => wakers.forEach((wake) => wake()),
  };
  const runtime: Runtime = {
    configuration: given.configuration,
    modules,
    db,
    files: given.files,
    log: given.log,
    now,
    newId,
    randomBytes,
    act: (context, work) => inSpan('unit of work', UNTOLD, () => act(parts, context, work)),
  };
  rememberInside(runtime, { house, parts, wakers, inHand: new JobsInHand() });
  return runtime;
}

/**
 * Brings the database of the runtime up to date.
 *
 * @returns the migrations that were applied, `module/file`
 * @throws MigrationProblem when a person has to decide: an edited migration, or a database newer than the program
 */
export async function migrate(runtime: Runtime, options: MigrateOptions = {}): Promise<string[]> {
  return migrateDatabase(poolOf(runtime.db).url, runtime.modules, options);
}
