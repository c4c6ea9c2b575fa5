import { describe, expect, it } from 'vitest';

import { errorFacts } from './error-facts.ts';

const text = (error: unknown) => JSON.stringify(errorFacts(error));
const coded = (message: string, code: string) =>
  Object.assign(new Error(message), { code, detail: 'Key (name)=(张三)' });

describe('errorFacts', () => {
  it('keeps kind, code, words and stack', () => {
    expect(errorFacts(coded('relation "cases.case" does not exist', '42P01'))['error']).toMatchObject({
      name: 'Error',
      code: '42P01',
      message: 'relation "cases.case" does not exist',
      stack: expect.stringContaining('error-facts.test.ts'),
    });
  });

  it.each([
    {
      error: coded('invalid input syntax for type uuid: "张三"', '22P02'),
      not: '张三',
      why: 'a data error quotes the value',
    },
    {
      error: coded('duplicate key value violates unique constraint', '23505'),
      not: '张三',
      why: 'details are never kept',
    },
    { error: new Error('no account 42909919900307000X'), not: '4290', why: 'a citizen id' },
    { error: new Error('call 13800000001'), not: '1380', why: 'a telephone number' },
    {
      error: new Error('outer', { cause: coded('bad: "张三"', '22P02') }),
      not: '张三',
      why: 'causes are treated alike',
    },
  ])('leaves out $not: $why', ({ error, not }) => {
    expect(text(error)).not.toContain(not);
  });

  it('takes anything that was thrown', () => {
    expect(errorFacts('张三')).toEqual({ error: { name: 'string' } });
  });
});
