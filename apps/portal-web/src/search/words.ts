import type { Bilingual } from '@yunmeng/kernel/bilingual';

export const searchWords = {
  all: { zh: '能办的事', en: 'What can be done' },
  ofPerson: { zh: '个人和家庭的事', en: 'For people and families' },
  ofEnterprise: { zh: '开店办企业的事', en: 'For shops and enterprises' },
  asked: (text: string): Bilingual => ({ zh: `找“${text}”`, en: `Search for “${text}”` }),
  theme: (theme: string): Bilingual => ({ zh: `${theme}`, en: theme }),
  found: (count: number, isCapped: boolean): Bilingual => ({
    zh: `找到${count}${isCapped ? '多' : ''}件事`,
    en: `${isCapped ? 'More than ' : ''}${count} found`,
  }),
  waiting: { zh: '查找结果', en: 'the results' },
  none: (text: string): Bilingual => ({ zh: `没有找到“${text}”。`, en: `Nothing was found for “${text}”.` }),
  noneHere: { zh: '这里还没有这一类的事。', en: 'There is nothing of this kind here yet.' },
  noneNext: {
    zh: '换个说法试试，比如说要拿到什么证、要做什么事。也可以打12345，让人帮您找。',
    en: 'Try other words: which paper you need, or what you want to do. Or call 12345 and let someone find it.',
  },
  call: { zh: '打12345', en: 'Call 12345' },
  allHere: { zh: '看这里能办的全部', en: 'See everything that can be done here' },
  onlyGuide: { zh: '到窗口办', en: 'At the window' },
};
