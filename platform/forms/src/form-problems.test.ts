import { describe, expect, it } from 'vitest';

import type { Field } from './form.ts';
import { formProblems } from './form-problems.ts';
import { aField, aForm } from './testing.ts';

describe('formProblems', () => {
  it.each<{ fields: Field[]; says: string }>([
    { fields: [aField({ id: 'a' }), aField({ id: 'a' })], says: 'a: the id is used twice' },
    { fields: [aField({ id: 'a', kind: 'choice' })], says: 'a: choices belong to lists, and lists need them' },
    { fields: [aField({ id: 'a', min: '1' })], says: 'a: 1 is no bound of a text' },
    { fields: [aField({ id: 'a', kind: 'date', max: 'tomorrow' })], says: 'a: tomorrow is no bound of a date' },
    {
      fields: [aField({ id: 'a', showIf: { field: 'b', anyOf: ['yes'] } })],
      says: 'a: it hangs on b, which does not come before it',
    },
    {
      fields: [aField({ id: 'b' }), aField({ id: 'a', showIf: { field: 'b', anyOf: ['yes'] } })],
      says: 'a: it hangs on b, which has no list of answers',
    },
    {
      fields: [aField({ id: 'b', kind: 'yes-no' }), aField({ id: 'a', showIf: { field: 'b', anyOf: ['maybe'] } })],
      says: 'a: b can never be answered maybe',
    },
    { fields: [], says: 'main: the section asks nothing' },
  ])('says: $says', ({ fields, says }) => {
    expect(formProblems(aForm(fields))).toContain(says);
  });

  it('finds nothing wrong with a sound form', () => {
    expect(formProblems(aForm([aField({ id: 'on', kind: 'date', min: '2020-01-01', max: 'today' })]))).toEqual([]);
  });
});
