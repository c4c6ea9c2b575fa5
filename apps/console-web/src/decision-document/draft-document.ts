import type { CaseDetail, CorrectionItem } from '@yunmeng/cases/contract';
import { plainDay } from '@yunmeng/ui';

import type { OfficialAct, Typed } from '../acts/typed.ts';
import { nameOfPointer } from '../words/pointer-words.ts';

/** 文书: what will be issued, in the Chinese that has the effect. */
export interface DraftDocument {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Who issues it. */
  readonly signedBy: string;
  /** Day of issue; absent while it is a draft. */
  readonly signedOn?: string | undefined;
}

/** What a document is drawn from. */
export type DocumentSource = {
  readonly [Act in OfficialAct]: { readonly act: Act; readonly typed: Typed[Act] };
}[OfficialAct];

const BLANK = '（……）';
/** 行政许可法, as documents cite it. */
const LAW = '《中华人民共和国行政许可法》';

/** A reviewer's recommendation as the decision it asks for. */
const OUTCOMES = { approve: 'granted', reject: 'refused', '': '' } as const;

/** The document that an act would issue, as far as it is typed; nothing for acts that issue none. */
export function draftOf(shown: CaseDetail, source: DocumentSource): DraftDocument | undefined {
  switch (source.act) {
    case 'accept':
      return paper(shown, '受理通知书', acceptance(shown));
    case 'request-correction':
      return paper(shown, '补正材料一次性告知书', correction(shown, itemsOf(source.typed)));
    case 'refuse-acceptance':
      return paper(shown, '不予受理决定书', refusal(shown, source.typed));
    case 'review':
      return decision(shown, OUTCOMES[source.typed.recommendation], source.typed.opinion);
    case 'decide':
      return decision(shown, source.typed.outcome, source.typed.reason);
    case 'begin-special-procedure':
      return paper(shown, '特别程序期限告知书', special(shown, source.typed));
    case 'deliver':
      return paper(shown, '送达回证', delivery(shown, source.typed));
    case 'terminate':
      return paper(shown, '终止办理通知书', termination(shown, source.typed));
    case 'end-special-procedure':
    case 'send-back':
      return undefined;
  }
}

/** The decision that was made, as it stands. */
export function decidedDocument(shown: CaseDetail): DraftDocument | undefined {
  if (!shown.decision) return undefined;
  const { outcome, reason, decidedOn, basis, remedies } = shown.decision;
  const made = decision(shown, outcome, reason, `依据${stripEnd(basis)}`);
  if (!made) return undefined;
  const rights = `${stripEnd(remedies.reconsideration)}。${stripEnd(remedies.litigation)}。`;
  const paragraphs = outcome === 'refused' ? [...made.paragraphs.slice(0, -1), rights] : made.paragraphs;
  return { ...made, paragraphs, signedOn: plainDay(decidedOn).zh };
}

function paper(shown: CaseDetail, title: string, paragraphs: readonly string[]): DraftDocument {
  return { title, paragraphs, signedBy: shown.org.name };
}

function lead(shown: CaseDetail): string {
  return `${shown.applicant.name}：您于${plainDay(shown.submittedAt.slice(0, 10)).zh}提出的“${shown.itemName}”申请`;
}

function acceptance(shown: CaseDetail): readonly string[] {
  const limit = (name: 'promised' | 'statutory') => shown.clocks.find((clock) => clock.name === name)?.limit.count;
  const [promised, statutory] = [limit('promised'), limit('statutory')];
  return [
    `${lead(shown)}，材料齐全，符合法定形式。${citing(shown, '第三十二条第一款第五项')}，决定受理。`,
    promised === undefined
      ? '承诺的办理期限和法定期限，从受理之日的次日起算，到期日写在正式的通知书上。'
      : `从受理之日的次日起算，承诺在${promised}个工作日内作出决定${statutory === undefined ? '' : `，法定期限${statutory}个工作日`}。`,
  ];
}

function correction(shown: CaseDetail, items: readonly CorrectionItem[]): readonly string[] {
  const lines = items.map(
    ({ pointer, what, why, how }, index) =>
      `${index + 1}. ${nameOfPointer(shown, pointer).zh}：${stripEnd(orBlank(what))}。原因：${stripEnd(orBlank(why))}。` +
      (how === undefined || how.trim() === '' ? '' : `怎么补：${stripEnd(how)}。`),
  );
  return [
    `${lead(shown)}，需要补正。${citing(shown, '第三十二条第一款第四项')}，一次告知如下：`,
    ...(lines.length > 0 ? lines : [BLANK]),
    '请在正式告知书写明的日期前补齐。需要补正的只有以上各项，不会再加。补正期间停止计时。',
  ];
}

function refusal(shown: CaseDetail, typed: Typed['refuse-acceptance']): readonly string[] {
  const grounds: Readonly<Record<typeof typed.ground, string>> = {
    '': BLANK,
    'no-permit-needed': `这件事依法不用办理（${citing(shown, '第三十二条第一款第一项')}）`,
    'not-this-body': `依法不属于本机关职权范围（${citing(shown, '第三十二条第一款第二项')}）`,
    'not-eligible': '申请人依法不能申请这一事项',
  };
  const right = typed.rightBody.trim();
  return [
    `${lead(shown)}，${grounds[typed.ground]}，决定不予受理。`,
    `理由：${stripEnd(orBlank(typed.reason))}。`,
    ...(right === '' ? [] : [`请向${stripEnd(right)}申请。`]),
    remedy(),
  ];
}

function special(shown: CaseDetail, typed: Typed['begin-special-procedure']): readonly string[] {
  const kind = shown.specialProcedures.find((one) => one.kind === typed.kind);
  const until = typed.plannedTo === '' ? BLANK : plainDay(typed.plannedTo).zh;
  return [
    `${lead(shown)}，因${stripEnd(orBlank(typed.reason))}，需要${kind?.name ?? BLANK}，计划到${until}为止。`,
    `${kind ? `依据${kind.basis}` : citing(shown, '第四十五条')}，所需时间不计算在办理期限内。结束后的下一个工作日接着计算。`,
  ];
}

function delivery(shown: CaseDetail, typed: Typed['deliver']): readonly string[] {
  return [
    `${lead(shown)}，办理结果为：${shown.result.name}。`,
    `于送达当日在${shown.result.where}当面交付，由${orBlank(typed.collectedBy)}签收。`,
  ];
}

function termination(shown: CaseDetail, typed: Typed['terminate']): readonly string[] {
  return [`${lead(shown)}，因${stripEnd(orBlank(typed.reason))}，决定终止办理。`, '您可以重新申请。', remedy()];
}

function decision(
  shown: CaseDetail,
  outcome: 'granted' | 'refused' | '',
  reason: string,
  basis = citing(shown, outcome === 'granted' ? '第三十八条第一款' : '第三十八条第二款'),
): DraftDocument | undefined {
  if (outcome === '') return undefined;
  const isLicensing = isLicence(shown);
  const kind = isLicensing ? '行政许可' : '';
  const facts = `${lead(shown)}，经审查，${stripEnd(orBlank(reason))}。${basis}，`;
  if (outcome === 'granted') return paper(shown, `准予${kind}决定书`, [`${facts}决定准予。`]);
  const refused = `${facts}决定不予${isLicensing ? '许可' : '批准'}。`;
  return paper(shown, `不予${kind}决定书`, [refused, remedy()]);
}

function remedy(): string {
  return '不服本决定的，可以自收到之日起60日内申请行政复议，或者在6个月内向人民法院起诉；复议机关和法院写在正式文书上。';
}

/** The rule that orders the act: the licensing law itself, or by analogy for what is no licence. */
function citing(shown: CaseDetail, article: string): string {
  return `${isLicence(shown) ? '依据' : '参照'}${LAW}${article}`;
}

/** Whether the item is an administrative licence: the limit of its acceptance check says by which law it runs. */
function isLicence({ clocks, result }: CaseDetail): boolean {
  const acceptance = clocks.find(({ name }) => name === 'acceptance');
  return acceptance ? !acceptance.basis.startsWith('参照') : result.kind === 'licence';
}

function itemsOf({ points }: Typed['request-correction']): readonly CorrectionItem[] {
  return Object.entries(points).map(([pointer, point]) => ({ pointer, ...point }));
}

function orBlank(text: string): string {
  return text.trim() === '' ? BLANK : text.trim();
}

/** Sentences are joined here, so the full stop that was typed is not doubled. */
function stripEnd(text: string): string {
  return text.trim().replace(/[。；;.，,]+$/u, '');
}
