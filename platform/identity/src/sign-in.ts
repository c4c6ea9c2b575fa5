import { cityOf, PROVINCE_HUBEI } from '@yunmeng/kernel/division-code';
import { epochMs, type Instant } from '@yunmeng/kernel/instant';
import type { Problem } from '@yunmeng/kernel/problem';
import type { UnitOfWork } from '@yunmeng/runtime';

import { normaliseLogin, type Account, type PostRow } from './account.ts';
import { findByLogin, findPost } from './account-store.ts';
import { attemptKey, isRemembered, waitsUntil } from './attempts.ts';
import { isPasswordOf } from './password.ts';
import { accountDisabled, waitBeforeRetry, wrongCredentials } from './problems.ts';
import { addSession, forgetAttempts, lockedAttempts, noteFailure, removeSession } from './session-store.ts';
import { tokenHash } from './session.ts';

interface SignInRequest {
  readonly login: string;
  readonly password: string;
  /** Address of the caller. */
  readonly address: string;
  /** A token drawn for this sign-in: nobody can know it beforehand (session fixation). */
  readonly token: string;
}

type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly account: Account; readonly post: PostRow | undefined }
  | { readonly kind: 'refused'; readonly refusal: Problem };

/**
 * 登录: opens a session for whoever knows the password. An unknown login is answered like a wrong password, in the same
 * time. A failure is counted and audited in this unit of work, so the caller must let it commit.
 *
 * @throws Problem `identity.wait-before-retry` before any password is looked at
 */
export async function signIn(work: UnitOfWork, request: SignInRequest): Promise<SignInOutcome> {
  const login = normaliseLogin(request.login);
  const key = attemptKey(login, request.address);
  const failures = await failuresSoFar(work, key);

  const account = await findByLogin(work, login);
  if (!(await isPasswordOf(account?.passwordHash, request.password)) || !account) {
    await noteFailure(work, key, { failures: failures + 1, lastFailedAt: work.now });
    auditSignIn(work, 'identity.fail-sign-in', account?.id ?? 'unknown');
    return { kind: 'refused', refusal: wrongCredentials() };
  }
  if (account.disabledAt !== null) {
    auditSignIn(work, 'identity.fail-sign-in', account.id);
    return { kind: 'refused', refusal: accountDisabled() };
  }

  if (failures > 0) await forgetAttempts(work, key);
  if (work.actor.sessionId !== undefined) await removeSession(work, work.actor.sessionId);
  await addSession(work, tokenHash(request.token), account.id, work.now);
  const post = await findPost(work, account.id);
  auditSignIn(work, 'identity.sign-in', account.id, post);
  return { kind: 'signed-in', account, post };
}

/** 退出: ends the session of the actor, on this browser only. */
export async function signOut(work: UnitOfWork): Promise<void> {
  const { sessionId, accountId, post } = work.actor;
  if (sessionId === undefined) return;
  await removeSession(work, sessionId);
  auditSignIn(work, 'identity.sign-out', accountId, post);
}

async function failuresSoFar(work: UnitOfWork, key: string): Promise<number> {
  const attempts = await lockedAttempts(work, key);
  if (!attempts || !isRemembered(attempts, work.now)) return 0;
  const until = waitsUntil(attempts);
  if (work.now < until) throw waitBeforeRetry(secondsBetween(work.now, until));
  return attempts.failures;
}

function secondsBetween(from: Instant, to: Instant): number {
  return Math.ceil((epochMs(to) - epochMs(from)) / 1000);
}

function auditSignIn(work: UnitOfWork, action: string, accountId: string, post?: Pick<PostRow, 'regionCode'>): void {
  const cityCode = post ? cityOf(post.regionCode) : PROVINCE_HUBEI;
  work.audit({ action, cityCode, subject: { kind: 'account', id: accountId } });
}
