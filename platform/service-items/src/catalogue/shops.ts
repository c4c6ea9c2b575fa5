import { approvalBureau, healthBureau } from './catalogue-bodies.ts';
import { type CatalogueEntry, material, steps, workingDays } from './catalogue-entry.ts';
import { applicant, ask, enterprise, form, section } from './form-parts.ts';

const foodLaw = '中华人民共和国食品安全法';
const foodRules = { law: '食品经营许可和备案管理办法', documentNumber: '国家市场监督管理总局令第78号' };

/** Opening and running a shop. */
export const shops: readonly CatalogueEntry[] = [
  {
    number: 1,
    type: 'licensing',
    body: approvalBureau,
    name: '食品经营许可（新办）',
    plainName: { zh: '开餐馆、卖食品，办食品经营许可证', en: 'Licence to open a restaurant or sell food' },
    summary: {
      zh: '开餐馆、早餐店、奶茶店，或者卖散装食品，开业前要有这张证。只卖预包装食品的，备案就行，不用办证。',
      en: 'Needed before opening a restaurant or selling loose food. Selling only prepacked food needs a record, not a licence.',
    },
    everydayWords: [
      '开早餐店',
      '开早饭店',
      '开餐馆',
      '开饭店',
      '开饭馆',
      '开小吃店',
      '开奶茶店',
      '开面馆',
      '开火锅店',
      '开食堂',
      '卖吃的',
      '卖早点',
      '餐饮许可证',
      '餐饮服务许可证',
      '食品经营许可证',
      '卫生许可证餐饮',
      '卖卤菜',
      '卖散装食品',
    ],
    audience: ['enterprise', 'organisation'],
    themes: ['准营准办'],
    conditions: [
      '已经有营业执照，执照上的经营场所就是这家店。',
      '店面和厕所、垃圾场这类污染源离得够远，生熟分开，防蝇防鼠。',
      '有和经营项目相配的冷藏、洗消、保温设备。',
      '有食品安全管理人员和食品安全制度，直接接触食品的人有健康证明。',
    ],
    legalBases: [
      {
        law: foodLaw,
        article: '第三十五条',
        text: '国家对食品生产经营实行许可制度。从事食品生产、食品销售、餐饮服务，应当依法取得许可。',
      },
      foodRules,
    ],
    materials: [
      material('business-licence', '营业执照', {
        source: 'government',
        issuer: '市场监督管理局',
        waiver: 'licence',
        basis: foodRules.law,
        standard: '经营场所和申请的地址一致，在有效期内',
        howTo: '不用交，我们自己查。',
      }),
      material('floor-plan', '经营布局和操作流程图', {
        basis: foodRules.law,
        standard: '标出粗加工、切配、烹调、洗消、备餐各区，看得出生熟不交叉',
        howTo: '手画的也行，标清楚每一块做什么用，拍照上传。',
      }),
      material('equipment-list', '主要设备设施清单', {
        basis: foodRules.law,
        standard: '冷藏、洗消、保温设备和经营项目相配',
        howTo: '写设备名称和台数，一张纸就够。',
      }),
      material('safety-rules', '食品安全规章制度目录', {
        basis: foodRules.law,
        standard: '有自查、从业人员健康管理、进货查验记录、事故处置四项',
        howTo: '可以下载模板，勾选后签字。',
      }),
      material('health-certificates', '从业人员健康证明', {
        need: 'tolerated',
        source: 'government',
        issuer: '疾病预防控制中心',
        waiver: 'data-check',
        basis: `${foodLaw}第四十五条`,
        standard: '直接接触食品的每个人都有，没有过期',
        howTo: '还没办好的，发证前补上。',
      }),
    ],
    statutory: workingDays(10),
    promised: workingDays(5),
    steps: steps(
      ['受理', '综合窗口', 0],
      ['审查和现场核查', '食品监管人员', 3],
      ['决定', '审批负责人', 1],
      ['制证送达', '综合窗口', 1],
    ),
    visits: 1,
    onlineLevel: 4,
    result: { kind: 'licence', name: '食品经营许可证' },
    faqs: [
      {
        question: '店还没装修好，能先申请吗？',
        answer: '要等布局和设备装好，因为我们会到店里看一次。图纸可以先拿来，窗口免费帮您看。',
      },
      {
        question: '执照和许可证能一起办吗？',
        answer: '可以。先在网上办个体工商户设立登记，当天拿到执照，再来申请许可证。',
      },
      { question: '只卖瓶装水、袋装零食要办吗？', answer: '只卖预包装食品，备案就行，不用办许可证。' },
    ],
    form: form(
      enterprise(['开店的人', 'Who opens the shop']),
      section(
        'shop',
        ['这家店', 'The shop'],
        ask('shopName', 'text', ['店名', 'Name of the shop'], { maxLength: 50 }),
        ask('shopRegion', 'region', ['店在哪个乡镇', 'Town of the shop']),
        ask('shopAddress', 'text', ['详细地址', 'Address'], {
          hint: ['写到门牌号', 'Down to the house number'],
          maxLength: 100,
        }),
        ask('businessKind', 'choice', ['主体业态', 'Kind of business'], {
          choices: [
            ['sale', '食品销售经营者', 'Food seller'],
            ['catering', '餐饮服务经营者', 'Caterer'],
            ['canteen', '集中用餐单位食堂', 'Canteen'],
          ],
        }),
        ask('dishes', 'choices', ['做哪些', 'What is made'], {
          showIf: { field: 'businessKind', anyOf: ['catering', 'canteen'] },
          choices: [
            ['hot', '热食类', 'Hot food'],
            ['cold', '冷食类', 'Cold food'],
            ['raw', '生食类', 'Raw food'],
            ['drink', '自制饮品', 'Drinks'],
            ['half-made', '半成品', 'Half-made food'],
          ],
        }),
        ask('hasLooseFood', 'yes-no', ['卖散装食品吗', 'Is loose food sold'], {
          showIf: { field: 'businessKind', anyOf: ['sale'] },
        }),
        ask('area', 'decimal', ['营业面积（平方米）', 'Floor area in square metres'], {
          min: '1',
          max: '50000',
          why: ['大店和小店核查的项目不一样。', 'Large and small shops are checked for different things.'],
        }),
        ask('staff', 'whole-number', ['直接接触食品的人数', 'People who touch food'], { min: '1', max: '5000' }),
        ask('openOn', 'date', ['打算哪天开业', 'Planned opening day'], { isOptional: true }),
      ),
    ),
  },
  {
    number: 3,
    type: 'licensing',
    body: approvalBureau,
    name: '公共场所卫生许可（新办）',
    plainName: { zh: '开理发店、宾馆、澡堂，办卫生许可证', en: 'Hygiene licence for hairdressers, hotels and baths' },
    summary: {
      zh: '开理发店、美容店、宾馆、游泳馆、浴室、歌舞厅，营业前要有卫生许可证。',
      en: 'Needed before opening a hairdresser, beauty salon, hotel, pool, bath or dance hall.',
    },
    everydayWords: [
      '开理发店',
      '开美发店',
      '开美容院',
      '开宾馆',
      '开旅馆',
      '开民宿',
      '开澡堂',
      '开浴室',
      '开游泳馆',
      '开KTV',
      '开足浴店',
      '卫生许可证',
    ],
    audience: ['enterprise'],
    themes: ['准营准办', '医疗卫生'],
    conditions: [
      '已经有营业执照。',
      '空气、水、用具的卫生检测合格。',
      '有卫生管理制度和专门管卫生的人。',
      '直接服务顾客的人有健康证明。',
    ],
    legalBases: [
      {
        law: '公共场所卫生管理条例',
        article: '第四条',
        text: '国家对公共场所以及新建、改建、扩建的公共场所的选址和设计实行“卫生许可证”制度。',
      },
      { law: '公共场所卫生管理条例实施细则', article: '第二十三条' },
    ],
    materials: [
      material('site-plan', '场所平面图和卫生设施平面布局图', {
        basis: '公共场所卫生管理条例实施细则第二十三条',
        standard: '看得出消毒间、布草间、排风的位置',
      }),
      material('test-report', '公共场所卫生检测报告', {
        source: 'intermediary',
        basis: '公共场所卫生管理条例实施细则第二十三条',
        standard: '由有资质的机构出具，一年以内，各项合格',
        howTo: '还没检测的，可以受理以后再做，检测的天数停表。',
        need: 'tolerated',
      }),
      material('hygiene-rules', '公共场所卫生管理制度', {
        basis: '公共场所卫生管理条例实施细则第二十三条',
        standard: '有清洗消毒、用具更换、从业人员健康管理三项',
      }),
    ],
    statutory: workingDays(20),
    promised: workingDays(10),
    specialProcedures: [
      { kind: 'inspection-or-test', name: '卫生检测', basis: '中华人民共和国行政许可法第四十五条', plannedDays: 7 },
    ],
    steps: steps(
      ['受理', '综合窗口', 0],
      ['审查', '卫生监督员', 6],
      ['决定', '审批负责人', 3],
      ['制证送达', '综合窗口', 1],
    ),
    visits: 1,
    onlineLevel: 4,
    result: { kind: 'licence', name: '公共场所卫生许可证' },
    faqs: [
      { question: '检测找谁做？', answer: '任何有资质的检测机构都行，我们不指定。网上中介服务超市可以比价。' },
      {
        question: '检测要一周，会不会超时？',
        answer: '检测的天数停表，不算在办理时间里。停几天、从哪天到哪天，办件页面都写着。',
      },
    ],
    form: form(
      enterprise(),
      section(
        'premises',
        ['场所', 'Premises'],
        ask('kind', 'choice', ['哪一类场所', 'Kind of premises'], {
          choices: [
            ['hair', '理发美容', 'Hair and beauty'],
            ['lodging', '住宿', 'Lodging'],
            ['bath', '沐浴足浴', 'Baths'],
            ['pool', '游泳馆', 'Pool'],
            ['entertainment', '歌舞娱乐', 'Entertainment'],
          ],
        }),
        ask('rooms', 'whole-number', ['客房数', 'Rooms'], {
          min: '1',
          max: '5000',
          showIf: { field: 'kind', anyOf: ['lodging'] },
        }),
        ask('seats', 'whole-number', ['座位数', 'Seats'], {
          min: '1',
          max: '5000',
          showIf: { field: 'kind', anyOf: ['hair', 'bath'] },
        }),
        ask('waterSource', 'choice', ['用什么水', 'Water'], {
          showIf: { field: 'kind', anyOf: ['pool', 'bath'] },
          choices: [
            ['mains', '自来水', 'Mains'],
            ['well', '自备水', 'Own well'],
          ],
        }),
        ask('area', 'decimal', ['营业面积（平方米）', 'Floor area in square metres'], { min: '1', max: '100000' }),
        ask('address', 'text', ['详细地址', 'Address'], { maxLength: 100 }),
      ),
    ),
  },
  {
    number: 5,
    type: 'public-service',
    body: healthBureau,
    name: '从业人员预防性健康检查',
    plainName: { zh: '办健康证', en: 'Health certificate for food and service workers' },
    summary: {
      zh: '做餐饮、卖熟食、在理发店和宾馆上班，每年体检一次，拿健康证明。',
      en: 'Yearly check for those who handle food or serve in hotels and salons.',
    },
    everydayWords: ['办健康证', '健康证', '健康证明', '餐饮体检', '食品从业体检', '上岗体检'],
    audience: ['person'],
    themes: ['医疗卫生', '就业创业'],
    conditions: ['直接接触入口食品，或者直接为顾客服务。', '带身份证本人到场，空腹。'],
    legalBases: [
      {
        law: foodLaw,
        article: '第四十五条',
        text: '从事接触直接入口食品工作的食品生产经营人员应当每年进行健康检查，取得健康证明后方可上岗工作。',
      },
    ],
    materials: [
      material('identity-card', '居民身份证', {
        source: 'government',
        issuer: '公安机关',
        waiver: 'licence',
        basis: `${foodLaw}第四十五条`,
        standard: '是本人',
      }),
    ],
    promised: workingDays(5),
    steps: steps(['预约登记', '体检窗口', 1], ['体检化验', '疾病预防控制中心', 3], ['出证', '体检窗口', 1]),
    visits: 1,
    onlineLevel: 3,
    window: '县疾病预防控制中心体检窗口',
    result: { kind: 'document', name: '从业人员健康证明' },
    faqs: [
      { question: '多久要重办？', answer: '一年一次。快到期时我们发短信提醒。' },
      { question: '外地办的认不认？', answer: '在湖北省办的都认，系统里查得到。' },
    ],
    form: form(
      applicant(),
      section(
        'work',
        ['您的工作', 'Your work'],
        ask('trade', 'choice', ['做哪一行', 'Trade'], {
          choices: [
            ['food', '餐饮和食品', 'Food'],
            ['hair', '理发美容', 'Hair and beauty'],
            ['lodging', '住宿', 'Lodging'],
            ['water', '供水', 'Water supply'],
          ],
        }),
        ask('employer', 'text', ['在哪里上班', 'Employer'], { isOptional: true, maxLength: 100 }),
        ask('checkOn', 'date', ['想哪天体检', 'Wanted day'], { min: 'today' }),
      ),
    ),
  },
];
