import { epochMs } from '@yunmeng/kernel/instant';
import type { Actor, Post, Runtime } from '@yunmeng/runtime';

import type { PostRow } from './account.ts';
import { grantsOf } from './roles.ts';
import { findLiveSession, touchSession, type LiveSession } from './session-store.ts';
import { isToken, SESSION_COOKIE, SESSION_LIMITS, tokenHash } from './session.ts';

interface Request {
  readonly cookies: Readonly<Record<string, string | undefined>>;
}

/** Who is behind a request: one indexed statement, and at most once a minute a second one that notes the use. */
export async function authenticate(runtime: Runtime, request: Request): Promise<Actor | undefined> {
  const token = request.cookies[SESSION_COOKIE];
  if (token === undefined || !isToken(token)) return undefined;
  const now = runtime.now();
  const session = await findLiveSession(runtime.db, tokenHash(token), now);
  if (!session) return undefined;
  if (epochMs(now) - epochMs(session.lastSeenAt) >= SESSION_LIMITS.touchMs) {
    await touchSession(runtime.db, session.tokenHash, now);
  }
  const { accountId: id, kind, name } = session;
  return actorOf({ id, kind, name }, postOf(session), session.tokenHash);
}

/** Whoever acts through this account, with the grants of his post. */
export function actorOf(
  account: { readonly id: string; readonly kind: 'citizen' | 'official'; readonly name: string },
  post: PostRow | undefined,
  sessionId: string,
): Actor {
  return {
    accountId: account.id,
    sessionId,
    kind: account.kind,
    name: account.name,
    ...(post && { post: publicPost(post) }),
    roles: post ? post.roles : ['citizen'],
    grants: post ? grantsOf(post) : [],
  };
}

function publicPost({ orgCode, orgName, regionCode, title }: PostRow): Post {
  return { orgCode, orgName, regionCode, title };
}

function postOf(session: LiveSession): PostRow | undefined {
  const { orgCode, orgName, regionCode, title, roles, isOrgBound } = session;
  // The left join gives all of them or none.
  if (orgCode === null || orgName === null || regionCode === null || title === null || roles === null) return undefined;
  return { orgCode, orgName, regionCode, title, roles, isOrgBound: isOrgBound !== false };
}
