import type { DivisionCode } from '@yunmeng/kernel/division-code';
import type { Instant } from '@yunmeng/kernel/instant';
import type { PlainDate } from '@yunmeng/kernel/plain-date';
import type { Due, Limit } from '@yunmeng/time-limits/contract';

import type { CorrectionItem, Decide, RefuseAcceptance, Review } from '../contract.ts';

/** 办理环节: which of the persons who must differ did something. Window delivery may be anybody's. */
export type Step = 'accept' | 'review' | 'decide' | 'deliver';

/** What a correction replaced, so that the first answers are never lost. */
export interface ChangedAnswer {
  readonly before: string | readonly string[] | null;
  readonly after: string | readonly string[] | null;
}

/** What was done, by kind: exactly what the state is projected from. */
export type ActionBody =
  | { readonly kind: 'open'; readonly data: { readonly limits: CaseLimits; readonly regionCode: DivisionCode } }
  | { readonly kind: 'accept'; readonly data: object }
  | { readonly kind: 'accept-by-law'; readonly data: object }
  | { readonly kind: 'request-correction'; readonly data: { readonly items: readonly CorrectionItem[] } }
  | {
      readonly kind: 'submit-correction';
      readonly data: {
        readonly answers: Readonly<Record<string, ChangedAnswer>>;
        readonly files: readonly { readonly materialCode: string; readonly id: string }[];
      };
    }
  | { readonly kind: 'lapse-correction'; readonly data: object }
  | {
      readonly kind: 'refuse-acceptance';
      readonly data: Pick<RefuseAcceptance, 'ground' | 'rightBody'> & { readonly remedies: string };
    }
  | { readonly kind: 'review'; readonly data: Pick<Review, 'recommendation'> }
  | {
      readonly kind: 'begin-special-procedure';
      readonly data: { readonly procedure: string; readonly name: string; readonly plannedTo: PlainDate };
    }
  | { readonly kind: 'end-special-procedure'; readonly data: object }
  | {
      readonly kind: 'decide';
      readonly data: {
        readonly outcome: Decide['outcome'];
        readonly remedies: { readonly reconsideration: string; readonly litigation: string };
      };
    }
  | { readonly kind: 'send-back'; readonly data: object }
  | { readonly kind: 'deliver'; readonly data: { readonly collectedBy: string } }
  | { readonly kind: 'terminate'; readonly data: object }
  | { readonly kind: 'withdraw'; readonly data: object };

export type ActionKind = ActionBody['kind'];

/** 时限: the four limits under which the case runs, fixed when it is opened. */
export interface CaseLimits {
  readonly acceptance: LimitOnBasis;
  readonly correction: LimitOnBasis;
  readonly promised: LimitOnBasis;
  readonly statutory: LimitOnBasis;
}

interface LimitOnBasis {
  readonly limit: Limit;
  readonly basis: string;
}

/** Who acted, as known at that moment. */
export interface ActionActor {
  readonly accountId: string;
  readonly kind: 'citizen' | 'official' | 'system';
  readonly name: string;
  readonly actingFor?: string;
  readonly orgCode?: string;
  readonly orgName?: string;
  readonly role: string;
}

/** What a clock stood at just after an action. */
export interface ClockSnapshot {
  readonly name: string;
  readonly state: string;
  readonly due: Due;
  readonly used: number;
  readonly left: number;
}

/** 办件动作: one recorded act. `seq` counts from 1; it is also the version of the case that the action made. */
export type Action = ActionBody & {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: ActionActor;
  /** 意见: reason, finding or opinion in the actor's own words. */
  readonly opinion?: string;
  /** Law or rule that the act stands on. */
  readonly basis?: string;
  readonly itemVersion: number;
};
