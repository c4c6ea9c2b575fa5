import type { Bilingual } from '@yunmeng/kernel/bilingual';
import { Problem, type Finding, type ProblemKind } from '@yunmeng/kernel/problem';

import { MAX_FILE_BYTES, MAX_FILES } from './draft.ts';

export const draftNotFoundKind: ProblemKind = {
  code: 'intake.draft-not-found',
  status: 404,
  title: { zh: '没有这份申请', en: 'There is no such application' },
};

/** 没有这份申请: also what anybody else than its owner hears. */
export function draftNotFound(): Problem {
  return new Problem(draftNotFoundKind, {
    detail: {
      zh: '没有找到这份没填完的申请。可能已经提交、删除，或者30天没动过期了。请到“我的”里看看，或者重新申请。',
      en: 'This unfinished application was not found. It may have been sent, deleted or expired after 30 days. Look under your applications, or start again.',
    },
  });
}

export const draftSentKind: ProblemKind = {
  code: 'intake.already-submitted',
  status: 409,
  title: { zh: '已经提交了', en: 'It has been submitted already' },
};

/** 已经提交了: a change to something that is a case by now. */
export function alreadySubmitted(caseId: string): Problem {
  return new Problem(draftSentKind, {
    detail: {
      zh: '这份申请已经提交，不能再改。请到办件页看进度；要撤回也在那里。',
      en: 'This application has been submitted and cannot be changed. See its case for progress, or to withdraw it.',
    },
    facts: { caseId },
  });
}

export const citizensOnlyKind: ProblemKind = {
  code: 'intake.own-account-needed',
  status: 403,
  title: { zh: '请用个人账号申请', en: 'Apply with a personal account' },
};

/** 请用个人账号申请: an official's account handles cases and starts none. */
export function ownAccountNeeded(): Problem {
  return new Problem(citizensOnlyKind, {
    detail: {
      zh: '您现在用的是工作账号。给自己办事，请退出后用个人账号登录。',
      en: 'You are signed in with an official account. To apply for yourself, sign in with your personal one.',
    },
  });
}

export const incompleteKind: ProblemKind = {
  code: 'intake.incomplete',
  status: 422,
  title: { zh: '还差一点', en: 'Something is still missing' },
};

/** 还差一点: everything that is wrong or missing, each with its place. */
export function incomplete(errors: readonly Finding[]): Problem {
  return new Problem(incompleteKind, {
    detail: {
      zh: `有${errors.length}处要改。改好了再提交，填过的都存着。`,
      en: `${errors.length} thing(s) to mend. Mend them and submit again; what you filled in is kept.`,
    },
    errors,
  });
}

export const itemChangedKind: ProblemKind = {
  code: 'intake.item-changed',
  status: 409,
  title: { zh: '这个事项改过了', en: 'The item has changed' },
};

/** 这个事项改过了: the version that was filled in no longer holds, and the new one asks for something else. */
export function itemChanged(
  changes: readonly Bilingual[],
  versions: { readonly from: number; readonly to: number },
): Problem {
  return new Problem(itemChangedKind, {
    detail: {
      zh: `您填写期间，这个事项的要求改了：${changes.map(({ zh }) => zh).join('；')}。请按新的要求看一遍再提交，填过的都留着。`,
      en: `The item has changed while you were filling it in. ${changes.map(({ en }) => en).join('. ')}. Go through it once more and submit; what you filled in is kept.`,
    },
    facts: { ...versions, changes },
  });
}

export const unknownMaterialKind: ProblemKind = {
  code: 'intake.unknown-material',
  status: 404,
  title: { zh: '没有这样材料', en: 'There is no such material' },
};

export function unknownMaterial(): Problem {
  return new Problem(unknownMaterialKind, {
    detail: {
      zh: '这个事项不要这样材料。请回到材料页，从列出的材料里选。',
      en: 'The item does not ask for this material. Go back to the materials and choose one of the list.',
    },
  });
}

export const tooManyFilesKind: ProblemKind = {
  code: 'intake.too-many-files',
  status: 409,
  title: { zh: '文件太多了', en: 'Too many files' },
};

export function tooManyFiles(): Problem {
  return new Problem(tooManyFilesKind, {
    detail: {
      zh: `一份申请最多传${MAX_FILES}个文件。可以把几页合成一个PDF，或者先删掉不要的。`,
      en: `An application has at most ${MAX_FILES} files. Join pages into one PDF, or remove what is not needed.`,
    },
    facts: { maxFiles: MAX_FILES },
  });
}

export const fileTooLargeKind: ProblemKind = {
  code: 'intake.file-too-large',
  status: 413,
  title: { zh: '文件太大了', en: 'The file is too large' },
};

export function fileTooLarge(): Problem {
  const megabytes = MAX_FILE_BYTES / 1024 / 1024;
  return new Problem(fileTooLargeKind, {
    detail: {
      zh: `一个文件最大${megabytes}MB。拍照时选普通清晰度，或者分成几个文件。`,
      en: `A file has at most ${megabytes} MB. Take photos at ordinary quality, or split it.`,
    },
    facts: { maxBytes: MAX_FILE_BYTES },
  });
}

export const fileNotFoundKind: ProblemKind = {
  code: 'intake.file-not-found',
  status: 404,
  title: { zh: '没有这个文件', en: 'There is no such file' },
};

export function fileNotFound(): Problem {
  return new Problem(fileNotFoundKind, {
    detail: {
      zh: '这个文件已经不在这份申请里了。请刷新页面看看现在有哪些。',
      en: 'This file is no longer part of the application. Reload the page to see which are.',
    },
  });
}

/** Every refusal of the module. */
export const problems: readonly ProblemKind[] = [
  draftNotFoundKind,
  draftSentKind,
  citizensOnlyKind,
  incompleteKind,
  itemChangedKind,
  unknownMaterialKind,
  tooManyFilesKind,
  fileTooLargeKind,
  fileNotFoundKind,
];
