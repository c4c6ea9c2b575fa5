import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { TSchema } from 'typebox';

import type { UnitOfWork } from '../unit-of-work.ts';

/** A past-tense fact that a module announces: declared once, listed in its manifest. */
export interface EventType {
  /** `noun.past-tense`, e.g. `case.accepted`. */
  readonly type: string;
  readonly title: Bilingual;
  readonly data: TSchema;
}

/** One occurrence. Events of one aggregate reach each consumer in the order in which they were emitted. */
export interface DomainEvent {
  readonly type: string;
  readonly aggregate: { readonly kind: string; readonly id: string };
  readonly data: Readonly<Record<string, unknown>>;
}

/** An event as its consumer receives it (CloudEvents 1.0 names). */
export interface DeliveredEvent extends DomainEvent {
  readonly id: string;
  /** Instant of the act, RFC 3339. */
  readonly time: string;
}

/**
 * A reader of events. Delivery is at least once; the consumer's own writes happen in the same transaction
 * as the mark "delivered", so inside the database they happen exactly once.
 */
export interface EventConsumer {
  /** `module.kebab-name`; it names the consumer's place in the stream, so it is never renamed. */
  readonly name: string;
  readonly types: readonly string[];
  handle(work: UnitOfWork, event: DeliveredEvent): Promise<void>;
}
