import { cityLabourBureau, developmentBureau, marketBureau, tourismDepartment } from './catalogue-bodies.ts';
import { type CatalogueEntry, material, steps, workingDays } from './catalogue-entry.ts';
import { applicant, ask, enterprise, form, section } from './form-parts.ts';

const labourLaw = '中华人民共和国劳动合同法';
const agencyRules = '旅行社条例';

/** What enterprises ask for, and who reports them. */
export const enterprises: readonly CatalogueEntry[] = [
  {
    number: 22,
    type: 'licensing',
    body: cityLabourBureau,
    name: '劳务派遣经营许可（设立）',
    plainName: { zh: '开劳务公司，派人去别家上班', en: 'Licence for labour dispatch' },
    summary: {
      zh: '招了人派到别的单位上班，要先有劳务派遣经营许可证。注册资本不少于200万元。',
      en: 'Needed to employ people and send them to work for others. Registered capital is at least 2 million yuan.',
    },
    everydayWords: ['劳务派遣', '开劳务公司', '劳务公司', '派遣许可证', '劳务派遣资质', '派遣工'],
    audience: ['enterprise'],
    themes: ['资质认证', '人力资源'],
    conditions: [
      '注册资本不少于200万元。',
      '有与开展业务相适应的固定的经营场所和设施。',
      '有符合法律规定的劳务派遣管理制度。',
    ],
    legalBases: [
      {
        law: labourLaw,
        article: '第五十七条',
        text: '经营劳务派遣业务，应当向劳动行政部门依法申请行政许可；经许可的，依法办理相应的公司登记。未经许可，任何单位和个人不得经营劳务派遣业务。',
      },
    ],
    materials: [
      material('capital-proof', '验资报告或者财务审计报告', {
        source: 'intermediary',
        basis: `${labourLaw}第五十七条`,
        standard: '实缴不少于200万元',
      }),
      material('premises-proof', '经营场所使用文件', { basis: `${labourLaw}第五十七条`, standard: '地址和执照一致' }),
      material('dispatch-rules', '劳务派遣管理制度', {
        basis: `${labourLaw}第五十七条`,
        standard: '有劳动合同、报酬、社会保险、工时休假、争议处理五项',
      }),
      material('agreement-model', '劳务派遣协议样本', {
        basis: `${labourLaw}第五十九条`,
        standard: '写明岗位、人数、期限、报酬、社会保险',
      }),
    ],
    statutory: workingDays(20),
    promised: workingDays(10),
    steps: steps(
      ['受理', '人社窗口', 0],
      ['审查', '人社局经办人', 7],
      ['决定', '人社局负责人', 2],
      ['制证送达', '人社窗口', 1],
    ),
    visits: 0,
    onlineLevel: 5,
    window: '人社窗口',
    result: { kind: 'licence', name: '劳务派遣经营许可证' },
    faqs: [
      { question: '许可证管几年？', answer: '三年。到期前60天申请延续。' },
      {
        question: '做人力资源外包要不要办？',
        answer: '只做招聘代理不要这张证。人是您招的、工资您发、派到别家上班，就要。',
      },
    ],
    form: form(
      enterprise(),
      section(
        'dispatch',
        ['业务', 'The business'],
        ask('capital', 'money', ['注册资本（元）', 'Registered capital in yuan'], {
          min: '2000000',
          max: '100000000000',
          why: ['法律要求不少于200万元。', 'The law asks for at least 2 million.'],
        }),
        ask('staff', 'whole-number', ['打算派多少人', 'People to be dispatched'], { min: '1', max: '100000' }),
        ask('premises', 'choice', ['经营场所', 'Premises'], {
          choices: [
            ['own', '自有', 'Owned'],
            ['rent', '租赁', 'Rented'],
          ],
        }),
        ask('rentUntil', 'date', ['租到哪天', 'Rented until'], {
          min: 'today',
          showIf: { field: 'premises', anyOf: ['rent'] },
        }),
        ask('trades', 'long-text', ['派到哪些行业、做什么岗位', 'Trades and posts'], { maxLength: 500 }),
      ),
    ),
  },
  {
    number: 23,
    type: 'other-power',
    body: developmentBureau,
    name: '企业投资项目备案',
    plainName: { zh: '企业上项目，开工前备案', en: 'Record of an investment project' },
    summary: {
      zh: '不在核准目录里的项目，开工前在网上填几项，就算备案了，当场出备案证。',
      en: 'Projects outside the list of approvals are recorded online before work begins.',
    },
    everydayWords: ['项目备案', '立项', '投资备案', '建厂房', '上项目', '项目立项', '建厂'],
    audience: ['enterprise'],
    themes: ['投资审批'],
    conditions: ['项目不在政府核准的投资项目目录里。', '不是产业政策禁止投资建设的项目。'],
    legalBases: [
      {
        law: '企业投资项目核准和备案管理条例',
        article: '第十三条',
        text: '实行备案管理的项目，企业应当在开工建设前通过在线平台将下列信息告知备案机关。',
      },
    ],
    materials: [
      material('business-licence', '营业执照', {
        source: 'government',
        issuer: '市场监督管理局',
        waiver: 'licence',
        basis: '企业投资项目核准和备案管理条例第十三条',
        standard: '在有效期内',
      }),
    ],
    promised: workingDays(1),
    isImmediate: true,
    steps: steps(['当场备案', '发改窗口', 1]),
    visits: 0,
    onlineLevel: 5,
    window: '发改窗口',
    result: { kind: 'document', name: '企业投资项目备案证' },
    faqs: [
      { question: '项目改了怎么办？', answer: '总投资、内容有较大变化的，在网上改一下备案信息就行。' },
      {
        question: '备案了就能开工吗？',
        answer: '还要看用地、规划、环评、施工许可。备案证上有一张清单，告诉您还差哪几样。',
      },
    ],
    form: form(
      enterprise(),
      section(
        'project',
        ['项目', 'The project'],
        ask('projectName', 'text', ['项目名称', 'Name of the project'], { maxLength: 100 }),
        ask('site', 'region', ['建在哪个乡镇', 'Town of the site']),
        ask('content', 'long-text', ['建设内容和规模', 'Content and size'], { maxLength: 1000 }),
        ask('investment', 'money', ['总投资（元）', 'Total investment in yuan'], { min: '1', max: '1000000000000' }),
        ask('landArea', 'decimal', ['用地面积（平方米）', 'Land in square metres'], {
          min: '0',
          max: '100000000',
          isOptional: true,
        }),
        ask('startsOn', 'date', ['打算哪天开工', 'Planned start'], { min: 'today' }),
        ask('fitsPolicy', 'yes-no', ['符合产业政策吗', 'Does it fit the industrial policy'], {
          why: ['您对这一条负责，我们事后核查。', 'You answer for this; we check afterwards.'],
        }),
      ),
    ),
  },
  {
    number: 24,
    type: 'licensing',
    body: tourismDepartment,
    name: '旅行社设立许可（国内和入境旅游业务）',
    plainName: { zh: '开旅行社', en: 'Licence for a travel agency' },
    summary: {
      zh: '组团、接待国内和入境游客，要有旅行社业务经营许可证。领证后交质量保证金。',
      en: 'Needed to organise tours in China and for visitors from abroad.',
    },
    everydayWords: ['开旅行社', '旅行社', '办旅行社', '旅行社许可证', '做旅游', '组团旅游'],
    audience: ['enterprise'],
    themes: ['准营准办', '文体教育'],
    conditions: ['有固定的经营场所和必要的营业设施。', '注册资本不少于30万元。', '有必要的经营管理人员和导游。'],
    legalBases: [
      { law: '中华人民共和国旅游法', article: '第二十八条' },
      {
        law: agencyRules,
        article: '第七条',
        text: '受理申请的旅游行政管理部门应当自受理申请之日起20个工作日内作出许可或者不予许可的决定。',
      },
    ],
    materials: [
      material('articles', '公司章程', { basis: `${agencyRules}第六条`, standard: '经营范围写明旅行社业务' }),
      material('premises-proof', '经营场所使用文件', { basis: `${agencyRules}第六条`, standard: '地址和执照一致' }),
      material('staff-list', '经营管理人员和导游名单', {
        basis: '中华人民共和国旅游法第二十八条',
        standard: '导游有导游证编号，签了劳动合同',
      }),
    ],
    statutory: workingDays(20),
    promised: workingDays(10),
    steps: steps(
      ['受理', '文旅窗口', 0],
      ['审查', '文旅厅经办人', 7],
      ['决定', '文旅厅负责人', 2],
      ['制证送达', '文旅窗口', 1],
    ),
    visits: 0,
    onlineLevel: 5,
    window: '文旅窗口',
    result: { kind: 'licence', name: '旅行社业务经营许可证' },
    faqs: [
      { question: '质量保证金交多少？', answer: '经营国内和入境业务的，20万元，存在您自己的银行账户里，利息归您。' },
      { question: '能做出境游吗？', answer: '先拿这张证，满两年没有受过重罚，再申请出境业务。' },
    ],
    form: form(
      enterprise(),
      section(
        'agency',
        ['旅行社', 'The agency'],
        ask('capital', 'money', ['注册资本（元）', 'Registered capital in yuan'], {
          min: '300000',
          max: '10000000000',
        }),
        ask('manager', 'person-name', ['总经理姓名', 'General manager']),
        ask('guides', 'whole-number', ['签约导游人数', 'Guides under contract'], { min: '1', max: '10000' }),
        ask('office', 'text', ['经营场所地址', 'Address'], { maxLength: 120 }),
      ),
    ),
  },
  {
    number: 30,
    type: 'reward',
    body: marketBureau,
    name: '食品安全违法行为举报奖励',
    plainName: { zh: '举报假冒、过期食品，领奖金', en: 'Reward for reporting unsafe food' },
    summary: {
      zh: '您举报的食品安全问题查实了，凭举报编号申请奖金。您是谁，我们保密。',
      en: 'Whoever reported unsafe food that was proved may ask for a reward. Your name is kept secret.',
    },
    everydayWords: ['举报奖励', '举报奖金', '举报过期食品', '举报假货', '举报黑作坊', '举报有奖', '食品举报'],
    audience: ['person'],
    themes: ['消费维权', '公共安全'],
    conditions: [
      '用真实姓名举报，或者举报时留了能核对身份的暗号。',
      '举报的问题已经查实结案。',
      '不是自己的工作职责。',
    ],
    legalBases: [
      { law: '中华人民共和国食品安全法', article: '第一百一十五条', text: '对查证属实的举报，给予举报人奖励。' },
    ],
    materials: [
      material('report-number', '举报受理编号', {
        waiver: 'internal',
        basis: '中华人民共和国食品安全法第一百一十五条',
        standard: '和案件对得上',
        howTo: '填在表里就行，不用交纸。',
        originals: 0,
      }),
    ],
    promised: workingDays(15),
    steps: steps(['受理', '市场监管窗口', 0], ['核对案件', '稽查人员', 10], ['批准', '市场监管负责人', 5]),
    visits: 0,
    onlineLevel: 5,
    window: '市场监管窗口',
    result: { kind: 'none', name: '发放奖金' },
    faqs: [
      { question: '会不会让被举报的人知道是我？', answer: '不会。您的信息单独保存，只有两个人能看，谁看过都有记录。' },
      { question: '奖金多少？', answer: '按罚没款的比例算，算法写在奖励决定书上。' },
    ],
    form: form(
      applicant(['您是谁（保密）', 'Who you are (secret)']),
      section(
        'report',
        ['举报', 'The report'],
        ask('reportNumber', 'text', ['举报受理编号', 'Number of the report'], { maxLength: 40 }),
        ask('reportedOn', 'date', ['哪天举报的', 'Reported on'], { max: 'today' }),
        ask('account', 'text', ['收奖金的银行卡号', 'Bank card'], { maxLength: 30 }),
      ),
    ),
  },
];
