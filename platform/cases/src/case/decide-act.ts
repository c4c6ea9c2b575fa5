import type { Finding } from '@yunmeng/kernel/problem';
import { isPlainDate, parsePlainDate } from '@yunmeng/kernel/plain-date';
import { addWorkingDays } from '@yunmeng/time-limits';

import type { BeginSpecialProcedure, CorrectionItem, RefuseAcceptance } from '../contract.ts';
import type { Pinned } from '../pinned-item.ts';
import { noticeFaulty, plannedEndNotPossible, rightBodyMissing, specialProcedureNotOfItem } from '../problems.ts';
import type { Act } from './act.ts';
import type { ActionBody } from './action.ts';
import { decisionBasis, pauseBasis, procedureBasis } from './case-limits.ts';
import { nameOfPointer } from './correction-pointer.ts';
import { type ActScene, whyNot } from './may-act.ts';
import { dayText } from './wording.ts';

/** An action as the rules make it; who, when and which number are added by whoever records it. */
export type Decided = ActionBody & { readonly opinion?: string; readonly basis?: string };

/**
 * 依规则办理: the action that an act becomes, or its refusal. Pure: it knows the case, the actor and the day, and
 * touches nothing.
 *
 * @throws Problem every refusal of {@link whyNot}, and `cases.notice-faulty`, `cases.right-body-missing`,
 *   `cases.special-procedure-not-of-item`, `cases.planned-end-not-possible`
 */
export function decideAct(scene: ActScene, act: Act): Decided {
  const refusal = whyNot(scene, act.act);
  if (refusal) throw refusal;
  // The table has for each act a function of that act, a link that inference cannot follow through the look-up.
  const decide = DECIDED[act.act] as (act: Act, scene: ActScene) => Decided; // see above
  return decide(act, scene);
}

type Deciders = { readonly [A in Act['act']]: (act: Extract<Act, { act: A }>, scene: ActScene) => Decided };

const DECIDED: Deciders = {
  accept: ({ opinion }, scene) =>
    withOpinion({ kind: 'accept', data: {}, basis: basisOf(scene, '第三十二条第一款第五项') }, opinion),
  'accept-by-law': (_, scene) => ({
    kind: 'accept-by-law',
    data: {},
    basis: basisOf(scene, '第三十二条第一款第四项'),
  }),
  'request-correction': ({ items }, scene) => ({
    kind: 'request-correction',
    data: { items: checkedNotice(items, scene.pinned) },
    basis: basisOf(scene, '第三十二条第一款第四项'),
  }),
  'submit-correction': ({ correction }) => ({ kind: 'submit-correction', data: correction }),
  'lapse-correction': () => ({ kind: 'lapse-correction', data: {}, basis: '一次性告知书载明的补正期限' }),
  'refuse-acceptance': (act, { pinned }) => refusedAcceptance(act, pinned),
  review: ({ recommendation, opinion }, scene) => ({
    kind: 'review',
    data: { recommendation },
    opinion,
    basis: basisOf(scene, '第三十四条'),
  }),
  'begin-special-procedure': begunProcedure,
  'end-special-procedure': ({ finding }, scene) => ({
    kind: 'end-special-procedure',
    data: {},
    opinion: finding,
    basis: basisOf(scene, '第四十五条'),
  }),
  decide: ({ outcome, reason }, { pinned: { item } }) => ({
    kind: 'decide',
    data: { outcome, remedies: item.remedies },
    opinion: reason,
    basis: decisionBasis(item, outcome),
  }),
  'send-back': ({ reason }) => ({ kind: 'send-back', data: {}, opinion: reason }),
  deliver: ({ collectedBy }, scene) => ({
    kind: 'deliver',
    data: { collectedBy },
    basis: basisOf(scene, '第四十四条'),
  }),
  terminate: ({ reason }) => ({ kind: 'terminate', data: {}, opinion: reason, basis: '补正期限已过而没有补正' }),
  withdraw: ({ reason }) => withOpinion({ kind: 'withdraw', data: {} }, reason),
};

function basisOf({ pinned }: ActScene, article: string): string {
  return procedureBasis(pinned.item, article);
}

function withOpinion(decided: Decided, opinion: string | undefined): Decided {
  return opinion === undefined || opinion.trim() === '' ? decided : { ...decided, opinion };
}

/** Every point of a notice names something that was asked, once. */
function checkedNotice(items: readonly CorrectionItem[], pinned: Pinned): readonly CorrectionItem[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const [i, { pointer }] of items.entries()) {
    const say = (zh: string, en: string): number =>
      findings.push({ pointer: `/items/${i}/pointer`, code: 'cases.notice-faulty', detail: { zh, en } });
    if (nameOfPointer(pointer, pinned) === undefined)
      say('表单和材料里没有这一项。', 'Neither the form nor the materials have this.');
    else if (seen.has(pointer)) say('这一项列了两次。', 'This is listed twice.');
    seen.add(pointer);
  }
  if (findings.length > 0) throw noticeFaulty(findings);
  return items;
}

const REFUSAL_ARTICLES: Readonly<Record<RefuseAcceptance['ground'], string>> = {
  'no-permit-needed': '第三十二条第一款第一项',
  'not-this-body': '第三十二条第一款第二项',
  'not-eligible': '第三十二条',
};

function refusedAcceptance({ ground, reason, rightBody }: RefuseAcceptance, { item }: Pinned): Decided {
  const named = rightBody?.trim() ?? '';
  if (ground === 'not-this-body' && named === '') throw rightBodyMissing();
  return {
    kind: 'refuse-acceptance',
    data: {
      ground,
      ...(named !== '' && { rightBody: named }),
      remedies: `${item.remedies.reconsideration}；${item.remedies.litigation}`,
    },
    opinion: reason,
    basis: procedureBasis(item, REFUSAL_ARTICLES[ground]),
  };
}

function begunProcedure({ kind, plannedTo, reason }: BeginSpecialProcedure, scene: ActScene): Decided {
  const { item } = scene.pinned;
  const procedure = item.specialProcedures.find((one) => one.kind === kind);
  if (!procedure) throw specialProcedureNotOfItem(item.specialProcedures.map((one) => one.name));
  const { today } = scene;
  if (!isPlainDate(plannedTo) || plannedTo <= today) {
    throw plannedEndNotPossible({ zh: '计划结束日要在今天之后。', en: 'The planned end lies after today.' });
  }
  // The guide tells the applicant how long the procedure takes; a longer pause would break that promise.
  const latest = addWorkingDays(today, procedure.plannedDays, scene.status.regionCode, scene.find);
  if (latest.kind === 'known' && plannedTo > latest.on) {
    const day = dayText(parsePlainDate(latest.on), today);
    throw plannedEndNotPossible({
      zh: `办事指南公布的“${procedure.name}”是${procedure.plannedDays}个工作日，最晚${day.zh}结束。`,
      en: `The guide gives "${procedure.name}" ${procedure.plannedDays} working days: it ends by ${day.en}.`,
    });
  }
  return {
    kind: 'begin-special-procedure',
    data: { procedure: procedure.kind, name: procedure.name, plannedTo },
    opinion: reason,
    basis: pauseBasis(item, procedure.basis),
  };
}
