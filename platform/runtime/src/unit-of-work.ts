import type { Instant } from '@yunmeng/kernel/instant';

import type { Actor } from './actor.ts';
import type { Transaction } from './database/database.ts';
import type { DomainEvent } from './events/events.ts';
import type { JobRequest } from './jobs/jobs.ts';

/** What the audit trail keeps of one act (who, for whom, when and the request are added by the unit of work). */
export interface AuditEntry {
  /** `module.verb-noun`, e.g. `cases.accept-case`. */
  readonly action: string;
  /** The stream is module × city: `cityCode` is the 12-digit city (or 4290xx unit) the subject belongs to, or the province. */
  readonly cityCode: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly caseId?: string;
  /** Why personal data was read or changed, in a few words; the request's purpose when absent. */
  readonly purpose?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * One transaction that holds the rows, their audit records and their outbox events, and commits all or none.
 * Audit records, events and jobs are collected and written together just before the commit.
 */
export interface UnitOfWork extends Transaction {
  /** The instant of the act: handed in, the same for everything in this unit. */
  readonly now: Instant;
  readonly actor: Actor;
  readonly requestId: string;
  /** A new UUIDv7 in the order of `now`. */
  newId(): string;
  audit(entry: AuditEntry): void;
  emit(event: DomainEvent): void;
  /** Queues a job or timer; it becomes visible with the commit. */
  schedule(job: JobRequest): void;
  /** Cancels the waiting job with that key, if there is one. */
  cancelJob(key: string): void;
}
