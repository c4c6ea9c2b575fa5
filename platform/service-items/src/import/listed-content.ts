import type { Form } from '@yunmeng/forms/contract';

import { ask, form, section } from '../catalogue/form-parts.ts';
import { DEFAULT_LIMIT, HOTLINE, remediesFrom } from '../catalogue/catalogue-entry.ts';
import type { ItemContent } from '../item.ts';
import { isApplicationBased } from '../item-type.ts';
import type { ListedItem } from './list-row.ts';

/** 通用申请表 for items whose list has no form. */
export const generalForm: Form = form(
  section(
    'applicant',
    ['您是谁', 'Who you are'],
    ask('applicantKind', 'choice', ['为谁申请', 'For whom'], {
      choices: [
        ['person', '自己', 'Myself'],
        ['enterprise', '单位', 'An enterprise or organisation'],
      ],
    }),
    ask('applicantName', 'person-name', ['姓名', 'Name'], {
      hint: ['照身份证上的写', 'As on the identity card'],
      prefill: 'account-name',
    }),
    ask('citizenId', 'citizen-id', ['身份证号', 'Citizen id'], {
      prefill: 'account-citizen-id',
      why: ['用来核对是您本人，不给别人看。', 'To check that it is you; shown to nobody else.'],
      showIf: { field: 'applicantKind', anyOf: ['person'] },
    }),
    ask('enterpriseName', 'text', ['单位名称', 'Name of the enterprise'], {
      maxLength: 100,
      showIf: { field: 'applicantKind', anyOf: ['enterprise'] },
    }),
    ask('creditCode', 'credit-code', ['统一社会信用代码', 'Credit code'], {
      showIf: { field: 'applicantKind', anyOf: ['enterprise'] },
    }),
    ask('phone', 'phone', ['手机号', 'Mobile number'], { prefill: 'account-phone' }),
  ),
  section(
    'matter',
    ['您要办什么', 'What you ask for'],
    ask('matter', 'long-text', ['申请什么', 'What is applied for'], {
      hint: ['用自己的话写清楚要办什么、为什么', 'In your own words: what and why'],
      maxLength: 2000,
    }),
  ),
);

const LICENSING_LAW = '中华人民共和国行政许可法';

/** The guide of an item of which a list says little. What the list does not say is filled in, and said to be so. */
export function listedContent(item: ListedItem, regionName: string): ItemContent {
  const isLicensing = item.type === 'licensing';
  const isOpen = isApplicationBased(item.type);
  return {
    code: item.code,
    codeScheme: item.codeScheme,
    name: item.name,
    type: item.type,
    org: { code: item.departmentCode, name: item.department },
    region: { code: item.region, name: regionName },
    source: 'import',
    caseType: 'promised',
    promisedLimit: DEFAULT_LIMIT,
    statutoryLimit: DEFAULT_LIMIT,
    isLimitDefault: true,
    visits: 1,
    isFee: false,
    isOpenToApplication: isOpen,
    summary: {
      zh: `这个事项来自${regionName}导入的清单，清单只有名称和部门。${isLicensing ? '时限先按行政许可法第四十二条的20个工作日算。' : '清单没有写时限，先按平台默认的20个工作日算。'}`,
      en: `Taken from a list of ${regionName} that gives name and body only. ${isLicensing ? 'The limit is that of the Administrative Licensing Law, art. 42: 20 working days.' : 'The list states no limit; the platform’s default of 20 working days stands in.'}`,
    },
    audience: ['person', 'enterprise', 'organisation'],
    conditions: ['清单没有写受理条件。窗口收到申请后，5个工作日内一次告诉您缺什么。'],
    materials: isOpen
      ? [
          {
            code: 'application-papers',
            name: '申请材料',
            need: 'optional',
            source: 'applicant',
            waiver: 'none',
            originals: 0,
            copies: 0,
            howTo: '清单没有写要哪些材料。有现成的可以先上传，没有就不传，窗口会一次告诉您还缺什么。',
          },
        ]
      : [],
    materialCount: isOpen ? 1 : 0,
    steps: [
      { name: '受理', role: '窗口', days: 0 },
      { name: '审查', role: '承办人', days: 15 },
      { name: '决定', role: '负责人', days: 5 },
    ],
    specialProcedures: [],
    fees: [],
    result: { kind: 'document', name: '办理结果' },
    legalBases: isLicensing ? [{ law: LICENSING_LAW, article: '第四十二条' }] : [],
    places: [{ name: `${item.department}窗口`, address: '清单没有写地址，去之前先打12345问', hours: '清单没有写时间' }],
    phone: HOTLINE,
    complaintPhone: HOTLINE,
    remedies: remediesFrom('同级人民政府或者上一级主管部门'),
    faqs: [
      { question: '要交费吗？', answer: '清单没有写。要收费的，窗口会先给您看收费依据和数额，在窗口交。' },
      { question: '要跑几次？', answer: '网上能提交。清单没有写要不要到现场，先按1次准备。' },
    ],
    themes: [],
  };
}
