import type { Form } from '@yunmeng/forms/contract';
import { describe, expect, it } from 'vitest';

import { placeOf, stepsOf } from './steps.ts';

const title = { zh: '标题', en: 'Title' };
const form: Form = {
  version: 1,
  sections: [
    { id: 'shop', title, fields: [{ id: 'food', kind: 'yes-no', label: title, isRequired: true }] },
    {
      id: 'cold',
      title,
      fields: [{ id: 'room', kind: 'text', label: title, isRequired: true, showIf: { field: 'food', anyOf: ['yes'] } }],
    },
  ],
};

describe('the pages of an application', () => {
  it('leaves out a section that asks nothing, until an answer brings it in', () => {
    expect(stepsOf(form, {}, []).map((step) => step.id)).toEqual(['q-shop', 'check']);
    expect(stepsOf(form, { food: 'yes' }, []).map((step) => step.id)).toEqual(['q-shop', 'q-cold', 'check']);
  });

  it('finds the page on which a finding is mended', () => {
    const steps = stepsOf(form, { food: 'yes' }, []);
    expect(placeOf('/answers/room', steps)).toMatchObject({ step: { id: 'q-cold' }, id: 'room' });
    expect(placeOf('/materials/m1', steps)).toBeUndefined();
  });
});
