import type { Bilingual } from '@yunmeng/kernel/bilingual';
import { maskName } from '@yunmeng/kernel/mask';
import { parsePlainDate, type PlainDate } from '@yunmeng/kernel/plain-date';
import { shanghaiDay } from '@yunmeng/kernel/instant';
import type { Problem } from '@yunmeng/kernel/problem';
import { type Actor, mayDo, type Target } from '@yunmeng/runtime';
import type { FindCalendar } from '@yunmeng/time-limits';

import type { ActName } from '../contract.ts';
import { permissionTitle } from '../permissions.ts';
import type { Pinned } from '../pinned-item.ts';
import {
  acceptedByLaw,
  correctionAlreadyAsked,
  correctionNotLapsed,
  mayNotAct,
  samePerson,
  specialProcedureNotOfItem,
  taskTaken,
  wrongState,
} from '../problems.ts';
import { ACT_RULES, type ActRule, type LawAct } from './act.ts';
import type { Action, Step } from './action.ts';
import type { CaseStatus, Handler } from './case-status.ts';
import { type Dues, hasRunOut } from './clocks.ts';
import { stepOfTask, type TaskStep } from './task-step.ts';
import { ACTION_WORDS, dayText, dueText, momentText, STATE_WORDS } from './wording.ts';

/** Everything that an act is judged by: the case as it stands, who wants to act, and the day. */
export interface ActScene {
  readonly status: CaseStatus;
  readonly pinned: Pinned;
  readonly applicantAccountId: string;
  readonly target: Target;
  readonly actor: Actor;
  readonly task:
    | { readonly step: TaskStep; readonly assignee?: { readonly accountId: string; readonly name: string } }
    | undefined;
  readonly today: PlainDate;
  readonly dues: Dues;
  readonly find: FindCalendar;
  /** The last action, to explain why something is no longer possible. */
  readonly latest: Action;
}

/** 受理、审查、决定由不同的人办: the steps that one person may not do two of. */
const SEPARATE_STEPS: readonly Step[] = ['accept', 'review', 'decide'];

const STEP_WORDS: Readonly<Record<Step, Bilingual>> = {
  accept: { zh: '受理', en: 'acceptance' },
  review: { zh: '审查', en: 'review' },
  decide: { zh: '决定', en: 'decision' },
  deliver: { zh: '送达', en: 'delivery' },
};

/**
 * 能不能办: why the actor may not do the act now, or nothing when he may. The same answer refuses the act and explains
 * the button that is not open.
 */
export function whyNot(scene: ActScene, act: ActName | LawAct): Problem | undefined {
  const rule = ACT_RULES[act];
  return (
    whyNotThisPerson(scene, rule) ??
    whyNotThisState(scene, rule) ??
    whyNotByLaw(scene, act) ??
    whyNotOfItem(scene, act) ??
    whyNotThisTask(scene, rule)
  );
}

/** Why it is not for this person at all, whatever the case has come to. */
export function whyNotThisPerson(scene: ActScene, rule: ActRule): Problem | undefined {
  const { actor, applicantAccountId, target } = scene;
  switch (rule.by.kind) {
    case 'law':
      return actor.kind === 'system'
        ? undefined
        : mayNotAct(rule.title, {
            zh: '这是法律的效果，由系统登记。',
            en: 'The law does this; the system records it.',
          });
    case 'applicant':
      return actor.accountId === applicantAccountId
        ? undefined
        : mayNotAct(rule.title, { zh: '只有申请人自己能办。', en: 'Only the applicant can.' });
    case 'official': {
      const { permission, step } = rule.by;
      return whyNotPermitted({ actor, target }, permission, rule.title) ?? whyNotTwice(scene, step);
    }
  }
}

/** Why somebody may not take a step, whatever act it will end with. */
export function whyNotStep(scene: ActScene, permission: string, step: Step): Problem | undefined {
  return whyNotPermitted(scene, permission, STEP_WORDS[step]) ?? whyNotTwice(scene, step);
}

function whyNotPermitted(
  { actor, target }: Pick<ActScene, 'actor' | 'target'>,
  permission: string,
  what: Bilingual,
): Problem | undefined {
  const verdict = mayDo(actor, permission, target);
  if (verdict.isAllowed) return undefined;
  const title = permissionTitle(permission);
  return mayNotAct(what, {
    zh: `要由管这个区划和部门、有“${title.zh}”权限的人办。${verdict.reason.zh}`,
    en: `it takes the permission to ${title.en} over this region and body. ${verdict.reason.en}`,
  });
}

/** The refusal of one's own application (回避). */
export function ownApplication(): Problem {
  return samePerson(
    {
      zh: '这是您自己申请的（回避）。请交给别人办。',
      en: 'You applied for this yourself; somebody else must handle it.',
    },
    { rule: 'own-application', step: 'apply' },
  );
}

/** 受审分离、审批分离 and 回避: acceptor, reviewer, decider and applicant are four persons. */
function whyNotTwice({ actor, applicantAccountId, status, today }: ActScene, step: Step): Problem | undefined {
  if (actor.accountId === applicantAccountId || actor.actingFor?.id === applicantAccountId) {
    return ownApplication();
  }
  const earlier = earlierStep(status.handlers, actor.accountId, step);
  return earlier && twoSteps(earlier, step, today);
}

/** The refusal of a second step, in the words of the rule. */
export function twoSteps(earlier: Handler, step: Step, today: PlainDate): Problem {
  const [done, wanted, when] = [STEP_WORDS[earlier.step], STEP_WORDS[step], momentText(earlier.at, today)];
  const rule = earlier.step === 'accept' || step === 'accept' ? '受审分离' : '审批分离';
  return samePerson(
    {
      zh: `您在${when.zh}办过这件的“${done.zh}”，不能再办“${wanted.zh}”（${rule}：受理、审查、决定由不同的人办）。请交给别人。`,
      en: `You did the ${done.en} of this case at ${when.en}, so the ${wanted.en} is for somebody else: acceptance, review and decision are done by different persons.`,
    },
    { rule: rule === '受审分离' ? 'acceptance-apart-from-review' : 'review-apart-from-decision', step: earlier.step },
  );
}

/** A step that keeps this person out of another one. */
export function earlierStep(handlers: readonly Handler[], accountId: string, step: Step): Handler | undefined {
  if (!SEPARATE_STEPS.includes(step)) return undefined;
  return handlers.find((one) => one.accountId === accountId && one.step !== step && SEPARATE_STEPS.includes(one.step));
}

function whyNotThisState({ status, latest, today }: ActScene, rule: ActRule): Problem | undefined {
  if (rule.from.includes(status.state)) return undefined;
  const [now, last] = [STATE_WORDS[status.state], lastStep(latest, today)];
  const needed = rule.from.map((state) => STATE_WORDS[state]);
  return wrongState(
    {
      zh: `“${rule.title.zh}”要在“${needed.map((one) => one.zh).join('”或“')}”时办，这件现在是“${now.zh}”。${last.zh}`,
      en: `"${rule.title.en}" is possible while the case is ${needed.map((one) => one.en).join(' or ')}; it is ${now.en}. ${last.en}`,
    },
    { state: status.state },
  );
}

/** 最近一步: what was done last, when, and by whom (masked). */
export function lastStep(latest: Action, today: PlainDate): Bilingual {
  const [when, what, who] = [momentText(latest.at, today), ACTION_WORDS[latest.kind], actorWords(latest)];
  return {
    zh: `最近一步：${when.zh}，${who.zh}：${what.zh}。`,
    en: `Last step: ${what.en}, ${when.en}, by ${who.en}.`,
  };
}

function actorWords({ actor }: Action): Bilingual {
  switch (actor.kind) {
    case 'official': {
      const name = maskName(actor.name);
      return { zh: actor.orgName === undefined ? name : `${actor.orgName}${name}`, en: name };
    }
    case 'citizen':
      return { zh: '申请人', en: 'the applicant' };
    case 'system':
      return { zh: '系统', en: 'the system' };
  }
}

/** What the law adds to the state: one notice only, silence accepts, and nobody loses time that he still has. */
function whyNotByLaw(scene: ActScene, act: ActName | LawAct): Problem | undefined {
  switch (act) {
    case 'accept':
    case 'refuse-acceptance':
      return whyNotAfterSilence(scene);
    case 'request-correction':
      return whyNotAfterSilence(scene) ?? whyNotAgain(scene);
    case 'accept-by-law':
      return hasRunOut(scene.status, 'acceptance', scene)
        ? undefined
        : mayNotAct(ACT_RULES[act].title, { zh: '受理审查期限还没过。', en: 'The acceptance check still runs.' });
    case 'lapse-correction':
      if (scene.status.correction?.lapsedAt !== undefined)
        return mayNotAct(ACT_RULES[act].title, { zh: '已经登记过了。', en: 'It is noted already.' });
      return whyNotBeforeLapse(scene);
    case 'terminate':
      return whyNotBeforeLapse(scene);
    default:
      return undefined;
  }
}

/** What the item never allows, so that nobody is offered a form without choices. */
function whyNotOfItem({ pinned }: ActScene, act: ActName | LawAct): Problem | undefined {
  const isHopeless = act === 'begin-special-procedure' && pinned.item.specialProcedures.length === 0;
  return isHopeless ? specialProcedureNotOfItem([]) : undefined;
}

function whyNotBeforeLapse(scene: ActScene): Problem | undefined {
  return hasRunOut(scene.status, 'correction', scene) ? undefined : correctionNotLapsed(lastDayOf(scene, 'correction'));
}

/** Once the check has run out the law has accepted, even when the timer that records it is a little late. */
function whyNotAfterSilence(scene: ActScene): Problem | undefined {
  return hasRunOut(scene.status, 'acceptance', scene) ? acceptedByLaw(lastDayOf(scene, 'acceptance')) : undefined;
}

function whyNotAgain({ status, today }: ActScene): Problem | undefined {
  return status.correction && correctionAlreadyAsked(dayText(shanghaiDay(status.correction.askedAt), today));
}

function lastDayOf({ dues, today }: ActScene, name: 'acceptance' | 'correction'): Bilingual {
  const due = dues[name];
  if (due?.kind === 'known') return dayText(parsePlainDate(due.on), today);
  return due ? dueText(due, today) : { zh: '还没有定的那天', en: 'a day not known yet' };
}

function whyNotThisTask({ task, actor }: ActScene, rule: ActRule): Problem | undefined {
  if (!task?.assignee || rule.by.kind !== 'official' || task.assignee.accountId === actor.accountId) return undefined;
  return stepOfTask(task.step) === rule.by.step ? taskTaken(maskName(task.assignee.name)) : undefined;
}
