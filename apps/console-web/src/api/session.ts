import type { DemonstrationAccount, Session } from '@yunmeng/identity/contract';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { forgetTyped } from '../acts/typed.ts';
import { freshKey } from './intention.ts';
import { ApiProblem } from './problem.ts';
import { get, send } from './request.ts';

/** Who is signed in; `null` when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      const session = await get<Session | undefined>('/session', signal);
      if (session) noteAccount(session.accountId);
      return session ?? null;
    } catch (problem) {
      if (problem instanceof ApiProblem && (problem.isSignedOut || problem.status === 404)) return null;
      throw problem;
    }
  },
  staleTime: 60_000,
});

const ACCOUNT = 'yunmeng.account';

/** Whoever signs in again finds what they typed; anyone else finds an empty desk. */
function noteAccount(accountId: string): void {
  try {
    const before = sessionStorage.getItem(ACCOUNT);
    if (before !== null && before !== accountId) forgetTyped();
    sessionStorage.setItem(ACCOUNT, accountId);
  } catch {
    // Without storage nothing outlives the page anyway.
  }
}

/** The session, once it is known to be there: pages below the sign-in page. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('a page below the sign-in page was drawn without a session');
  return data;
}

/** 演示账号 of officials, which anyone may try; empty where demonstration is off. */
export function useDemonstrationAccounts() {
  return useQuery({
    queryKey: ['demonstration-accounts'],
    queryFn: async ({ signal }): Promise<readonly DemonstrationAccount[]> => {
      try {
        const { accounts } = await get<{ accounts: readonly DemonstrationAccount[] }>(
          '/session/demonstration-accounts',
          signal,
        );
        return accounts.filter(({ kind }) => kind === 'official');
      } catch (problem) {
        if (problem instanceof ApiProblem && problem.status === 404) return [];
        throw problem;
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** Signs in. Everything read for somebody else is forgotten first. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly login: string; readonly password: string }) =>
      send<Session>({ path: '/session', body, key: freshKey() }),
    onSuccess: async () => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
}

/** Signs out and forgets everything that was read or typed. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => send<void>({ method: 'DELETE', path: '/session', key: freshKey() }),
    onSuccess: () => {
      forgetTyped();
      client.clear();
      client.setQueryData(sessionQuery.queryKey, null);
    },
  });
}
