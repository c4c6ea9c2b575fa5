import type { CaseDetail } from '@yunmeng/cases/contract';
import { describe, expect, it } from 'vitest';

import { aCase } from '../testing.ts';
import { firstAct, offersOf } from './act-offers.ts';

const offer = (act: CaseDetail['offers'][number]['act'], isAllowed: boolean) => ({
  act,
  isAllowed,
  reason: { zh: '您受理过这件，不能再审查：受审分离', en: 'You accepted this case' },
});

describe('offersOf', () => {
  it('puts the acts of the state first, allowed or not, and leaves out those of the applicant', () => {
    const { now, others } = offersOf(
      aCase({
        offers: [offer('accept', false), offer('review', false), offer('withdraw', false), offer('decide', false)],
      }),
    );
    expect(now.map(({ act }) => act)).toEqual(['review']);
    expect(others.map(({ act }) => act)).toEqual(['accept', 'decide']);
  });

  it('does not offer a special procedure where the item knows none', () => {
    const { now } = offersOf(aCase({ offers: [offer('begin-special-procedure', true)] }));
    expect(now).toMatchObject([{ isAllowed: false, reason: { zh: '办事指南没有列特别程序，所以不能停表。' } }]);
  });

  it('never hides what may be done', () => {
    const { now } = offersOf(aCase({ state: 'closed', offers: [offer('deliver', true)] }));
    expect(now.map(({ act }) => act)).toEqual(['deliver']);
  });
});

describe('firstAct', () => {
  it('is the first act of the state that this person may do', () => {
    const offers = [offer('accept', false), offer('refuse-acceptance', true), offer('request-correction', true)];
    expect(firstAct(aCase({ state: 'submitted', offers }))).toBe('request-correction');
  });

  it('is none for somebody who took part before', () => {
    expect(firstAct(aCase({ offers: [offer('review', false)] }))).toBeUndefined();
  });
});
