import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { Finding } from '@yunmeng/kernel/problem';
import { Problem, type ProblemKind } from '@yunmeng/kernel/problem';

function kind(code: string, status: number, zh: string, en: string): ProblemKind {
  return { code: `cases.${code}`, status, title: { zh, en } };
}

const notFoundKind = kind('not-found', 404, '没有这个办件', 'There is no such case');
const mayNotReadKind = kind('may-not-read', 403, '这个办件您看不了', 'You may not read this case');
const mayNotActKind = kind('may-not-act', 403, '这一步不归您办', 'This step is not yours');
const samePersonKind = kind('same-person', 403, '同一个人不能办两个环节', 'One person may not do two steps');
const wrongStateKind = kind('wrong-state', 409, '现在不能办这一步', 'This step is not possible now');
const acceptedByLawKind = kind('accepted-by-law', 409, '已经依法视为受理', 'Accepted by law already');
const changedKind = kind('changed-meanwhile', 412, '这件刚刚有人办过', 'Somebody has just acted on this case');
const alreadyAskedKind = kind('correction-already-asked', 409, '只能一次性告知', 'A correction is asked for once');
const notLapsedKind = kind(
  'correction-not-lapsed',
  409,
  '补正期限还没过',
  'The time for the correction has not passed',
);
const notAskedKind = kind('correction-not-asked', 409, '没有要求补这一样', 'This was not asked for');
const correctionFaultyKind = kind('correction-faulty', 422, '补正的内容还有问题', 'The correction is not right yet');
const noticeFaultyKind = kind('notice-faulty', 422, '告知的内容还有问题', 'The notice is not right yet');
const rightBodyMissingKind = kind('right-body-missing', 422, '要写明该找哪个部门', 'The right body must be named');
const notSpecialKind = kind(
  'special-procedure-not-of-item',
  422,
  '这个事项没有这种特别程序',
  'The item has no such special procedure',
);
const plannedEndKind = kind('planned-end-not-possible', 422, '计划结束日不对', 'The planned end is not possible');
const taskNotFoundKind = kind('task-not-found', 404, '没有这个待办', 'There is no such task');
const taskTakenKind = kind('task-taken', 409, '已经有人在办', 'Somebody else has taken it');
const taskNotOpenKind = kind('task-not-open', 409, '这个待办已经办完', 'The task is done');
const taskNotMineKind = kind('task-not-mine', 403, '这个待办不在您手里', 'The task is not yours');
const clockNotStartedKind = kind('clock-not-started', 404, '这个时限还没有开始', 'This clock has not started');
const fileNotFoundKind = kind('file-not-found', 404, '没有这份文件', 'There is no such file');
const mayNotOpenFileKind = kind('may-not-open-file', 403, '您现在打不开这份文件', 'You may not open this file now');
const tooManyFilesKind = kind('too-many-files', 409, '文件太多', 'Too many files');
const unknownQueryCodeKind = kind('unknown-query-code', 404, '没有找到这个查询码', 'No case has this query code');
const badCursorKind = kind('bad-cursor', 400, '翻页位置不对', 'That is no place in the list');

/** Code of {@link changedMeanwhile}. */
export const CHANGED_MEANWHILE = changedKind.code;

/** Every refusal of the module. */
export const problems: readonly ProblemKind[] = [
  notFoundKind,
  mayNotReadKind,
  mayNotActKind,
  samePersonKind,
  wrongStateKind,
  acceptedByLawKind,
  changedKind,
  alreadyAskedKind,
  notLapsedKind,
  notAskedKind,
  correctionFaultyKind,
  noticeFaultyKind,
  rightBodyMissingKind,
  notSpecialKind,
  plannedEndKind,
  taskNotFoundKind,
  taskTakenKind,
  taskNotOpenKind,
  taskNotMineKind,
  clockNotStartedKind,
  fileNotFoundKind,
  mayNotOpenFileKind,
  tooManyFilesKind,
  unknownQueryCodeKind,
  badCursorKind,
];

export function caseNotFound(): Problem {
  return new Problem(notFoundKind, {
    detail: {
      zh: '没有找到这个办件。请核对地址，或者用查询码查进度。',
      en: 'No such case was found. Check the address, or look up its progress by its query code.',
    },
  });
}

/** @param verdict why the grants of the reader do not reach the case */
export function mayNotRead(verdict: Bilingual): Problem {
  return new Problem(mayNotReadKind, {
    detail: {
      zh: `能看的人：申请人、经办过这件的人、有查看权限而且管这个区划和部门的人。${verdict.zh}`,
      en: `It may be read by the applicant, by whoever took part, and by officials whose grant reaches its region and body. ${verdict.en}`,
    },
  });
}

/** @param act title of the act; `reason` tells what is missing */
export function mayNotAct(act: Bilingual, reason: Bilingual): Problem {
  return new Problem(mayNotActKind, {
    detail: { zh: `您现在不能“${act.zh}”：${reason.zh}`, en: `You cannot do "${act.en}" now: ${reason.en}` },
  });
}

/** 受审分离、审批分离: the person has done another step of this case, or applied for it. */
export function samePerson(detail: Bilingual, facts: { readonly rule: string; readonly step: string }): Problem {
  return new Problem(samePersonKind, { detail, facts });
}

export function wrongState(detail: Bilingual, facts: { readonly state: string }): Problem {
  return new Problem(wrongStateKind, { detail, facts });
}

/** 视为受理: the check ran out; the law has accepted the case, whatever the clerk wanted. */
export function acceptedByLaw(lastDay: Bilingual): Problem {
  return new Problem(acceptedByLawKind, {
    detail: {
      zh: `受理审查到${lastDay.zh}为止，过了这天没有告知，依法从收到申请那天起就算受理。请直接进入审查。`,
      en: `The acceptance check ended on ${lastDay.en}. Nothing was said by then, so by law the case counts as accepted from the day of receipt. Go on with the review.`,
    },
  });
}

/** 版本已变: tells what was done meanwhile, and by whom as far as the reader may know. */
export function changedMeanwhile(
  detail: Bilingual,
  facts: { readonly current: number; readonly act: string },
): Problem {
  return new Problem(changedKind, { detail, facts });
}

/** 一次性告知: 行政许可法 art. 32(4) lets an office ask once. */
export function correctionAlreadyAsked(on: Bilingual): Problem {
  return new Problem(alreadyAskedKind, {
    detail: {
      zh: `已经在${on.zh}一次性告知过了，不能再提新的要求。补齐了就受理；没有补齐，可以不予受理并写明原因。`,
      en: `A correction was asked for on ${on.en}; nothing new may be asked. Accept when it is complete; otherwise refuse acceptance and say why.`,
    },
  });
}

export function correctionNotLapsed(lastDay: Bilingual): Problem {
  return new Problem(notLapsedKind, {
    detail: {
      zh: `申请人可以补到${lastDay.zh}。过了这天还没有补，才可以终止。`,
      en: `The applicant has time for the correction (${lastDay.en}). Only after that may the case be terminated.`,
    },
  });
}

/** Something was handed in that the notice does not list. */
export function correctionNotAsked(name: string): Problem {
  return new Problem(notAskedKind, {
    detail: {
      zh: `一次性告知里没有“${name}”。只要补告知里列出的几样，别的不用改。`,
      en: `The notice does not list "${name}". Only what it lists is to be corrected.`,
    },
  });
}

export function correctionFaulty(errors: readonly Finding[]): Problem {
  return new Problem(correctionFaultyKind, {
    detail: { zh: `还有${errors.length}处要改，见下面。`, en: `${errors.length} thing(s) are still to be put right.` },
    errors,
  });
}

export function noticeFaulty(errors: readonly Finding[]): Problem {
  return new Problem(noticeFaultyKind, {
    detail: {
      zh: `有${errors.length}条告知要改，见下面。`,
      en: `${errors.length} item(s) of the notice are to be put right.`,
    },
    errors,
  });
}

/** 不归本部门: 行政许可法 art. 32(2) has the applicant told whom to ask. */
export function rightBodyMissing(): Problem {
  return new Problem(rightBodyMissingKind, {
    detail: {
      zh: '不归本部门管时，要告诉申请人该找谁。请填写有权办理的部门。',
      en: 'Where another body has the power, the applicant is told which. Name it.',
    },
    errors: [
      {
        pointer: '/rightBody',
        code: 'cases.right-body-missing',
        detail: { zh: '请填写有权办理的部门。', en: 'Name the right body.' },
      },
    ],
  });
}

/** @param possible names of the item's own special procedures */
export function specialProcedureNotOfItem(possible: readonly string[]): Problem {
  const [zh, en] =
    possible.length === 0
      ? ['这个事项没有列出特别程序，所以不能停表。', 'The item lists none, so its clock cannot be paused.']
      : [`这个事项只有：${possible.join('、')}。`, `The item has only: ${possible.join(', ')}.`];
  return new Problem(notSpecialKind, { detail: { zh, en }, facts: { possible } });
}

export function plannedEndNotPossible(detail: Bilingual): Problem {
  return new Problem(plannedEndKind, {
    detail,
    errors: [{ pointer: '/plannedTo', code: 'cases.planned-end-not-possible', detail }],
  });
}

export function taskNotFound(): Problem {
  return new Problem(taskNotFoundKind, {
    detail: { zh: '没有找到这个待办。请刷新待办列表。', en: 'No such task was found. Reload the list.' },
  });
}

/** @param who masked name of the assignee */
export function taskTaken(who: string): Problem {
  return new Problem(taskTakenKind, {
    detail: {
      zh: `${who}已经领了这一步。要换人办，请他先放回待办。`,
      en: `${who} has taken this step. To change hands, ask for it to be released first.`,
    },
  });
}

export function taskNotOpen(): Problem {
  return new Problem(taskNotOpenKind, {
    detail: {
      zh: '这一步已经办完，或者现在不用办。请刷新待办列表。',
      en: 'This step is done or not needed now. Reload the list.',
    },
  });
}

export function taskNotMine(): Problem {
  return new Problem(taskNotMineKind, {
    detail: { zh: '只有领了的人能放回。', en: 'Only whoever has taken it can release it.' },
  });
}

export function clockNotStarted(): Problem {
  return new Problem(clockNotStartedKind, {
    detail: {
      zh: '这个时限还没有开始计，或者这件用不到它。',
      en: 'This clock has not started, or the case has no use for it.',
    },
  });
}

export function fileNotFound(): Problem {
  return new Problem(fileNotFoundKind, {
    detail: {
      zh: '没有找到这份文件，它可能已经被申请人换掉。请刷新。',
      en: 'No such file was found; it may have been replaced. Reload the page.',
    },
  });
}

export function mayNotOpenFile(): Problem {
  return new Problem(mayNotOpenFileKind, {
    detail: {
      zh: '文件里有个人信息。先领这一步的待办，再打开文件。',
      en: 'Files hold personal data. Claim the task of this step first, then open the file.',
    },
  });
}

export function tooManyFiles(most: number): Problem {
  return new Problem(tooManyFilesKind, {
    detail: {
      zh: `一次补正最多${most}个文件。请先删掉用不着的，或者合成一个PDF。`,
      en: `A correction has at most ${most} files. Remove some, or join them into one PDF.`,
    },
    facts: { most },
  });
}

export function unknownQueryCode(): Problem {
  return new Problem(unknownQueryCodeKind, {
    detail: {
      zh: '查询码是12位，在收件凭证上。请核对后再试，或打12345。',
      en: 'A query code has 12 characters and stands on the receipt. Check it and try again, or call 12345.',
    },
  });
}

export function badCursor(): Problem {
  return new Problem(badCursorKind, {
    detail: { zh: '请从第一页重新翻。', en: 'Begin again at the first page.' },
  });
}
