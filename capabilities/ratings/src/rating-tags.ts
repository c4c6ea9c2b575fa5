import type { Bilingual } from '@yunmeng/kernel/bilingual';

import type { Grade } from './contract.ts';

interface Tag extends Bilingual {
  readonly value: string;
}

const good: readonly Tag[] = [
  { value: 'explained-once', zh: '一次就说清楚了', en: 'Everything was explained at once' },
  { value: 'faster-than-promised', zh: '比承诺的快', en: 'Faster than promised' },
  { value: 'few-papers', zh: '要的材料少', en: 'Few papers were asked for' },
  { value: 'no-visit', zh: '没跑腿', en: 'No visit was needed' },
  { value: 'kind-staff', zh: '工作人员有耐心', en: 'The staff were patient' },
  { value: 'easy-online', zh: '网上好填好懂', en: 'Easy to fill in online' },
];

const middling: readonly Tag[] = [
  { value: 'hard-to-understand', zh: '有的话看不懂', en: 'Some words were hard to understand' },
  { value: 'too-many-papers', zh: '材料还是多', en: 'Still too many papers' },
  { value: 'slow', zh: '再快点就好了', en: 'It could have been faster' },
  { value: 'hard-online', zh: '网上不太好用', en: 'Not easy online' },
  { value: 'unclear-progress', zh: '不知道办到哪了', en: 'Progress was unclear' },
];

const bad: readonly Tag[] = [
  { value: 'rude', zh: '态度生硬', en: 'Rude' },
  { value: 'late', zh: '说好的时间没办完', en: 'Not done within the promised time' },
  { value: 'not-told-once', zh: '没有一次说清要什么', en: 'Not told at once what is needed' },
  { value: 'papers-again', zh: '材料交了好几次', en: 'Papers had to be handed in several times' },
  { value: 'outside-the-guide', zh: '要了指南上没有的材料', en: 'Papers were asked for that the guide does not list' },
  { value: 'extra-visits', zh: '多跑了路', en: 'More visits than the guide says' },
  { value: 'sent-around', zh: '被推来推去', en: 'Sent from one office to another' },
  { value: 'wrong-fee', zh: '收了不该收的钱', en: 'A fee that should not have been charged' },
];

/** 评价标签: reasons to choose from, for every grade; none is needed (国办发〔2019〕51号, GB/T 39735-2020). */
export const ratingTags: Readonly<Record<Grade, readonly Tag[]>> = {
  'very-satisfied': good,
  satisfied: good,
  'fairly-satisfied': middling,
  dissatisfied: bad,
  'very-dissatisfied': bad,
};

/** Whether each tag is on the list of the grade, and none is there twice. */
export function areTagsOf(grade: Grade, tags: readonly string[]): boolean {
  return (
    new Set(tags).size === tags.length && tags.every((tag) => ratingTags[grade].some(({ value }) => value === tag))
  );
}
