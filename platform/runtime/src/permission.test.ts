import { parseDivisionCode as code } from '@yunmeng/kernel/division-code';
import { assert, constantFrom, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Actor, Grant } from './actor.ts';
import { coverageOf, mayDo, requirePermission } from './permission.ts';

const official = (...grants: Grant[]): Actor => ({
  accountId: 'a',
  kind: 'official',
  name: '王五',
  roles: ['window-clerk'],
  grants,
});
const overCounty: Grant = { permission: 'cases.accept', regionCode: code('420923') };

describe('mayDo', () => {
  it.each([
    { target: '420923', isAllowed: true, why: 'the region itself' },
    { target: '420923001000', isAllowed: true, why: 'a town within it' },
    { target: '420922', isAllowed: false, why: 'a neighbour' },
    { target: '420900', isAllowed: false, why: 'the city above it' },
  ])('over a county answers $isAllowed for $target: $why', ({ target, isAllowed }) => {
    expect(mayDo(official(overCounty), 'cases.accept', { scopeCode: code(target) }).isAllowed).toBe(isAllowed);
  });

  it('keeps a grant of one body to that body', () => {
    const actor = official({ ...overCounty, orgCode: 'body-1' });
    const scopeCode = code('420923');
    expect(mayDo(actor, 'cases.accept', { scopeCode, orgCode: 'body-1' }).isAllowed).toBe(true);
    expect(mayDo(actor, 'cases.accept', { scopeCode, orgCode: 'body-2' }).isAllowed).toBe(false);
    expect(mayDo(actor, 'cases.accept', { scopeCode }).isAllowed).toBe(false);
  });

  it('says why in the words of people: post and region, no names of the machine', () => {
    const post = { orgCode: 'body-1', orgName: '云梦县行政审批局', regionCode: code('420923'), title: '综合窗口受理' };
    const clerk = { ...official(overCounty), post };
    const ofReason = (actor: Actor, scope: string) =>
      mayDo(actor, 'cases.accept', { scopeCode: code(scope), orgCode: 'body-2' }).reason;
    expect(ofReason(clerk, '420922')).toEqual({
      zh: '您的岗位“综合窗口受理”的这项权限管区划420923，不管区划420922。',
      en: 'Your post (综合窗口受理) has this permission over 420923, not over 420922.',
    });
    expect(ofReason({ ...clerk, grants: [] }, '420923').zh).toBe('您的岗位“综合窗口受理”没有这项权限。');
    expect(ofReason(clerk, '420923001').zh).toBe('您的岗位“综合窗口受理”的这项权限管区划420923。');
    expect(ofReason({ ...clerk, grants: [{ ...overCounty, orgCode: 'body-1' }] }, '420923').zh).toContain('只管本部门');
    expect(ofReason(official(), '420923').zh).toBe('您的账号（没有岗位）没有这项权限。');
    expect(ofReason({ ...official(), kind: 'citizen' }, '420923').zh).toBe('您的账号没有这项权限。');
  });

  it('never widens: another permission, region or body gives nothing more', () => {
    const regionCode = constantFrom('420000', '420900', '420922', '420923', '420923001000').map(code);
    const permission = constantFrom('cases.accept', 'cases.decide');
    const orgCode = constantFrom('body-1', 'body-2');
    const wide = official({ permission: 'cases.accept', regionCode: code('420000') });
    assert(
      property(
        record({ permission, regionCode }),
        option(orgCode, { nil: undefined }),
        record({ scopeCode: regionCode, orgCode }),
        (grant, org, target) => {
          const narrow = official(org === undefined ? grant : { ...grant, orgCode: org });
          const isAllowed = mayDo(narrow, 'cases.accept', target).isAllowed;
          const isCovered =
            grant.permission === 'cases.accept' &&
            mayDo(wide, 'cases.accept', target).isAllowed &&
            (org === undefined || org === target.orgCode);
          expect(isAllowed && !isCovered).toBe(false);
        },
      ),
    );
  });
});

describe('requirePermission', () => {
  it('refuses with the reason', () => {
    expect(() => requirePermission(official(), 'cases.accept', { scopeCode: code('420923') })).toThrowError(
      expect.objectContaining({ code: 'runtime.forbidden', status: 403 }),
    );
    expect(() => requirePermission(official(overCounty), 'cases.accept', { scopeCode: code('420923') })).not.toThrow();
  });
});

describe('coverageOf', () => {
  it('gives the regions and bodies of a permission, nothing for another', () => {
    const actor = official(overCounty, { permission: 'cases.read', regionCode: code('420900'), orgCode: 'body-1' });
    expect(coverageOf(actor, 'cases.read')).toEqual([{ regionCode: '420900000000', orgCode: 'body-1' }]);
    expect(coverageOf(actor, 'cases.accept')).toEqual([{ regionCode: '420923000000' }]);
    expect(coverageOf(actor, 'cases.decide')).toEqual([]);
  });
});
