import type { Bilingual } from '@yunmeng/kernel/bilingual';

/** One slip of a bound book: an event of life, and the theme of service items that goes with it. */
export interface LifeEvent {
  /** Two to four characters, as it stands on the slip. */
  readonly name: Bilingual;
  /** Theme of the national element table (自然人主题, 法人主题). */
  readonly theme: string;
}

export const personEvents: readonly LifeEvent[] = [
  { name: { zh: '生孩子', en: 'Birth' }, theme: '生育收养' },
  { name: { zh: '上学', en: 'School' }, theme: '教育科研' },
  { name: { zh: '找工作', en: 'Work' }, theme: '就业创业' },
  { name: { zh: '结婚', en: 'Marriage' }, theme: '婚姻登记' },
  { name: { zh: '住房', en: 'Housing' }, theme: '住房保障' },
  { name: { zh: '看病', en: 'Health' }, theme: '医疗卫生' },
  { name: { zh: '退休养老', en: 'Old age' }, theme: '离职退休' },
  { name: { zh: '身后事', en: 'Death' }, theme: '死亡殡葬' },
];

export const enterpriseEvents: readonly LifeEvent[] = [
  { name: { zh: '开公司', en: 'Start' }, theme: '设立变更' },
  { name: { zh: '拿许可', en: 'Permits' }, theme: '准营准办' },
  { name: { zh: '招人用工', en: 'Hiring' }, theme: '人力资源' },
  { name: { zh: '跑运输', en: 'Haulage' }, theme: '交通运输' },
  { name: { zh: '接水电气', en: 'Utilities' }, theme: '公用事业' },
  { name: { zh: '种地养殖', en: 'Farming' }, theme: '农林牧渔' },
  { name: { zh: '投资建厂', en: 'Building' }, theme: '投资审批' },
  { name: { zh: '注销', en: 'Closing' }, theme: '法人注销' },
];
