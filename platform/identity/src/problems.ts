import { Problem, type ProblemKind } from '@yunmeng/kernel/problem';

export const wrongCredentialsKind: ProblemKind = {
  code: 'identity.wrong-credentials',
  status: 401,
  title: { zh: '账号或密码不对', en: 'Login or password is not right' },
};

/** 账号或密码不对: never says which, since that would tell who has an account. */
export function wrongCredentials(): Problem {
  return new Problem(wrongCredentialsKind, {
    detail: {
      zh: '账号或密码不对。请看看大小写和输入法，再试一次。',
      en: 'The login or the password is not right. Check capitals and the input method, and try again.',
    },
  });
}

export const waitBeforeRetryKind: ProblemKind = {
  code: 'identity.wait-before-retry',
  status: 429,
  title: { zh: '试得太勤', en: 'Too many attempts' },
};

/** 试得太勤: several failures in a row. The account is not locked. */
export function waitBeforeRetry(seconds: number): Problem {
  return new Problem(waitBeforeRetryKind, {
    detail: {
      zh: `连着几次没登录上。请过${seconds}秒再试，账号没有锁。`,
      en: `Several attempts in a row were not right. Try again in ${seconds} seconds; the account is not locked.`,
    },
    facts: { retryAfterSeconds: seconds },
  });
}

export const accountDisabledKind: ProblemKind = {
  code: 'identity.account-disabled',
  status: 403,
  title: { zh: '账号已停用', en: 'The account is disabled' },
};

/** 账号已停用: said only to someone who knew the password. */
export function accountDisabled(): Problem {
  return new Problem(accountDisabledKind, {
    detail: {
      zh: '这个账号已停用。请找系统管理员，或打12345问。',
      en: 'This account is disabled. Ask the system administrator, or call 12345.',
    },
  });
}

export const noDemonstrationKind: ProblemKind = {
  code: 'identity.no-demonstration',
  status: 404,
  title: { zh: '这里没有演示账号', en: 'There are no demonstration accounts here' },
};

export function noDemonstration(): Problem {
  return new Problem(noDemonstrationKind, {
    detail: {
      zh: '这里没有开演示，请用自己的账号登录。',
      en: 'Demonstration is off here: sign in with an account of your own.',
    },
  });
}

const loginTakenKind: ProblemKind = {
  code: 'identity.login-taken',
  status: 409,
  title: { zh: '登录名已有人用', en: 'The login is taken' },
};

export function loginTaken(): Problem {
  return new Problem(loginTakenKind, {
    detail: { zh: '这个登录名已有人用，请换一个。', en: 'This login is taken: choose another one.' },
  });
}

const accountRefusedKind: ProblemKind = {
  code: 'identity.account-refused',
  status: 422,
  title: { zh: '账号填得不对', en: 'The account is not right' },
};

/** 账号填得不对: one sentence says what to mend. */
export function accountRefused(zh: string, en: string): Problem {
  return new Problem(accountRefusedKind, { detail: { zh, en } });
}

/** Every refusal of the module. */
export const problems: readonly ProblemKind[] = [
  wrongCredentialsKind,
  waitBeforeRetryKind,
  accountDisabledKind,
  noDemonstrationKind,
  loginTakenKind,
  accountRefusedKind,
];
