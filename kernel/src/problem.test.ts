import { describe, expect, it } from 'vitest';

import { Problem, type ProblemKind } from './problem.ts';

const kind: ProblemKind = {
  code: 'licences.already-revoked',
  status: 409,
  title: { zh: '证照已注销', en: 'The licence is already revoked' },
};

describe('Problem', () => {
  it('carries its code, status and title, and says nothing more than it was told', () => {
    const problem = new Problem(kind);
    expect(problem).toBeInstanceOf(Error);
    expect(problem).toMatchObject({ code: kind.code, status: 409, detail: kind.title, facts: {}, errors: [] });
    expect(problem.message).toBe('licences.already-revoked: The licence is already revoked');
  });

  it('adds what the occurrence knows', () => {
    const detail = { zh: '该证照已于 2026-03-01 注销', en: 'The licence was revoked on 2026-03-01' };
    const errors = [{ pointer: '/name', code: 'licences.no-name', detail: { zh: '未填写姓名', en: 'No name' } }];
    const problem = new Problem(kind, { detail, facts: { revokedOn: '2026-03-01' }, errors });
    expect(problem).toMatchObject({ detail, errors, facts: { revokedOn: '2026-03-01' } });
    expect(problem.message).toContain('2026-03-01');
  });
});
