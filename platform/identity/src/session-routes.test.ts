import { statement } from '@yunmeng/runtime';
import { useHouse } from '@yunmeng/runtime/testing';
import { beforeAll, describe, expect, it } from 'vitest';

import type { Session } from './contract.ts';
import { disableAccount } from './create-account.ts';
import { accountFacts, findAccounts } from './find-accounts.ts';
import { module } from './module.ts';
import { removeStale } from './session-store.ts';
import { aPost, givenAccount, TEST_PASSWORD } from './testing.ts';

const house = useHouse({ modules: [module] });
let citizen = '';
beforeAll(async () => {
  citizen = await givenAccount(house.runtime, {
    login: 'zhangsan',
    name: '张三',
    citizenId: '429099199003070004',
    phone: '13800000001',
  });
  await givenAccount(house.runtime, { login: 'clerk', name: '王五', post: aPost() });
});

interface Refusal {
  readonly code: string;
  readonly detail: string;
  readonly facts?: { readonly retryAfterSeconds: number };
}

const signIn = <Body = Session>(login: string, password = TEST_PASSWORD, headers: Record<string, string> = {}) =>
  house.inject<Body>({ method: 'POST', url: '/api/session', body: { login, password }, headers });
const cookieOf = (answer: { readonly headers: Readonly<Record<string, string | undefined>> }) =>
  (answer.headers['set-cookie'] ?? '').split(';')[0] ?? '';
const whoIs = (cookie: string) => house.inject<Session>({ method: 'GET', url: '/api/session', headers: { cookie } });

const auditActions = statement<{ readonly action: string }, [subject: string]>(
  'identity.test-audit',
  'select action from runtime.audit_record where subject_id = $1 order by action',
);

describe('signing in', () => {
  it('gives a citizen a session whose page shows numbers masked', async () => {
    const answer = await signIn('ZhangSan ');
    expect(answer.status).toBe(200);
    expect(answer.headers['set-cookie']).toMatch(
      /^ym_session=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Lax$/,
    );
    const session = await whoIs(cookieOf(answer));
    expect(session.body).toMatchObject({
      accountId: citizen,
      kind: 'citizen',
      name: '张三',
      roles: ['citizen'],
      permissions: [],
      expiresAt: '2026-11-24T11:00:00.000+08:00',
    });
    expect(JSON.stringify(session.body)).not.toMatch(/199003070004|13800000001/);
  });

  it('gives an official his post and the permissions of his roles', async () => {
    const { body } = await signIn('clerk');
    expect(body).toMatchObject({
      kind: 'official',
      post: { orgName: '云梦县行政审批局', regionCode: '420923000000' },
      permissions: ['cases.accept', 'cases.deliver', 'cases.read'],
    });
  });

  it('answers an unknown login exactly like a wrong password', async () => {
    const [wrong, unknown] = [await signIn<Refusal>('clerk', 'not-the-password'), await signIn<Refusal>('nobody')];
    expect(wrong.status).toBe(401);
    expect(wrong.body.code).toBe('identity.wrong-credentials');
    expect({ ...unknown.body, instance: '' }).toEqual({ ...wrong.body, instance: '' });
    expect(unknown.headers['set-cookie']).toBeUndefined();
  });

  it('ends the session that was there before, so that nobody can plant one', async () => {
    const first = cookieOf(await signIn('zhangsan'));
    const second = cookieOf(await signIn('zhangsan', TEST_PASSWORD, { cookie: first }));
    expect(second).not.toBe(first);
    expect((await whoIs(first)).status).toBe(401);
    expect((await whoIs(second)).status).toBe(200);
  });

  it('asks for an idempotency key, which no form of another site can send', async () => {
    const answer = await house.inject({
      method: 'POST',
      url: '/api/session',
      key: null,
      body: { login: 'a', password: 'b' },
    });
    expect(answer.status).toBe(400);
  });
});

describe('failures in a row', () => {
  it('wait longer and longer, even with the right password, and lock nobody out elsewhere', async () => {
    await givenAccount(house.runtime, { login: 'patient' });
    for (let i = 0; i < 3; i += 1) expect((await signIn<Refusal>('patient', `wrong-${i}`)).status).toBe(401);

    const waiting = await signIn<Refusal>('patient');
    expect(waiting).toMatchObject({
      status: 429,
      body: { code: 'identity.wait-before-retry', facts: { retryAfterSeconds: 2 } },
    });
    expect((await signIn('zhangsan')).status).toBe(200);

    house.setNow('2026-11-24T09:00:02+08:00');
    expect((await signIn<Refusal>('patient', 'wrong again')).status).toBe(401);
    expect((await signIn<Refusal>('patient')).body.facts?.retryAfterSeconds).toBe(4);

    house.setNow('2026-11-24T09:00:06+08:00');
    expect((await signIn('patient')).status).toBe(200);
    expect((await signIn<Refusal>('patient', 'mistyped')).status).toBe(401);
    expect((await signIn('patient')).status).toBe(200);
  });

  it('are each counted when many come at once', async () => {
    await givenAccount(house.runtime, { login: 'busy' });
    const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => signIn<Refusal>('busy', `guess-${i}`)));
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([
      401, 401, 401, 429, 429, 429, 429, 429,
    ]);
  });
});

describe('a session', () => {
  it('ends two hours after its last use', async () => {
    house.setNow('2026-11-24T10:00:00+08:00');
    const cookie = cookieOf(await signIn('zhangsan'));
    house.setNow('2026-11-24T11:59:00+08:00');
    expect((await whoIs(cookie)).body.expiresAt).toBe('2026-11-24T13:59:00.000+08:00');
    house.setNow('2026-11-24T13:59:00+08:00');
    expect((await whoIs(cookie)).status).toBe(401);
  });

  it('ends twelve hours after it began, whatever happens', async () => {
    house.setNow('2026-11-25T08:00:00+08:00');
    const cookie = cookieOf(await signIn('zhangsan'));
    for (let hour = 9; hour < 20; hour += 1) {
      house.setNow(`2026-11-25T${String(hour).padStart(2, '0')}:00:00+08:00`);
      expect((await whoIs(cookie)).status).toBe(200);
    }
    house.setNow('2026-11-25T20:00:00+08:00');
    expect((await whoIs(cookie)).status).toBe(401);
  });

  it('ends with signing out, on this browser only, and signing out twice is no fault', async () => {
    const [here, elsewhere] = [cookieOf(await signIn('zhangsan')), cookieOf(await signIn('zhangsan'))];
    const signOut = () => house.inject({ method: 'DELETE', url: '/api/session', headers: { cookie: here } });
    const answer = await signOut();
    expect(answer.status).toBe(204);
    expect(answer.headers['set-cookie']).toContain('Max-Age=0');
    expect((await whoIs(here)).status).toBe(401);
    expect((await signOut()).status).toBe(204);
    expect((await whoIs(elsewhere)).status).toBe(200);
  });

  it('ends when its account is closed, and says so only to whoever knows the password', async () => {
    await givenAccount(house.runtime, { login: 'leaver' });
    const cookie = cookieOf(await signIn('leaver'));
    await house.runtime.act({ actor: { accountId: 'test', kind: 'system', name: '', roles: [], grants: [] } }, (work) =>
      disableAccount(work, 'leaver'),
    );
    expect((await whoIs(cookie)).status).toBe(401);
    expect(await signIn<Refusal>('leaver')).toMatchObject({ status: 403, body: { code: 'identity.account-disabled' } });
    expect((await signIn<Refusal>('leaver', 'guessing')).body.code).toBe('identity.wrong-credentials');
  });

  it('is not opened by a cookie of another form, by a token that was never given, or by what the table keeps', async () => {
    for (const token of ['', '%00', 'x'.repeat(43), "' or true --", 'a'.repeat(10_000)]) {
      expect((await whoIs(`ym_session=${token}`)).status).toBeGreaterThanOrEqual(400);
    }
  });

  it('leaves nothing behind at night when it has ended', async () => {
    house.setNow('2026-11-26T03:40:00+08:00');
    await removeStale(house.runtime.db, house.runtime.now());
    const sessions = await house.runtime.db.one(
      statement<{ readonly n: number }>('identity.test-sessions', 'select count(*)::int as n from identity.session'),
      [],
    );
    expect(sessions.n).toBe(0);
  });
});

it('audits sign-in, failure and sign-out', async () => {
  const id = await givenAccount(house.runtime, { login: 'audited' });
  await signIn('audited', 'wrong');
  const cookie = cookieOf(await signIn('audited'));
  await house.inject({ method: 'DELETE', url: '/api/session', headers: { cookie } });
  const rows = await house.runtime.db.many(auditActions, [id]);
  expect(rows.map((row) => row.action)).toEqual([
    'identity.create-account',
    'identity.fail-sign-in',
    'identity.sign-in',
    'identity.sign-out',
  ]);
});

it('has no demonstration accounts where demonstration is off', async () => {
  const answer = await house.inject<Refusal>({ method: 'GET', url: '/api/session/demonstration-accounts' });
  expect(answer).toMatchObject({ status: 404, body: { code: 'identity.no-demonstration' } });
});

it('gives the holder’s facts whole to the form, and names alone to pages', async () => {
  expect(await accountFacts(house.runtime.db, citizen)).toEqual({
    name: '张三',
    citizenId: '429099199003070004',
    phone: '13800000001',
  });
  expect(await accountFacts(house.runtime.db, 'system')).toBeUndefined();
  expect(await findAccounts(house.runtime.db, [citizen, 'system'])).toEqual([
    { id: citizen, name: '张三', kind: 'citizen' },
  ]);
});
