import { civilAffairsBureau, policeBureau } from './catalogue-bodies.ts';
import { type CatalogueEntry, material, steps, workingDays } from './catalogue-entry.ts';
import { applicant, ask, form, section } from './form-parts.ts';

const aidRules = '社会救助暂行办法';

/** Birth, marriage, age, hardship. */
export const family: readonly CatalogueEntry[] = [
  {
    number: 6,
    type: 'confirmation',
    body: policeBureau,
    name: '出生登记',
    plainName: { zh: '孩子出生了，上户口', en: 'Register a newborn' },
    summary: {
      zh: '孩子出生一个月内，给孩子上户口。出生证明我们自己查。',
      en: 'A child is entered in the household register within a month of birth.',
    },
    everydayWords: [
      '生孩子',
      '孩子出生',
      '宝宝上户口',
      '新生儿落户',
      '小孩上户口',
      '给孩子上户口',
      '出生落户',
      '二胎上户口',
    ],
    audience: ['person'],
    themes: ['生育收养', '户籍办理'],
    conditions: ['父亲或者母亲的户口在云梦县。', '孩子还没有在别处登记户口。'],
    legalBases: [
      {
        law: '中华人民共和国户口登记条例',
        article: '第七条',
        text: '婴儿出生后一个月以内，由户主、亲属、抚养人或者邻居向婴儿常住地户口登记机关申报出生登记。',
      },
    ],
    materials: [
      material('birth-certificate', '出生医学证明', {
        source: 'government',
        issuer: '助产医院',
        waiver: 'data-check',
        basis: '中华人民共和国户口登记条例第七条',
        standard: '父母姓名和户口一致',
        howTo: '在本省出生的，我们自己查。',
      }),
      material('household-register', '父亲或者母亲的户口簿', {
        source: 'government',
        issuer: '公安机关',
        waiver: 'internal',
        basis: '中华人民共和国户口登记条例第七条',
        standard: '户口在本县',
      }),
    ],
    promised: workingDays(1),
    isImmediate: true,
    steps: steps(['当场登记', '户籍窗口', 1]),
    visits: 1,
    onlineLevel: 4,
    window: '城关派出所户籍窗口',
    result: { kind: 'document', name: '户口簿登记页' },
    faqs: [
      { question: '过了一个月还能上吗？', answer: '能。晚了不罚款，带同样的东西来就行。' },
      { question: '孩子能跟妈妈姓吗？', answer: '能，随父姓随母姓都行，这是民法典第一千零一十五条。' },
    ],
    form: form(
      applicant(['您是孩子的父亲或者母亲', 'Father or mother']),
      section(
        'child',
        ['孩子', 'The child'],
        ask('childName', 'person-name', ['孩子姓名', 'Name of the child'], {
          why: ['户口本上就写这个名字，想好再填。', 'This name goes into the register.'],
        }),
        ask('bornOn', 'date', ['出生日期', 'Day of birth'], { max: 'today' }),
        ask('birthCertificateNumber', 'text', ['出生医学证明编号', 'Number of the birth certificate'], {
          hint: ['一个字母加9位数字', 'A letter and nine digits'],
          maxLength: 10,
        }),
        ask('follows', 'choice', ['跟谁的户口', 'Whose household'], {
          choices: [
            ['father', '父亲', 'Father'],
            ['mother', '母亲', 'Mother'],
          ],
        }),
      ),
    ),
  },
  {
    number: 7,
    type: 'confirmation',
    body: civilAffairsBureau,
    name: '内地居民结婚登记',
    plainName: { zh: '结婚领证', en: 'Register a marriage' },
    summary: {
      zh: '两个人带身份证一起来，当场领结婚证。不要户口簿，不收钱。',
      en: 'Both come with their identity cards and get the certificate at once, free of charge.',
    },
    everydayWords: ['结婚', '领证', '领结婚证', '结婚登记', '办结婚证', '登记结婚'],
    audience: ['person'],
    themes: ['婚姻登记'],
    conditions: [
      '男不早于22周岁，女不早于20周岁。',
      '双方自愿，都没有配偶。',
      '不是直系血亲，也不是三代以内的旁系血亲。',
    ],
    legalBases: [
      {
        law: '中华人民共和国民法典',
        article: '第一千零四十七条',
        text: '结婚年龄，男不得早于二十二周岁，女不得早于二十周岁。',
      },
      {
        law: '中华人民共和国民法典',
        article: '第一千零四十九条',
        text: '要求结婚的男女双方应当亲自到婚姻登记机关申请结婚登记。',
      },
      { law: '婚姻登记条例', documentNumber: '国务院令第804号' },
    ],
    materials: [
      material('identity-cards', '双方居民身份证', {
        source: 'government',
        issuer: '公安机关',
        waiver: 'licence',
        basis: '婚姻登记条例',
        standard: '是本人，没有过期',
        howTo: '带原件，当场核对，不用复印。',
      }),
      material('declaration', '无配偶和无近亲关系声明', {
        source: 'applicant',
        waiver: 'internal',
        basis: '婚姻登记条例',
        standard: '双方当面签字',
        howTo: '当场签，不用先写。',
      }),
    ],
    promised: workingDays(1),
    isImmediate: true,
    steps: steps(['当场登记', '婚姻登记员', 1]),
    visits: 1,
    onlineLevel: 2,
    window: '婚姻登记处',
    result: { kind: 'licence', name: '结婚证' },
    faqs: [
      { question: '为什么要两个人都来？', answer: '法律要求双方亲自到场，确认都是自愿的。' },
      { question: '户口不在云梦能办吗？', answer: '能。全国任何一个婚姻登记处都能办。' },
    ],
    form: form(
      applicant(['您', 'You']),
      section(
        'partner',
        ['对方', 'Your partner'],
        ask('partnerName', 'person-name', ['对方姓名', 'Name']),
        ask('partnerId', 'citizen-id', ['对方身份证号', 'Citizen id']),
        ask('comeOn', 'date', ['想哪天来领证', 'Wanted day'], { min: 'today' }),
        ask('wasMarried', 'yes-no', ['你们有谁以前结过婚吗', 'Was either married before'], {
          why: ['离过婚的，我们先在系统里核对，免得您白跑。', 'We check the register before you come.'],
        }),
      ),
    ),
  },
  {
    number: 8,
    type: 'payment',
    body: civilAffairsBureau,
    name: '高龄津贴申领',
    plainName: { zh: '80岁以上老人领高龄津贴', en: 'Allowance for people of 80 and over' },
    summary: {
      zh: '户口在本县、年满80周岁的老人，每月领一笔津贴，打到社保卡上。',
      en: 'Residents of 80 and over get a monthly allowance.',
    },
    everydayWords: ['高龄补贴', '老人补贴', '老年人津贴', '八十岁补贴', '80岁补贴', '长寿补贴', '敬老补贴', '老人领钱'],
    audience: ['person'],
    themes: ['社会保障'],
    conditions: ['户口在云梦县。', '年满80周岁。'],
    legalBases: [
      {
        law: '中华人民共和国老年人权益保障法',
        article: '第三十三条',
        text: '国家鼓励地方建立八十周岁以上低收入老年人高龄津贴制度。',
      },
    ],
    materials: [
      material('identity-card', '老人的居民身份证', {
        source: 'government',
        issuer: '公安机关',
        waiver: 'licence',
        basis: '中华人民共和国老年人权益保障法第三十三条',
        standard: '年满80周岁，户口在本县',
      }),
    ],
    promised: workingDays(10),
    steps: steps(['受理', '综合窗口', 0], ['核对', '民政经办人', 6], ['批准', '民政负责人', 4]),
    visits: 0,
    onlineLevel: 5,
    result: { kind: 'none', name: '按月发放津贴' },
    faqs: [
      { question: '从哪个月开始发？', answer: '从批准的下个月开始，打到老人的社保卡上。' },
      { question: '老人走不动怎么办？', answer: '子女可以用自己的账号代办，也可以打12345请人上门。' },
    ],
    form: form(
      applicant(['来办的人', 'Who applies']),
      section(
        'elder',
        ['老人', 'The elder'],
        ask('isSelf', 'yes-no', ['给自己办吗', 'Is it for yourself']),
        ask('elderName', 'person-name', ['老人姓名', 'Name of the elder'], {
          showIf: { field: 'isSelf', anyOf: ['no'] },
        }),
        ask('elderId', 'citizen-id', ['老人身份证号', 'Citizen id of the elder'], {
          showIf: { field: 'isSelf', anyOf: ['no'] },
        }),
        ask('relation', 'choice', ['您是老人的', 'You are'], {
          showIf: { field: 'isSelf', anyOf: ['no'] },
          choices: [
            ['child', '子女', 'A child'],
            ['spouse', '配偶', 'The spouse'],
            ['neighbour', '邻居或者村干部', 'A neighbour or village official'],
          ],
        }),
        ask('homeRegion', 'region', ['住在哪个村、社区', 'Village or community']),
      ),
    ),
  },
  {
    number: 9,
    type: 'payment',
    body: civilAffairsBureau,
    name: '最低生活保障对象认定',
    plainName: { zh: '家里困难，申请低保', en: 'Minimum living allowance' },
    summary: {
      zh: '全家人均收入低于低保线、家产也符合规定的，每月领低保金。我们上门看一次，再公示7天。',
      en: 'Families whose income per head is below the line get a monthly allowance after a visit and a public notice.',
    },
    everydayWords: [
      '办低保',
      '低保',
      '吃低保',
      '困难补助',
      '家里困难',
      '贫困户',
      '生活困难',
      '申请救助',
      '最低生活保障',
    ],
    audience: ['person'],
    themes: ['社会保障'],
    conditions: [
      '全家人均月收入低于县里公布的低保标准。',
      '家里的存款、车、房符合规定。',
      '户口在本县，或者在本县常住。',
    ],
    legalBases: [
      {
        law: aidRules,
        article: '第九条',
        text: '国家对共同生活的家庭成员人均收入低于当地最低生活保障标准，且符合当地最低生活保障家庭财产状况规定的家庭，给予最低生活保障。',
      },
      { law: '最低生活保障审核确认办法', documentNumber: '民发〔2021〕57号' },
    ],
    materials: [
      material('authorisation', '家庭经济状况核对授权书', {
        basis: '最低生活保障审核确认办法',
        standard: '每个成年家庭成员都签了字',
        howTo: '下载后每个成年人签字，拍照上传。没有它，我们不能查银行和房产。',
      }),
      material('hardship-statement', '家庭情况说明', {
        basis: '最低生活保障审核确认办法',
        standard: '写清几口人、谁挣钱、为什么困难',
        howTo: '自己写，口述由窗口代写也行。',
      }),
      material('disability-card', '残疾人证', {
        need: 'optional',
        source: 'government',
        issuer: '残疾人联合会',
        waiver: 'licence',
        basis: '最低生活保障审核确认办法',
        standard: '在有效期内',
      }),
    ],
    statutory: workingDays(30),
    promised: workingDays(28),
    steps: steps(
      ['受理', '综合窗口', 0],
      ['信息核对', '核对中心', 10],
      ['入户调查', '乡镇经办人', 8],
      ['公示', '村、社区', 7],
      ['确认', '民政负责人', 3],
    ),
    visits: 0,
    onlineLevel: 5,
    result: { kind: 'document', name: '最低生活保障确认通知书' },
    faqs: [
      { question: '有劳动能力能申请吗？', answer: '能。看的是全家收入和家产，不是谁能不能干活。' },
      { question: '公示会写什么？', answer: '只写户主姓名和保障人数，不写身份证号和住址。' },
    ],
    form: form(
      applicant(),
      section(
        'household',
        ['您家', 'Your household'],
        ask('members', 'whole-number', ['一起生活的有几口人', 'People living together'], { min: '1', max: '20' }),
        ask('monthlyIncome', 'money', ['全家一个月大概收入多少元', 'Monthly income in yuan'], {
          why: ['估计的就行，我们会核对。', 'An estimate will do; we check it.'],
        }),
        ask('reasons', 'choices', ['困难的原因', 'Causes of hardship'], {
          choices: [
            ['illness', '生病', 'Illness'],
            ['disability', '残疾', 'Disability'],
            ['age', '年老', 'Old age'],
            ['job', '没有工作', 'No work'],
            ['school', '孩子上学', 'Children at school'],
            ['disaster', '受灾', 'Disaster'],
          ],
        }),
        ask('homeRegion', 'region', ['住在哪个村、社区', 'Village or community']),
        ask('more', 'long-text', ['还想告诉我们什么', 'Anything else'], { isOptional: true, maxLength: 1000 }),
      ),
    ),
  },
];
