import type { Bilingual } from '@yunmeng/kernel/bilingual';

export const caseWords = {
  why: { zh: '您办的事只有您能看。', en: 'Only you can see your cases.' },
  waiting: { zh: '这件事办到哪一步', en: 'the case' },
  gone: { zh: '没有找到这件事', en: 'This case is not there' },
  goneHint: {
    zh: '可能登录的不是申请的那个账号。有收件凭证的，可以用查询码查。',
    en: 'Perhaps another account applied. With the receipt you can look it up by its code.',
  },
  lookup: { zh: '用查询码查', en: 'Look it up by its code' },
  back: { zh: '我的办件', en: 'My cases' },
  submitted: (when: string): Bilingual => ({ zh: `${when}提交`, en: `sent ${when}` }),
  queryCode: { zh: '查询码', en: 'Query code ' },
  turn: { zh: '现在轮到', en: 'Now it is the turn of' },
  ended: { zh: '办到这里', en: 'How it stands' },
  you: { zh: '您', en: 'You' },
  promisedDue: { zh: '承诺最晚', en: 'Promised by' },
  statutoryDue: { zh: '法律规定最晚', en: 'By law at the latest' },
  acceptanceDue: { zh: '最晚告诉您受理没有', en: 'You are told of acceptance by' },
  correctionDue: { zh: '请在这天前补上', en: 'Please send it by' },
  clockTitle: { zh: '时间是怎么算的', en: 'How the time is counted' },
  whyPaused: { zh: '为什么停表', en: 'Why the clock stopped' },
  pauseFrom: (from: string): Bilingual => ({ zh: `${from}停`, en: `Stopped ${from}` }),
  pauseTo: (to: string): Bilingual => ({
    zh: `，${to}结束，下一个工作日接着算。`,
    en: `, ended ${to}; the count goes on with the next working day.`,
  }),
  pausePlanned: (to: string): Bilingual => ({ zh: `，打算到${to}。`, en: `, planned until ${to}.` }),
  pauseOverrun: { zh: '已经超过原来打算的日子。', en: 'It lasts longer than planned.' },
  pauseBasis: (basis: string): Bilingual => ({ zh: `依据${basis}。`, en: `Basis: ${basis}.` }),
  pauseApprover: (name: string): Bilingual => ({ zh: `批准人：${name}。`, en: `Approved by ${name}.` }),
  dayByDay: { zh: '逐日看，自己也能算', en: 'Day by day: count it yourself' },
  replayWaiting: { zh: '逐日计时', en: 'the days' },
  awaited: {
    zh: '放假安排公布以前，这些日子先不算出日期。',
    en: 'Until the holidays are announced no date is given for these days.',
  },
  timeline: { zh: '都发生了什么', en: 'What has happened' },
  materials: { zh: '您交的材料', en: 'What you sent' },
  answers: { zh: '您填的内容', en: 'What you filled in' },
  question: { zh: '有疑问', en: 'Questions' },
  call: { zh: '打12345，报查询码', en: 'Call 12345 and tell the query code' },
  lateHint: {
    zh: '超过承诺日期没答复，系统会自动提醒他们的上级，您不用催。',
    en: 'If the promised day passes, their superiors are told by the system: you need not chase it.',
  },
  receipt: { zh: '收件凭证', en: 'Receipt' },
  handlers: { zh: '经手的人', en: 'Who handled it' },
};

export const decisionWords = {
  granted: { zh: '批准了', en: 'Granted' },
  refused: { zh: '没有批准', en: 'Not granted' },
  notAccepted: { zh: '没有受理', en: 'Not accepted' },
  ground: { zh: '理由', en: 'Reason' },
  reason: { zh: '原因', en: 'Reason' },
  basis: { zh: '依据', en: 'Basis' },
  decidedOn: { zh: '决定的日子', en: 'Decided on' },
  rightBody: { zh: '这件事归这里管', en: 'The body in charge' },
  object: { zh: '不同意怎么办', en: 'If you disagree' },
  reconsideration: { zh: '申请行政复议', en: 'Administrative reconsideration' },
  litigation: { zh: '到法院起诉', en: 'Lawsuit' },
  result: { zh: '怎么拿结果', en: 'How to get the result' },
  collect: (name: string): Bilingual => ({
    zh: `${name}办好了，到窗口领取。带身份证。`,
    en: `${name} is ready: collect it at the window. Bring your identity card.`,
  }),
  collected: (name: string): Bilingual => ({ zh: `${name}已经领取。`, en: `${name} has been collected.` }),
  noResult: { zh: '这件事不发证，到这里就办好了。', en: 'Nothing is issued: it is done.' },
  fees: { zh: '领取前到窗口缴费：', en: 'Pay at the window before you collect: ' },
};

export const correctionWords = {
  title: { zh: '请补这些', en: 'Please mend these' },
  count: (count: number): Bilingual => ({
    zh: `一共${count}处。只要这些，不会再加。`,
    en: `${count} in all. Only these: nothing will be added.`,
  }),
  lapsed: {
    zh: '日子已经过了，还没有终止以前，您仍然可以补上。',
    en: 'The day has passed; until the application is ended you may still send it.',
  },
  why: { zh: '为什么：', en: 'Why: ' },
  how: { zh: '怎么补：', en: 'How: ' },
  done: { zh: '补了', en: 'Mended' },
  open: { zh: '还没补', en: 'Open' },
  send: { zh: '补好了，交上去', en: 'Send' },
  sending: { zh: '正在交', en: 'Sending' },
  notChanged: (label: string): Bilingual => ({ zh: `${label}还没有改`, en: `${label} has not been changed` }),
  noFile: (label: string): Bilingual => ({ zh: `${label}还没有新的文件`, en: `${label}: no new file yet` }),
  stillSending: { zh: '还有文件正在传，传完再交。', en: 'A file is still on its way: send when it has arrived.' },
  noAnswer: {
    zh: '没有收到回音。再按一次就知道交上去没有，不会重复交。',
    en: 'No answer came. Press again to find out; it is never sent twice.',
  },
  changed: {
    zh: '这件事刚刚有了变化，已经换成最新的。请看一眼再交。',
    en: 'The case has just changed; this is how it stands now. Look again, then send.',
  },
  earlier: { zh: '之前请您补的', en: 'What you were asked to mend' },
  sentOn: (when: string): Bilingual => ({ zh: `您${when}补交了。`, en: `You sent it ${when}.` }),
};

export const withdrawWords = {
  title: { zh: '改主意了', en: 'Changed your mind' },
  hint: {
    zh: '决定作出前都能撤回，撤回后可以重新申请。',
    en: 'You may withdraw until the decision is made, and apply again.',
  },
  withdraw: { zh: '撤回这次申请', en: 'Withdraw this application' },
  sure: { zh: '真的要撤回吗？', en: 'Do you really want to withdraw?' },
  sureHint: {
    zh: '撤回后这件事就不再办了，交的材料留在档案里。',
    en: 'Nothing more will be done; the papers stay on file.',
  },
  reason: { zh: '为什么撤回', en: 'Why' },
  confirm: { zh: '撤回', en: 'Withdraw' },
  busy: { zh: '正在撤回', en: 'Withdrawing' },
  keep: { zh: '不撤回', en: 'Do not withdraw' },
};

export const ratingWords = {
  title: { zh: '办得怎么样？', en: 'How did it go?' },
  hint: {
    zh: '说不说都行，说了经办的人看不到您是谁。',
    en: 'It is up to you. Those who handled it cannot see who you are.',
  },
  grade: { zh: '您觉得', en: 'Your view' },
  grades: {
    'very-satisfied': { zh: '非常满意', en: 'Very satisfied' },
    satisfied: { zh: '满意', en: 'Satisfied' },
    'fairly-satisfied': { zh: '基本满意', en: 'Fairly satisfied' },
    dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
    'very-dissatisfied': { zh: '非常不满意', en: 'Very dissatisfied' },
  },
  tags: { zh: '具体是', en: 'In particular' },
  comment: { zh: '想说的话', en: 'Anything to add' },
  choose: { zh: '请选一个，或者不评', en: 'Choose one, or skip' },
  send: { zh: '交评价', en: 'Send' },
  sending: { zh: '正在交', en: 'Sending' },
  skip: { zh: '不评', en: 'Skip' },
  thanks: { zh: '收到了，谢谢。', en: 'Received, thank you.' },
  given: (grade: string): Bilingual => ({ zh: `您评的是：${grade}`, en: `You said: ${grade}` }),
};
