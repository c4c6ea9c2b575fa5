import type { Bilingual } from '@yunmeng/kernel/bilingual';

export const applyWords = {
  why: {
    zh: '申请要知道是谁在办，填的内容也只有您能看。',
    en: 'An application needs to know whose it is; only you can see what you fill in.',
  },
  beginTitle: (item: string): Bilingual => ({ zh: `申请：${item}`, en: `Apply: ${item}` }),
  beginWaiting: { zh: '新的申请表', en: 'a new form' },
  waiting: { zh: '您的申请表', en: 'your form' },
  gone: {
    zh: '没有找到这份申请表。可能已经交上去了，也可能放了30天已经删掉。',
    en: 'This form is not there. It may have been sent, or deleted after 30 days.',
  },
  sent: {
    zh: '这份申请已经交上去了，不能再改。',
    en: 'This application has been sent and cannot be changed.',
  },
  toCase: { zh: '看办到哪一步', en: 'Follow the case' },
  refresh: { zh: '按新的要求接着填', en: 'Go on under the new requirements' },
  toCases: { zh: '看我的办件', en: 'See my cases' },
  back: { zh: '上一步', en: 'Back' },
  backToGuide: { zh: '办事指南', en: 'Guide' },
  next: { zh: '继续', en: 'Continue' },
  saveForLater: { zh: '先存着，下次再填', en: 'Save and go on another day' },
  materials: { zh: '交材料', en: 'Papers' },
  check: { zh: '交之前，再看一遍', en: 'Check before you send' },
  checkLede: {
    zh: '错了点“改”，改完会回到这一页。',
    en: 'Choose Change where something is wrong; you come back to this page.',
  },
  change: { zh: '改', en: 'Change' },
  pledgeLead: { zh: '交了就是说：', en: 'By sending you say: ' },
  pledge: {
    zh: '以上都是真的。如果故意写假的，许可会被撤销，并记入信用记录。',
    en: 'all of this is true. If something is false on purpose, the permit is revoked and it enters your credit record.',
  },
  submit: { zh: '确认，交上去', en: 'Confirm and send' },
  submitting: { zh: '正在交', en: 'Sending' },
  notSavedYet: {
    zh: '没有网，还没交上去。您填的存在这部手机上，有网以后再按一次。',
    en: 'There is no network: it is not sent. What you filled in is kept on this device; press again once you are connected.',
  },
  changedElsewhere: {
    zh: '还没交上去：您在另一台设备上刚改过。这里已经换成最新的，请看一眼再交。',
    en: 'Not sent: you have just changed it on another device. This is the latest now; look once more, then send.',
  },
  noAnswer: {
    zh: '没有收到回音，不知道交上去没有。再按一次就知道，不会重复交。',
    en: 'No answer came, so we do not know whether it arrived. Press again to find out; it is never sent twice.',
  },
  given: { zh: '您交的', en: 'You send' },
  govHas: { zh: '政府核对的', en: 'Government checks' },
  nothing: { zh: '没有', en: 'None' },
  missing: { zh: '还没交', en: 'Not sent yet' },
  wrong: { zh: '错误', en: 'Error' },
};

export const saveWords = {
  saved: (time: string): Bilingual => ({ zh: `已存，${time}`, en: `Saved, ${time}` }),
  savedUntil: (day: string): Bilingual => ({
    zh: `可以关掉这一页，${day}前接着填。`,
    en: `You may close this page and go on until ${day}.`,
  }),
  changed: { zh: '马上存', en: 'Saving soon' },
  saving: { zh: '正在存', en: 'Saving' },
  keptHere: (time: string): Bilingual => ({
    zh: `没有网，已存在这部手机上，${time}。有网后自动存上去。`,
    en: `No network: kept on this device, ${time}. It is saved by itself once you are connected.`,
  }),
  failed: { zh: '没存上：', en: 'Not saved: ' },
  fault: {
    zh: '我们这边出了问题，您填的存在这部手机上，过一会儿自动再存。',
    en: 'Something broke on our side. It is kept on this device and saved again shortly.',
  },
  merged: {
    zh: '您在另一台设备上也填了，两边的已经合在一起。',
    en: 'You also filled in on another device; both are put together.',
  },
};

export const conflictWords = {
  title: { zh: '两台设备上填得不一样', en: 'Two devices have different answers' },
  hint: { zh: '请每一处选一个。没选之前，两边的都留着。', en: 'Choose one for each. Until you do, both are kept.' },
  here: (answer: string): Bilingual => ({ zh: `这台设备上填的：${answer}`, en: `On this device: ${answer}` }),
  there: (answer: string): Bilingual => ({ zh: `另一台设备上填的：${answer}`, en: `On the other device: ${answer}` }),
  choose: { zh: '请选一个', en: 'Choose one' },
  keep: { zh: '就按选的存', en: 'Save what I chose' },
};
