import { policeBureau } from './catalogue-bodies.ts';
import { calendarDays, type CatalogueEntry, material, steps } from './catalogue-entry.ts';
import { applicant, ask, form, section } from './form-parts.ts';

const idLaw = '中华人民共和国居民身份证法';

/** Papers that say who a person is. */
export const papers: readonly CatalogueEntry[] = [
  {
    number: 11,
    type: 'confirmation',
    body: policeBureau,
    name: '居民身份证丢失补领',
    plainName: { zh: '身份证丢了，补一张', en: 'Replace a lost identity card' },
    summary: {
      zh: '身份证丢了，到任一派出所补领，采指纹、照相。工本费40元在窗口交。',
      en: 'A lost card is replaced at any police station. The fee of 40 yuan is paid at the window.',
    },
    everydayWords: ['补办身份证', '身份证丢了', '身份证掉了', '身份证遗失', '补身份证', '挂失身份证', '换身份证'],
    audience: ['person'],
    themes: ['证件办理', '户籍办理'],
    conditions: ['有居民身份证，丢了或者坏了。', '本人到场，采集指纹和照片。'],
    legalBases: [
      { law: idLaw, article: '第十一条' },
      {
        law: idLaw,
        article: '第十二条',
        text: '公安机关应当自公民提交《居民身份证申领登记表》之日起六十日内发放居民身份证。',
      },
    ],
    materials: [
      material('household-register', '户口簿', {
        source: 'government',
        issuer: '公安机关',
        waiver: 'internal',
        basis: `${idLaw}第十一条`,
        standard: '和本人一致',
        howTo: '不用带，我们自己查。',
      }),
    ],
    statutory: calendarDays(60),
    promised: calendarDays(20),
    steps: steps(['受理采集', '户籍窗口', 0], ['审核制证', '公安机关制证中心', 18], ['发证', '户籍窗口', 2]),
    fees: [{ name: '居民身份证工本费（丢失补领）', amountFen: 4000, basis: '发改价格〔2003〕2322号' }],
    visits: 2,
    onlineLevel: 2,
    window: '城关派出所户籍窗口',
    result: { kind: 'licence', name: '居民身份证' },
    faqs: [
      { question: '急着用怎么办？', answer: '可以同时办一张临时身份证，三天内能拿到。' },
      {
        question: '丢的那张被人捡去用怎么办？',
        answer: '补领受理以后，旧卡就在系统里注明丢失。别人冒用，责任不在您。',
      },
    ],
    form: form(
      applicant(),
      section(
        'loss',
        ['丢失的情况', 'The loss'],
        ask('lostOn', 'date', ['大概哪天丢的', 'About when'], { max: 'today', isOptional: true }),
        ask('wantsTemporary', 'yes-no', ['要不要先办临时身份证', 'Is a temporary card wanted']),
        ask('delivery', 'choice', ['怎么拿证', 'How to get it'], {
          choices: [
            ['window', '到窗口拿', 'At the window'],
            ['post', '寄到家，邮费自付', 'By post at your cost'],
          ],
        }),
        ask('postAddress', 'text', ['寄到哪里', 'Address'], {
          showIf: { field: 'delivery', anyOf: ['post'] },
          maxLength: 120,
        }),
      ),
    ),
  },
  {
    number: 13,
    type: 'licensing',
    body: policeBureau,
    name: '普通护照签发（首次申领）',
    plainName: { zh: '第一次办护照', en: 'First passport' },
    summary: {
      zh: '出国旅游、留学、探亲要护照。本人到出入境窗口采指纹。120元在窗口交。',
      en: 'Needed to travel abroad. Come in person for fingerprints. The fee of 120 yuan is paid at the window.',
    },
    everydayWords: ['办护照', '护照', '出国', '出国旅游', '出国留学', '出境证件', '第一次办护照'],
    audience: ['person'],
    themes: ['出境入境', '证件办理'],
    conditions: ['有中国国籍。', '没有法律规定不准出境的情形。'],
    legalBases: [
      { law: '中华人民共和国护照法', article: '第五条' },
      {
        law: '中华人民共和国护照法',
        article: '第六条',
        text: '公安机关出入境管理机构应当自收到申请材料之日起十五日内签发普通护照。',
      },
    ],
    materials: [
      material('identity-card', '居民身份证', {
        source: 'government',
        issuer: '公安机关',
        waiver: 'licence',
        basis: '中华人民共和国护照法第六条',
        standard: '是本人，没有过期',
        howTo: '带原件，不用复印。',
      }),
      material('photo', '出入境证件照片', {
        basis: '中华人民共和国护照法第六条',
        standard: '白底，三个月内照的',
        howTo: '窗口可以免费照。',
        need: 'optional',
      }),
    ],
    statutory: calendarDays(15),
    promised: calendarDays(10),
    steps: steps(['受理采集', '出入境窗口', 1], ['审批制证', '出入境管理机构', 8], ['发证', '出入境窗口', 1]),
    fees: [{ name: '普通护照工本费', amountFen: 12_000, basis: '发改价格〔2019〕914号' }],
    visits: 1,
    onlineLevel: 3,
    window: '出入境窗口',
    result: { kind: 'licence', name: '普通护照' },
    faqs: [
      { question: '户口在外地能办吗？', answer: '能，全国通办，带身份证就行。' },
      { question: '孩子办护照谁去？', answer: '不满16周岁的，由父母一方陪同，带户口簿或者出生证明说明关系。' },
    ],
    form: form(
      applicant(),
      section(
        'travel',
        ['出行', 'Travel'],
        ask('purpose', 'choice', ['出国做什么', 'Purpose'], {
          choices: [
            ['tourism', '旅游', 'Tourism'],
            ['study', '留学', 'Study'],
            ['work', '工作', 'Work'],
            ['family', '探亲', 'Family'],
            ['business', '商务', 'Business'],
          ],
        }),
        ask('school', 'text', ['学校名称', 'School'], {
          showIf: { field: 'purpose', anyOf: ['study'] },
          maxLength: 100,
        }),
        ask('leavesOn', 'date', ['打算哪天走', 'Planned departure'], { min: 'today', isOptional: true }),
      ),
    ),
  },
];
