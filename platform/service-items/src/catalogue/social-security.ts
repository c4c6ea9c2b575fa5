import { housingFund, labourBureau, medicalInsuranceBureau } from './catalogue-bodies.ts';
import { type CatalogueEntry, material, steps, workingDays } from './catalogue-entry.ts';
import { applicant, ask, form, section } from './form-parts.ts';

const insuranceLaw = '中华人民共和国社会保险法';
const fundRules = '住房公积金管理条例';

/** Old age, unemployment, illness, housing fund. */
export const socialSecurity: readonly CatalogueEntry[] = [
  {
    number: 14,
    type: 'public-service',
    body: labourBureau,
    name: '职工基本养老保险待遇申领（正常退休）',
    plainName: { zh: '到年龄了，办退休、领养老金', en: 'Retire and draw the pension' },
    summary: {
      zh: '到了法定退休年龄、养老保险缴够年限的，从批准的下个月起按月领养老金。',
      en: 'Whoever reaches the age and has paid long enough draws a monthly pension.',
    },
    everydayWords: [
      '退休',
      '办退休',
      '退休手续',
      '领养老金',
      '养老金',
      '退休金',
      '到龄退休',
      '职工退休',
      '弹性退休',
      '延迟退休',
    ],
    audience: ['person'],
    themes: ['离职退休', '社会保障'],
    conditions: [
      '到了法定退休年龄，或者选了弹性提前、弹性延迟。',
      '职工养老保险缴费年限够了。',
      '档案里的出生日期已经核定。',
    ],
    legalBases: [
      {
        law: insuranceLaw,
        article: '第十六条',
        text: '参加基本养老保险的个人，达到法定退休年龄时累计缴费满十五年的，按月领取基本养老金。',
      },
      { law: '国务院关于渐进式延迟法定退休年龄的办法' },
    ],
    materials: [
      material('identity-card', '居民身份证', {
        source: 'government',
        issuer: '公安机关',
        waiver: 'licence',
        basis: `${insuranceLaw}第十六条`,
        standard: '是本人',
      }),
      material('archive', '职工档案', {
        source: 'government',
        issuer: '档案保管单位',
        waiver: 'internal',
        basis: `${insuranceLaw}第十六条`,
        standard: '最早记载的出生日期清楚',
        howTo: '由单位或者人才中心转给我们，不用您拿。',
      }),
      material('flexible-notice', '弹性退休申请书', {
        need: 'optional',
        basis: '国务院关于渐进式延迟法定退休年龄的办法',
        standard: '本人签字，写明选的月份',
        howTo: '只有弹性提前或者延迟的才要。',
      }),
    ],
    promised: workingDays(15),
    steps: steps(['受理', '社保窗口', 0], ['核定年限和待遇', '社保经办人', 12], ['批准', '社保负责人', 3]),
    visits: 0,
    onlineLevel: 5,
    window: '社保窗口',
    result: { kind: 'document', name: '养老保险待遇核定表' },
    faqs: [
      { question: '我到底哪个月能退？', answer: '填好出生年月，页面上会算出您的法定退休年月，依据也写在下面。' },
      { question: '缴费年限不够怎么办？', answer: '可以继续缴到够年限再退，窗口能帮您算还差几个月。' },
    ],
    form: form(
      applicant(),
      section(
        'retirement',
        ['退休', 'Retirement'],
        ask('retirementKind', 'choice', ['怎么退', 'How'], {
          choices: [
            ['normal', '到法定退休年龄', 'At the statutory age'],
            ['early', '弹性提前', 'Flexible, earlier'],
            ['late', '弹性延迟', 'Flexible, later'],
          ],
        }),
        ask('retireOn', 'date', ['想从哪天退', 'From which day'], {
          showIf: { field: 'retirementKind', anyOf: ['early', 'late'] },
        }),
        ask('paidYears', 'whole-number', ['大概缴了多少年', 'Years paid'], {
          min: '0',
          max: '60',
          why: ['估计的就行，我们按记录核定。', 'An estimate will do; the record decides.'],
        }),
        ask('employer', 'text', ['退休前的单位', 'Last employer'], {
          hint: ['自己缴的写“灵活就业”', 'Write 灵活就业 if you paid yourself'],
          maxLength: 100,
        }),
      ),
    ),
  },
  {
    number: 15,
    type: 'payment',
    body: labourBureau,
    name: '失业保险金申领',
    plainName: { zh: '失业了，领失业金', en: 'Unemployment benefit' },
    summary: {
      zh: '不是自己不想干的、失业保险缴满一年的，按月领失业金，医保由基金缴。',
      en: 'Whoever lost a job against their will and paid for a year draws a monthly benefit.',
    },
    everydayWords: ['失业', '失业金', '领失业金', '失业补助', '丢工作', '被裁员', '下岗', '没工作了'],
    audience: ['person'],
    themes: ['就业创业', '社会保障'],
    conditions: ['失业前单位和本人缴失业保险满一年。', '不是本人要求辞职的。', '已经办失业登记，想找工作。'],
    legalBases: [{ law: insuranceLaw, article: '第四十五条' }],
    materials: [
      material('termination-paper', '终止劳动关系证明', {
        source: 'government',
        issuer: '原单位报送',
        waiver: 'data-check',
        basis: `${insuranceLaw}第五十条`,
        standard: '原因不是本人要求辞职',
        howTo: '单位报过停保原因的，我们自己查。',
      }),
    ],
    promised: workingDays(5),
    steps: steps(['受理', '社保窗口', 0], ['核对', '失业保险经办人', 4], ['批准', '社保负责人', 1]),
    visits: 0,
    onlineLevel: 5,
    window: '社保窗口',
    result: { kind: 'none', name: '按月发放失业保险金' },
    faqs: [
      {
        question: '能领几个月？',
        answer: '缴满一年不满五年，最长12个月；满五年不满十年，最长18个月；十年以上，最长24个月。',
      },
      { question: '找到工作了怎么办？', answer: '上岗那个月告诉我们，停发。没领完的月数给您留着。' },
    ],
    form: form(
      applicant(),
      section(
        'job',
        ['上一份工作', 'The last job'],
        ask('employer', 'text', ['单位名称', 'Employer'], { maxLength: 100 }),
        ask('endedOn', 'date', ['哪天离开的', 'Last day'], { max: 'today' }),
        ask('cause', 'choice', ['为什么离开', 'Why'], {
          choices: [
            ['contract-end', '合同到期', 'The contract ended'],
            ['dismissed', '单位解除', 'Dismissed'],
            ['agreed', '单位提出、双方商定', 'Agreed at the employer’s wish'],
            ['resigned', '自己辞职', 'Resigned'],
          ],
        }),
        ask('wantsTraining', 'yes-no', ['想不想参加免费培训', 'Is free training wanted']),
      ),
    ),
  },
  {
    number: 16,
    type: 'public-service',
    body: medicalInsuranceBureau,
    name: '异地就医备案',
    plainName: { zh: '去外地看病，先备案再报销', en: 'Register for treatment elsewhere' },
    summary: {
      zh: '去省外住院、看门诊，备案以后出院时直接结算，不用先垫钱再回来报销。',
      en: 'Whoever is registered settles at once in a hospital of another province.',
    },
    everydayWords: [
      '异地看病',
      '外地看病',
      '外地住院',
      '外地就医',
      '异地报销',
      '医保备案',
      '去武汉看病',
      '跨省看病',
      '转院',
    ],
    audience: ['person'],
    themes: ['医疗卫生', '社会保障'],
    conditions: ['已经参加本县职工医保或者居民医保。'],
    legalBases: [{ law: insuranceLaw, article: '第二十九条' }],
    materials: [
      material('insurance-card', '社会保障卡', {
        source: 'government',
        issuer: '人力资源和社会保障局',
        waiver: 'data-check',
        basis: `${insuranceLaw}第二十九条`,
        standard: '参保状态正常',
      }),
    ],
    promised: workingDays(1),
    isImmediate: true,
    steps: steps(['当场备案', '医保窗口', 1]),
    visits: 0,
    onlineLevel: 5,
    window: '医保窗口',
    result: { kind: 'none', name: '备案生效' },
    faqs: [
      { question: '人已经住院了还能备案吗？', answer: '能。出院结算前备案，都可以直接结算。' },
      { question: '备案管多久？', answer: '临时外出看病的管一段时间，长期住外地的一直有效，页面上写着到哪天。' },
    ],
    form: form(
      applicant(['看病的人', 'The patient']),
      section(
        'stay',
        ['去哪里', 'Where'],
        ask('reason', 'choice', ['为什么去', 'Why'], {
          choices: [
            ['lives', '长期住在那里', 'Lives there'],
            ['works', '在那里工作', 'Works there'],
            ['treatment', '去看病', 'For treatment'],
          ],
        }),
        ask('province', 'text', ['去哪个省、哪个市', 'Province and city'], { maxLength: 40 }),
        ask('hospital', 'text', ['哪家医院', 'Hospital'], {
          showIf: { field: 'reason', anyOf: ['treatment'] },
          isOptional: true,
          maxLength: 80,
        }),
        ask('from', 'date', ['从哪天起', 'From']),
      ),
    ),
  },
  {
    number: 18,
    type: 'public-service',
    body: housingFund,
    name: '住房公积金提取',
    plainName: { zh: '买房、租房、退休，取公积金', en: 'Draw the housing fund' },
    summary: {
      zh: '买房、还贷、租房、退休都能取公积金，打到您自己的银行卡上。',
      en: 'Money of the housing fund can be drawn to buy, pay off or rent a home, or at retirement.',
    },
    everydayWords: ['公积金', '取公积金', '提取公积金', '公积金提取', '公积金取现', '公积金还房贷', '租房提取'],
    audience: ['person'],
    themes: ['住房保障'],
    conditions: ['公积金账户是自己的，没有被冻结。', '买房、还贷、租房、退休、离开本地，占一样。'],
    legalBases: [
      { law: fundRules, article: '第二十四条' },
      {
        law: fundRules,
        article: '第二十五条',
        text: '住房公积金管理中心应当自受理申请之日起3日内作出准予提取或者不准提取的决定，并通知申请人。',
      },
    ],
    materials: [
      material('purchase-contract', '购房合同', {
        need: 'optional',
        source: 'government',
        issuer: '住房和城乡建设局',
        waiver: 'data-check',
        basis: `${fundRules}第二十四条`,
        standard: '已经网签备案',
        howTo: '买房的才要，网签过的我们自己查。',
      }),
      material('retirement-paper', '退休文件', {
        need: 'optional',
        source: 'government',
        issuer: '人力资源和社会保障局',
        waiver: 'data-check',
        basis: `${fundRules}第二十四条`,
        standard: '退休日期已到',
      }),
    ],
    statutory: workingDays(3),
    promised: workingDays(1),
    isImmediate: true,
    steps: steps(['当场办理', '公积金窗口', 1]),
    visits: 0,
    onlineLevel: 5,
    window: '公积金窗口',
    result: { kind: 'none', name: '款项到账' },
    faqs: [
      { question: '多久到账？', answer: '批准以后，一般当天到账，最晚第二个工作日。' },
      { question: '一年能取几次？', answer: '租房和还贷的，按管理中心公布的次数；买房、退休的，一次取清。' },
    ],
    form: form(
      applicant(),
      section(
        'withdrawal',
        ['怎么取', 'The withdrawal'],
        ask('reason', 'choice', ['为什么取', 'Why'], {
          choices: [
            ['buy', '买房', 'Buying a home'],
            ['loan', '还房贷', 'Paying off a loan'],
            ['rent', '租房', 'Renting'],
            ['retire', '退休', 'Retirement'],
          ],
        }),
        ask('contractNumber', 'text', ['网签合同号', 'Number of the contract'], {
          showIf: { field: 'reason', anyOf: ['buy'] },
          maxLength: 40,
        }),
        ask('rent', 'money', ['一个月租金多少元', 'Monthly rent in yuan'], {
          min: '1',
          max: '20000',
          showIf: { field: 'reason', anyOf: ['rent'] },
        }),
        ask('amount', 'money', ['想取多少元', 'Amount in yuan'], { min: '1', max: '10000000' }),
        ask('account', 'text', ['收款银行卡号', 'Bank card'], {
          hint: ['只能是您本人的卡', 'It must be your own card'],
          maxLength: 30,
        }),
      ),
    ),
  },
];
