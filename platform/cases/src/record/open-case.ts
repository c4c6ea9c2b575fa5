import type { Answers, Form } from '@yunmeng/forms';
import { caseNumber } from '@yunmeng/kernel/case-number';
import { cityOf, parseDivisionCode } from '@yunmeng/kernel/division-code';
import { shanghaiDay } from '@yunmeng/kernel/instant';
import { queryCode } from '@yunmeng/kernel/query-code';
import { scopeOf } from '@yunmeng/regions';
import type { Runtime, UnitOfWork } from '@yunmeng/runtime';
import { loadCalendars } from '@yunmeng/time-limits';
import type { Due } from '@yunmeng/time-limits/contract';

import { actionOf } from '../case/action-record.ts';
import { caseLimits } from '../case/case-limits.ts';
import { duesOf, snapshotOf } from '../case/clocks.ts';
import { project } from '../case/project.ts';
import { announce } from '../events.ts';
import type { PinnedItem } from '../pinned-item.ts';
import { openTask } from '../tasks/move-task.ts';
import { dueColumns, movingColumns } from './case-columns.ts';
import type { Applicant, CaseRecord } from './case-record.ts';
import { insertCaseFiles, insertFirstAction, insertOpenedCase, takeSequence } from './case-store.ts';
import { setTimers } from './timers.ts';

/** A file that comes with the application: already in the file store, here put to a material. */
export interface OpeningFile {
  readonly materialCode: string;
  readonly name: string;
  /** SM3 of the content: its address in the file store. */
  readonly hash: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
}

/** 申请: what is handed in. Intake has checked answers and materials before. */
export interface OpenCase {
  readonly item: PinnedItem;
  readonly form: Form;
  readonly answers: Answers;
  readonly files: readonly OpeningFile[];
  readonly applicant: Applicant;
}

/** What the 收件凭证 says. */
export interface OpenedCase {
  readonly caseId: string;
  readonly caseNumber: string;
  /** 查询码, twelve characters without blanks. */
  readonly queryCode: string;
  /** The instant of receipt, which is `work.now`. */
  readonly receivedAt: string;
  /** 受理期限: last day of the acceptance check; after it the case is accepted by law. */
  readonly acceptanceDue: Due;
}

/**
 * 收件: opens a case within the caller's unit of work (its row, first action, task, timer, audit record and event are
 * written there and commit or roll back with it). Received the moment it enters the system, at any hour (电子签名法 art. 11).
 *
 * @throws RangeError when the item code or the region of the item is none (a caller's mistake)
 */
export async function openCase(runtime: Runtime, work: UnitOfWork, opening: OpenCase): Promise<OpenedCase> {
  const { item, form, answers, applicant } = opening;
  const today = shanghaiDay(work.now);
  const regionCode = parseDivisionCode(item.regionCode);
  const [scopeCode, { find }] = [await scopeOf(work, regionCode, today), await loadCalendars(work)];

  const open = { kind: 'open', data: { limits: caseLimits(item), regionCode } } as const;
  const action = actionOf(open, { seq: 1, at: work.now, actor: work.actor, itemVersion: item.version });
  const status = project([action]);
  const dues = duesOf(status, today, find);
  const key = { cityCode: cityOf(regionCode), id: work.newId() };
  const taskCode = numberedBy(item);
  const sequence = await takeSequence(work, key.cityCode, taskCode, today);
  const record: CaseRecord = {
    ...key,
    regionCode,
    scopeCode,
    answers,
    applicant,
    status,
    caseNumber: caseNumber(taskCode, today, sequence),
    queryCode: queryCode((count) => runtime.randomBytes(count)),
    pinned: {
      item,
      form,
    },
    actions: [action],
    task: undefined,
    files: [],
  };

  await insertOpenedCase(work, { ...fixedColumns(record), ...movingColumns(status), ...dueColumns(dues), answers });
  await insertFirstAction(work, key, { action, clocks: snapshotOf(status, work.now, find) });
  await insertCaseFiles(work, key, filesOf(work, opening));
  await openTask(work, record, dues);
  setTimers(work, key, { before: new Map(), dues, status });
  announce(work, record, action);
  const { caseNumber: number, queryCode: code } = record;
  work.audit({
    action: 'cases.open-case',
    cityCode: key.cityCode,
    subject: { kind: 'case', id: key.id },
    caseId: key.id,
    after: { state: status.state, version: 1, caseNumber: number, itemId: item.id, itemVersion: item.version },
  });
  return { caseId: key.id, caseNumber: number, queryCode: code, receivedAt: work.now, acceptanceDue: dueOfCheck(dues) };
}

/**
 * What the case number begins with: the item code, less what a number cannot hold. Codes of imported lists that come to
 * the same count on together; one of which nothing is left gives way to the id of the item.
 */
function numberedBy({ code, id }: PinnedItem): string {
  const taskCode = code.replaceAll(/[^0-9A-Za-z-]/g, '');
  return /[0-9A-Za-z]/.test(taskCode) ? taskCode : id;
}

function dueOfCheck({ acceptance }: ReturnType<typeof duesOf>): Due {
  if (!acceptance) throw new Error('a case that was just opened has its acceptance clock');
  return acceptance;
}

function fixedColumns({ pinned: { item, form }, applicant, status, ...record }: CaseRecord) {
  return {
    city_code: record.cityCode,
    id: record.id,
    region_code: record.regionCode,
    scope_code: record.scopeCode,
    org_code: item.org.code,
    org_name: item.org.name,
    kind: 'application',
    case_number: record.caseNumber,
    query_code: record.queryCode,
    title: item.name,
    item_id: item.id,
    item_version: item.version,
    promised_days: item.promisedLimit.count,
    pinned: { item, form },
    applicant_account_id: applicant.accountId,
    applicant_name: applicant.name,
    applicant_citizen_id: applicant.citizenId ?? null,
    applicant_phone: applicant.phone ?? null,
    submitted_at: status.submittedAt,
    received_on: status.receivedOn,
  } as const;
}

function filesOf(work: UnitOfWork, { files }: OpenCase) {
  return files.map((file) => ({
    id: work.newId(),
    material_code: file.materialCode,
    name: file.name,
    hash: file.hash,
    size_bytes: file.sizeBytes,
    media_type: file.mediaType,
    added_by: work.actor.accountId,
    at: work.now,
    action_seq: 1,
  }));
}
