import { epochMs, type Instant } from '@yunmeng/kernel/instant';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

import { statement } from '../database/database.ts';
import { PostgresDatabase } from '../database/pool.ts';
import type { Runtime } from '../runtime.ts';
import { DELIVERY_JOB } from '../unit-buffer.ts';
import { RequestDurations } from './request-durations.ts';

/** What Prometheus reads. */
export interface Metrics {
  readonly contentType: string;
  /** Notes one answered request. */
  observe(operation: string, status: number, seconds: number): void;
  /** All figures in the text format, those of the database asked for now. */
  text(): Promise<string>;
}

interface Backlog {
  readonly jobs_waiting: number;
  readonly jobs_due: number;
  readonly jobs_dead: number;
  readonly oldest_delivery: Instant | null;
  readonly audit_unsealed: number;
  readonly oldest_unsealed: Instant | null;
}

/** Each part is read from a partial index whose entries are few when all is well. */
const backlog = statement<Backlog, [now: Instant, delivery: string]>(
  'runtime.backlog',
  `select
     (select count(*) from runtime.job where state = 'waiting') as jobs_waiting,
     (select count(*) from runtime.job where state = 'waiting' and run_at <= $1) as jobs_due,
     (select count(*) from runtime.job where state = 'dead') as jobs_dead,
     (select min(run_at) from runtime.job where state = 'waiting' and run_at <= $1 and job = $2) as oldest_delivery,
     (select count(*) from runtime.audit_record where seq is null) as audit_unsealed,
     (select min(at) from runtime.audit_record where seq is null) as oldest_unsealed`,
);

/** The figures of one server, in a registry of its own. */
export function createMetrics(runtime: Runtime): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new RequestDurations();
  const gauges = backlogGauges(registry);
  observePool(registry, runtime);

  return {
    contentType: registry.contentType,
    observe: (operation, status, seconds) => durations.observe(operation, status, seconds),
    async text() {
      const now = runtime.now();
      // Without its database a server still tells how it is.
      const found = await runtime.db.one(backlog, [now, DELIVERY_JOB]).catch(() => undefined);
      if (found) setBacklog(gauges, found, now);
      return `${durations.text()}${await registry.metrics()}`;
    },
  };
}

type Gauges = ReturnType<typeof backlogGauges>;

function backlogGauges(registry: Registry) {
  const gauge = (name: string, help: string) => new Gauge({ name: `yunmeng_${name}`, help, registers: [registry] });
  return {
    waiting: gauge('jobs_waiting', 'Jobs and timers that wait, due or not'),
    due: gauge('jobs_due', 'Jobs whose time has come'),
    dead: gauge('jobs_dead', 'Jobs that failed every try'),
    outboxLag: gauge('outbox_lag_seconds', 'Age of the oldest event that a consumer has not had'),
    unsealed: gauge('audit_unsealed', 'Audit records not yet sealed'),
    unsealedAge: gauge('audit_unsealed_age_seconds', 'Age of the oldest of them'),
  };
}

function setBacklog(gauges: Gauges, found: Backlog, now: Instant): void {
  gauges.waiting.set(found.jobs_waiting);
  gauges.due.set(found.jobs_due);
  gauges.dead.set(found.jobs_dead);
  gauges.outboxLag.set(ageSeconds(found.oldest_delivery, now));
  gauges.unsealed.set(found.audit_unsealed);
  gauges.unsealedAge.set(ageSeconds(found.oldest_unsealed, now));
}

function ageSeconds(since: Instant | null, now: Instant): number {
  return since === null ? 0 : Math.max(0, epochMs(now) - epochMs(since)) / 1000;
}

function observePool(registry: Registry, { db }: Runtime): void {
  if (!(db instanceof PostgresDatabase)) return;
  new Gauge({
    name: 'yunmeng_database_connections',
    help: 'Connections of the pool: lent, idle, and callers who wait for one',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { lent, idle, waiting } = db.use();
      this.set({ state: 'lent' }, lent);
      this.set({ state: 'idle' }, idle);
      this.set({ state: 'waiting' }, waiting);
    },
  });
}
