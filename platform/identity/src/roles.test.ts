import { parseDivisionCode } from '@yunmeng/kernel/division-code';
import { describe, expect, it } from 'vitest';

import { grantsOf, roles } from './roles.ts';
import { aPost } from './testing.ts';

describe('grantsOf', () => {
  it('gives each permission once, over the region of the post', () => {
    const grants = grantsOf(aPost({ roles: ['window-clerk', 'reviewer'], isOrgBound: false }));
    expect(grants.map((grant) => grant.permission)).toEqual([
      'cases.accept',
      'cases.deliver',
      'cases.read',
      'cases.review',
    ]);
    expect(grants.every((grant) => grant.regionCode === parseDivisionCode('420923') && !('orgCode' in grant))).toBe(
      true,
    );
  });

  it('keeps a post that is bound to its body to that body', () => {
    const post = aPost({ roles: ['auditor'], isOrgBound: true });
    expect(grantsOf(post)).toEqual([
      { permission: 'runtime.audit', regionCode: post.regionCode, orgCode: post.orgCode },
    ]);
  });

  it('gives nothing for a role that does not exist', () => {
    expect(grantsOf(aPost({ roles: ['king'] }))).toEqual([]);
  });
});

it('keeps apart the duties of accepting, reviewing and deciding, and administration from all three', () => {
  const acts = ['cases.accept', 'cases.review', 'cases.decide', 'identity.manage', 'runtime.audit', 'cases.supervise'];
  for (const role of roles)
    expect(role.permissions.filter((name) => acts.includes(name)).length).toBeLessThanOrEqual(1);
});
