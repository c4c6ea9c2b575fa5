import { cityOf, PROVINCE_HUBEI } from '@yunmeng/kernel/division-code';
import { maskName } from '@yunmeng/kernel/mask';
import { parseQueryCode } from '@yunmeng/kernel/query-code';
import { shanghaiDay } from '@yunmeng/kernel/instant';
import { type Actor, mayDo, type UnitOfWork } from '@yunmeng/runtime';
import { loadCalendars } from '@yunmeng/time-limits';

import type { CasePage, CaseQuery, MyCasesQuery } from '../contract.ts';
import { mayNotRead } from '../problems.ts';
import { type SummaryFacts, summaryOf } from './case-summary.ts';
import { COUNT, cursorOf, INSTANT, readCursor, UUID } from './cursor.ts';
import { type ListPlace, NEWEST, ownReader, type Reader, readerOf, type Search, TOTAL_CAP } from './list-store.ts';
import { READ_PURPOSES, type Relation } from './relation.ts';
import { scopesOf } from './scopes.ts';

const DEFAULT_LIMIT = 25;

/**
 * 办件列表: the cases that the reader's grants reach, newest first. One access record names the rows that were shown.
 *
 * @throws Problem `cases.may-not-read` when no grant reaches anything, `cases.bad-cursor`
 */
export async function listCases(work: UnitOfWork, query: CaseQuery, purpose?: string): Promise<CasePage> {
  const relation = relationOfList(work.actor);
  const permissions = relation === 'reader' ? ['cases.read'] : ['cases.supervise'];
  const scopes = await scopesOf(work, work.actor, permissions);
  const reader = await readerOf(work, scopes, searchOf(query));
  return pageOf(work, reader, { query, relation, purpose });
}

/** 我的办件: what the actor applied for, newest first. */
export async function listMyCases(work: UnitOfWork, query: MyCasesQuery, purpose?: string): Promise<CasePage> {
  return pageOf(work, ownReader(work, work.actor.accountId), { query, relation: 'applicant', purpose });
}

interface Reading {
  readonly query: MyCasesQuery;
  readonly relation: Relation;
  readonly purpose: string | undefined;
}

async function pageOf(work: UnitOfWork, reader: Reader, { query, relation, purpose }: Reading): Promise<CasePage> {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const { place, total: known } = placeOf(query.after);
  const rows = await reader.page(place, limit + 1);
  // The total is counted for the first page and travels with the cursor: a reader who turns pages does not pay again.
  const total = known ?? (rows.length <= limit && query.after === undefined ? rows.length : await reader.total());
  const { find } = await loadCalendars(work);
  const shown = rows.slice(0, limit);
  const today = { today: shanghaiDay(work.now), find };
  const mask = relation === 'supervisor' ? maskName : (name: string) => name;
  recordAccess(work, shown, purpose ?? READ_PURPOSES[relation].zh);
  return {
    cases: shown.map((row) => summaryOf(row, today, mask(row.applicantName))),
    ...(rows.length > limit && { next: nextCursor(shown, total) }),
    total: Math.min(total, TOTAL_CAP),
    isTotalCapped: total > TOTAL_CAP,
  };
}

/** One record for the page: who looked, at which rows, what for. */
function recordAccess(work: UnitOfWork, rows: readonly SummaryFacts[], purpose: string): void {
  const { post } = work.actor;
  work.audit({
    action: 'cases.list-cases',
    cityCode: post ? cityOf(post.regionCode) : cityOfRows(rows),
    subject: { kind: 'case-page', id: rows[0]?.id ?? '' },
    purpose,
    after: { ids: rows.map(({ id }) => id) },
  });
}

function cityOfRows(rows: readonly SummaryFacts[]): string {
  const [first] = rows;
  return first ? cityOf(first.regionCode) : PROVINCE_HUBEI;
}

function relationOfList(actor: Actor): 'reader' | 'supervisor' {
  if (actor.grants.some(({ permission }) => permission === 'cases.read')) return 'reader';
  if (actor.grants.some(({ permission }) => permission === 'cases.supervise')) return 'supervisor';
  throw mayNotRead(mayDo(actor, 'cases.read', { scopeCode: PROVINCE_HUBEI }).reason);
}

/** 查询码 and case numbers are matched whole; anything else is a fragment of the title. */
function searchOf({ q, state }: CaseQuery): Search {
  const text = q?.trim() ?? '';
  if (text === '') return state === undefined ? { by: 'all' } : { by: 'state', state };
  const code = parseQueryCode(text);
  const isNumber = /^[0-9A-Za-z-]{13,}$/.test(text) && /\d{12}$/.test(text);
  if (code !== undefined || isNumber)
    return { by: 'code', queryCode: code ?? null, caseNumber: isNumber ? text : null };
  return { by: 'title', fragment: text, state: state ?? null };
}

function placeOf(after: string | undefined): { readonly place: ListPlace; readonly total?: number } {
  if (after === undefined) return { place: NEWEST };
  const [submittedAt = '', id = '', total = ''] = readCursor(after, [INSTANT, UUID, COUNT]);
  return { place: { submittedAt, id }, total: Number(total) };
}

function nextCursor(rows: readonly SummaryFacts[], total: number): string {
  const last = rows.at(-1);
  if (!last) throw new Error('a page that has a next one has rows');
  return cursorOf([last.submittedAt, last.id, total]);
}
