import { describe, expect, it } from 'vitest';

import { aMemory } from '../surroundings/memory.ts';
import { Wishes } from './wishes.ts';

const lineBroke = new Error('the line broke');
const isAnswered = (thrown: unknown) => thrown !== lineBroke;

function counting() {
  let count = 0;
  return () => `key-${++count}`;
}

describe('wishes', () => {
  it('a second press joins the first while it is on its way', async () => {
    const wishes = new Wishes(counting(), aMemory());
    const keys: string[] = [];
    const send = async (key: string) => {
      keys.push(key);
      await Promise.resolve();
      return 'received';
    };
    const wish = { name: 'POST /drafts/1/submit' };
    const answers = await Promise.all([wishes.once(wish, send, isAnswered), wishes.once(wish, send, isAnswered)]);
    expect(answers).toEqual(['received', 'received']);
    expect(keys).toEqual(['key-1']);
  });

  it('a retry after a broken line carries the same key', async () => {
    const wishes = new Wishes(counting(), aMemory());
    const keys: string[] = [];
    const send = (key: string) => {
      keys.push(key);
      return keys.length === 1 ? Promise.reject(lineBroke) : Promise.resolve('received');
    };
    await expect(wishes.once({ name: 'w' }, send, isAnswered)).rejects.toBe(lineBroke);
    await expect(wishes.once({ name: 'w' }, send, isAnswered)).resolves.toBe('received');
    expect(keys).toEqual(['key-1', 'key-1']);
  });

  it('an answered wish is over: the same thing wished again is a new one', async () => {
    const wishes = new Wishes(counting(), aMemory());
    const keys: string[] = [];
    const send = (key: string) => {
      keys.push(key);
      return keys.length === 1 ? Promise.reject(new Error('refused')) : Promise.resolve('received');
    };
    await expect(wishes.once({ name: 'w' }, send, isAnswered)).rejects.toThrow('refused');
    await wishes.once({ name: 'w' }, send, isAnswered);
    await wishes.once({ name: 'w' }, send, isAnswered);
    expect(keys).toEqual(['key-1', 'key-2', 'key-3']);
  });

  it('survives a reload of the page when told to', async () => {
    const memory = aMemory();
    const newKey = counting();
    const wish = { name: 'POST /drafts/1/submit', survivesReload: true };
    const keys: string[] = [];
    const failing = (key: string) => {
      keys.push(key);
      return Promise.reject(lineBroke);
    };
    await expect(new Wishes(newKey, memory).once(wish, failing, isAnswered)).rejects.toBe(lineBroke);
    await new Wishes(newKey, memory).once(wish, async (key) => keys.push(key), isAnswered);
    expect(keys).toEqual(['key-1', 'key-1']);
    expect(memory.get('wish POST /drafts/1/submit')).toBeUndefined();
  });
});
