import type { Field, FieldKind, Form, Section } from '@yunmeng/forms/contract';
import type { Bilingual } from '@yunmeng/kernel/bilingual';

type Words = readonly [zh: string, en: string];

interface Facts extends Partial<Pick<Field, 'maxLength' | 'min' | 'max' | 'prefill' | 'showIf'>> {
  readonly hint?: Words;
  readonly why?: Words;
  /** Value, Chinese and English label. */
  readonly choices?: readonly (readonly [value: string, zh: string, en: string])[];
  readonly isOptional?: true;
}

/** One question. */
export function ask(id: string, kind: FieldKind, label: Words, facts: Facts = {}): Field {
  const { hint, why, choices, isOptional, ...rest } = facts;
  return {
    id,
    kind,
    label: say(label),
    isRequired: isOptional !== true,
    ...(hint ? { hint: say(hint) } : {}),
    ...(why ? { why: say(why) } : {}),
    ...(choices ? { choices: choices.map(([value, zh, en]) => ({ value, label: { zh, en } })) } : {}),
    ...rest,
  };
}

/** One page of questions. */
export function section(id: string, title: Words, ...fields: readonly Field[]): Section {
  return { id, title: say(title), fields: [...fields] };
}

/** The first form of an item. */
export function form(...sections: readonly Section[]): Form {
  return { version: 1, sections: [...sections] };
}

/** 申请人: a natural person, known from the account. */
export function applicant(title: Words = ['您是谁', 'Who you are']): Section {
  return section(
    'applicant',
    title,
    ask('applicantName', 'person-name', ['姓名', 'Name'], {
      hint: ['照身份证上的写', 'As on the identity card'],
      prefill: 'account-name',
    }),
    ask('citizenId', 'citizen-id', ['身份证号', 'Citizen id'], {
      why: ['用来核对是您本人，不给别人看。', 'To check that it is you; shown to nobody else.'],
      prefill: 'account-citizen-id',
    }),
    ask('phone', 'phone', ['手机号', 'Mobile number'], {
      why: ['受理了、要补东西、办好了，都发短信到这个号。', 'Acceptance, requests and results are sent there.'],
      prefill: 'account-phone',
    }),
  );
}

/** 申请单位: an enterprise or shop, and who acts for it. */
export function enterprise(title: Words = ['申请单位', 'The enterprise']): Section {
  return section(
    'enterprise',
    title,
    ask('enterpriseName', 'text', ['单位名称', 'Name of the enterprise'], {
      hint: ['照营业执照上的写', 'As on the business licence'],
      maxLength: 100,
    }),
    ask('creditCode', 'credit-code', ['统一社会信用代码', 'Credit code'], {
      hint: ['营业执照上18位', 'The 18 characters on the business licence'],
    }),
    ask('representative', 'person-name', ['法定代表人或者经营者姓名', 'Legal representative or owner'], {
      prefill: 'account-name',
    }),
    ask('representativeId', 'citizen-id', ['法定代表人或者经营者身份证号', 'Citizen id of the representative'], {
      why: ['用来核对签字的人有权代表单位。', 'To check that who signs may act for the enterprise.'],
      prefill: 'account-citizen-id',
    }),
    ask('phone', 'phone', ['联系电话', 'Telephone'], {
      why: ['受理了、要补东西、办好了，都打这个电话。', 'Acceptance, requests and results are told there.'],
      prefill: 'account-phone',
    }),
  );
}

function say([zh, en]: Words): Bilingual {
  return { zh, en };
}
