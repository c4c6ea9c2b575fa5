import type { PlainDate } from '@yunmeng/kernel/plain-date';

import type { Field, FieldKind } from './form.ts';
import { judgeCitizenId, judgeCreditCode, judgePersonName, judgePhone, judgeRegion } from './judge-identity.ts';
import { judgeChoice, judgeDate, judgeDecimal, judgeLongText, judgeMoney } from './judge-value.ts';
import { judgeText, judgeWholeNumber, judgeYesNo } from './judge-value.ts';
import { bad, type Judge, type Judgement } from './judgement.ts';

const judges: Readonly<Record<FieldKind, Judge>> = {
  text: judgeText,
  'long-text': judgeLongText,
  'whole-number': judgeWholeNumber,
  decimal: judgeDecimal,
  money: judgeMoney,
  date: judgeDate,
  choice: judgeChoice,
  choices: judgeChoice,
  'yes-no': judgeYesNo,
  'citizen-id': judgeCitizenId,
  'credit-code': judgeCreditCode,
  'person-name': judgePersonName,
  phone: judgePhone,
  region: judgeRegion,
};

/** Control characters but tab and line ends, and halves of characters: neither people nor PostgreSQL can read them. */
const UNREADABLE = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

/** Judges one answer that is there, and each entry of a list. A list with a fault gives the first one. */
export function judgeAnswer(field: Field, answer: string | string[], today: PlainDate): Judgement[] {
  const isList = Array.isArray(answer);
  if (isList !== (field.kind === 'choices')) {
    return [
      bad(
        'wrong-kind',
        `${field.label.zh}的答案读不出来，请重新填。`,
        `${field.label.en} cannot be read. Answer it again.`,
      ),
    ];
  }
  const values = isList ? answer : [answer];
  if (new Set(values).size < values.length) {
    return [
      bad('chosen-twice', `${field.label.zh}里有一项选了两次。`, `${field.label.en}: something was chosen twice.`),
    ];
  }
  return values.map((value) => judgeEntry(field, value, today));
}

function judgeEntry(field: Field, text: string, today: PlainDate): Judgement {
  if (UNREADABLE.test(text)) {
    return bad(
      'unreadable-character',
      `${field.label.zh}里有读不出的字符，请删掉重新打。`,
      `${field.label.en} holds a character that cannot be read. Type it again.`,
    );
  }
  return judges[field.kind](text, field, today);
}
