import type { Bilingual } from '@yunmeng/kernel/bilingual';

export const receiptWords = {
  why: { zh: '收件凭证只有您能看。', en: 'Only you can see the receipt.' },
  title: { zh: '已经收到您的申请', en: 'We have received your application' },
  waiting: { zh: '收件凭证', en: 'the receipt' },
  received: (when: string): Bilingual => ({ zh: `${when}收到`, en: `Received ${when}` }),
  queryCode: { zh: '查询码', en: 'Query code' },
  caseNumber: { zh: '办件编号', en: 'Case number' },
  codeHint: {
    zh: '查询码里没有个人信息，可以念给窗口听，不登录也能查进度。',
    en: 'The query code holds no personal data: you may read it out at the window, and look up the case without signing in.',
  },
  next: { zh: '接下来', en: 'What happens next' },
  byDay: (day: string): Bilingual => ({ zh: `${day}前`, en: `By ${day}` }),
  withoutDay: { zh: '5个工作日内', en: 'Within 5 working days' },
  acceptance: {
    zh: '告诉您受理了没有，材料要不要补。过了这天没有消息，法律上就算已经受理。',
    en: 'you are told whether it is accepted and whether a paper is missing. Without word by that day it counts as accepted by law.',
  },
  afterAcceptance: (limit: string): Bilingual => ({ zh: `受理后${limit}`, en: `${limit} after acceptance` }),
  answer: { zh: '给您答复。', en: 'you have the answer.' },
  afterwards: { zh: '办好后', en: 'When it is done' },
  collect: { zh: '到窗口领取。', en: 'collect it at the window.' },
  collectAt: (where: string): Bilingual => ({ zh: `到窗口领取：${where}`, en: `collect it at the window: ${where}` }),
  follow: { zh: '看办到哪一步', en: 'Follow the case' },
  print: { zh: '打印收件凭证', en: 'Print the receipt' },
  more: { zh: '再办一件', en: 'Do something else' },
};
