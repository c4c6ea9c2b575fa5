import type { DivisionCode } from '@yunmeng/kernel/division-code';
import type { Instant } from '@yunmeng/kernel/instant';

/** 账号: one person's way in. */
export interface Account {
  readonly id: string;
  readonly login: string;
  readonly kind: 'citizen' | 'official';
  readonly name: string;
  readonly citizenId: string | null;
  readonly phone: string | null;
  readonly disabledAt: Instant | null;
}

/** 岗位 as it is kept: where an official sits, and how far his roles reach. */
export interface PostRow {
  readonly orgCode: string;
  readonly orgName: string;
  readonly regionCode: DivisionCode;
  readonly title: string;
  readonly roles: readonly string[];
  /** Whether the roles reach this body's rows only, or those of every body in the region (综合窗口). */
  readonly isOrgBound: boolean;
}

/** What an account says of its holder, whole. For filling in a form and for the applicant's part of a case only. */
export interface AccountFacts {
  readonly name: string;
  /** 公民身份号码. */
  readonly citizenId?: string;
  readonly phone?: string;
}

/** A name to show beside a step. */
export interface AccountName {
  readonly id: string;
  readonly name: string;
  readonly kind: 'citizen' | 'official';
}

const LOGIN = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,63}$/u;

/** The login as it is kept: full-width letters made narrow, blanks around it gone, in small letters. */
export function normaliseLogin(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

/** Whether a login may be given to a new account: 2 to 64 letters, digits and `. _ @ -`. */
export function isLogin(login: string): boolean {
  return LOGIN.test(login) && login === normaliseLogin(login);
}
