import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { ProblemKind } from '@yunmeng/kernel/problem';

import type { Actor } from './actor.ts';
import type { Statement } from './database/database.ts';
import type { EventConsumer, EventType } from './events/events.ts';
import type { JobHandler } from './jobs/jobs.ts';
import type { Route } from './route.ts';
import type { Runtime } from './runtime.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** Something an actor may do, e.g. `cases.accept`. */
export interface Permission {
  readonly name: string;
  readonly title: Bilingual;
}

/** A subcommand of `yunmeng`, e.g. `items import <file.csv>`. */
export interface Command {
  /** Words that call it, e.g. `items import`. */
  readonly name: string;
  readonly usage: string;
  readonly title: Bilingual;
  /**
   * What must be ready before it runs: nothing but the `configuration`, a `migrated` database without any rows yet,
   * or reference data `loaded` as well. Default `loaded`.
   */
  readonly needs?: 'configuration' | 'migrated' | 'loaded';
  /** Returns the exit status. Prints through `print`, so that tests can read it. */
  run(runtime: Runtime, args: readonly string[], print: (line: string) => void): Promise<number>;
}

/** The manifest of a module: everything the server needs to compose it. */
export interface Module {
  /** Folder name; its database schema has the same name with `_` for `-`. */
  readonly name: string;
  readonly title: Bilingual;
  /** Systems of the plan that it serves (slugs of docs/plan-map.json). */
  readonly plan: readonly string[];
  /** Why it exists, when it serves no system of the plan. */
  readonly beyond?: string;
  /** Modules whose tables its migrations refer to, or whose doors it calls. */
  readonly dependsOn?: readonly string[];
  /** Folder of `NNNN-name.sql` files, forward only. */
  readonly migrations?: URL;
  readonly permissions?: readonly Permission[];
  readonly problems?: readonly ProblemKind[];
  readonly events?: readonly EventType[];
  readonly routes?: readonly Route[];
  readonly jobs?: readonly JobHandler[];
  readonly consumers?: readonly EventConsumer[];
  readonly commands?: readonly Command[];
  /**
   * Which of these addresses in the file store rows of this module refer to. Content that no module answers for is
   * removed in the night, a day or more after it was stored: who keeps a file says so here.
   */
  readonly fileReferences?: Statement<{ readonly hash: string }, [hashes: readonly string[]]>;
  /** Reference data every installation needs (regions, calendars); safe to run at every start. */
  load?(runtime: Runtime): Promise<void>;
  /** Demonstration data; safe to run twice; only ever run where demonstration is allowed. */
  demonstrate?(work: UnitOfWork): Promise<void>;
  /** Answers who is behind a request. Exactly one module of the house has it. */
  readonly authenticate?: (
    runtime: Runtime,
    request: {
      readonly headers: Readonly<Record<string, string | undefined>>;
      readonly cookies: Readonly<Record<string, string | undefined>>;
    },
  ) => Promise<Actor | undefined>;
}

/** Declares a module. */
export function defineModule(module: Module): Module {
  return module;
}
