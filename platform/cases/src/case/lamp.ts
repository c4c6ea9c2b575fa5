import type { CaseState, Lamp } from '../contract.ts';

/**
 * 电子监察 defaults, one place for all lamps. Days are working days of the promise; cards that a supervisor confirms or
 * cancels come with the supervision issue.
 */
const LAMP_RULES = {
  /** 预警: days left up to this share of the promise, one at least. */
  noticeShare: 0.2,
  noticeAtLeast: 1,
  /** 黄牌: days left up to this many, for promises longer than that. */
  yellowLeft: 1,
  /** 受理审查: notice on day 4 of 5, yellow on day 5. */
  acceptanceNoticeLeft: 1,
  acceptanceYellowLeft: 0,
  /** 送达: notice when so many working days are left. */
  deliveryNoticeLeft: 2,
} as const;

/** What a lamp is judged by. Days left are negative when over, and absent for clocks that have not started. */
export interface LampFacts {
  readonly state: CaseState;
  /** Days left until what is due next. */
  readonly left?: number;
  readonly promisedDays: number;
  readonly statutoryLeft?: number;
  /** The planned end of the running pause has passed. */
  readonly isPauseOverrun?: boolean;
  readonly isCorrectionLapsed?: boolean;
}

/** 灯牌 of a case. Lamps warn; no act ever follows from one. */
export function lampOf(facts: LampFacts): Lamp {
  switch (facts.state) {
    case 'submitted':
      return acceptanceLamp(facts.left);
    case 'correction-required':
      return facts.isCorrectionLapsed ? 'notice' : 'paused';
    case 'in-review':
    case 'pending-decision':
      return handlingLamp(facts);
    case 'special-procedure':
      return facts.isPauseOverrun ? 'yellow' : 'paused';
    case 'approved':
    case 'rejected':
      return deliveryLamp(facts.left);
    default:
      return 'done';
  }
}

function acceptanceLamp(left: number | undefined): Lamp {
  if (left === undefined || left > LAMP_RULES.acceptanceNoticeLeft) return 'normal';
  if (left > LAMP_RULES.acceptanceYellowLeft) return 'notice';
  return left < 0 ? 'red' : 'yellow';
}

function handlingLamp({ left, promisedDays, statutoryLeft }: LampFacts): Lamp {
  if ((left ?? 0) < 0 || (statutoryLeft ?? 0) < 0) return 'red';
  if (left === undefined) return 'normal';
  // A promise of one day would be yellow from its first minute, which warns of nothing.
  if (left <= Math.min(LAMP_RULES.yellowLeft, promisedDays - 1)) return 'yellow';
  if (promisedDays <= LAMP_RULES.yellowLeft && left <= 0) return 'yellow';
  const notice = Math.max(LAMP_RULES.noticeAtLeast, promisedDays * LAMP_RULES.noticeShare);
  return left <= notice && promisedDays > LAMP_RULES.yellowLeft ? 'notice' : 'normal';
}

function deliveryLamp(left: number | undefined): Lamp {
  if (left === undefined || left > LAMP_RULES.deliveryNoticeLeft) return 'normal';
  if (left > LAMP_RULES.yellowLeft) return 'notice';
  return left < 0 ? 'red' : 'yellow';
}
