import { maskCitizenId, maskPhone } from '@yunmeng/kernel/mask';
import type { Instant } from '@yunmeng/kernel/instant';
import { read, write, type Actor, type Queryable, type Route } from '@yunmeng/runtime';

import type { AccountFacts } from './account.ts';
import { actorOf } from './authenticate.ts';
import { DemonstrationAccountList, Session, SignIn } from './contract.ts';
import { demonstrationAccounts } from './demonstration.ts';
import { accountFacts } from './find-accounts.ts';
import {
  accountDisabledKind,
  noDemonstration,
  noDemonstrationKind,
  waitBeforeRetryKind,
  wrongCredentialsKind,
} from './problems.ts';
import { findSessionTimes } from './session-store.ts';
import { drawToken, endedCookie, expiryOf, sessionCookie, tokenHash } from './session.ts';
import { signIn, signOut } from './sign-in.ts';

const openSession = write('POST', {
  path: '/session',
  operation: 'signIn',
  summary: { zh: '登录', en: 'Sign in' },
  access: 'public',
  rate: 'sign-in',
  schemas: { body: SignIn, response: Session },
  problems: [wrongCredentialsKind.code, waitBeforeRetryKind.code, accountDisabledKind.code],
  async handle({ runtime, body, clientAddress, now }, work) {
    const token = drawToken((count) => runtime.randomBytes(count));
    const outcome = await signIn(work, { login: body.login, password: body.password, address: clientAddress, token });
    if (outcome.kind === 'refused') return { refusal: outcome.refusal };
    const { account, post } = outcome;
    return {
      headers: { 'set-cookie': sessionCookie(token, runtime.configuration.publicUrl) },
      body: await sessionView(work, actorOf(account, post, tokenHash(token)), now),
    };
  },
});

const closeSession = write('DELETE', {
  path: '/session',
  operation: 'signOut',
  summary: { zh: '退出', en: 'Sign out of this browser' },
  access: 'public',
  schemas: {},
  async handle({ runtime }, work) {
    await signOut(work);
    return { headers: { 'set-cookie': endedCookie(runtime.configuration.publicUrl) } };
  },
});

const getSession = read({
  path: '/session',
  operation: 'getSession',
  summary: { zh: '谁登录着', en: 'Who is signed in' },
  access: 'signed-in',
  schemas: { response: Session },
  async handle({ runtime, actor, now }) {
    if (!actor) throw new Error('a signed-in route has an actor');
    return { headers: { 'cache-control': 'no-store' }, body: await sessionView(runtime.db, actor, now) };
  },
});

const listDemonstrationAccounts = read({
  path: '/session/demonstration-accounts',
  operation: 'listDemonstrationAccounts',
  summary: { zh: '演示账号', en: 'Demonstration accounts' },
  access: 'public',
  schemas: { response: DemonstrationAccountList },
  problems: [noDemonstrationKind.code],
  async handle({ runtime }) {
    if (!runtime.configuration.isDemo) throw noDemonstration();
    return { body: { accounts: demonstrationAccounts() } };
  },
});

export const routes: readonly Route[] = [openSession, closeSession, getSession, listDemonstrationAccounts];

async function sessionView(db: Queryable, actor: Actor, now: Instant): Promise<Session> {
  const times = await findSessionTimes(db, actor.sessionId ?? '');
  const facts = await accountFacts(db, actor.accountId);
  return {
    accountId: actor.accountId,
    kind: actor.kind === 'citizen' ? 'citizen' : 'official',
    name: actor.name,
    ...maskedFacts(facts),
    ...(actor.post && { post: actor.post }),
    roles: [...actor.roles],
    permissions: [...new Set(actor.grants.map((grant) => grant.permission))],
    // A session that was signed out in the same moment has just expired.
    expiresAt: times ? expiryOf(times) : now,
  };
}

function maskedFacts(facts: AccountFacts | undefined): { citizenId?: string; phone?: string } {
  return {
    ...(facts?.citizenId !== undefined && { citizenId: maskCitizenId(facts.citizenId) }),
    ...(facts?.phone !== undefined && { phone: maskPhone(facts.phone) }),
  };
}
