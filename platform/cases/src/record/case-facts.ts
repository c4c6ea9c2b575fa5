import type { DivisionCode } from '@yunmeng/kernel/division-code';
import { type Queryable, statement } from '@yunmeng/runtime';

/** What another module may need to know of a case: no names, no numbers, no answers. */
export interface CaseFacts {
  readonly caseId: string;
  readonly cityCode: DivisionCode;
  readonly scopeCode: DivisionCode;
  readonly orgCode: string;
  readonly itemId: string;
  readonly applicantAccountId: string;
  /** Whether it has come to anything: decided, not accepted, withdrawn or terminated. Delivery may still be open. */
  readonly hasOutcome: boolean;
}

const selectFacts = statement<CaseFacts, [string]>(
  'cases.select-facts',
  `select id as "caseId", city_code as "cityCode", scope_code as "scopeCode", org_code as "orgCode", item_id as "itemId",
  applicant_account_id as "applicantAccountId", outcome is not null as "hasOutcome"
from cases."case"
where id = $1`,
);

/** The bare facts of a case as it stands in the caller's transaction; nothing when there is no such case. */
export function findCaseFacts(db: Queryable, caseId: string): Promise<CaseFacts | undefined> {
  return db.maybe(selectFacts, [caseId]);
}
