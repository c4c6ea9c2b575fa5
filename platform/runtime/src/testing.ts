import { randomBytes as strongRandomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parseDivisionCode } from '@yunmeng/kernel/division-code';
import { type Instant, parseInstant } from '@yunmeng/kernel/instant';
import { afterAll, beforeAll, inject as provided } from 'vitest';

import type { Actor, Grant } from './actor.ts';
import type { Configuration } from './configuration.ts';
import { createRuntime } from './create-runtime.ts';
import { cloneDatabase, dropDatabase } from './database/test-databases.ts';
import { openFolderFileStore } from './files/folder-file-store.ts';
import { createTestServer, type TestAnswer, type TestRequest, type TestServer } from './http/test-caller.ts';
import type { HttpServerOptions } from './http/http-server.ts';
import { drainJobs } from './jobs/worker.ts';
import type { Logger } from './logger.ts';
import { module as runtimeModule } from './manifest.ts';
import type { Module } from './module.ts';
import type { Runtime } from './runtime.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the test cluster, with the right to create databases. */
    postgresUrl: string;
  }
}

export interface HouseOptions {
  /** Modules under test and those they depend on; the runtime's own is always there. */
  readonly modules?: readonly Module[];
  /** Where the house's clock stands. Default 2026-11-24 09:00 in Shanghai, a Tuesday. */
  readonly now?: string;
  readonly configuration?: Partial<Configuration>;
  readonly http?: HttpServerOptions;
}

/** A composed house on a database of its own, for the tests of one file. */
export interface TestHouse {
  readonly runtime: Runtime;
  /** Address of the file's own database. */
  readonly databaseUrl: string;
  /** Moves the clock; it stands still otherwise. */
  setNow(instant: string): void;
  /** Runs all jobs, timers and event deliveries that are due by the clock, until none is left. @returns how many */
  drain(): Promise<number>;
  /** Calls the HTTP server in process, as `actor` when one is given. */
  inject<Body = unknown>(request: TestRequest): Promise<TestAnswer<Body>>;
  /** Starts the HTTP server on a free port, once; returns its address. */
  listen(): Promise<string>;
}

export { aGif, aJpeg, aPdf, aPng, aZip } from './files/sample-files.ts';
export type { TestAnswer, TestRequest } from './http/test-caller.ts';

/** Nine in the morning of a Tuesday. */
export const TEST_NOW = '2026-11-24T09:00:00.000+08:00';

/** Says nothing; a test that looks at log lines brings its own. */
export const silentLog: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * A house for the tests of a file: a database cloned from a migrated template, a home folder, a clock that stands
 * still. Called at the top of the file; what it returns can be used inside tests and hooks.
 */
export function useHouse(options: HouseOptions = {}): TestHouse {
  let now: Instant = parseInstant(options.now ?? TEST_NOW);
  let runtime: Runtime | undefined;
  let databaseUrl = '';
  let home = '';
  let server: Promise<TestServer> | undefined;
  let address: Promise<string> | undefined;
  const theServer = (): Promise<TestServer> => (server ??= createTestServer(house.runtime, options.http));

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'yunmeng-test-home-'));
    const modules = withRuntime(options.modules ?? []);
    databaseUrl = await cloneDatabase(provided('postgresUrl'), modules);
    runtime = await openTestRuntime({
      modules,
      databaseUrl,
      home,
      now: () => now,
      configuration: options.configuration ?? {},
    });
  });
  afterAll(async () => {
    await (await server)?.server.close();
    await runtime?.db.close();
    if (databaseUrl !== '') await dropDatabase(provided('postgresUrl'), databaseUrl);
    if (home !== '') await rm(home, { recursive: true, force: true });
  });

  const house: TestHouse = {
    get runtime() {
      if (!runtime) throw new Error('the house stands only inside tests and hooks');
      return runtime;
    },
    get databaseUrl() {
      return databaseUrl;
    },
    setNow(instant) {
      now = parseInstant(instant);
    },
    drain: () => drainJobs(house.runtime),
    inject: async (request) => (await theServer()).inject(request),
    listen: () => (address ??= theServer().then((one) => one.server.listen({ port: 0 }))),
  };
  return house;
}

/** An empty database for the tests of a file that migrate by themselves; its address is known inside tests. */
export function useEmptyDatabase(): { readonly url: string } {
  let url = '';
  beforeAll(async () => {
    url = await cloneDatabase(provided('postgresUrl'), []);
  });
  afterAll(async () => {
    if (url !== '') await dropDatabase(provided('postgresUrl'), url);
  });
  return {
    get url() {
      return url;
    },
  };
}

interface TestRuntimeGiven {
  readonly modules: readonly Module[];
  readonly databaseUrl: string;
  readonly home: string;
  readonly now: () => Instant;
  readonly configuration?: Partial<Configuration>;
}

/** A runtime as tests compose it: a silent log, real randomness, files in the home folder, the clock that is handed in. */
export async function openTestRuntime(given: TestRuntimeGiven): Promise<Runtime> {
  return createRuntime({
    configuration: aConfiguration({ home: given.home, databaseUrl: given.databaseUrl, ...given.configuration }),
    databaseUrl: given.databaseUrl,
    modules: given.modules,
    files: await openFolderFileStore(join(given.home, 'files')),
    log: silentLog,
    now: given.now,
    randomBytes: (count) => strongRandomBytes(count),
  });
}

/** A configuration in which only what the test names differs from the default. */
export function aConfiguration(given: Partial<Configuration> = {}): Configuration {
  return {
    port: 0,
    host: '127.0.0.1',
    databaseUrl: undefined,
    home: tmpdir(),
    publicUrl: 'http://127.0.0.1:8080',
    isDemo: false,
    trustedProxies: [],
    maxUploadBytes: 10 * 1024 * 1024,
    logLevel: 'silent',
    // A test asks as often as it likes, unless it is about that.
    rateLimits: { read: 1e9, write: 1e9, search: 1e9, upload: 1e9, 'sign-in': 1e9 },
    ...given,
  };
}

function withRuntime(modules: readonly Module[]): readonly Module[] {
  return modules.includes(runtimeModule) ? modules : [runtimeModule, ...modules];
}

/** 申请人: a signed-in citizen without any grant. */
export function anActor(given: Partial<Actor> = {}): Actor {
  return { accountId: 'citizen-1', kind: 'citizen', name: '张三', roles: ['citizen'], grants: [], ...given };
}

export interface OfficialOptions {
  readonly accountId?: string;
  readonly name?: string;
  readonly roles?: readonly string[];
  readonly permissions?: readonly string[];
  /** Region of the post and of the grants; 云梦县 when absent. */
  readonly regionCode?: string;
  readonly orgCode?: string;
  /** Narrows the grants to the body of the post. */
  readonly ownBodyOnly?: boolean;
}

/** 工作人员: an official of a county body with the permissions the test is about. */
export function anOfficial(given: OfficialOptions = {}): Actor {
  const regionCode = parseDivisionCode(given.regionCode ?? '420923');
  const orgCode = given.orgCode ?? '11420923MB0000001X';
  const grants: Grant[] = (given.permissions ?? []).map((permission) =>
    given.ownBodyOnly === true ? { permission, regionCode, orgCode } : { permission, regionCode },
  );
  return {
    accountId: given.accountId ?? 'official-1',
    kind: 'official',
    name: given.name ?? '王五',
    post: { orgCode, orgName: '云梦县行政审批局', regionCode, title: '窗口人员' },
    roles: given.roles ?? ['window-clerk'],
    grants,
  };
}
