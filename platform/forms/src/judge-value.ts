import { codePointLength } from '@yunmeng/kernel/code-points';
import { compareDecimal, type Decimal, parseDecimal } from '@yunmeng/kernel/decimal';
import { formatYuan, parseYuan } from '@yunmeng/kernel/money';
import { isPlainDate, type PlainDate } from '@yunmeng/kernel/plain-date';

import type { Field } from './form.ts';
import { bad, good, type Judge, type Judgement } from './judgement.ts';

const TEXT_LENGTH = 200;
const LONG_TEXT_LENGTH = 2_000;
/** More digits than any amount or measure has. */
const NUMBER_LENGTH = 40;

/** One line. */
export const judgeText: Judge = (text, field) =>
  /[\r\n]/.test(text.trim())
    ? bad('one-line', `${field.label.zh}写在一行里，不要换行。`, `Write ${field.label.en} on one line.`)
    : judgeLength(text.trim(), field, field.maxLength ?? TEXT_LENGTH);

/** Several lines. */
export const judgeLongText: Judge = (text, field) =>
  judgeLength(text.trim().replace(/\r\n?/g, '\n'), field, field.maxLength ?? LONG_TEXT_LENGTH);

export const judgeWholeNumber: Judge = (text, field) => {
  const written = text.normalize('NFKC').trim();
  if (written.length > NUMBER_LENGTH || !/^[+-]?\d+$/.test(written)) {
    return bad(
      'whole-number-form',
      `${field.label.zh}填整数，比如3，不带单位。`,
      `${field.label.en} is a whole number such as 3, without a unit.`,
    );
  }
  return judgeBounds(parseDecimal(written), field, '');
};

export const judgeDecimal: Judge = (text, field) => {
  const written = text.normalize('NFKC').trim();
  if (written.length > NUMBER_LENGTH || !/^[+-]?\d+(\.\d+)?$/.test(written)) {
    return bad(
      'decimal-form',
      `${field.label.zh}填数字，比如12.5，不带单位。`,
      `${field.label.en} is a number such as 12.5, without a unit.`,
    );
  }
  return judgeBounds(parseDecimal(written), field, '');
};

/** Yuan. A bill is never negative unless its field says so. */
export const judgeMoney: Judge = (text, field) => {
  const amount = parseYuan(text);
  if (amount === undefined) {
    return bad(
      'money-form',
      `${field.label.zh}按元填，最多到分，比如1200.50。`,
      `${field.label.en} is in yuan with at most two decimals, such as 1200.50.`,
    );
  }
  const judgement = judgeBounds(parseDecimal(formatYuan(amount)), { ...field, min: field.min ?? '0' }, '元');
  return judgement.isGood ? good(formatYuan(amount)) : judgement;
};

export const judgeDate: Judge = (text, field, today) => {
  const written = text.normalize('NFKC').trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) {
    return bad(
      'date-form',
      `${field.label.zh}要填全年、月、日，比如2026年3月1日。`,
      `${field.label.en} needs year, month and day, such as 1 March 2026.`,
    );
  }
  if (!isPlainDate(written)) {
    return bad('no-such-day', `${field.label.zh}：日历上没有这一天。`, `${field.label.en}: there is no such day.`);
  }
  const [min, max] = [dayOf(field.min, today), dayOf(field.max, today)];
  if (min !== undefined && written < min) {
    return bad(
      'too-early',
      `${field.label.zh}不能早于${dayWords(min, field.min)}。`,
      `${field.label.en} must not be before ${field.min === 'today' ? 'today' : min}.`,
    );
  }
  if (max !== undefined && written > max) {
    return bad(
      'too-late',
      `${field.label.zh}不能晚于${dayWords(max, field.max)}。`,
      `${field.label.en} must not be after ${field.max === 'today' ? 'today' : max}.`,
    );
  }
  return good(written);
};

export const judgeChoice: Judge = (text, { label, choices }) =>
  choices?.some((choice) => choice.value === text)
    ? good(text)
    : bad('not-a-choice', `请从列出的里面选${label.zh}。`, `Choose ${label.en} from the list.`);

export const judgeYesNo: Judge = (text, { label }) =>
  text === 'yes' || text === 'no'
    ? good(text)
    : bad('not-a-choice', `${label.zh}：请选“是”或者“不是”。`, `${label.en}: choose yes or no.`);

function judgeLength(text: string, { label }: Field, most: number): Judgement {
  const length = codePointLength(text);
  if (length <= most) return good(text);
  return bad(
    'too-long',
    `${label.zh}最多${most}个字，您写了${length}个，请删去${length - most}个。`,
    `${label.en} has at most ${most} characters; you wrote ${length}. Take out ${length - most}.`,
  );
}

function judgeBounds(value: Decimal, { label, min, max }: Field, unit: string): Judgement {
  if (min !== undefined && compareDecimal(value, parseDecimal(min)) < 0) {
    return bad('too-small', `${label.zh}不能小于${min}${unit}。`, `${label.en} must not be less than ${min}.`);
  }
  if (max !== undefined && compareDecimal(value, parseDecimal(max)) > 0) {
    return bad('too-large', `${label.zh}不能大于${max}${unit}。`, `${label.en} must not be more than ${max}.`);
  }
  return good(value);
}

function dayOf(bound: string | undefined, today: PlainDate): PlainDate | undefined {
  if (bound === 'today') return today;
  return bound !== undefined && isPlainDate(bound) ? bound : undefined;
}

function dayWords(day: PlainDate, bound: string | undefined): string {
  return bound === 'today'
    ? '今天'
    : `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}
