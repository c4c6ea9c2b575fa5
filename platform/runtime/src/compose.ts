import type { EventConsumer } from './events/events.ts';
import type { JobHandler } from './jobs/jobs.ts';
import type { Module } from './module.ts';
import type { Catalogue } from './unit-buffer.ts';

/** What the modules of one house declare, looked up by name. */
export interface House extends Catalogue {
  readonly jobs: ReadonlyMap<string, JobHandler>;
  readonly consumers: ReadonlyMap<string, EventConsumer>;
}

const ORDINARY_QUEUE = 'ordinary';

/**
 * Joins the manifests and checks them against each other.
 *
 * @throws Error naming everything that is declared twice or refers to nothing
 */
export function composeHouse(modules: readonly Module[]): House {
  const faults: string[] = [];
  const twice = (what: string, names: readonly string[]): void => {
    const seen = new Set<string>();
    for (const name of names) {
      if (seen.has(name)) faults.push(`${what} ${name} is declared twice`);
      seen.add(name);
    }
  };
  const jobs = modules.flatMap((module) => module.jobs ?? []);
  const consumers = modules.flatMap((module) => module.consumers ?? []);
  const events = modules.flatMap((module) => module.events ?? []);
  twice(
    'module',
    modules.map((module) => module.name),
  );
  twice(
    'permission',
    modules.flatMap((module) => module.permissions ?? []).map((permission) => permission.name),
  );
  twice(
    'problem',
    modules.flatMap((module) => module.problems ?? []).map((problem) => problem.code),
  );
  twice(
    'event',
    events.map((event) => event.type),
  );
  twice(
    'job',
    jobs.map((job) => job.name),
  );
  twice(
    'consumer',
    consumers.map((consumer) => consumer.name),
  );
  twice(
    'route',
    modules.flatMap((module) => module.routes ?? []).map((route) => `${route.method} ${route.path}`),
  );
  twice(
    'operation',
    modules.flatMap((module) => module.routes ?? []).map((route) => route.operation),
  );
  twice(
    'command',
    modules.flatMap((module) => module.commands ?? []).map((command) => command.name),
  );

  if (modules.filter((module) => module.authenticate).length > 1) faults.push('more than one module authenticates');
  if (faults.length > 0)
    throw new Error(`the house does not fit together:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);

  const jobsByName = new Map(jobs.map((job) => [job.name, job]));
  const byType = new Map<string, string[]>();
  for (const consumer of consumers) {
    for (const type of consumer.types) byType.set(type, [...(byType.get(type) ?? []), consumer.name]);
  }
  return {
    jobs: jobsByName,
    consumers: new Map(consumers.map((consumer) => [consumer.name, consumer])),
    consumersOf: (type) => byType.get(type) ?? [],
    queueOf: (name) => {
      const job = jobsByName.get(name);
      if (!job) throw new Error(`no module declares the job ${name}`);
      return job.queue ?? ORDINARY_QUEUE;
    },
  };
}
