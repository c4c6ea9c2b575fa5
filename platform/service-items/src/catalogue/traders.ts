import { marketBureau } from './catalogue-bodies.ts';
import { type CatalogueEntry, material, steps, workingDays } from './catalogue-entry.ts';
import { applicant, ask, form, section } from './form-parts.ts';

const foodLaw = '中华人民共和国食品安全法';

/** Persons who trade on their own. */
export const traders: readonly CatalogueEntry[] = [
  {
    number: 2,
    type: 'other-power',
    body: marketBureau,
    name: '食品摊贩备案',
    plainName: { zh: '摆摊卖吃的，先备案', en: 'Record of a food stall' },
    summary: {
      zh: '在划好的地方摆摊卖小吃、水果捞、烧烤，先备案，当场拿到登记卡。',
      en: 'Whoever sells food from a stall in the marked places is recorded first and gets a card at once.',
    },
    everydayWords: [
      '摆摊',
      '摆地摊',
      '出摊',
      '夜市摆摊',
      '卖烧烤',
      '卖煎饼',
      '小吃摊',
      '流动餐车',
      '摊贩登记',
      '摊位证',
    ],
    audience: ['person'],
    themes: ['准营准办', '就业创业'],
    conditions: [
      '摊位在县里划定的区域和时段内。',
      '有防尘防蝇的设施，垃圾自己带走。',
      '卖直接入口食品的人有健康证明。',
    ],
    legalBases: [
      {
        law: foodLaw,
        article: '第三十六条',
        text: '食品生产加工小作坊和食品摊贩等的具体管理办法由省、自治区、直辖市制定。',
      },
    ],
    materials: [
      material('identity-card', '居民身份证', {
        source: 'government',
        issuer: '公安机关',
        waiver: 'licence',
        basis: `${foodLaw}第三十六条`,
        standard: '是本人',
        howTo: '带身份证，不用复印。',
      }),
      material('health-certificate', '从业人员健康证明', {
        source: 'government',
        issuer: '疾病预防控制中心',
        waiver: 'data-check',
        basis: `${foodLaw}第四十五条`,
        standard: '没有过期',
        howTo: '在本省办的，我们自己查。',
      }),
    ],
    promised: workingDays(1),
    isImmediate: true,
    steps: steps(['当场备案', '综合窗口', 1]),
    visits: 0,
    onlineLevel: 5,
    result: { kind: 'document', name: '食品摊贩登记卡' },
    faqs: [
      { question: '哪些地方可以摆？', answer: '窗口有一张图，标了能摆的路段和时间。城管和市场监管用的是同一张图。' },
      { question: '要交钱吗？', answer: '备案不收钱。' },
    ],
    form: form(
      applicant(),
      section(
        'stall',
        ['您的摊', 'Your stall'],
        ask('goods', 'text', ['卖什么', 'What you sell'], {
          hint: ['比如：煎饼、豆浆', 'Such as pancakes and soy milk'],
          maxLength: 60,
        }),
        ask('place', 'text', ['想摆在哪里', 'Where'], {
          hint: ['写路名和大概位置', 'Street and rough place'],
          maxLength: 80,
        }),
        ask('time', 'choice', ['什么时段', 'When'], {
          choices: [
            ['morning', '早上', 'Morning'],
            ['evening', '晚上', 'Evening'],
            ['both', '早晚都摆', 'Both'],
          ],
        }),
      ),
    ),
  },
  {
    number: 4,
    type: 'licensing',
    body: marketBureau,
    name: '个体工商户设立登记',
    plainName: { zh: '自己做小生意，办个体户营业执照', en: 'Register as an individual business' },
    summary: {
      zh: '一个人或者一家人做生意，登记后当场拿到营业执照。不收钱。',
      en: 'A person or family that trades is registered and gets the licence at once, free of charge.',
    },
    everydayWords: [
      '办营业执照',
      '办执照',
      '个体户',
      '个体户注册',
      '注册个体户',
      '开店',
      '开小卖部',
      '开服装店',
      '开网店',
      '做小生意',
      '工商登记',
    ],
    audience: ['person'],
    themes: ['设立变更', '就业创业'],
    conditions: ['有经营能力的公民。', '有经营场所，自家房子、租的房子都行。'],
    legalBases: [
      { law: '中华人民共和国市场主体登记管理条例', article: '第十六条' },
      {
        law: '中华人民共和国市场主体登记管理条例',
        article: '第十九条',
        text: '对申请材料齐全、符合法定形式的予以确认并当场登记。',
      },
    ],
    materials: [
      material('identity-card', '经营者身份证', {
        source: 'government',
        issuer: '公安机关',
        waiver: 'licence',
        basis: '中华人民共和国市场主体登记管理条例第十六条',
        standard: '是本人，没有过期',
        howTo: '网上刷脸核对，不用交。',
      }),
      material('premises-proof', '经营场所使用文件', {
        basis: '中华人民共和国市场主体登记管理条例第十六条',
        standard: '地址和申请的一致',
        howTo: '房产证照片，或者租房合同照片，一样就够。',
      }),
    ],
    statutory: workingDays(3),
    promised: workingDays(1),
    isImmediate: true,
    steps: steps(['当场登记', '登记窗口', 1]),
    visits: 0,
    onlineLevel: 5,
    result: { kind: 'licence', name: '营业执照' },
    faqs: [
      { question: '没有想好名字行吗？', answer: '行。名字可以不登，执照上写经营者姓名。' },
      { question: '住家里能登记吗？', answer: '能。小区里开店，要有相邻住户同意，这是民法典第二百七十九条。' },
    ],
    form: form(
      applicant(),
      section(
        'business',
        ['您的生意', 'Your business'],
        ask('hasName', 'yes-no', ['要登记字号吗', 'Is a trade name wanted']),
        ask('tradeName', 'text', ['字号', 'Trade name'], {
          hint: ['比如：云梦县老张早餐店', 'Such as Old Zhang’s breakfast'],
          maxLength: 40,
          showIf: { field: 'hasName', anyOf: ['yes'] },
        }),
        ask('scope', 'long-text', ['做什么生意', 'What you trade in'], {
          hint: ['用自己的话写，我们帮您对成规范说法', 'In your own words; we find the official ones'],
          maxLength: 300,
        }),
        ask('funds', 'money', ['出资数额（元）', 'Funds in yuan'], { min: '0', isOptional: true }),
        ask('address', 'text', ['经营场所地址', 'Address'], { maxLength: 100 }),
      ),
    ),
  },
];
