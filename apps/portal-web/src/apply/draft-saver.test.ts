import type { Answers } from '@yunmeng/forms/contract';
import { describe, expect, it } from 'vitest';

import { Failure } from '../api/failure.ts';
import { aMemory } from '../surroundings/memory.ts';
import { DraftMirror } from './draft-mirror.ts';
import { DraftSaver, type SavedAnswers } from './draft-saver.ts';

const mismatch = () => new Failure('refused', { code: 'runtime.version-mismatch', status: 412, title: '', detail: '' });

/** An honest little server: it compares versions, may lose its answer on the way, and may be out of reach. */
function aServer(answers: Answers = {}) {
  let held: SavedAnswers = { answers, version: 1 };
  let line: 'good' | 'down' | 'loses-answer' = 'good';
  /** By what was sent: a repeated save gets its first answer again, as an idempotency key makes the real server do. */
  const answered = new Map<string, number>();
  return {
    held: () => held,
    setLine: (next: typeof line) => {
      line = next;
    },
    /** Another device saves. */
    elsewhere: (more: Answers) => {
      held = { answers: { ...held.answers, ...more }, version: held.version + 1 };
    },
    put: async (sent: Answers, version: number) => {
      if (line === 'down') throw new Failure('unreachable');
      const wish = JSON.stringify([sent, version]);
      const before = answered.get(wish);
      if (before !== undefined) return before;
      if (version !== held.version) throw mismatch();
      held = { answers: sent, version: version + 1 };
      if (line === 'loses-answer') {
        answered.set(wish, held.version);
        throw new Failure('unreachable');
      }
      return held.version;
    },
    fetch: async () => held,
  };
}

function aSaver(server: ReturnType<typeof aServer>, kept = aMemory()) {
  const timers: (() => void)[] = [];
  const mirror = new DraftMirror(kept, 'account', 'draft');
  const saver = new DraftSaver({
    saved: server.held(),
    mirror,
    now: () => 1000,
    put: server.put,
    fetch: server.fetch,
    later: (work) => {
      timers.push(work);
      return () => timers.splice(timers.indexOf(work), 1);
    },
  });
  return { saver, mirror, timers };
}

describe('saving a draft', () => {
  it('keeps each answer on the device at once, and lets it go when the server has it', async () => {
    const server = aServer();
    const { saver, mirror } = aSaver(server);
    saver.change('shop', '云梦小吃');
    expect(mirror.read()?.answers).toEqual({ shop: '云梦小吃' });
    expect(await saver.save()).toBe(true);
    expect(server.held().answers).toEqual({ shop: '云梦小吃' });
    expect(mirror.read()).toBeUndefined();
    expect(saver.current().save).toEqual({ kind: 'saved', at: 1000 });
  });

  it('says that it is kept here while there is no network, and sends it later', async () => {
    const server = aServer();
    const { saver, timers, mirror } = aSaver(server);
    server.setLine('down');
    saver.change('shop', 'a');
    expect(await saver.save()).toBe(false);
    expect(saver.current().save).toEqual({ kind: 'kept-here', at: 1000 });
    expect(mirror.read()?.answers).toEqual({ shop: 'a' });
    server.setLine('good');
    timers.at(-1)?.();
    await saver.save();
    expect(server.held().answers).toEqual({ shop: 'a' });
  });

  it('does not take its own save for that of another device when the answer was lost', async () => {
    const server = aServer();
    const { saver } = aSaver(server);
    server.setLine('loses-answer');
    saver.change('shop', 'a');
    await saver.save();
    server.setLine('good');
    saver.change('shop', 'b');
    expect(await saver.save()).toBe(true);
    expect(server.held()).toEqual({ answers: { shop: 'b' }, version: 3 });
    expect(saver.current().hasMerged).toBe(false);
  });

  it('puts changes of another device together with these, and says so', async () => {
    const server = aServer({ shop: 'a', area: '1' });
    const { saver } = aSaver(server);
    server.elsewhere({ area: '2' });
    saver.change('shop', 'b');
    expect(await saver.save()).toBe(true);
    expect(server.held().answers).toEqual({ shop: 'b', area: '2' });
    expect(saver.current()).toMatchObject({ answers: { shop: 'b', area: '2' }, hasMerged: true });
  });

  it('stops and asks when both devices changed the same answer, and loses neither', async () => {
    const server = aServer({ shop: 'a' });
    const { saver, mirror } = aSaver(server);
    server.elsewhere({ shop: 'theirs' });
    saver.change('shop', 'mine');
    expect(await saver.save()).toBe(false);
    expect(saver.current().save).toEqual({ kind: 'conflict', theirs: { shop: 'theirs' }, fields: ['shop'] });
    expect(mirror.read()?.answers).toEqual({ shop: 'mine' });
    expect(await saver.resolve({ shop: 'theirs' })).toBe(true);
    expect(server.held().answers).toEqual({ shop: 'theirs' });
  });

  it('takes up what the device kept when the page is opened again', async () => {
    const server = aServer({ area: '1' });
    const kept = aMemory();
    server.setLine('down');
    const first = aSaver(server, kept).saver;
    first.change('shop', 'typed on the train');
    await first.save();
    first.stop();

    server.setLine('good');
    const again = aSaver(server, kept).saver;
    expect(again.current().answers).toEqual({ area: '1', shop: 'typed on the train' });
    expect(await again.save()).toBe(true);
    expect(server.held().answers).toEqual({ area: '1', shop: 'typed on the train' });
  });

  it('takes over what another device saved, when asked to', async () => {
    const server = aServer({ shop: 'a' });
    const { saver } = aSaver(server);
    server.elsewhere({ shop: 'b' });
    expect(await saver.pull()).toBe(true);
    expect(saver.current()).toMatchObject({ answers: { shop: 'b' }, hasMerged: true });
    expect(saver.savedVersion()).toBe(2);
  });

  it('saves what was typed while a save was on its way', async () => {
    const server = aServer();
    const { saver } = aSaver(server);
    saver.change('shop', 'a');
    const first = saver.save();
    saver.change('shop', 'ab');
    await Promise.all([first, saver.save()]);
    expect(server.held().answers).toEqual({ shop: 'ab' });
    expect(saver.current().save.kind).toBe('saved');
  });

  it('never shows one person what another typed on the same device', () => {
    const kept = aMemory();
    new DraftMirror(kept, 'zhang', 'draft').write({ answers: { shop: 'a' }, base: {}, at: 1 });
    expect(new DraftMirror(kept, 'li', 'draft').read()).toBeUndefined();
  });
});
