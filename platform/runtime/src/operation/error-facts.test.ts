import { describe, expect, it } from 'vitest';

import { errorFacts } from './error-facts.ts';

const text = (error: unknown) => JSON.stringify(errorFacts(error));
const coded = (message: string, code: string) =>
  Object.assign(new Error(message), { code, detail: 'Key (name)=(张三)' });

const fail = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

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
    { error: new Error('no account 42909919900307000x'), not: '4290', why: 'a citizen id with a small x' },
    { error: new Error('call 13800000001'), not: '1380', why: 'a telephone number' },
    { error: new Error('nobody is called 欧阳·娜娜'), not: '娜', why: 'Chinese words are what somebody wrote' },
    { error: new RangeError('not a moment with an offset: "zhang@home"'), not: 'zhang', why: 'a value that is quoted' },
    {
      error: fail(() => JSON.parse('{"login": "zhangsan", "phone": 1380000')),
      not: 'zhangsan',
      why: 'a reader of JSON quotes what it read',
    },
    { error: fail(() => JSON.parse('zhangsan')), not: 'zhangsan', why: 'also all of it' },
    {
      error: coded('value too long for type character varying(4)', '22001'),
      not: 'Key (name)',
      why: 'a detail of any class',
    },
    {
      error: new Error('outer', { cause: coded('bad: "张三"', '22P02') }),
      not: '张三',
      why: 'causes are treated alike',
    },
  ])('leaves out $not: $why', ({ error, not }) => {
    expect(text(error)).not.toContain(not);
  });

  it('names table and constraint, which tell more than the message that is cut', () => {
    const error = Object.assign(coded('duplicate key value violates unique constraint "account_login"', '23505'), {
      table: 'account',
      constraint: 'account_login',
      where: 'COPY account, line 1: "张三"',
      parameters: ['张三'],
    });
    expect(errorFacts(error)['error']).toMatchObject({ table: 'account', constraint: 'account_login' });
    expect(text(error)).not.toContain('张三');
  });

  it('takes anything that was thrown', () => {
    expect(errorFacts('张三')).toEqual({ error: { name: 'string' } });
  });
});
