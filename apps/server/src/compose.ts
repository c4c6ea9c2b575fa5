import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { type Instant, instantOf } from '@yunmeng/kernel/instant';
import {
  checkDatabase,
  type Configuration,
  createHttpServer,
  createLogger,
  createRuntime,
  type Environment,
  type HttpServer,
  loadConfiguration,
  loadDemonstrationData,
  loadReferenceData,
  type Logger,
  migrate,
  type Module,
  openFolderFileStore,
  type Runtime,
  type RuntimeParts,
  startWorker,
  type Worker,
} from '@yunmeng/runtime';

import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { listenProblem } from './port.ts';

export { StartProblem } from './start-problem.ts';

/** Folder of the checkout: where state and built pages lie, wherever the program was started from. */
export const rootFolder = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * How far a house is made ready: only the `configuration` (no database is touched), `connected`, `migrated`, reference
 * data `loaded`, or `demonstrated` where that is allowed (the embedded database, or `YUNMENG_DEMO=1`).
 */
export type Readiness = 'configuration' | 'connected' | 'migrated' | 'loaded' | 'demonstrated';

interface HouseOptions {
  /** The environment; read nowhere else. */
  readonly env: Environment;
  readonly modules: readonly Module[];
  /** The clock. Default: that of the machine. */
  readonly now?: () => Instant;
  /** Default: one JSON object per line on stderr, from the configured level on. */
  readonly log?: Logger;
  /** Default: demonstrated. */
  readonly readiness?: Readiness;
  /** Whether a Yunmeng that already runs on this home is an obstacle, or its database is used. Default: refuse. */
  readonly whenRunning?: 'refuse' | 'attach';
  /** Connections of the pool at most. */
  readonly connections?: number;
  /** False only for databases that are thrown away. Default true. */
  readonly isDurable?: boolean;
}

/** A composed house: a runtime on a live database, not yet serving. */
export interface House {
  readonly runtime: Runtime;
  readonly configuration: Configuration;
  readonly databaseUrl: string;
  /** The embedded database, when that is what it stands on. */
  readonly embedded: EmbeddedPostgres | undefined;
  /**
   * Starts worker and HTTP server, once.
   *
   * @returns the address
   * @throws StartProblem when the port cannot be had
   */
  listen(at?: { readonly host?: string; readonly port?: number }): Promise<string>;
  /** The server, once it listens. */
  readonly server: HttpServer | undefined;
  /** Finishes what was accepted, then stops worker, pool and embedded database, in this order. */
  close(): Promise<void>;
}

/** How long a stop waits for jobs that are running; they are rolled back after it and run again later. */
const WORKER_STOPS_WITHIN_MS = 10_000;

/**
 * Composes the house from its modules: configuration, database, runtime, data.
 *
 * @throws ConfigurationProblem, StartProblem, DatabaseAddressProblem, MigrationProblem: each says what to do
 */
export async function composeHouse(options: HouseOptions): Promise<House> {
  const given = loadConfiguration(options.env, rootFolder);
  const log = options.log ?? createLogger(given.logLevel);
  const embedded = await embeddedFor(given, log, options);
  try {
    const configuration = { ...given, isDemo: given.isDemo || embedded !== undefined };
    const databaseUrl = await addressFor(given, embedded, options);
    const runtime = await runtimeFor(options, { configuration, databaseUrl, log });
    return houseOf(runtime, databaseUrl, embedded);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** The address in force; one that the configuration gives is tried first, so that its faults are told in words. */
async function addressFor(
  { databaseUrl }: Configuration,
  embedded: EmbeddedPostgres | undefined,
  { readiness }: HouseOptions,
): Promise<string> {
  if (databaseUrl === undefined) return embedded?.url ?? '';
  if (readiness !== 'configuration') await checkDatabase(databaseUrl);
  return databaseUrl;
}

async function runtimeFor(
  { connections, modules, now, readiness }: HouseOptions,
  parts: Pick<RuntimeParts, 'configuration' | 'databaseUrl' | 'log'>,
): Promise<Runtime> {
  const runtime = createRuntime({
    ...parts,
    ...(connections === undefined ? {} : { connections }),
    modules,
    files: await openFolderFileStore(join(parts.configuration.home, 'files')),
    now: now ?? (() => instantOf(Date.now())),
    randomBytes: (count) => randomBytes(count),
  });
  try {
    await prepare(runtime, readiness ?? 'demonstrated');
    return runtime;
  } catch (error) {
    await runtime.db.close();
    throw error;
  }
}

async function embeddedFor(
  configuration: Configuration,
  log: Logger,
  options: HouseOptions,
): Promise<EmbeddedPostgres | undefined> {
  if (configuration.databaseUrl !== undefined || options.readiness === 'configuration') return undefined;
  return startEmbeddedPostgres({
    home: configuration.home,
    log,
    whenRunning: options.whenRunning ?? 'refuse',
    isDurable: options.isDurable ?? true,
  });
}

async function prepare(runtime: Runtime, readiness: Readiness): Promise<void> {
  if (readiness === 'configuration' || readiness === 'connected') return;
  const applied = await migrate(runtime);
  if (applied.length > 0) runtime.log.info({ applied: applied.length }, 'migrated');
  if (readiness === 'migrated') return;
  await loadReferenceData(runtime);
  if (readiness === 'demonstrated' && runtime.configuration.isDemo) await loadDemonstrationData(runtime);
}

function houseOf(runtime: Runtime, databaseUrl: string, embedded: EmbeddedPostgres | undefined): House {
  const { configuration } = runtime;
  let server: HttpServer | undefined;
  let worker: Worker | undefined;
  let closing: Promise<void> | undefined;

  const listen = async (at?: { readonly host?: string; readonly port?: number }): Promise<string> => {
    server = await createHttpServer(runtime, {
      sites: { portal: join(rootFolder, 'apps/portal-web/dist'), console: join(rootFolder, 'apps/console-web/dist') },
    });
    try {
      const address = await server.listen(at);
      worker = startWorker(runtime);
      return address;
    } catch (error) {
      throw listenProblem(error, { host: at?.host ?? configuration.host, port: at?.port ?? configuration.port });
    }
  };

  const close = async (): Promise<void> => {
    await server?.close();
    if (worker) {
      await within(WORKER_STOPS_WITHIN_MS, worker.stop());
      // Without a database there is nobody to tell, and it counts as a try.
      await within(1_000, worker.abandon()).catch(() => undefined);
    }
    // A job that would not end holds a connection; stopping the database, or the process, takes it back.
    await within(1_000, runtime.db.close());
    await embedded?.stop();
  };

  return {
    runtime,
    configuration,
    databaseUrl,
    embedded,
    listen,
    get server() {
      return server;
    },
    close: () => (closing ??= close()),
  };
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
