import { parseInstant } from '@yunmeng/kernel/instant';
import { parsePlainDate as day } from '@yunmeng/kernel/plain-date';
import { findBuiltIn, findWith2027 } from '@yunmeng/time-limits/testing';
import { describe, expect, it } from 'vitest';

import { anApplicant, anOfficialAt, aPinnedItem, office, PlayedCase } from '../testing.ts';
import { clockViews, duesOf } from './clocks.ts';
import { offersFor } from './offers.ts';
import { clockOf, project } from './project.ts';

const at = (text: string) => parseInstant(`${text}+08:00`);
const code = (name: string) => expect.objectContaining({ code: `cases.${name}` });
const opened = (when: string, find = findBuiltIn, item = aPinnedItem()) => new PlayedCase(at(when), find, item);
const items = [{ pointer: '/materials/plan', what: '平面图上没标洗消区', why: '餐具要有地方洗和消毒' }];
const noChange = { act: 'submit-correction', correction: { answers: {}, files: [] } } as const;
const dueOn = (played: PlayedCase, today: string, find = findBuiltIn) => duesOf(played.status, day(today), find);

describe('a case from receipt to delivery', () => {
  it('goes through acceptance, review and decision by three persons, with both clocks from acceptance', () => {
    const played = opened('2026-10-13T10:00:00');
    expect(dueOn(played, '2026-10-13')).toEqual({ acceptance: { kind: 'known', on: '2026-10-20' } });
    played.do(office.clerk, { act: 'accept' }, at('2026-10-14T10:00:00'));
    expect(dueOn(played, '2026-10-14')).toMatchObject({
      promised: { kind: 'known', on: '2026-10-28' },
      statutory: { kind: 'known', on: '2026-11-11' },
    });
    played.do(
      office.reviewer,
      { act: 'review', opinion: '符合条件', recommendation: 'approve' },
      at('2026-10-16T10:00:00'),
    );
    played.do(
      office.decider,
      { act: 'decide', outcome: 'granted', reason: '材料齐全，符合条件' },
      at('2026-10-19T10:00:00'),
    );
    expect(played.status).toMatchObject({
      state: 'approved',
      outcome: 'granted',
      acceptance: { on: '2026-10-14', isByLaw: false },
      decision: { on: '2026-10-19', basis: expect.stringContaining('《中华人民共和国食品安全法》第三十五条') },
    });
    played.do(office.clerk, { act: 'deliver', collectedBy: '张三' }, at('2026-10-20T10:00:00'));
    expect(played.status).toMatchObject({ state: 'closed', outcome: 'granted', version: 5, endedOn: '2026-10-20' });
    expect(clockOf(played.status, 'promised')?.stoppedOn).toBe('2026-10-19');
    expect(project(played.actions)).toEqual(played.status);
  });

  it.each([
    {
      received: '2026-02-12T09:00:00',
      due: '2026-02-26',
      why: 'Spring Festival is skipped and two Saturdays are worked',
    },
    { received: '2026-09-30T17:50:00', due: '2026-10-13', why: 'National Day is skipped and Saturday 10 is worked' },
    { received: '2026-09-18T23:59:00', due: '2026-09-24', why: 'Sunday 20 is worked; Friday evening is Friday' },
    { received: '2026-10-17T08:00:00', due: '2026-10-23', why: 'a Saturday submission has Monday as its day 1' },
  ])('received $received is checked by $due: $why', ({ received, due }) => {
    expect(dueOn(opened(received), received.slice(0, 10)).acceptance).toEqual({ kind: 'known', on: due });
  });
});

describe('silence', () => {
  it('accepts by law after the fifth working day, dated to the day of receipt', () => {
    const played = opened('2026-10-13T10:00:00');
    expect(() => played.doByLaw('accept-by-law', at('2026-10-20T23:59:59.999'))).toThrow(code('may-not-act'));
    expect(() => played.do(office.clerk, { act: 'accept' }, at('2026-10-21T00:00:00'))).toThrow(
      code('accepted-by-law'),
    );
    played.doByLaw('accept-by-law', at('2026-10-21T00:00:01'));
    expect(played.status).toMatchObject({ state: 'in-review', acceptance: { on: '2026-10-13', isByLaw: true } });
    expect(clockOf(played.status, 'promised')?.startedOn).toBe('2026-10-13');
    expect(
      clockViews(played.status, day('2026-10-21'), findBuiltIn).find(({ name }) => name === 'promised')?.used,
    ).toBe(6);
  });

  it('after a correction is counted and dated from the day on which the correction came in', () => {
    const played = opened('2026-10-13T10:00:00');
    played.do(office.clerk, { act: 'request-correction', items }, at('2026-10-14T10:00:00'));
    played.do(anApplicant(), noChange, at('2026-10-26T10:00:00'));
    expect(dueOn(played, '2026-10-26').acceptance).toEqual({ kind: 'known', on: '2026-11-02' });
    played.doByLaw('accept-by-law', at('2026-11-03T00:00:00'));
    expect(played.status.acceptance).toEqual({ on: '2026-10-26', isByLaw: true });
  });
});

describe('a correction', () => {
  it('is asked for once, stops the acceptance check, and starts it afresh', () => {
    const played = opened('2026-10-13T10:00:00');
    played.do(office.clerk, { act: 'request-correction', items }, at('2026-10-14T10:00:00'));
    expect(dueOn(played, '2026-10-14').correction).toEqual({ kind: 'known', on: '2026-11-13' });
    expect(clockOf(played.status, 'acceptance')?.stoppedOn).toBe('2026-10-14');
    played.do(anApplicant(), noChange, at('2026-10-20T10:00:00'));
    expect(() => played.do(office.clerk, { act: 'request-correction', items }, at('2026-10-21T10:00:00'))).toThrow(
      code('correction-already-asked'),
    );
    played.do(office.clerk2, { act: 'accept' }, at('2026-10-21T10:00:00'));
    expect(played.status.acceptance?.on).toBe('2026-10-21');
  });

  it('lists only what the form and the materials have, and nothing twice', () => {
    const played = opened('2026-10-13T10:00:00');
    const notice = [...items, ...items, { pointer: '/answers/nothing', what: '别的', why: '不知道' }];
    expect(() =>
      played.do(office.clerk, { act: 'request-correction', items: notice }, at('2026-10-14T10:00:00')),
    ).toThrow(
      expect.objectContaining({
        code: 'cases.notice-faulty',
        errors: [
          expect.objectContaining({ pointer: '/items/1/pointer' }),
          expect.objectContaining({ pointer: '/items/2/pointer' }),
        ],
      }),
    );
  });

  it('may be terminated only once its last day has passed, and is taken late until then', () => {
    const played = opened('2026-10-13T10:00:00');
    played.do(office.clerk, { act: 'request-correction', items }, at('2026-10-14T10:00:00'));
    const terminate = { act: 'terminate', reason: '过了期限没有补正' } as const;
    expect(() => played.do(office.clerk, terminate, at('2026-11-13T23:00:00'))).toThrow(code('correction-not-lapsed'));
    played.doByLaw('lapse-correction', at('2026-11-14T00:00:00'));
    expect(played.status).toMatchObject({
      state: 'correction-required',
      correction: { lapsedAt: at('2026-11-14T00:00:00') },
    });
    const late = opened('2026-10-13T10:00:00');
    late.do(office.clerk, { act: 'request-correction', items }, at('2026-10-14T10:00:00'));
    late.do(anApplicant(), noChange, at('2026-11-16T10:00:00'));
    expect(late.status.state).toBe('submitted');
    played.do(office.clerk, terminate, at('2026-11-16T10:00:00'));
    expect(played.status).toMatchObject({ state: 'terminated', outcome: 'terminated' });
  });
});

describe('a special procedure', () => {
  const begin = {
    act: 'begin-special-procedure',
    kind: 'expert-review',
    plannedTo: '2026-10-21',
    reason: '要请专家看工艺',
  } as const;

  function accepted(): PlayedCase {
    const played = opened('2026-10-13T10:00:00');
    played.do(office.clerk, { act: 'accept' }, at('2026-10-14T10:00:00'));
    return played;
  }

  it('takes out the working days after it began up to the day it ended, from both clocks', () => {
    const played = accepted();
    played.do(office.decider, begin, at('2026-10-16T10:00:00'));
    expect(played.status.state).toBe('special-procedure');
    expect(dueOn(played, '2026-10-16')).toMatchObject({
      promised: { on: '2026-11-02' },
      statutory: { on: '2026-11-16' },
    });
    played.do(office.decider, { act: 'end-special-procedure', finding: '工艺可行' }, at('2026-10-20T10:00:00'));
    // 19 and 20 October do not count; 16 did, 21 does again.
    expect(dueOn(played, '2026-10-20')).toMatchObject({
      promised: { on: '2026-10-30' },
      statutory: { on: '2026-11-13' },
    });
    expect(played.status).toMatchObject({
      state: 'in-review',
      procedures: [{ from: '2026-10-16', to: '2026-10-20', finding: '工艺可行' }],
    });
  });

  it.each([
    { named: '中华人民共和国行政许可法第四十五条', basis: '《中华人民共和国行政许可法》第四十五条' },
    {
      named: '中华人民共和国行政许可法第四十六条',
      basis: '《中华人民共和国行政许可法》第四十六条；《中华人民共和国行政许可法》第四十五条',
    },
    {
      named: '土地权属争议调查处理办法',
      basis: '《土地权属争议调查处理办法》；参照《中华人民共和国行政许可法》第四十五条',
      type: 'adjudication',
    },
  ])('stands on $basis, each named once', ({ named, basis, type = 'licensing' }) => {
    const procedure = { kind: 'expert-review', name: '专家评审', basis: named, plannedDays: 5 };
    const played = opened('2026-10-13T10:00:00', findBuiltIn, aPinnedItem({ type, specialProcedures: [procedure] }));
    played.do(office.clerk, { act: 'accept' }, at('2026-10-14T10:00:00'));
    played.do(office.decider, begin, at('2026-10-16T10:00:00'));
    expect(played.status.procedures[0]?.basis).toBe(basis);
  });

  it('must be one of the item, end after today, and not last longer than the guide says', () => {
    const played = accepted();
    const on = at('2026-10-16T10:00:00');
    expect(() => played.do(office.decider, { ...begin, kind: 'hearing' }, on)).toThrow(
      code('special-procedure-not-of-item'),
    );
    expect(() => played.do(office.decider, { ...begin, plannedTo: '2026-10-16' }, on)).toThrow(
      code('planned-end-not-possible'),
    );
    expect(() => played.do(office.decider, { ...begin, plannedTo: '2026-10-24' }, on)).toThrow(
      code('planned-end-not-possible'),
    );
    expect(() => played.do(office.reviewer, begin, on)).toThrow(code('may-not-act'));
    const offer = (of: PlayedCase) =>
      offersFor(of.scene(office.decider, on)).find(({ act }) => act === 'begin-special-procedure');
    expect(offer(played)?.isAllowed).toBe(true);
    const plain = opened('2026-10-13T10:00:00', findBuiltIn, aPinnedItem({ specialProcedures: [] }));
    plain.do(office.clerk, { act: 'accept' }, at('2026-10-14T10:00:00'));
    expect(offer(plain)).toMatchObject({ isAllowed: false, reason: { zh: expect.stringContaining('不能停表') } });
  });

  it('goes back to where it began, and ends with the case', () => {
    const played = accepted();
    played.do(
      office.reviewer,
      { act: 'review', opinion: '可以', recommendation: 'approve' },
      at('2026-10-15T10:00:00'),
    );
    played.do(office.decider, begin, at('2026-10-16T10:00:00'));
    played.do(office.decider, { act: 'end-special-procedure', finding: '可行' }, at('2026-10-16T11:00:00'));
    expect(played.status.state).toBe('pending-decision');
    played.do(office.decider, begin, at('2026-10-16T12:00:00'));
    played.do(anApplicant(), { act: 'withdraw' }, at('2026-10-19T12:00:00'));
    expect(played.status).toMatchObject({
      state: 'withdrawn',
      procedures: [{ to: '2026-10-16' }, { to: '2026-10-19' }],
    });
    expect(clockOf(played.status, 'statutory')?.stoppedOn).toBe('2026-10-19');
  });
});

describe('separation of persons', () => {
  it('keeps acceptor, reviewer and decider apart, and says which rule and which step', () => {
    const played = opened('2026-10-13T10:00:00');
    const { everybody } = office;
    const review = { act: 'review', opinion: '可以', recommendation: 'approve' } as const;
    played.do(everybody, { act: 'accept' }, at('2026-10-14T10:00:00'));
    expect(() => played.do(everybody, review, at('2026-10-14T11:00:00'))).toThrow(
      expect.objectContaining({
        code: 'cases.same-person',
        facts: { rule: 'acceptance-apart-from-review', step: 'accept' },
        detail: expect.objectContaining({ zh: expect.stringContaining('受审分离') }),
      }),
    );
    const both = anOfficialAt('李二', ['review', 'decide']);
    played.do(both, review, at('2026-10-14T12:00:00'));
    expect(() =>
      played.do(both, { act: 'decide', outcome: 'granted', reason: '符合条件' }, at('2026-10-15T10:00:00')),
    ).toThrow(
      expect.objectContaining({
        code: 'cases.same-person',
        detail: expect.objectContaining({ zh: expect.stringContaining('审批分离') }),
      }),
    );
  });

  it('keeps whoever sent a case back out of its review, and lets the first reviewer go on', () => {
    const played = opened('2026-10-13T10:00:00');
    const both = anOfficialAt('李二', ['review', 'decide']);
    const review = { act: 'review', opinion: '可以', recommendation: 'approve' } as const;
    played.do(office.clerk, { act: 'accept' }, at('2026-10-14T10:00:00'));
    played.do(office.reviewer, review, at('2026-10-14T11:00:00'));
    played.do(both, { act: 'send-back', reason: '请补看现场照片' }, at('2026-10-14T12:00:00'));
    expect(() => played.do(both, review, at('2026-10-14T13:00:00'))).toThrow(code('same-person'));
    played.do(office.reviewer, review, at('2026-10-14T14:00:00'));
    played.do(both, { act: 'decide', outcome: 'refused', reason: '现场不符合' }, at('2026-10-15T10:00:00'));
    expect(played.status).toMatchObject({ state: 'rejected', outcome: 'refused' });
  });

  it('lets nobody handle his own application', () => {
    const played = opened('2026-10-13T10:00:00');
    const own = anOfficialAt(anApplicant().accountId, ['accept']);
    expect(() => played.do(own, { act: 'accept' }, at('2026-10-14T10:00:00'))).toThrow(
      expect.objectContaining({ code: 'cases.same-person', facts: { rule: 'own-application', step: 'apply' } }),
    );
  });

  it('holds only where the grant reaches', () => {
    const played = opened('2026-10-13T10:00:00');
    expect(() => played.do(office.elsewhere, { act: 'accept' }, at('2026-10-14T10:00:00'))).toThrow(
      code('may-not-act'),
    );
    const ownBody = anOfficialAt('别局', ['accept'], { orgCode: '11420923MB0000002X', ownBodyOnly: true });
    expect(() => played.do(ownBody, { act: 'accept' }, at('2026-10-14T10:00:00'))).toThrow(code('may-not-act'));
  });
});

describe('what is no longer possible', () => {
  it('is refused with the state and the last step, the name masked', () => {
    const played = opened('2026-10-13T10:00:00');
    played.do(office.clerk, { act: 'accept' }, at('2026-10-14T10:00:00'));
    expect(() => played.do(office.clerk2, { act: 'accept' }, at('2026-10-14T10:00:01'))).toThrow(
      expect.objectContaining({
        code: 'cases.wrong-state',
        detail: expect.objectContaining({
          zh: '“受理”要在“等受理”时办，这件现在是“审查中”。最近一步：10月14日10:00，云梦县行政审批局王*：受理。',
        }),
      }),
    );
  });

  it('includes a withdrawal after the decision, and any act of a stranger', () => {
    const played = opened('2026-10-13T10:00:00');
    played.do(office.clerk, { act: 'accept' }, at('2026-10-14T10:00:00'));
    played.do(
      office.reviewer,
      { act: 'review', opinion: '可以', recommendation: 'approve' },
      at('2026-10-14T11:00:00'),
    );
    expect(() =>
      played.do(anApplicant({ accountId: 'stranger' }), { act: 'withdraw' }, at('2026-10-14T12:00:00')),
    ).toThrow(code('may-not-act'));
    played.do(office.decider, { act: 'decide', outcome: 'granted', reason: '符合条件' }, at('2026-10-15T10:00:00'));
    expect(() => played.do(anApplicant(), { act: 'withdraw' }, at('2026-10-15T11:00:00'))).toThrow(code('wrong-state'));
  });

  it('includes a step that somebody else has taken', () => {
    const played = opened('2026-10-13T10:00:00');
    played.assignee = { accountId: '陈晨', name: '陈晨' };
    expect(() => played.do(office.clerk, { act: 'accept' }, at('2026-10-14T10:00:00'))).toThrow(code('task-taken'));
    played.do(office.clerk2, { act: 'accept' }, at('2026-10-14T10:00:00'));
  });

  it("includes refusing acceptance as another body's affair without naming that body", () => {
    const played = opened('2026-10-13T10:00:00');
    const refuse = { act: 'refuse-acceptance', ground: 'not-this-body', reason: '这件事归水利局管' } as const;
    expect(() => played.do(office.clerk, refuse, at('2026-10-14T10:00:00'))).toThrow(code('right-body-missing'));
    played.do(office.clerk, { ...refuse, rightBody: '云梦县水利和湖泊局' }, at('2026-10-14T10:00:00'));
    expect(played.status).toMatchObject({ state: 'not-accepted', notAccepted: { rightBody: '云梦县水利和湖泊局' } });
  });
});

describe('a year without a calendar', () => {
  it('leaves due dates open, with the days that remain, and settles them when it is published', () => {
    const item = aPinnedItem({ promisedLimit: { count: 30, unit: 'working-day' } });
    const played = opened('2026-11-23T10:00:00', findBuiltIn, item);
    played.do(office.clerk, { act: 'accept' }, at('2026-11-24T10:00:00'));
    // 25 November to 31 December 2026 has 27 working days.
    expect(dueOn(played, '2026-11-24').promised).toEqual({ kind: 'open', workingDaysAfter: 3, awaitsYear: 2027 });
    expect(dueOn(played, '2026-11-24', findWith2027).promised).toEqual({ kind: 'known', on: '2027-01-06' });
  });
});
