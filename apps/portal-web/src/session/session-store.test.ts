import { describe, expect, it } from 'vitest';

import type { SignedIn } from '../api/answers.ts';
import type { Api } from '../api/client.ts';
import { Failure } from '../api/failure.ts';
import { SessionStore } from './session-store.ts';

const aSession = (accountId: string): SignedIn => ({
  accountId,
  kind: 'citizen',
  name: '张三',
  roles: [],
  permissions: [],
  expiresAt: '2026-11-24T21:00:00.000+08:00',
});

function store(get: () => Promise<unknown>, write: () => Promise<unknown> = get) {
  let changes = 0;
  let time = 0;
  let asked = 0;
  const answer = async <T>(body: Promise<unknown>) => ({ body: (await body) as T, version: undefined }); // the test's own type
  const api: Api = {
    get: (_path) => {
      asked += 1;
      return answer(get());
    },
    write: (_write) => answer(write()),
    upload: () => Promise.reject(new Error('none')),
  };
  return {
    sessions: new SessionStore({ api: () => api, now: () => time, onChangeOfPerson: () => changes++ }),
    changes: () => changes,
    asked: () => asked,
    at: (ms: number) => (time = ms),
  };
}

describe('the session', () => {
  it('lapses, and does not forget whose page is open, when the server says so', async () => {
    const { sessions, changes } = store(() => Promise.resolve(aSession('a')));
    await sessions.refresh();
    sessions.lapse();
    expect(sessions.current()).toMatchObject({ kind: 'lapsed', session: { accountId: 'a' } });
    expect(changes()).toBe(0);
  });

  it('forgets what was read when another person signs in', async () => {
    const { sessions, changes } = store(
      () => Promise.resolve(aSession('a')),
      () => Promise.resolve(aSession('b')),
    );
    await sessions.refresh();
    sessions.lapse();
    await sessions.signIn('lisi', 'secret');
    expect(sessions.current()).toMatchObject({ kind: 'signed-in', session: { accountId: 'b' } });
    expect(changes()).toBe(1);
  });

  it('stays as it was while there is no network', async () => {
    let isOnline = true;
    const { sessions } = store(() =>
      isOnline ? Promise.resolve(aSession('a')) : Promise.reject(new Failure('unreachable')),
    );
    await sessions.refresh();
    isOnline = false;
    await sessions.refresh();
    expect(sessions.current().kind).toBe('signed-in');
  });

  it('asks now and then until when it lasts, while its person works', async () => {
    const { sessions, asked, at } = store(() => Promise.resolve(aSession('a')));
    await sessions.refresh();
    sessions.noteUse();
    expect(asked()).toBe(1);
    at(5 * 60_000);
    sessions.noteUse();
    sessions.noteUse();
    expect(asked()).toBe(2);
  });

  it('knows that nobody is signed in when the server refuses to say', async () => {
    const { sessions } = store(() => Promise.reject(new Failure('refused')));
    await sessions.refresh();
    expect(sessions.current().kind).toBe('nobody');
  });
});
