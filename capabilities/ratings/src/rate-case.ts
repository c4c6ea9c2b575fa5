import { findCaseFacts, type CaseFacts } from '@yunmeng/cases';
import type { Bilingual } from '@yunmeng/kernel/bilingual';
import { coverageOf, type Actor, type Queryable, type UnitOfWork } from '@yunmeng/runtime';

import type { GiveRating, Rating, RatingPage, RatingSummary } from './contract.ts';
import { ratingGiven } from './events.ts';
import { alreadyRated, caseNotEnded, caseUnknown, notTheApplicant, unknownTag } from './problems.ts';
import { addRating, countRatings, findRating, noteEnded } from './rating-store.ts';
import { summaryOf } from './rating-summary.ts';
import { areTagsOf, ratingTags } from './rating-tags.ts';

/**
 * 评价: the applicant says how an ended case went, once, in his own time (一事一评). Silence is never turned into praise,
 * and there is no grade to begin with.
 *
 * @throws Problem `ratings.case-unknown`, `ratings.not-the-applicant`, `ratings.case-not-ended`, `ratings.unknown-tag`,
 *   `ratings.already-rated`
 */
export async function rateCase(work: UnitOfWork, caseId: string, given: GiveRating): Promise<Rating> {
  const facts = await ownCase(work, work.actor, caseId);
  if (!facts.hasOutcome) throw caseNotEnded();
  if (!areTagsOf(given.grade, given.tags)) throw unknownTag();

  const comment = given.comment?.trim() || null;
  const { cityCode, scopeCode, orgCode, itemId } = facts;
  const ended = { cityCode, caseId, scopeCode, orgCode, itemId };
  // The event that says the case has ended may still be on its way.
  await noteEnded(work, ended, work.now);
  const { grade, tags } = given;
  if (!(await addRating(work, ended, { grade, tags, comment, at: work.now }))) throw alreadyRated();

  work.audit({ action: 'ratings.rate-case', cityCode, subject: { kind: 'rating', id: caseId }, caseId });
  work.emit({
    type: ratingGiven.type,
    aggregate: { kind: 'case', id: caseId },
    data: { caseId, scopeCode, orgCode, itemId, grade },
  });
  return { grade, tags, at: work.now, ...(comment !== null && { comment }) };
}

/** What the applicant's rating page needs. @throws Problem `ratings.case-unknown`, `ratings.not-the-applicant` */
export async function getRatingPage(db: Queryable, actor: Actor, caseId: string): Promise<RatingPage> {
  const facts = await ownCase(db, actor, caseId);
  const given = await findRating(db, facts.cityCode, caseId);
  return {
    mayRate: facts.hasOutcome && given === undefined,
    reason: reasonOf(facts, given),
    tags: Object.fromEntries(Object.entries(ratingTags).map(([grade, tags]) => [grade, [...tags]])),
    ...(given && { given }),
  };
}

/** 好差评汇总: within what the reader's `ratings.read` covers. Nobody is named in it. */
export async function getRatingSummary(
  db: Queryable,
  actor: Actor,
  filter: { readonly orgCode?: string; readonly itemId?: string },
): Promise<RatingSummary> {
  return summaryOf(await countRatings(db, coverageOf(actor, 'ratings.read'), filter));
}

async function ownCase(db: Queryable, actor: Actor, caseId: string): Promise<CaseFacts> {
  const facts = await findCaseFacts(db, caseId);
  if (!facts) throw caseUnknown();
  if (actor.kind !== 'citizen' || actor.accountId !== facts.applicantAccountId) throw notTheApplicant();
  return facts;
}

function reasonOf(facts: CaseFacts, given: Rating | undefined): Bilingual {
  if (given) return alreadyRated().detail;
  if (!facts.hasOutcome) return caseNotEnded().detail;
  return {
    zh: '办得怎么样？说不说都行，说了工作人员也看不到您是谁。',
    en: 'How did it go? You need not say; if you do, staff cannot see who you are.',
  };
}
