import { anApplicant, office, useCaseHouse } from '@yunmeng/cases/testing';
import { statement, systemActor } from '@yunmeng/runtime';
import { anOfficial } from '@yunmeng/runtime/testing';
import { describe, expect, it } from 'vitest';

import type { Rating, RatingPage, RatingSummary } from './contract.ts';
import { module } from './module.ts';
import { noteEndedCases } from './note-ended-cases.ts';

const house = useCaseHouse({ modules: [module] });
const applicant = anApplicant();
const supervisor = anOfficial({ permissions: ['ratings.read'], roles: ['supervisor'] });

interface Refusal {
  readonly code: string;
  readonly detail: string;
}

const rate = <Body = Rating>(caseId: string, given: object = { grade: 'satisfied', tags: [] }, actor = applicant) =>
  house.inject<Body>({ method: 'POST', url: `/api/cases/${caseId}/rating`, actor, body: given });
const page = <Body = RatingPage>(caseId: string, actor = applicant) =>
  house.inject<Body>({ method: 'GET', url: `/api/cases/${caseId}/rating`, actor });
const summary = <Body = RatingSummary>(actor = supervisor, query = '') =>
  house.inject<Body>({ method: 'GET', url: `/api/ratings/summary${query}`, actor });

async function aWithdrawnCase(): Promise<string> {
  const { caseId } = await house.openACase();
  const answer = await house.act({ actor: applicant, caseId, act: 'withdraw' });
  if (answer.status !== 200) throw new Error(answer.body.code);
  return caseId;
}

describe('rating', () => {
  it('is offered once there is an outcome, with reasons for every grade and none preset', async () => {
    const caseId = await house.aCaseIn('pending-decision');
    expect((await page(caseId)).body).toMatchObject({
      mayRate: false,
      reason: { zh: expect.stringContaining('还没办完') },
    });
    await house.act({
      actor: office.decider,
      caseId,
      act: 'decide',
      body: { outcome: 'granted', reason: '材料齐全，符合条件' },
    });
    const { body } = await page(caseId);
    expect(body.mayRate).toBe(true);
    expect(body).not.toHaveProperty('given');
    expect(Object.keys(body.tags)).toHaveLength(5);
  });

  it('is kept as it was given and shown to its giver', async () => {
    const caseId = await house.aCaseIn('approved');
    const given = { grade: 'very-satisfied', tags: ['no-visit'], comment: ' 没想到这么快 ' };
    const answer = await rate(caseId, given);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ grade: 'very-satisfied', tags: ['no-visit'], comment: '没想到这么快' });
    expect((await page(caseId)).body).toMatchObject({ mayRate: false, given: answer.body });
  });

  it('is possible after a withdrawal too', async () => {
    expect((await rate(await aWithdrawnCase(), { grade: 'dissatisfied', tags: ['late'] })).status).toBe(201);
  });

  it('happens once for a case, also when two are sent at once', async () => {
    const caseId = await house.aCaseIn('approved');
    const answers = await Promise.all([rate<Refusal>(caseId), rate<Refusal>(caseId)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect((await rate<Refusal>(caseId, { grade: 'very-dissatisfied', tags: [] })).body.code).toBe(
      'ratings.already-rated',
    );
  });

  it.each([
    { why: 'the clerk who accepted it', actor: office.clerk },
    { why: 'the decider', actor: office.decider },
    { why: 'the supervisor', actor: office.supervisor },
    { why: 'another citizen', actor: anApplicant({ accountId: 'another' }) },
    {
      why: 'an official who uses the applicant’s account number',
      actor: anOfficial({ accountId: applicant.accountId }),
    },
  ])('is refused to $why, who cannot see it either', async ({ actor }) => {
    const caseId = await house.aCaseIn('approved');
    await rate(caseId);
    expect(await rate<Refusal>(caseId, undefined, actor)).toMatchObject({
      status: 403,
      body: { code: 'ratings.not-the-applicant' },
    });
    expect((await page<Refusal>(caseId, actor)).body.code).toBe('ratings.not-the-applicant');
  });

  it('is refused before there is an outcome, for an unknown case, with an unknown reason or without a grade', async () => {
    const [open, ended] = [await house.aCaseIn('in-review'), await house.aCaseIn('approved')];
    expect((await rate<Refusal>(open)).body.code).toBe('ratings.case-not-ended');
    expect((await rate<Refusal>('01930000-0000-7000-8000-00000000ffff')).body.code).toBe('ratings.case-unknown');
    expect((await rate<Refusal>(ended, { grade: 'satisfied', tags: ['rude'] })).body.code).toBe('ratings.unknown-tag');
    expect((await rate<Refusal>(ended, { tags: [] })).status).toBe(422);
    expect((await rate<Refusal>(ended, { grade: '5', tags: [] })).status).toBe(422);
    expect((await house.inject({ method: 'POST', url: `/api/cases/${ended}/rating`, body: {} })).status).toBe(401);
  });

  it('keeps no person in its table', async () => {
    const columns = statement<{ readonly name: string }>(
      'ratings.test-columns',
      `select column_name as name from information_schema.columns where table_schema = 'ratings' order by 1`,
    );
    const names = (await house.runtime.db.many(columns, [])).map(({ name }) => name);
    expect(names.filter((name) => /account|applicant|person|name/.test(name))).toEqual([]);
  });
});

describe('the summary', () => {
  const noted = (caseId: string, regionCode = '420923000000') =>
    house.runtime.act({ actor: systemActor }, (work) =>
      noteEndedCases.handle(work, {
        id: caseId,
        type: 'case.decided',
        time: '2026-11-24T09:00:00.000+08:00',
        aggregate: { kind: 'case', id: caseId },
        data: { cityCode: `${regionCode.slice(0, 4)}00000000`, scopeCode: regionCode, orgCode: 'ORG', itemId: caseId },
      }),
    );
  const id = (n: number) => `01930000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;

  it('counts silence as silence, and says that a small sample is small', async () => {
    const before = (await summary()).body;
    for (let n = 10; n < 40; n += 1) await noted(id(n));
    await noted(id(10));
    const { body } = await summary();
    expect(body.ended).toBe(before.ended + 30);
    expect(body.rated).toBe(before.rated);
    expect(body.goodShare).toEqual({ kind: 'sample-too-small', n: before.rated });
    expect(body).not.toHaveProperty('byGrade');
    expect(body.ratedShare.kind).toBe('known');
  });

  it('can be narrowed to a body and to an item', async () => {
    expect((await summary(supervisor, '?orgCode=ORG')).body.ended).toBe(30);
    expect((await summary(supervisor, `?itemId=${id(11)}`)).body.ended).toBe(1);
    expect((await summary(supervisor, '?orgCode=NOBODY')).body.ended).toBe(0);
  });

  it('ends where the reader’s permission ends', async () => {
    await noted(id(50), '420922000000');
    const all = (await summary(anOfficial({ permissions: ['ratings.read'], regionCode: '420900' }))).body.ended;
    expect((await summary(supervisor)).body.ended).toBe(all - 1);
    expect((await summary(anOfficial({ permissions: ['ratings.read'], regionCode: '420100' }))).body.ended).toBe(0);
    const own = anOfficial({ permissions: ['ratings.read'], orgCode: 'ORG', ownBodyOnly: true });
    expect((await summary(own)).body.ended).toBe(30);
  });

  it('is refused without the permission', async () => {
    expect((await summary<Refusal>(office.clerk)).status).toBe(403);
    expect((await summary<Refusal>(applicant)).status).toBe(403);
  });
});
