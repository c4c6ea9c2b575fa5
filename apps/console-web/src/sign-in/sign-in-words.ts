/** Words of the sign-in page. */
export const signInWords = {
  zh: {
    title: '登录工作台',
    login: '账号',
    password: '密码',
    submit: '登录',
    submitting: '正在登录',
    missing: '账号和密码都要填。',
    demonstration: '演示账号',
    demonstrationHelp: '点一下就用它登录。这里的人和事都是编的。',
    citizen: '“{{name}}”是办事人的账号，不能办公。请换一个工作人员的账号，或去首页办事。',
    toPortal: '去首页办事',
    otherAccount: '换一个账号',
    checking: '登录状态',
  },
  en: {
    title: 'Sign in to the console',
    login: 'Account',
    password: 'Password',
    submit: 'Sign in',
    submitting: 'Signing in',
    missing: 'Both account and password are needed.',
    demonstration: 'Demonstration accounts',
    demonstrationHelp: 'Press one to sign in with it. The people and cases here are invented.',
    citizen:
      '“{{name}}” is an applicant’s account and cannot handle cases. Use an official’s account, or go to the portal.',
    toPortal: 'Go to the portal',
    otherAccount: 'Use another account',
    checking: 'your session',
  },
} as const;
