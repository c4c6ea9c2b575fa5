import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { DivisionCode } from '@yunmeng/kernel/division-code';
import { isWithin } from '@yunmeng/kernel/division-code';

import type { Actor, Grant, Target, Verdict } from './actor.ts';
import { forbidden } from './problems.ts';

/**
 * 权限判断: whether `actor` may do `permission` to `target`, and why. A grant covers a target when the target's scope
 * code lies within the grant's region and, if the grant names a body, the target is that body's. The reason is for the
 * people who read it: it names the post and the regions; what is wanted is named by whoever asks.
 */
export function mayDo(actor: Actor, permission: string, target: Target): Verdict {
  const post = postWords(actor);
  const held = actor.grants.filter((grant) => grant.permission === permission);
  if (held.length === 0) {
    return no(`${post.zh}没有这项权限。`, `${post.en} does not have this permission.`);
  }
  const near = held.filter((grant) => isWithin(target.scopeCode, grant.regionCode));
  if (near.length === 0) {
    const regions = [...new Set(held.map((grant) => shortCode(grant.regionCode)))];
    return no(
      `${post.zh}的这项权限管区划${regions.join('、')}，不管区划${shortCode(target.scopeCode)}。`,
      `${post.en} has this permission over ${regions.join(', ')}, not over ${shortCode(target.scopeCode)}.`,
    );
  }
  const grant = near.find((one) => one.orgCode === undefined || one.orgCode === target.orgCode);
  if (!grant) {
    return no(
      `${post.zh}的这项权限在那里只管本部门的事项。`,
      `${post.en} has this permission there for items of its own body only.`,
    );
  }
  const region = shortCode(grant.regionCode);
  const zh = `${post.zh}的这项权限管区划${region}${grant.orgCode === undefined ? '' : `的机构${grant.orgCode}`}。`;
  const en = `${post.en} has this permission over ${region}${grant.orgCode === undefined ? '' : ` for body ${grant.orgCode}`}.`;
  return { isAllowed: true, reason: { zh, en } };
}

/** Goes on only when `mayDo` says yes. @throws Problem `runtime.forbidden` with the reason */
export function requirePermission(actor: Actor, permission: string, target: Target): void {
  const verdict = mayDo(actor, permission, target);
  if (!verdict.isAllowed) throw forbidden(verdict, permission);
}

/** Part of the province in which an actor holds a permission. */
export interface Coverage {
  readonly regionCode: DivisionCode;
  readonly orgCode?: string;
}

/** Where `actor` holds `permission`: what a list narrows itself to. Empty means nowhere. */
export function coverageOf(actor: Actor, permission: string): Coverage[] {
  return actor.grants.filter((grant) => grant.permission === permission).map(toCoverage);
}

function toCoverage({ regionCode, orgCode }: Grant): Coverage {
  return orgCode === undefined ? { regionCode } : { regionCode, orgCode };
}

function no(zh: string, en: string): Verdict {
  return { isAllowed: false, reason: { zh, en } };
}

/** The post by its title; roles are names of the machine, and no reader knows them. */
function postWords({ post, kind }: Actor): Bilingual {
  if (post) return { zh: `您的岗位“${post.title}”`, en: `Your post (${post.title})` };
  return kind === 'official'
    ? { zh: '您的账号（没有岗位）', en: 'Your account, which has no post,' }
    : { zh: '您的账号', en: 'Your account' };
}

/** Six digits where they say it all. */
function shortCode(code: DivisionCode): string {
  return code.endsWith('000000') ? code.slice(0, 6) : code;
}
