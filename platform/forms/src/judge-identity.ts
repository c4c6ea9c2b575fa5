import { checkCitizenId, type CitizenIdFault } from '@yunmeng/kernel/citizen-id';
import { codePointLength } from '@yunmeng/kernel/code-points';
import { checkCreditCode, isRegistrationNumber } from '@yunmeng/kernel/credit-code';
import { isDivisionCode } from '@yunmeng/kernel/division-code';
import { parsePersonName } from '@yunmeng/kernel/person-name';
import { parsePhone } from '@yunmeng/kernel/phone';

import type { Field } from './form.ts';
import { bad, good, type Judge, type Judgement } from './judgement.ts';

const ID_LENGTH = 18;

/** 身份证号; a 外国人永久居留身份证 passes unjudged. */
export const judgeCitizenId: Judge = (text, field, today) => {
  const verdict = checkCitizenId(text, today);
  switch (verdict.kind) {
    case 'valid':
      return good(verdict.id);
    case 'not-judged':
      return good(verdict.text);
    case 'invalid':
      return citizenIdFault(verdict.fault, text, field);
  }
};

function citizenIdFault(fault: CitizenIdFault, text: string, { label }: Field): Judgement {
  switch (fault) {
    case 'form':
      return (
        wrongLength(text, label) ??
        bad(
          'citizen-id-form',
          `${label.zh}前17位是数字，最后一位是数字或者X。`,
          `${label.en}: 17 digits, then a digit or X.`,
        )
      );
    case 'birth-date':
      return bad(
        'citizen-id-birth-date',
        `${label.zh}第7到14位是出生日期，没有这一天，请核对。`,
        `${label.en}: characters 7 to 14 are the birth date, and there is no such day. Check them.`,
      );
    case 'born-in-future':
      return bad(
        'citizen-id-birth-date',
        `${label.zh}第7到14位是出生日期，这一天还没有到，请核对。`,
        `${label.en}: characters 7 to 14 are the birth date, and that day is still to come. Check them.`,
      );
    case 'too-old':
      return bad(
        'citizen-id-birth-date',
        `${label.zh}第7到14位是出生日期，这一天在150多年前，请核对。`,
        `${label.en}: characters 7 to 14 are the birth date, more than 150 years ago. Check them.`,
      );
    case 'check-character':
      return bad(
        'citizen-id-check',
        `${label.zh}有一位对不上，请照身份证再核对一遍。`,
        `${label.en}: one character does not fit. Compare it with the card.`,
      );
  }
}

/** 统一社会信用代码. Codes whose inner check fails exist and pass. */
export const judgeCreditCode: Judge = (text, { label }) => {
  const verdict = checkCreditCode(text);
  if (verdict.kind === 'valid') return good(verdict.code);
  if (isRegistrationNumber(text.normalize('NFKC').trim())) {
    return bad(
      'credit-code-old',
      `这是旧的15位注册号。请填营业执照上18位的${label.zh}。`,
      `This is the old registration number of 15 digits. Write the 18 characters printed on the licence.`,
    );
  }
  const length = wrongLength(text, label);
  if (length) return length;
  return verdict.fault === 'form'
    ? bad(
        'credit-code-form',
        `${label.zh}只有数字和大写字母，没有I、O、S、V、Z。`,
        `${label.en} has digits and capital letters, never I, O, S, V or Z.`,
      )
    : bad(
        'credit-code-check',
        `${label.zh}有一位对不上，请照营业执照再核对一遍。`,
        `${label.en}: one character does not fit. Compare it with the licence.`,
      );
};

/** 姓名. */
export const judgePersonName: Judge = (text, { label }) => {
  const name = parsePersonName(text);
  if (name !== undefined) return good(name);
  const length = codePointLength(text.trim());
  return length < 2 || length > 50
    ? bad(
        'person-name-length',
        `${label.zh}应当是2到50个字，您填了${length}个。`,
        `${label.en} has 2 to 50 characters; you wrote ${length}.`,
      )
    : bad(
        'person-name-form',
        `${label.zh}里不能有数字和符号，照身份证上的写。`,
        `${label.en} has no digits or signs. Write it as on the card.`,
      );
};

/** 电话. */
export const judgePhone: Judge = (text, { label }) => {
  const phone = parsePhone(text);
  if (phone !== undefined) return good(phone);
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '');
  return /^1[3-9]\d*$/.test(digits) && digits.length !== 11
    ? bad(
        'phone-length',
        `手机号应当是11位，您填了${digits.length}位。`,
        `A mobile number has 11 digits; you wrote ${digits.length}.`,
      )
    : bad(
        'phone-form',
        `${label.zh}不对：手机号是11位，座机要加区号，比如0712-4328888。`,
        `${label.en}: a mobile number has 11 digits; a fixed line needs its area code, like 0712-4328888.`,
      );
};

/** 行政区划, by its 12 digits. Whether the code is in force is the server's question. */
export const judgeRegion: Judge = (text, { label }) =>
  isDivisionCode(text.trim())
    ? good(text.trim())
    : bad('region-form', `请从列表里选${label.zh}。`, `Choose ${label.en} from the list.`);

function wrongLength(text: string, label: Field['label']): Judgement | undefined {
  const length = codePointLength(text.normalize('NFKC').trim());
  if (length === ID_LENGTH) return undefined;
  return bad(
    'wrong-length',
    `${label.zh}应当是${ID_LENGTH}位，您填了${length}位。`,
    `${label.en} has ${ID_LENGTH} characters; you wrote ${length}.`,
  );
}
