import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { DivisionCode } from '@yunmeng/kernel/division-code';

/**
 * 授权: one permission over one part of the province. Whoever holds it may do `permission`
 * wherever the row's scope code lies within `regionCode`, and, when `orgCode` is given,
 * only for that body's rows.
 */
export interface Grant {
  readonly permission: string;
  readonly regionCode: DivisionCode;
  readonly orgCode?: string;
}

/** 岗位: the post through which an official acts. */
export interface Post {
  readonly orgCode: string;
  readonly orgName: string;
  readonly regionCode: DivisionCode;
  readonly title: string;
}

/** Who does something: a person (for himself or another), an official at a post, or the system itself. */
export interface Actor {
  readonly accountId: string;
  /** The signed-in session, when there is one: what signing out ends. */
  readonly sessionId?: string;
  readonly kind: 'citizen' | 'official' | 'system';
  /** Name as registered; it never goes into a log line. */
  readonly name: string;
  /** Whom the actor stands for when that is someone else. */
  readonly actingFor?: { readonly id: string; readonly name: string };
  readonly post?: Post;
  readonly roles: readonly string[];
  readonly grants: readonly Grant[];
}

/** The row that someone wants to touch, as far as permission needs to know it. */
export interface Target {
  readonly scopeCode: DivisionCode;
  readonly orgCode?: string;
}

/** The answer to "may I?", with its reason: the same words in the API problem and on the page. */
export interface Verdict {
  readonly isAllowed: boolean;
  readonly reason: Bilingual;
}
