import { Problem, type ProblemKind } from '@yunmeng/kernel/problem';

export const caseUnknownKind: ProblemKind = {
  code: 'ratings.case-unknown',
  status: 404,
  title: { zh: '没有这个办件', en: 'There is no such case' },
};

export function caseUnknown(): Problem {
  return new Problem(caseUnknownKind, {
    detail: {
      zh: '没有找到这个办件。请从“我的办件”里进去评价。',
      en: 'This case was not found. Rate it from the list of your cases.',
    },
  });
}

export const notTheApplicantKind: ProblemKind = {
  code: 'ratings.not-the-applicant',
  status: 403,
  title: { zh: '只有申请人能评', en: 'Only the applicant may rate' },
};

/** 只有申请人能评: nobody rates for somebody else, least of all whoever handled the case. */
export function notTheApplicant(): Problem {
  return new Problem(notTheApplicantKind, {
    detail: {
      zh: '这件事不是您申请的。评价只能由申请人自己给，工作人员不能代评，也看不到是谁评的。',
      en: 'You did not apply for this. Only the applicant may rate a case; staff may neither rate for him nor see who rated.',
    },
  });
}

export const notEndedKind: ProblemKind = {
  code: 'ratings.case-not-ended',
  status: 409,
  title: { zh: '还没办完', en: 'It is not done yet' },
};

export function caseNotEnded(): Problem {
  return new Problem(notEndedKind, {
    detail: {
      zh: '这件事还没办完。有了结果再评；现在有意见，可以打12345。',
      en: 'This case is not done yet. Rate it when there is an outcome; to complain now, call 12345.',
    },
  });
}

export const alreadyRatedKind: ProblemKind = {
  code: 'ratings.already-rated',
  status: 409,
  title: { zh: '已经评过了', en: 'It has been rated' },
};

export function alreadyRated(): Problem {
  return new Problem(alreadyRatedKind, {
    detail: {
      zh: '这件事您已经评过了，一件事评一次。还有话说，可以打12345。',
      en: 'You have rated this case; each is rated once. If there is more to say, call 12345.',
    },
  });
}

export const unknownTagKind: ProblemKind = {
  code: 'ratings.unknown-tag',
  status: 422,
  title: { zh: '没有这个标签', en: 'There is no such tag' },
};

export function unknownTag(): Problem {
  return new Problem(unknownTagKind, {
    detail: {
      zh: '选的原因不在这一档的列表里，或者选了两遍。请重新选，也可以不选。',
      en: 'A reason is not on the list of this grade, or was chosen twice. Choose again, or choose none.',
    },
  });
}

/** Every refusal of the module. */
export const problems: readonly ProblemKind[] = [
  caseUnknownKind,
  notTheApplicantKind,
  notEndedKind,
  alreadyRatedKind,
  unknownTagKind,
];
