import { assert, constantFrom, dictionary, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { mergeAnswers, sameAnswers } from './merge-answers.ts';

const answers = () => dictionary(constantFrom('a', 'b', 'c'), constantFrom('1', '2', '3'), { noNullPrototype: true });

describe('two devices with one draft', () => {
  it('keeps what each changed alone', () => {
    const merge = mergeAnswers({ shop: 'a', area: '1' }, { shop: 'b', area: '1' }, { shop: 'a', area: '2' });
    expect(merge).toEqual({ merged: { shop: 'b', area: '2' }, conflicts: [] });
  });

  it('asks a person where both changed the same answer', () => {
    expect(mergeAnswers({ shop: 'a' }, { shop: 'b' }, { shop: 'c' }).conflicts).toEqual(['shop']);
    expect(mergeAnswers({ shop: 'a' }, { shop: 'b' }, { shop: 'b' }).conflicts).toEqual([]);
  });

  it('takes an emptied answer for a change', () => {
    expect(mergeAnswers({ shop: 'a' }, { shop: null }, { shop: 'a' })).toEqual({
      merged: { shop: null },
      conflicts: [],
    });
  });

  it('loses nothing: every answer of either side is in the merge, or named as a conflict', () => {
    assert(
      property(answers(), answers(), answers(), (base, mine, theirs) => {
        const { merged, conflicts } = mergeAnswers(base, mine, theirs);
        for (const id of ['a', 'b', 'c'].filter((each) => !conflicts.includes(each))) {
          const changedByMe = mine[id] !== base[id];
          expect(merged[id]).toBe(changedByMe ? mine[id] : theirs[id]);
        }
      }),
    );
  });

  it('is what the other device has when nothing was changed here', () => {
    assert(
      property(answers(), answers(), (base, theirs) => {
        expect(sameAnswers(mergeAnswers(base, base, theirs).merged, theirs)).toBe(true);
      }),
    );
  });
});
