import type { DivisionCode } from '@yunmeng/kernel/division-code';
import type { Instant } from '@yunmeng/kernel/instant';
import type { PlainDate } from '@yunmeng/kernel/plain-date';
import type { Clock } from '@yunmeng/time-limits';

import type { CaseState, CorrectionItem, Decide, Outcome, Review } from '../contract.ts';
import type { CaseLimits, Step } from './action.ts';

export type ClockName = Clock['name'];

/** 停表: one special procedure of the case. The day it begins still counts; `to` is the last day that does not. */
export interface ProcedureRun {
  /** Action that began it. */
  readonly seq: number;
  readonly kind: string;
  readonly name: string;
  readonly basis: string;
  readonly reason: string;
  readonly approver: { readonly accountId: string; readonly name: string };
  readonly from: PlainDate;
  readonly plannedTo: PlainDate;
  readonly to?: PlainDate;
  readonly finding?: string;
  /** Where the case goes on afterwards. */
  readonly resumes: 'in-review' | 'pending-decision';
}

/** 一次性告知 and what became of it. */
export interface CorrectionRound {
  readonly seq: number;
  readonly askedAt: Instant;
  readonly items: readonly CorrectionItem[];
  readonly lapsedAt?: Instant;
  readonly submittedAt?: Instant;
}

export interface Handler {
  readonly step: Step;
  readonly accountId: string;
  readonly name: string;
  readonly at: Instant;
}

/** 办件现状: what the actions of a case add up to. */
export interface CaseStatus {
  readonly state: CaseState;
  readonly outcome?: Outcome;
  /** Count of the actions. */
  readonly version: number;
  readonly limits: CaseLimits;
  /** Whose calendar counts. */
  readonly regionCode: DivisionCode;
  readonly submittedAt: Instant;
  readonly receivedOn: PlainDate;
  readonly acceptance?: { readonly on: PlainDate; readonly isByLaw: boolean };
  readonly notAccepted?: {
    readonly ground: string;
    readonly reason: string;
    readonly rightBody?: string;
    readonly remedies: string;
  };
  readonly correction?: CorrectionRound;
  readonly procedures: readonly ProcedureRun[];
  readonly review?: { readonly opinion: string; readonly recommendation: Review['recommendation'] };
  readonly decision?: {
    readonly outcome: Decide['outcome'];
    readonly reason: string;
    readonly basis: string;
    readonly on: PlainDate;
    readonly remedies: { readonly reconsideration: string; readonly litigation: string };
  };
  readonly endedOn?: PlainDate;
  readonly handlers: readonly Handler[];
  /** At most one of each name: the acceptance clock of a corrected case is the one that began with the correction. */
  readonly clocks: readonly Clock[];
}
