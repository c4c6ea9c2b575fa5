import { parseQueryCode } from '@yunmeng/kernel/query-code';
import { shanghaiDay } from '@yunmeng/kernel/instant';
import { type Queryable, type RouteAnswer, type Runtime, statement, type UnitOfWork } from '@yunmeng/runtime';
import { loadCalendars } from '@yunmeng/time-limits';
import type { ClockView, Replay } from '@yunmeng/time-limits/contract';

import type { CaseDetail, CaseState, CaseStatus, Outcome } from '../contract.ts';
import { caseNotFound, clockNotStarted, fileNotFound, mayNotOpenFile, unknownQueryCode } from '../problems.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { findRecord } from '../record/case-store.ts';
import { caseDetail, caseReplay } from './case-detail.ts';
import { statusView } from './case-turn.ts';
import { READ_PURPOSES, type Relation, relationTo, seesEverything } from './relation.ts';

/** A read of one case: which, and what for when the reader said so. */
interface ReadOf {
  readonly caseId: string;
  readonly purpose: string | undefined;
}

/**
 * 查看办件: the case as the actor may see it. Every read leaves an access record.
 *
 * @throws Problem `cases.not-found`, `cases.may-not-read`
 */
export async function readCase(work: UnitOfWork, of: ReadOf): Promise<CaseDetail> {
  const { record, relation } = await recordRead(work, of, { action: 'cases.read-case' });
  return detailFor(work, record, relation);
}

/** The case after an act, for whoever did it: taking part implies reading. */
export async function detailAfter(work: UnitOfWork, record: CaseRecord): Promise<CaseDetail> {
  return detailFor(work, record, relationTo(record, work.actor));
}

/** 逐日复算 of one clock. @throws Problem `cases.not-found`, `cases.may-not-read`, `cases.clock-not-started` */
export async function replayCaseClock(work: UnitOfWork, of: ReadOf, clock: ClockView['name']): Promise<Replay> {
  const { record } = await recordRead(work, of, { action: 'cases.replay-clock' });
  const { find } = await loadCalendars(work);
  const replay = caseReplay(record, { actor: work.actor, now: work.now, find }, clock);
  if (!replay) throw clockNotStarted();
  return replay;
}

/**
 * 打开材料: files hold personal data whole, so only the applicant and those whose step it is open them.
 *
 * @throws Problem `cases.not-found`, `cases.may-not-read`, `cases.may-not-open-file`, `cases.file-not-found`
 */
export async function openCaseFile(work: UnitOfWork, of: ReadOf, fileId: string): Promise<RouteAnswer<undefined>> {
  const { record, relation } = await recordRead(work, of, { action: 'cases.open-file', fileId });
  if (!seesEverything(relation)) throw mayNotOpenFile();
  const file = record.files.find(({ id }) => id === fileId);
  if (!file || (file.actionSeq === undefined && relation !== 'applicant')) throw fileNotFound();
  const { hash, mediaType, sizeBytes, name } = file;
  return { file: { hash, mediaType, sizeBytes, fileName: name } };
}

const selectByQueryCode = statement<{ readonly id: string }, [queryCode: string]>(
  'cases.select-by-query-code',
  'select c.id from cases."case" c where c.query_code = $1',
);

/** 查进度 by 查询码, for anyone: no personal data. @throws Problem `cases.unknown-query-code` */
export async function readCaseStatus(runtime: Runtime, typed: string): Promise<CaseStatus> {
  const code = parseQueryCode(typed);
  const row = code && (await runtime.db.maybe(selectByQueryCode, [code]));
  const record = row && (await findRecord(runtime.db, row.id));
  if (!record) throw unknownQueryCode();
  const { find } = await loadCalendars(runtime.db);
  return statusView(record, { today: shanghaiDay(runtime.now()), find });
}

/** What other modules may know of a case: whose it is, how it stands, and who handled it. */
export interface CaseFacts {
  readonly id: string;
  readonly cityCode: string;
  readonly scopeCode: string;
  readonly regionCode: string;
  readonly caseNumber: string;
  readonly title: string;
  readonly itemId: string;
  readonly orgCode: string;
  readonly orgName: string;
  readonly applicantAccountId: string;
  readonly state: CaseState;
  readonly outcome: Outcome | undefined;
  /** Whether the matter is settled: decided, not accepted, withdrawn or terminated. Delivery may come later. */
  readonly hasOutcome: boolean;
  readonly acceptedOn: string | undefined;
  readonly handlers: readonly { readonly step: string; readonly accountId: string; readonly name: string }[];
}

/** 办件要素 for a neighbour that links something to a case; nothing when there is no such case. Permission is the caller's. */
export async function findCaseFacts(db: Queryable, caseId: string): Promise<CaseFacts | undefined> {
  const record = await findRecord(db, caseId);
  if (!record) return undefined;
  const { id, cityCode, scopeCode, regionCode, caseNumber, pinned, applicant, status } = record;
  return {
    id,
    cityCode,
    scopeCode,
    regionCode,
    caseNumber,
    title: pinned.item.name,
    itemId: pinned.item.id,
    orgCode: pinned.item.org.code,
    orgName: pinned.item.org.name,
    applicantAccountId: applicant.accountId,
    state: status.state,
    outcome: status.outcome,
    hasOutcome: status.outcome !== undefined,
    acceptedOn: status.acceptance?.on,
    handlers: status.handlers.map(({ step, accountId, name }) => ({
      step,
      accountId,
      name,
    })),
  };
}

async function recordRead(
  work: UnitOfWork,
  { caseId, purpose }: ReadOf,
  { action, ...after }: { readonly action: string; readonly fileId?: string },
): Promise<{ readonly record: CaseRecord; readonly relation: Relation }> {
  const record = await findRecord(work, caseId);
  if (!record) throw caseNotFound();
  const relation = relationTo(record, work.actor);
  work.audit({
    action,
    cityCode: record.cityCode,
    subject: { kind: 'case', id: caseId },
    caseId,
    purpose: purpose ?? READ_PURPOSES[relation].zh,
    after: { relation, ...after },
  });
  return { record, relation };
}

async function detailFor(work: UnitOfWork, record: CaseRecord, relation: Relation): Promise<CaseDetail> {
  const { find } = await loadCalendars(work);
  return caseDetail(record, { actor: work.actor, now: work.now, find }, relation);
}
