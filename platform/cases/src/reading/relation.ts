import { maskCitizenId, maskName, maskPhone } from '@yunmeng/kernel/mask';
import type { Bilingual } from '@yunmeng/kernel/bilingual';
import { type Actor, mayDo } from '@yunmeng/runtime';

import { caseNotFound, mayNotRead } from '../problems.ts';
import type { CaseRecord } from '../record/case-record.ts';

/**
 * 与办件的关系: why somebody may read a case, which decides how much of it. `engaged` has a task on it or took part
 * (taking part implies reading); `reader` holds the permission where the case lies; `supervisor` watches clocks.
 */
export type Relation = 'applicant' | 'engaged' | 'reader' | 'supervisor';

/** @throws Problem `cases.may-not-read` (officials), `cases.not-found` (everybody else, who is told nothing) */
export function relationTo(record: CaseRecord, actor: Actor): Relation {
  const { applicant, status, task, scopeCode, pinned } = record;
  if (actor.accountId === applicant.accountId) return 'applicant';
  const hasActed = status.handlers.some(({ accountId }) => accountId === actor.accountId);
  if (hasActed || task?.assignee?.accountId === actor.accountId) return 'engaged';
  const target = { scopeCode, orgCode: pinned.item.org.code };
  const verdict = mayDo(actor, 'cases.read', target);
  if (verdict.isAllowed) return 'reader';
  if (mayDo(actor, 'cases.supervise', target).isAllowed) return 'supervisor';
  throw actor.kind === 'official' ? mayNotRead(verdict.reason) : caseNotFound();
}

/** Whether the reader sees personal data whole, and may open files. */
export function seesEverything(relation: Relation): boolean {
  return relation === 'applicant' || relation === 'engaged';
}

/** Masks that a relation asks for, by kind of datum. */
export interface Masks {
  name(text: string): string;
  citizenId(text: string): string;
  phone(text: string): string;
  /** Names of officials. */
  official(text: string): string;
}

const whole = (text: string): string => text;

const MASKS: Readonly<Record<Relation, Masks>> = {
  applicant: { name: whole, citizenId: whole, phone: whole, official: maskName },
  engaged: { name: whole, citizenId: whole, phone: whole, official: whole },
  reader: { name: whole, citizenId: maskCitizenId, phone: maskPhone, official: whole },
  supervisor: { name: maskName, citizenId: maskCitizenId, phone: maskPhone, official: whole },
};

export function masksFor(relation: Relation): Masks {
  return MASKS[relation];
}

/** Purpose of a read, where the reader names none: what the relation is for. */
export const READ_PURPOSES: Readonly<Record<Relation, Bilingual>> = {
  applicant: { zh: '查看本人办件', en: "reading one's own case" },
  engaged: { zh: '办理本件', en: 'handling the case' },
  reader: { zh: '查看管辖范围内的办件', en: "reading a case within one's remit" },
  supervisor: { zh: '监督时限', en: 'supervising time limits' },
};
