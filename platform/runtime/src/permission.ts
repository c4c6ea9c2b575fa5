import type { DivisionCode } from '@yunmeng/kernel/division-code';
import { isWithin } from '@yunmeng/kernel/division-code';

import type { Actor, Grant, Target, Verdict } from './actor.ts';
import { forbidden } from './problems.ts';

/**
 * 权限判断: whether `actor` may do `permission` to `target`, and why. A grant covers a target when the target's scope
 * code lies within the grant's region and, if the grant names a body, the target is that body's.
 */
export function mayDo(actor: Actor, permission: string, target: Target): Verdict {
  const held = actor.grants.filter((grant) => grant.permission === permission);
  if (held.length === 0) {
    return no(`未获授予权限 ${permission}（${rolesZh(actor)}）。`, `No grant of ${permission} (${rolesEn(actor)}).`);
  }
  const near = held.filter((grant) => isWithin(target.scopeCode, grant.regionCode));
  if (near.length === 0) {
    const regions = [...new Set(held.map((grant) => grant.regionCode))];
    return no(
      `权限 ${permission} 只及于区划 ${regions.join('、')}，不及于 ${target.scopeCode}（${rolesZh(actor)}）。`,
      `The grant of ${permission} covers ${regions.join(', ')}, not ${target.scopeCode} (${rolesEn(actor)}).`,
    );
  }
  const grant = near.find((one) => one.orgCode === undefined || one.orgCode === target.orgCode);
  if (!grant) {
    return no(
      `权限 ${permission} 在该区划只及于本部门的事项（${rolesZh(actor)}）。`,
      `The grant of ${permission} covers only the actor's own body there (${rolesEn(actor)}).`,
    );
  }
  const zh = `凭权限 ${permission}，区划 ${grant.regionCode}${grant.orgCode === undefined ? '' : `，机构 ${grant.orgCode}`}（${rolesZh(actor)}）。`;
  const en = `By the grant of ${permission} over ${grant.regionCode}${grant.orgCode === undefined ? '' : ` for body ${grant.orgCode}`} (${rolesEn(actor)}).`;
  return { isAllowed: true, reason: { zh, en } };
}

/** Goes on only when `mayDo` says yes. @throws Problem `runtime.forbidden` with the reason */
export function requirePermission(actor: Actor, permission: string, target: Target): void {
  const verdict = mayDo(actor, permission, target);
  if (!verdict.isAllowed) throw forbidden(verdict);
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

function rolesZh(actor: Actor): string {
  return actor.roles.length === 0 ? '没有角色' : `角色 ${actor.roles.join('、')}`;
}

function rolesEn(actor: Actor): string {
  return actor.roles.length === 0 ? 'no role' : `role ${actor.roles.join(', ')}`;
}
