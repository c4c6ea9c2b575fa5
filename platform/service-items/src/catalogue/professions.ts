import { approvalBureau, educationBureau, justiceDepartment } from './catalogue-bodies.ts';
import { type CatalogueEntry, material, steps, workingDays } from './catalogue-entry.ts';
import { applicant, ask, form, section } from './form-parts.ts';

const teacherLaw = '中华人民共和国教师法';
const lawyerLaw = '中华人民共和国律师法';

/** Trades that a person may follow only with a certificate. */
export const professions: readonly CatalogueEntry[] = [
  {
    number: 19,
    type: 'licensing',
    body: educationBureau,
    name: '教师资格认定（幼儿园、小学、初中）',
    plainName: { zh: '考完试，认定教师资格证', en: 'Teacher certificate' },
    summary: {
      zh: '国家教师资格考试合格以后，认定幼儿园、小学、初中教师资格，发教师资格证书。',
      en: 'Whoever passed the national examination is certified as a teacher.',
    },
    everydayWords: ['教师资格证', '教资', '教资认定', '当老师', '教师证', '幼师证', '教师资格'],
    audience: ['person'],
    themes: ['职业资格', '教育科研'],
    conditions: ['国家教师资格考试笔试面试都合格。', '学历、普通话等级合格。', '体检合格，没有犯罪记录。'],
    legalBases: [
      { law: teacherLaw, article: '第十条', text: '国家实行教师资格制度。' },
      { law: teacherLaw, article: '第十三条' },
      { law: '《教师资格条例》实施办法', documentNumber: '教育部令第10号' },
    ],
    materials: [
      material('degree', '学历证书', {
        source: 'government',
        issuer: '毕业学校',
        waiver: 'data-check',
        basis: `${teacherLaw}第十一条`,
        standard: '学信网能查到',
        howTo: '能查到的不用交。',
      }),
      material('mandarin', '普通话水平测试等级证书', {
        source: 'government',
        issuer: '语言文字工作机构',
        waiver: 'data-check',
        basis: '《教师资格条例》实施办法',
        standard: '二级乙等以上',
      }),
      material('health-report', '体检表', {
        basis: '《教师资格条例》实施办法',
        standard: '指定医院出具，结论合格',
        howTo: '体检完，医院直接传给我们也行。',
      }),
      material('photo', '证件照片', { basis: '《教师资格条例》实施办法', standard: '白底一寸，和报名用的同一张' }),
    ],
    statutory: workingDays(30),
    promised: workingDays(28),
    steps: steps(
      ['受理', '教育窗口', 0],
      ['审查', '教育局经办人', 18],
      ['认定', '教育局负责人', 5],
      ['制证送达', '教育窗口', 5],
    ),
    visits: 1,
    onlineLevel: 4,
    window: '教育窗口',
    result: { kind: 'licence', name: '教师资格证书' },
    faqs: [
      { question: '户口不在云梦能认定吗？', answer: '户口、居住证、就读学校有一样在云梦，就能在这里认定。' },
      { question: '高中教师资格在哪里认定？', answer: '高中和中职的，到孝感市教育局。' },
    ],
    form: form(
      applicant(),
      section(
        'certificate',
        ['要认定的资格', 'The certificate'],
        ask('stage', 'choice', ['哪个学段', 'Stage'], {
          choices: [
            ['kindergarten', '幼儿园', 'Kindergarten'],
            ['primary', '小学', 'Primary'],
            ['junior', '初级中学', 'Junior middle school'],
          ],
        }),
        ask('subject', 'text', ['任教学科', 'Subject'], {
          showIf: { field: 'stage', anyOf: ['primary', 'junior'] },
          maxLength: 20,
        }),
        ask('examNumber', 'text', ['考试合格证明编号', 'Number of the examination certificate'], { maxLength: 40 }),
        ask('tie', 'choice', ['您和云梦的关系', 'Tie to the county'], {
          choices: [
            ['register', '户口在云梦', 'Household register'],
            ['permit', '有云梦居住证', 'Residence permit'],
            ['student', '在云梦上学', 'Student here'],
          ],
        }),
      ),
    ),
  },
  {
    number: 20,
    type: 'licensing',
    body: approvalBureau,
    name: '护士执业注册（首次）',
    plainName: { zh: '当护士，第一次注册', en: 'First registration as a nurse' },
    summary: {
      zh: '护士资格考试合格、有医院要，就可以注册，发护士执业证书。',
      en: 'Whoever passed the examination and has a hospital is registered as a nurse.',
    },
    everydayWords: ['护士注册', '护士证', '护士执业证', '当护士', '护士首次注册', '护士资格'],
    audience: ['person'],
    themes: ['职业资格', '医疗卫生'],
    conditions: [
      '有完全民事行为能力。',
      '护理专业毕业，完成8个月以上临床实习。',
      '护士执业资格考试合格。',
      '体检合格。',
    ],
    legalBases: [
      { law: '护士条例', article: '第七条' },
      { law: '护士条例', article: '第八条', text: '收到申请的卫生主管部门应当自收到申请之日起20个工作日内做出决定。' },
    ],
    materials: [
      material('degree', '护理专业学历证书和实习证明', { basis: '护士条例第七条', standard: '实习满8个月，医院盖章' }),
      material('exam-result', '护士执业资格考试成绩合格证明', {
        source: 'government',
        issuer: '卫生健康部门',
        waiver: 'data-check',
        basis: '护士条例第七条',
        standard: '考试系统能查到',
      }),
      material('health-report', '六个月内的健康体检表', { basis: '护士条例第七条', standard: '二级以上医院出具' }),
    ],
    statutory: workingDays(20),
    promised: workingDays(5),
    steps: steps(
      ['受理', '综合窗口', 0],
      ['审查', '审批经办人', 3],
      ['决定', '审批负责人', 1],
      ['制证送达', '综合窗口', 1],
    ),
    visits: 0,
    onlineLevel: 5,
    result: { kind: 'licence', name: '护士执业证书' },
    faqs: [
      {
        question: '考过很久了还能注册吗？',
        answer: '合格后三年内都能直接注册。超过三年，要先接受三个月临床护理培训并考核合格。',
      },
      { question: '注册管几年？', answer: '五年。到期前30天内申请延续。' },
    ],
    form: form(
      applicant(),
      section(
        'nurse',
        ['执业', 'Practice'],
        ask('school', 'text', ['毕业学校', 'School'], { maxLength: 60 }),
        ask('passedOn', 'date', ['考试合格日期', 'Day of passing'], { max: 'today' }),
        ask('hospital', 'text', ['在哪家医院上班', 'Hospital'], { maxLength: 60 }),
        ask('hospitalCode', 'credit-code', ['医院的统一社会信用代码', 'Credit code of the hospital'], {
          isOptional: true,
        }),
      ),
    ),
  },
  {
    number: 21,
    type: 'licensing',
    body: justiceDepartment,
    name: '律师执业许可（专职）',
    plainName: { zh: '当律师，申请律师执业证', en: 'Licence to practise law' },
    summary: {
      zh: '通过法律职业资格考试、实习满一年的，申请专职律师执业证。市里初审，省里决定。',
      en: 'Whoever holds the qualification and finished a year of training is licensed; the city examines, the province decides.',
    },
    everydayWords: ['当律师', '律师证', '律师执业证', '律师执业', '申请律师', '做律师'],
    audience: ['person'],
    themes: ['职业资格', '司法公证'],
    conditions: [
      '拥护中华人民共和国宪法。',
      '通过国家统一法律职业资格考试。',
      '在律师事务所实习满一年。',
      '品行良好，没有法律规定不予颁发的情形。',
    ],
    legalBases: [
      { law: lawyerLaw, article: '第五条' },
      {
        law: lawyerLaw,
        article: '第六条',
        text: '受理申请的部门应当自受理之日起二十日内予以审查；省级司法行政部门应当自收到报送材料之日起十日内予以审核，作出是否准予执业的决定。',
      },
    ],
    materials: [
      material('qualification', '法律职业资格证书', {
        source: 'government',
        issuer: '司法行政部门',
        waiver: 'licence',
        basis: `${lawyerLaw}第六条`,
        standard: '能查到',
      }),
      material('training-record', '律师协会出具的实习考核合格材料', {
        basis: `${lawyerLaw}第六条`,
        standard: '实习满一年，考核合格',
      }),
      material('firm-letter', '律师事务所出具的同意接收申请人的证明', {
        basis: `${lawyerLaw}第六条`,
        standard: '加盖律师事务所印章',
      }),
    ],
    statutory: workingDays(30),
    promised: workingDays(15),
    steps: steps(['受理和初审', '设区的市司法局', 10], ['审核', '省司法厅经办人', 3], ['决定', '省司法厅负责人', 2]),
    visits: 0,
    onlineLevel: 5,
    window: '司法窗口',
    result: { kind: 'licence', name: '律师执业证书' },
    faqs: [
      { question: '要跑武汉吗？', answer: '不用。网上申请，孝感市司法局初审，证寄给您。' },
      { question: '公务员能当律师吗？', answer: '不能。律师法第十一条规定，公务员不得兼任执业律师。' },
    ],
    form: form(
      applicant(),
      section(
        'practice',
        ['执业', 'Practice'],
        ask('qualificationNumber', 'text', ['法律职业资格证书编号', 'Number of the qualification'], { maxLength: 30 }),
        ask('firm', 'text', ['接收您的律师事务所', 'Law firm'], { maxLength: 60 }),
        ask('trainingFrom', 'date', ['实习开始日期', 'Training began'], { max: 'today' }),
        ask('trainingTo', 'date', ['实习结束日期', 'Training ended'], { max: 'today' }),
        ask('wasPunished', 'yes-no', ['有没有受过刑事处罚', 'Any criminal punishment'], {
          why: ['过失犯罪的不影响。', 'Crimes of negligence do not matter.'],
        }),
        ask('punishment', 'long-text', ['说明情况', 'Details'], {
          showIf: { field: 'wasPunished', anyOf: ['yes'] },
          maxLength: 500,
        }),
      ),
    ),
  },
];
