import type { ActFacts } from '../unit-buffer.ts';
import type { AuditEntry } from '../unit-of-work.ts';

/** A row of `runtime.audit_record` before it is sealed, under the names of its columns. */
export interface AuditRow {
  readonly city_code: string;
  readonly id: string;
  readonly module: string;
  readonly at: string;
  readonly actor_id: string;
  readonly actor_kind: string;
  readonly acting_for: string | null;
  readonly roles: string;
  readonly org_code: string | null;
  readonly post: string | null;
  readonly purpose: string | null;
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly case_id: string | null;
  /** JSON text, kept to the byte. */
  readonly before: string | null;
  readonly after: string | null;
  readonly request_id: string;
}

/** Joins what the module says of an act with who did it, for whom, when and in which request. */
export function auditRow(facts: ActFacts, entry: AuditEntry): AuditRow {
  const { actor, now, requestId } = facts;
  return {
    city_code: entry.cityCode,
    id: facts.newId(),
    module: moduleOf(entry.action),
    at: now,
    actor_id: actor.accountId,
    actor_kind: actor.kind,
    acting_for: actor.actingFor?.id ?? null,
    roles: actor.roles.join(','),
    org_code: actor.post?.orgCode ?? null,
    post: actor.post?.title ?? null,
    purpose: entry.purpose ?? facts.purpose ?? null,
    action: entry.action,
    subject_kind: entry.subject.kind,
    subject_id: entry.subject.id,
    case_id: entry.caseId ?? null,
    before: jsonText(entry.before),
    after: jsonText(entry.after),
    request_id: requestId,
  };
}

function moduleOf(action: string): string {
  const [module, verb] = action.split('.');
  if (!module || !verb)
    throw new RangeError(`an audited action is named module.verb-noun, not ${JSON.stringify(action)}`);
  return module;
}

function jsonText(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
