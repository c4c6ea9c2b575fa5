/** What to do when the server did not do what was asked. */
export const problemWords = {
  zh: {
    noAnswer: '没有收到回音',
    noAnswerHelp: '网断了，或者我们这边出了问题。您写的都留着。再按一次不会办两遍。',
    readHelp: '几分钟后再试一次。还不行就告诉系统管理员。',
    ours: '我们这边出了问题',
    oursHelp: '您写的都留着。过几分钟再按一次，不会办两遍。',
    stale: '这件刚才有人动过',
    staleHelp: '您看到的是第{{version}}版。先读最新的，再决定还办不办。您写的都留着。',
    readAgain: '读最新的，留着我写的',
    signedOut: '登录过期了',
    signedOutHelp: '您写的都留着。重新登录后接着办。',
    signIn: '重新登录',
    refused: '没有办成',
    traceId: '问管理员时报这个号：{{id}}',
    changedNow: '已经读到第{{version}}版。请再看一遍，再提交。',
  },
  en: {
    noAnswer: 'No answer came back',
    noAnswerHelp:
      'The connection broke, or something is wrong on our side. What you wrote is kept. Pressing again does nothing twice.',
    readHelp: 'Try again in a few minutes. If that does not help, tell the administrator.',
    ours: 'Something is wrong on our side',
    oursHelp: 'What you wrote is kept. Press again in a few minutes; nothing is done twice.',
    stale: 'Somebody has just changed this case',
    staleHelp:
      'You saw version {{version}}. Read the latest first, then decide whether to go on. What you wrote is kept.',
    readAgain: 'Read the latest and keep what I wrote',
    signedOut: 'Your session has ended',
    signedOutHelp: 'What you wrote is kept. Sign in again and go on.',
    signIn: 'Sign in again',
    refused: 'It was not done',
    traceId: 'For the administrator: {{id}}',
    changedNow: 'This is version {{version}}. Look once more, then submit.',
  },
} as const;
