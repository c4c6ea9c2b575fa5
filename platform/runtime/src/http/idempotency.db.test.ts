import { describe, expect, it } from 'vitest';

import { addMs, type Instant } from '@yunmeng/kernel/instant';

import { statement } from '../database/database.ts';
import { anActor, useHouse } from '../testing.ts';
import { claimKey, keepAnswer, purgeIdempotency, requestHash } from './idempotency.ts';

const DAY_MS = 24 * 3_600_000;
const house = useHouse();
const count = statement<{ readonly rows: number }>(
  'runtime.count-keys-for-test',
  'select count(*)::int as rows from runtime.idempotency',
);

describe('requestHash', () => {
  it('keeps neighbouring parts apart', () => {
    expect(requestHash(['a', 'bc'])).not.toBe(requestHash(['ab', 'c']));
    expect(requestHash(['a', undefined])).not.toBe(requestHash(['a', '']));
  });
});

describe('a kept answer', () => {
  it('is forgotten after seven days and not before', async () => {
    const { runtime } = house;
    const at = runtime.now();
    const answerAt = async (key: string, now: Instant) => {
      await runtime.act({ actor: anActor(), now }, async (work) => {
        const claim = { account: 'a', key, requestHash: requestHash([key]) };
        await claimKey(work, claim);
        await keepAnswer(work, claim, { status: 204, headers: {}, body: undefined });
      });
    };
    await answerAt('old', addMs(at, -7 * DAY_MS - 1));
    await answerAt('young', addMs(at, -7 * DAY_MS + 1));
    await runtime.act({ actor: anActor(), now: at }, (work) =>
      purgeIdempotency.run(work, {}, { id: 'job', attempt: 1, runtime, progress: () => Promise.resolve() }),
    );
    expect(await runtime.db.one(count, [])).toEqual({ rows: 1 });
  });
});
