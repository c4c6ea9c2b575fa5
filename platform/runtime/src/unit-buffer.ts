import { type Instant } from '@yunmeng/kernel/instant';

import type { Actor } from './actor.ts';
import { auditRow } from './audit/audit-row.ts';
import { statement, type Transaction } from './database/database.ts';
import type { DomainEvent } from './events/events.ts';
import type { JobRequest } from './jobs/jobs.ts';
import { RETIRE_TIMERS } from './jobs/timers.ts';
import type { AuditEntry } from './unit-of-work.ts';

/** What the buffer needs to know of the house to turn requests into rows. */
export interface Catalogue {
  /** Consumers of an event type, by name. */
  consumersOf(eventType: string): readonly string[];
  /** Queue of a job. @throws Error when no module declares that job */
  queueOf(job: string): string;
}

/** Facts of the act that every row carries. */
export interface ActFacts {
  readonly now: Instant;
  readonly actor: Actor;
  readonly requestId: string;
  readonly purpose?: string;
  newId(): string;
}

/** Handler that hands an event to one consumer. */
export const DELIVERY_JOB = 'runtime.deliver-event';

/**
 * One statement for everything that goes with the rows of an act. It is one round trip whatever there is to write;
 * the job part comes last because timers may meet a waiting job of the same key.
 */
const FLUSH = statement<never, [audit: string, events: string, jobs: string]>(
  'runtime.flush-unit',
  `with audit as (
     insert into runtime.audit_record (
       city_code, id, module, at, actor_id, actor_kind, acting_for, roles, org_code, post, purpose, action,
       subject_kind, subject_id, case_id, before, after, request_id)
     select r.city_code, r.id, r.module, r.at, r.actor_id, r.actor_kind, r.acting_for, r.roles, r.org_code, r.post,
       r.purpose, r.action, r.subject_kind, r.subject_id, r.case_id, r.before::json, r.after::json, r.request_id
     from json_to_recordset($1::json) as r (
       city_code text, id uuid, module text, at timestamptz, actor_id text, actor_kind text, acting_for text,
       roles text, org_code text, post text, purpose text, action text, subject_kind text, subject_id text,
       case_id text, before text, after text, request_id text)
   ), event as (
     insert into runtime.event (id, type, aggregate_kind, aggregate_id, data, time, request_id)
     select r.id, r.type, r.aggregate_kind, r.aggregate_id, r.data, r.time, r.request_id
     from rows from (json_to_recordset($2::json) as (
       id uuid, type text, aggregate_kind text, aggregate_id text, data jsonb, time timestamptz, request_id text
     )) with ordinality as r
     order by r.ordinality
   )
   insert into runtime.job (id, job, queue, payload, key, order_key, run_at, request_id, created_at)
   select r.id, r.job, r.queue, r.payload, r.key, r.order_key, r.run_at, r.request_id, r.created_at
   from rows from (json_to_recordset($3::json) as (
     id uuid, job text, queue text, payload jsonb, key text, order_key text, run_at timestamptz, request_id text,
     created_at timestamptz
   )) with ordinality as r
   order by r.ordinality
   on conflict (key) where state = 'waiting' do update set
     job = excluded.job, queue = excluded.queue, payload = excluded.payload, order_key = excluded.order_key,
     run_at = excluded.run_at, request_id = excluded.request_id, attempt = 0, last_error = null`,
);

/** Collects what goes with the rows of one act, and writes it all just before the commit. */
export class UnitBuffer {
  readonly #facts: ActFacts;
  readonly #catalogue: Catalogue;
  readonly #audit: object[] = [];
  readonly #events: object[] = [];
  readonly #jobs: object[] = [];
  /** Timers by key: the last word counts, `undefined` means cancelled. */
  readonly #timers = new Map<string, object | undefined>();

  constructor(facts: ActFacts, catalogue: Catalogue) {
    this.#facts = facts;
    this.#catalogue = catalogue;
  }

  audit(entry: AuditEntry): void {
    this.#audit.push(auditRow(this.#facts, entry));
  }

  emit(event: DomainEvent): void {
    const { now, requestId } = this.#facts;
    const id = this.#facts.newId();
    this.#events.push({
      id,
      type: event.type,
      aggregate_kind: event.aggregate.kind,
      aggregate_id: event.aggregate.id,
      data: event.data,
      time: now,
      request_id: requestId,
    });
    for (const consumer of this.#catalogue.consumersOf(event.type)) {
      this.schedule({
        job: DELIVERY_JOB,
        payload: { consumer, event: id },
        orderKey: `${consumer}/${event.aggregate.kind}/${event.aggregate.id}`,
      });
    }
  }

  schedule(request: JobRequest): void {
    const { now, requestId } = this.#facts;
    const row = {
      id: this.#facts.newId(),
      job: request.job,
      queue: this.#catalogue.queueOf(request.job),
      payload: request.payload,
      key: request.key ?? null,
      order_key: request.orderKey ?? null,
      run_at: request.runAt ?? now,
      request_id: requestId,
      created_at: now,
    };
    if (request.key === undefined) this.#jobs.push(row);
    else this.#timers.set(request.key, row);
  }

  cancelJob(key: string): void {
    this.#timers.set(key, undefined);
  }

  /** Writes everything. @returns whether jobs were queued, so that a worker nearby can be woken after the commit */
  async flush(tx: Transaction): Promise<boolean> {
    const cancelled = [...this.#timers].filter(([, row]) => row === undefined).map(([key]) => key);
    const jobs = [...this.#jobs, ...[...this.#timers.values()].filter((row) => row !== undefined)];
    if (cancelled.length > 0) await tx.run(RETIRE_TIMERS, [cancelled, this.#facts.now]);
    if (this.#audit.length + this.#events.length + jobs.length > 0) {
      await tx.run(FLUSH, [JSON.stringify(this.#audit), JSON.stringify(this.#events), JSON.stringify(jobs)]);
    }
    return jobs.length > 0;
  }
}
