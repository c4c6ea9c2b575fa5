import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { PlainDate } from '@yunmeng/kernel/plain-date';
import type { Due, LimitUnit } from '@yunmeng/time-limits/contract';

import type { CaseState, Turn } from '../contract.ts';
import { dayText, dueText, leftText } from './wording.ts';

/** What the first sentence about a case is made from. No personal data: it is said to whoever holds the 查询码, too. */
export interface TurnFacts {
  readonly state: CaseState;
  readonly orgName: string;
  readonly today: PlainDate;
  /** The clock that matters next. */
  readonly next: { readonly due: Due; readonly left: number; readonly unit: LimitUnit } | undefined;
  readonly isCorrectionLapsed: boolean;
  readonly pointsToCorrect: number;
  readonly pause: { readonly name: string; readonly plannedTo: PlainDate } | undefined;
  /** Where the result is collected. */
  readonly where: string;
}

/** 轮到谁、到什么时候: whose turn it is, in one plain sentence. */
export function turnOf(facts: TurnFacts): Turn {
  const who = whoseTurn(facts.state);
  const name = { applicant: '申请人', office: facts.orgName, nobody: '' }[who];
  return { who, name, sentence: sentenceOf(facts) };
}

function whoseTurn(state: CaseState): Turn['who'] {
  switch (state) {
    case 'submitted':
    case 'in-review':
    case 'special-procedure':
    case 'pending-decision':
      return 'office';
    case 'correction-required':
    case 'approved':
    case 'rejected':
      return 'applicant';
    case 'closed':
    case 'not-accepted':
    case 'withdrawn':
    case 'terminated':
      return 'nobody';
  }
}

function sentenceOf(facts: TurnFacts): Bilingual {
  switch (facts.state) {
    case 'submitted':
      return submittedSentence(facts);
    case 'correction-required':
      return correctionSentence(facts);
    case 'in-review':
    case 'pending-decision':
      return handlingSentence(facts);
    case 'special-procedure':
      return pausedSentence(facts);
    case 'approved':
    case 'rejected':
      return decidedSentence(facts);
    default:
      return ENDED[facts.state];
  }
}

const ENDED: Readonly<Record<'closed' | 'not-accepted' | 'withdrawn' | 'terminated', Bilingual>> = {
  closed: { zh: '已经办结。', en: 'Closed.' },
  'not-accepted': {
    zh: '没有受理，原因和该找谁写在下面。',
    en: 'Not accepted; why, and whom to ask, stands below.',
  },
  withdrawn: { zh: '申请人撤回了。可以重新申请。', en: 'Withdrawn by the applicant, who may apply again.' },
  terminated: {
    zh: '这次申请已经终止，原因写在下面。可以重新申请。',
    en: 'Terminated for the reason below. You may apply again.',
  },
};

function pausedSentence({ pause, today }: TurnFacts): Bilingual {
  if (!pause) throw new Error('a case in a special procedure has one');
  const until = dayText(pause.plannedTo, today);
  if (today > pause.plannedTo) {
    return {
      zh: `停表还没有结束：${pause.name}，原来计划到${until.zh}，已经晚了。停表的日子不算在办理时间里。可以打监督电话催办。`,
      en: `The clock is still paused for a special procedure that was planned to end on ${until.en} and is late; these days are not counted. You may call the complaint number.`,
    };
  }
  return {
    zh: `这几天停表，不算在办理时间里：${pause.name}，计划到${until.zh}结束。`,
    en: `The clock is paused for a special procedure planned to end on ${until.en}; these days are not counted.`,
  };
}

function decidedSentence({ state, where }: TurnFacts): Bilingual {
  if (state === 'approved') {
    return {
      zh: `已经批准。请带身份证，到${where}领取。`,
      en: `Granted. Bring your identity card and collect the result at ${where}.`,
    };
  }
  return {
    zh: `没有批准，原因写在决定里。请到${where}领取决定书；不同意，可以申请行政复议或者起诉。`,
    en: `Not granted; the decision says why. Collect it at ${where}. You may ask for reconsideration or go to court.`,
  };
}

function submittedSentence({ next, today, orgName }: TurnFacts): Bilingual {
  if (next?.due.kind !== 'known') {
    const awaited = next ? dueText(next.due, today) : { zh: '', en: '' };
    return {
      zh: `已经收到，${orgName}在看材料齐不齐，五个工作日内告诉您受理了没有。${awaited.zh}。`,
      en: `Received. You will be told within five working days whether it is accepted: ${awaited.en}.`,
    };
  }
  const due = dueText(next.due, today);
  return {
    zh: `已经收到。${due.zh}告诉您受理了没有；过了这天没告诉，从收到那天起就算受理了。`,
    en: `Received. You will be told ${due.en} whether it is accepted; without a word by then it counts as accepted from the day of receipt.`,
  };
}

function correctionSentence({ next, today, isCorrectionLapsed, pointsToCorrect }: TurnFacts): Bilingual {
  const due = next ? dueText(next.due, today) : { zh: '', en: '' };
  if (isCorrectionLapsed) {
    return {
      zh: '补正的日子已经过了，窗口会终止这次申请；终止之前补上，照样接着办。',
      en: 'The time for the correction has passed and the office will terminate the case; hand it in before that and it goes on.',
    };
  }
  return {
    zh: `请补${pointsToCorrect}样，${due.zh}。只要这些，不会再加；过了这天没补，这次申请会终止，可以重新申请。`,
    en: `Please correct ${pointsToCorrect} point(s), ${due.en}. Nothing will be added to the list. Without it the case is terminated; you may apply again.`,
  };
}

function handlingSentence({ next, today }: TurnFacts): Bilingual {
  if (!next) return { zh: '正在办理。', en: 'Being handled.' };
  const [due, left] = [dueText(next.due, today), leftText(next.left, next.unit)];
  if (next.due.kind === 'open') {
    return { zh: `正在办理，${left.zh}。${due.zh}。`, en: `Being handled, ${left.en}; ${due.en}.` };
  }
  if (next.left < 0) {
    return {
      zh: `承诺的日子（${due.zh.slice(2)}）已经过了，${left.zh}，是我们晚了。可以打监督电话催办。`,
      en: `The promised day has passed, ${left.en}: this is our fault. You may call the complaint number.`,
    };
  }
  return { zh: `${due.zh}告诉您结果，${left.zh}。`, en: `You will be told the result ${due.en}, ${left.en}.` };
}
