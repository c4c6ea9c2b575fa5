import type { Bilingual } from '@yunmeng/kernel/bilingual';

/** Whose affairs a bound book holds. */
export type Audience = 'person' | 'enterprise';

/**
 * How people call the event of life that goes with a theme of the national element table (自然人主题, 法人主题), in two to
 * four characters. A theme that is not here goes by its own name.
 */
const EVENTS: Readonly<Record<Audience, Readonly<Record<string, Bilingual>>>> = {
  person: {
    生育收养: { zh: '生孩子', en: 'Birth' },
    户籍办理: { zh: '户口', en: 'Residence' },
    教育科研: { zh: '上学', en: 'School' },
    就业创业: { zh: '找工作', en: 'Work' },
    婚姻登记: { zh: '结婚', en: 'Marriage' },
    住房保障: { zh: '住房', en: 'Housing' },
    社会保障: { zh: '社保救助', en: 'Support' },
    医疗卫生: { zh: '看病', en: 'Health' },
    证件办理: { zh: '办证件', en: 'Papers' },
    出境入境: { zh: '出国出境', en: 'Travel' },
    职业资格: { zh: '考资格', en: 'Licences' },
    离职退休: { zh: '退休养老', en: 'Old age' },
    死亡殡葬: { zh: '身后事', en: 'Death' },
    设立变更: { zh: '做生意', en: 'Trade' },
    准营准办: { zh: '开店许可', en: 'Permits' },
    司法公证: { zh: '公证', en: 'Notary' },
  },
  enterprise: {
    设立变更: { zh: '开公司', en: 'Start' },
    准营准办: { zh: '拿许可', en: 'Permits' },
    资质认证: { zh: '评资质', en: 'Ratings' },
    人力资源: { zh: '招人用工', en: 'Hiring' },
    社会保障: { zh: '交社保', en: 'Insurance' },
    投资审批: { zh: '投资建厂', en: 'Building' },
    融资信贷: { zh: '贷款融资', en: 'Loans' },
    交通运输: { zh: '跑运输', en: 'Haulage' },
    农林牧渔: { zh: '种地养殖', en: 'Farming' },
    水务气象: { zh: '用水', en: 'Water' },
    国土和规划建设: { zh: '用地建设', en: 'Land' },
    公用事业: { zh: '接水电气', en: 'Utilities' },
    医疗卫生: { zh: '卫生许可', en: 'Hygiene' },
    文体教育: { zh: '文体办学', en: 'Culture' },
    公共安全: { zh: '安全', en: 'Safety' },
    法人注销: { zh: '注销', en: 'Closing' },
  },
};

/** The name on the slip of a theme. */
export function eventOf(audience: Audience, theme: string): Bilingual {
  const other = audience === 'person' ? 'enterprise' : 'person';
  return EVENTS[audience][theme] ?? EVENTS[other][theme] ?? { zh: theme, en: theme };
}
