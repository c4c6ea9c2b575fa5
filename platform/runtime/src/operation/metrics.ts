import { epochMs, type Instant } from '@yunmeng/kernel/instant';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

import { statement } from '../database/database.ts';
import { PostgresDatabase } from '../database/pool.ts';
import type { Runtime } from '../runtime.ts';
import { DELIVERY_JOB } from '../unit-buffer.ts';

/** What Prometheus reads. */
export interface Metrics {
  readonly contentType: string;
  /** Notes one answered request. */
  observe(operation: string, status: number, seconds: number): void;
  /** All figures in the text format, those of the database asked for now. */
  text(): Promise<string>;
}

const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

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
  const duration = new Histogram({
    name: 'yunmeng_http_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer',
    labelNames: ['operation', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const gauges = backlogGauges(registry);
  observePool(registry, runtime);
  /** One child per operation and status, so that a request does not hash its labels again. */
  const children = new Map<string, ReturnType<typeof duration.labels>>();

  return {
    contentType: registry.contentType,
    observe(operation, status, seconds) {
      const key = `${operation} ${status}`;
      let child = children.get(key);
      if (!child) children.set(key, (child = duration.labels(operation, String(status))));
      child.observe(seconds);
    },
    async text() {
      const now = runtime.now();
      // Without its database a server still tells how it is.
      const found = await runtime.db.one(backlog, [now, DELIVERY_JOB]).catch(() => undefined);
      if (found) setBacklog(gauges, found, now);
      return registry.metrics();
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
