import { chengguanTown, countyGovernment, landBureau, waterBureau } from './catalogue-bodies.ts';
import { calendarDays, type CatalogueEntry, material, steps, workingDays } from './catalogue-entry.ts';
import { applicant, ask, enterprise, form, section } from './form-parts.ts';

const licensingLaw = '中华人民共和国行政许可法';
const waterRules = '取水许可和水资源费征收管理条例';
const landLaw = '中华人民共和国土地管理法';
const forestLaw = '中华人民共和国森林法';

/** Water, woods, homesteads and who owns the land. */
export const landAndWater: readonly CatalogueEntry[] = [
  {
    number: 26,
    type: 'licensing',
    body: waterBureau,
    name: '取水许可审批',
    plainName: { zh: '打井、从河里抽水，办取水许可证', en: 'Permit to take water' },
    summary: {
      zh: '用泵、闸、井从河湖或者地下取水，要先批准。家里生活用水、牲畜饮水这类少量取水不用办。',
      en: 'Taking water from rivers, lakes or the ground needs a permit; small amounts for the household do not.',
    },
    everydayWords: ['取水许可证', '打井', '打水井', '抽水', '抽河水', '取水', '用地下水', '办水证', '河里取水'],
    audience: ['enterprise', 'organisation'],
    themes: ['水务气象'],
    conditions: ['取水地点有水可取，不影响别人合法用水。', '用水定额合理，有节水措施。', '退水不超过水功能区的要求。'],
    legalBases: [
      { law: '中华人民共和国水法', article: '第四十八条' },
      {
        law: waterRules,
        article: '第十九条',
        text: '审批机关应当自受理取水申请之日起45个工作日内决定批准或者不批准。',
      },
    ],
    materials: [
      material('water-report', '水资源论证报告书', {
        source: 'intermediary',
        basis: `${waterRules}第十一条`,
        standard: '说清取水量、来水量、退水和对别人的影响',
        howTo: '年取水量小的，填论证表就行。',
      }),
      material('third-party-letter', '与第三者利害关系的说明', {
        basis: `${waterRules}第十一条`,
        standard: '没有利害关系的也要写明',
        howTo: '写清周围谁在用这股水，您怎么和他们商量的。',
      }),
      material('project-record', '项目备案文件', {
        need: 'tolerated',
        source: 'government',
        issuer: '发展和改革局',
        waiver: 'data-check',
        basis: `${waterRules}第十一条`,
        standard: '备案的项目和取水用途一致',
      }),
    ],
    statutory: workingDays(45),
    promised: workingDays(30),
    specialProcedures: [
      { kind: 'expert-review', name: '水资源论证报告专家评审', basis: `${licensingLaw}第四十五条`, plannedDays: 15 },
      { kind: 'hearing', name: '听证', basis: `${licensingLaw}第四十六条`, plannedDays: 20 },
    ],
    steps: steps(
      ['受理', '水利窗口', 0],
      ['审查和现场查看', '水利局经办人', 20],
      ['决定', '水利局负责人', 8],
      ['制证送达', '水利窗口', 2],
    ),
    visits: 1,
    onlineLevel: 4,
    window: '水利窗口',
    result: { kind: 'licence', name: '取水许可证' },
    faqs: [
      {
        question: '自家院里打一口井要办吗？',
        answer: '家庭生活用、散养牲畜喝的少量水，不用办。浇地、开厂、洗车用的，要办。',
      },
      { question: '取水要交费吗？', answer: '办证不收费。取了水按量缴水资源税，由税务局收。' },
    ],
    form: form(
      enterprise(['取水单位', 'Who takes the water']),
      section(
        'water',
        ['取水', 'The water'],
        ask('source', 'choice', ['从哪里取', 'Source'], {
          choices: [
            ['river', '河流', 'River'],
            ['lake', '湖泊水库', 'Lake or reservoir'],
            ['ground', '地下水', 'Groundwater'],
          ],
        }),
        ask('wellDepth', 'decimal', ['井深（米）', 'Depth of the well in metres'], {
          min: '1',
          max: '3000',
          showIf: { field: 'source', anyOf: ['ground'] },
        }),
        ask('place', 'region', ['取水口在哪个村', 'Village of the intake']),
        ask('yearlyAmount', 'decimal', ['一年取多少（万立方米）', 'Yearly amount in 10,000 cubic metres'], {
          min: '0.001',
          max: '100000',
        }),
        ask('use', 'choices', ['做什么用', 'Use'], {
          choices: [
            ['industry', '工业', 'Industry'],
            ['irrigation', '灌溉', 'Irrigation'],
            ['supply', '供水', 'Supply'],
            ['car-wash', '洗车', 'Car wash'],
            ['power', '发电', 'Power'],
          ],
        }),
        ask('from', 'date', ['打算从哪天取', 'From'], { min: 'today' }),
      ),
    ),
  },
  {
    number: 27,
    type: 'licensing',
    body: landBureau,
    name: '林木采伐许可证核发',
    plainName: { zh: '砍树之前，办采伐许可证', en: 'Permit to fell trees' },
    summary: {
      zh: '砍林地上的树要先办证。自家院前屋后零星的树不用办。',
      en: 'Felling trees on forest land needs a permit; scattered trees around your house do not.',
    },
    everydayWords: ['砍树', '伐木', '采伐证', '采伐许可证', '砍伐', '伐树', '砍杨树', '林木采伐'],
    audience: ['person', 'enterprise'],
    themes: ['农林牧渔'],
    conditions: ['树是自己的，没有争议。', '不在封山育林期、封山育林区内。', '砍完按时补种。'],
    legalBases: [
      {
        law: forestLaw,
        article: '第五十六条',
        text: '采伐林地上的林木应当申请采伐许可证，并按照采伐许可证的规定进行采伐。',
      },
      { law: forestLaw, article: '第五十八条' },
    ],
    materials: [
      material('ownership', '林木权属证书', {
        source: 'government',
        issuer: '不动产登记机构',
        waiver: 'data-check',
        basis: `${forestLaw}第五十八条`,
        standard: '权利人是申请人',
      }),
      material('felling-plan', '采伐地点、树种、蓄积、方式和更新措施说明', {
        basis: `${forestLaw}第五十八条`,
        standard: '标出四至，蓄积有出处',
        howTo: '面积小的，林业站免费帮您量。',
      }),
    ],
    statutory: workingDays(20),
    promised: workingDays(7),
    steps: steps(
      ['受理', '林业窗口', 0],
      ['现场查看', '林业站', 4],
      ['决定', '自然资源和规划局负责人', 2],
      ['制证送达', '林业窗口', 1],
    ),
    visits: 0,
    onlineLevel: 5,
    window: '林业窗口',
    result: { kind: 'licence', name: '林木采伐许可证' },
    faqs: [
      { question: '房前屋后的树要办吗？', answer: '农村居民自留地和房前屋后个人所有的零星林木，不用办。' },
      { question: '被风刮倒的树能直接拉走吗？', answer: '在林地上的，先打电话告诉林业站，看过再拉。' },
    ],
    form: form(
      applicant(),
      section(
        'felling',
        ['要砍的树', 'The trees'],
        ask('place', 'region', ['在哪个村', 'Village']),
        ask('species', 'text', ['什么树', 'Species'], { hint: ['比如：杨树', 'Such as poplar'], maxLength: 40 }),
        ask('area', 'decimal', ['面积（亩）', 'Area in mu'], { min: '0.01', max: '100000' }),
        ask('volume', 'decimal', ['蓄积（立方米）', 'Volume in cubic metres'], { min: '0.1', max: '1000000' }),
        ask('method', 'choice', ['怎么砍', 'Method'], {
          choices: [
            ['select', '择伐', 'Selective'],
            ['clear', '皆伐', 'Clear'],
            ['thin', '抚育采伐', 'Thinning'],
          ],
        }),
        ask('replantOn', 'date', ['哪天以前补种', 'Replanted by'], { min: 'today' }),
      ),
    ),
  },
  {
    number: 28,
    type: 'licensing',
    body: chengguanTown,
    name: '农村村民宅基地审批',
    plainName: { zh: '农村盖房，批宅基地', en: 'Homestead for a village house' },
    summary: {
      zh: '村里户口，要盖房、翻建，先向村里提，镇里批。一户只能有一处宅基地。',
      en: 'Villagers who build or rebuild ask the village; the town decides. One household has one homestead.',
    },
    everydayWords: ['宅基地', '批宅基地', '农村盖房', '农村建房', '盖房子', '建房', '翻建房子', '修房子', '自建房'],
    audience: ['person'],
    themes: ['住房保障', '农林牧渔'],
    conditions: ['是本村集体的成员。', '一户没有超过一处宅基地。', '面积不超过省里规定的标准。', '不占永久基本农田。'],
    legalBases: [
      {
        law: landLaw,
        article: '第六十二条',
        text: '农村村民一户只能拥有一处宅基地，其宅基地的面积不得超过省、自治区、直辖市规定的标准。农村村民住宅用地，由乡（镇）人民政府审核批准。',
      },
    ],
    materials: [
      material('village-opinion', '村民小组和村委会意见', {
        source: 'government',
        issuer: '村民委员会',
        basis: `${landLaw}第六十二条`,
        standard: '已经公示，没有异议',
        howTo: '先把申请交给村里，村里公示后直接传给镇里。',
        waiver: 'internal',
      }),
      material('site-sketch', '宅基地四至图', {
        basis: `${landLaw}第六十二条`,
        standard: '标出四面邻居和尺寸',
        howTo: '手画也行，镇里的人来量。',
      }),
    ],
    statutory: workingDays(20),
    promised: workingDays(15),
    steps: steps(
      ['受理', '便民服务中心', 0],
      ['现场踏勘', '镇经办人', 8],
      ['批准', '镇负责人', 5],
      ['送达', '便民服务中心', 2],
    ),
    visits: 1,
    onlineLevel: 4,
    window: '农业农村窗口',
    result: { kind: 'document', name: '农村宅基地批准书' },
    faqs: [
      { question: '老房子翻新要批吗？', answer: '原地翻建也要批，位置和面积不变的，走得快。' },
      { question: '城里户口能在村里盖房吗？', answer: '不能批宅基地。继承来的房子可以修，不能推倒重建。' },
    ],
    form: form(
      applicant(['户主', 'Head of the household']),
      section(
        'house',
        ['房子', 'The house'],
        ask('village', 'region', ['哪个村', 'Village']),
        ask('members', 'whole-number', ['家里几口人', 'People in the household'], { min: '1', max: '30' }),
        ask('buildKind', 'choice', ['新建还是翻建', 'New or rebuilt'], {
          choices: [
            ['new', '新建', 'New'],
            ['rebuild', '原址翻建', 'Rebuilt in place'],
            ['move', '换地方重建', 'Rebuilt elsewhere'],
          ],
        }),
        ask('oldHouse', 'text', ['旧房怎么办', 'The old house'], {
          showIf: { field: 'buildKind', anyOf: ['move'] },
          hint: ['比如：新房建好后拆除', 'Such as: taken down afterwards'],
          maxLength: 100,
        }),
        ask('landArea', 'decimal', ['宅基地面积（平方米）', 'Land in square metres'], { min: '1', max: '500' }),
        ask('floors', 'whole-number', ['盖几层', 'Floors'], { min: '1', max: '5' }),
      ),
    ),
  },
  {
    number: 29,
    type: 'adjudication',
    body: countyGovernment,
    name: '土地权属争议裁决',
    plainName: { zh: '和邻居争地界，请政府裁决', en: 'Dispute over land' },
    summary: {
      zh: '宅基地、承包地的地界和使用权争起来，自己谈不拢，可以请县政府裁决。不收费。',
      en: 'When neighbours cannot agree on the use or boundary of land, the county government decides, free of charge.',
    },
    everydayWords: ['争地', '地界纠纷', '土地纠纷', '宅基地纠纷', '邻居占地', '地被占了', '权属争议', '土地确权'],
    audience: ['person', 'enterprise', 'organisation'],
    themes: ['国土和规划建设', '司法公证'],
    conditions: ['和这块地有直接利害关系。', '有明确的对方、请求和理由。', '已经协商过，没有谈成。'],
    legalBases: [
      {
        law: landLaw,
        article: '第十四条',
        text: '土地所有权和使用权争议，由当事人协商解决；协商不成的，由人民政府处理。',
      },
      { law: '土地权属争议调查处理办法', documentNumber: '国土资源部令第17号' },
    ],
    materials: [
      material('request', '争议处理申请书', {
        basis: '土地权属争议调查处理办法',
        standard: '写清双方、请求、事实和理由',
        howTo: '不会写的，窗口免费代写。',
        copies: 1,
      }),
      material('evidence', '权属来源材料', {
        basis: '土地权属争议调查处理办法',
        standard: '土地证、承包合同、老契约、照片，有什么给什么',
        howTo: '都拍照上传，原件自己留着。',
      }),
    ],
    statutory: calendarDays(180),
    promised: calendarDays(150),
    specialProcedures: [
      { kind: 'inspection-or-test', name: '土地勘测鉴定', basis: '土地权属争议调查处理办法', plannedDays: 20 },
      { kind: 'hearing', name: '听证', basis: '土地权属争议调查处理办法', plannedDays: 15 },
    ],
    steps: steps(
      ['受理', '自然资源窗口', 5],
      ['调查和调解', '自然资源和规划局', 105],
      ['拟定意见', '自然资源和规划局', 20],
      ['裁决', '县人民政府', 20],
    ),
    visits: 1,
    onlineLevel: 4,
    window: '自然资源窗口',
    result: { kind: 'document', name: '土地权属争议处理决定书' },
    // 行政复议法, art. 23: rights in land that somebody holds already go to reconsideration first; 土地管理法, art. 14.
    remedies: {
      reconsideration:
        '不同意，收到决定60天内可以申请行政复议，找孝感市人民政府。决定动了您已经依法取得的权利的，要先复议。',
      litigation: '对复议决定不服，收到后15天内可以起诉；不用先复议的，收到处理决定30天内可以直接向人民法院起诉。',
    },
    faqs: [
      { question: '能不能先调解？', answer: '能，而且我们先调解。谈成了当场签调解书，盖章就生效。' },
      { question: '不服裁决怎么办？', answer: '收到决定60天内向孝感市人民政府申请行政复议，再不服可以起诉。' },
    ],
    form: form(
      applicant(),
      section(
        'dispute',
        ['争议', 'The dispute'],
        ask('opponent', 'text', ['对方是谁', 'The other side'], { maxLength: 60 }),
        ask('place', 'region', ['地在哪个村', 'Village']),
        ask('landKind', 'choice', ['什么地', 'Kind of land'], {
          choices: [
            ['homestead', '宅基地', 'Homestead'],
            ['field', '承包地', 'Contracted field'],
            ['forest', '林地', 'Forest'],
            ['other-land', '集体建设用地', 'Collective building land'],
          ],
        }),
        ask('area', 'decimal', ['争的面积（平方米）', 'Disputed square metres'], {
          min: '0.1',
          max: '100000000',
          isOptional: true,
        }),
        ask('facts', 'long-text', ['怎么争起来的', 'What happened'], { maxLength: 2000 }),
        ask('wish', 'long-text', ['您想要什么结果', 'What you ask for'], { maxLength: 500 }),
        ask('hasTalked', 'yes-no', ['双方谈过吗', 'Have you talked']),
      ),
    ),
  },
];
