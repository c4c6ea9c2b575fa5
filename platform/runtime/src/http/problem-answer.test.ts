import { Problem } from '@yunmeng/kernel/problem';
import { describe, expect, it } from 'vitest';

import { preferredLanguage, wireProblem } from './problem-answer.ts';

describe('preferredLanguage', () => {
  it.each([
    { header: undefined, language: 'zh' },
    { header: '', language: 'zh' },
    { header: 'en', language: 'en' },
    { header: 'en-GB,en;q=0.9', language: 'en' },
    { header: 'zh-CN,zh;q=0.9,en;q=0.8', language: 'zh' },
    { header: 'en;q=0.5, zh;q=0.6', language: 'zh' },
    { header: 'fr, de;q=0.9', language: 'zh' },
    { header: 'fr, en;q=0', language: 'zh' },
  ])('$header asks for $language', ({ header, language }) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});

describe('wireProblem', () => {
  const kind = { code: 'cases.closed', status: 409, title: { zh: '已办结', en: 'Concluded' } };
  const occurrence = { language: 'en', publicUrl: 'https://service.example.cn', requestId: 'r-1' } as const;

  it('leaves out what there is not', () => {
    expect(wireProblem(new Problem(kind), occurrence)).toEqual({
      type: 'https://service.example.cn/problems/cases.closed',
      title: 'Concluded',
      status: 409,
      detail: 'Concluded',
      instance: '/requests/r-1',
      code: 'cases.closed',
    });
  });

  it('says findings in one language', () => {
    const errors = [{ pointer: '/name', code: 'forms.required', detail: { zh: '必填', en: 'Required' } }];
    const wire = wireProblem(new Problem(kind, { errors, facts: { current: 3 } }), occurrence);
    expect(wire).toMatchObject({
      facts: { current: 3 },
      errors: [{ pointer: '/name', code: 'forms.required', detail: 'Required' }],
    });
  });
});
