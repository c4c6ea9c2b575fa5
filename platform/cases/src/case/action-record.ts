import type { Instant } from '@yunmeng/kernel/instant';
import type { Actor } from '@yunmeng/runtime';

import type { Action, ActionActor } from './action.ts';
import type { Decided } from './decide-act.ts';

/** Circumstances under which an act was done. */
interface ActionFacts {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly itemVersion: number;
}

/** The action as it is recorded. */
export function actionOf(decided: Decided, { seq, at, actor, itemVersion }: ActionFacts): Action {
  return { ...decided, seq, at, actor: actionActor(actor), itemVersion };
}

function actionActor({ accountId, kind, name, actingFor, post, roles }: Actor): ActionActor {
  return {
    accountId,
    kind,
    name,
    ...(actingFor && { actingFor: actingFor.id }),
    ...(post && { orgCode: post.orgCode, orgName: post.orgName }),
    role: post?.title ?? roles[0] ?? kind,
  };
}
