import { describe, expect, it } from 'vitest';

import { composeHouse } from './compose.ts';
import { defineModule, type Module } from './module.ts';

const named = (name: string, given: Partial<Module> = {}): Module =>
  defineModule({ name, title: { zh: name, en: name }, plan: [], ...given });

describe('composeHouse', () => {
  it('knows consumers by event type and queues by job', () => {
    const house = composeHouse([
      named('a', {
        jobs: [
          { name: 'a.work', queue: 'slow', run: async () => undefined },
          { name: 'a.other', run: async () => undefined },
        ],
      }),
      named('b', { consumers: [{ name: 'b.reader', types: ['x.done', 'y.done'], handle: async () => undefined }] }),
    ]);
    expect(house.consumersOf('x.done')).toEqual(['b.reader']);
    expect(house.consumersOf('z.done')).toEqual([]);
    expect([house.queueOf('a.work'), house.queueOf('a.other')]).toEqual(['slow', 'ordinary']);
    expect(() => house.queueOf('a.unknown')).toThrow('no module declares the job a.unknown');
  });

  it('names everything that is declared twice, at once', () => {
    const job = { name: 'a.work', run: async () => undefined };
    const authenticate = async () => undefined;
    expect(() =>
      composeHouse([named('a', { jobs: [job], authenticate }), named('b', { jobs: [job], authenticate }), named('b')]),
    ).toThrow(
      /module b is declared twice[\s\S]*job a\.work is declared twice[\s\S]*more than one module authenticates/,
    );
  });
});
