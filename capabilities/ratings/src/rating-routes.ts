import { read, write, type Actor, type Route } from '@yunmeng/runtime';
import Type from 'typebox';

import { GiveRating, Rating, RatingPage, RatingSummary, RatingSummaryQuery } from './contract.ts';
import { alreadyRatedKind, caseUnknownKind, notEndedKind, notTheApplicantKind, unknownTagKind } from './problems.ts';
import { getRatingPage, getRatingSummary, rateCase } from './rate-case.ts';

const CasePath = Type.Object({ id: Type.String({ format: 'uuid' }) });

const give = write('POST', {
  path: '/cases/:id/rating',
  operation: 'rateCase',
  summary: { zh: '评价办件', en: 'Rate a case' },
  access: 'signed-in',
  schemas: { params: CasePath, body: GiveRating, response: Rating },
  problems: [
    caseUnknownKind.code,
    notTheApplicantKind.code,
    notEndedKind.code,
    unknownTagKind.code,
    alreadyRatedKind.code,
  ],
  async handle({ params, body }, work) {
    return { status: 201, body: await rateCase(work, params.id, body) };
  },
});

const page = read({
  path: '/cases/:id/rating',
  operation: 'getRatingPage',
  summary: { zh: '我的评价', en: 'My rating of a case' },
  access: 'signed-in',
  schemas: { params: CasePath, response: RatingPage },
  problems: [caseUnknownKind.code, notTheApplicantKind.code],
  async handle({ runtime, actor, params }) {
    return { body: await getRatingPage(runtime.db, signedIn(actor), params.id) };
  },
});

const summary = read({
  path: '/ratings/summary',
  operation: 'getRatingSummary',
  summary: { zh: '好差评汇总', en: 'Ratings in numbers' },
  access: { permission: 'ratings.read' },
  schemas: { query: RatingSummaryQuery, response: RatingSummary },
  async handle({ runtime, actor, query }) {
    return { body: await getRatingSummary(runtime.db, signedIn(actor), query) };
  },
});

export const routes: readonly Route[] = [give, page, summary];

function signedIn(actor: Actor | undefined): Actor {
  if (!actor) throw new Error('a signed-in route has an actor');
  return actor;
}
