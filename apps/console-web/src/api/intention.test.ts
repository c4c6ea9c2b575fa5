import { describe, expect, it } from 'vitest';

import { freshKey, Intention } from './intention.ts';

function counted(): Intention {
  let count = 0;
  return new Intention(() => `key-${(count += 1)}`);
}

describe('Intention', () => {
  it('keeps the key while the same thing is tried again', () => {
    const intention = counted();
    expect(intention.keyFor({ act: 'accept', version: 3 })).toBe('key-1');
    expect(intention.keyFor({ act: 'accept', version: 3 })).toBe('key-1');
  });

  it('takes another key when something else is meant', () => {
    const intention = counted();
    intention.keyFor({ act: 'accept', version: 3 });
    expect(intention.keyFor({ act: 'accept', version: 4 })).toBe('key-2');
  });

  it('takes another key for the same words once the first was done', () => {
    const intention = counted();
    intention.keyFor({ act: 'claim' });
    intention.settle();
    expect(intention.keyFor({ act: 'claim' })).toBe('key-2');
  });

  it('makes keys that the server takes: 8 to 128 visible ASCII characters, never twice', () => {
    const keys = Array.from({ length: 50 }, freshKey);
    expect(new Set(keys).size).toBe(50);
    for (const key of keys) expect(key).toMatch(/^[\x21-\x7e]{8,128}$/);
  });
});
