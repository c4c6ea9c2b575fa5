import type { Instant } from '@yunmeng/kernel/instant';

import { statement } from '../database/database.ts';
import type { JobHandler } from '../jobs/jobs.ts';
import { insideOf } from '../runtime-inside.ts';
import { DELIVERY_JOB } from '../unit-buffer.ts';

interface EventRow {
  readonly id: string;
  readonly type: string;
  readonly kind: string;
  readonly aggregate: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly time: Instant;
}

const FIND_EVENT = statement<EventRow, [id: string]>(
  'runtime.find-event',
  'select id, type, aggregate_kind as kind, aggregate_id as aggregate, data, time from runtime.event where id = $1',
);
const MARK_DELIVERED = statement<never, [consumer: string, event: string, at: Instant]>(
  'runtime.mark-delivered',
  'insert into runtime.event_delivery (consumer, event_id, delivered_at) values ($1, $2, $3) on conflict do nothing',
);

/** Hands one event to one consumer, whose own writes commit with the mark: inside the database, exactly once. */
export const deliverEvent: JobHandler = {
  name: DELIVERY_JOB,
  queue: 'events',
  isLight: true,
  async run(work, payload, run) {
    const name = String(payload['consumer']);
    const consumer = insideOf(run.runtime).house.consumers.get(name);
    if (!consumer)
      throw new Error(`no module declares the consumer ${name} any more: discard its deliveries, or bring it back`);
    const event = await work.maybe(FIND_EVENT, [String(payload['event'])]);
    if (!event) throw new Error('the event of this delivery is gone');
    const isNew = (await work.run(MARK_DELIVERED, [name, event.id, work.now])) === 1;
    if (!isNew) return;
    await consumer.handle(work, {
      id: event.id,
      type: event.type,
      aggregate: { kind: event.kind, id: event.aggregate },
      data: event.data,
      time: event.time,
    });
  },
};
