import type { Answers, Field, Form } from '@yunmeng/forms';
import type { AccountFacts } from '@yunmeng/identity';

import type { Prefilled } from './draft.ts';

const SOURCES = {
  'account-name': '来自您账号的实名信息',
  'account-citizen-id': '来自您账号的实名信息',
  'account-phone': '来自您账号里的手机号',
} as const;

/** 预填: answers that the account knows already, each with the words that say where it came from. */
export function prefill(
  form: Form,
  facts: AccountFacts | undefined,
): { answers: Answers; prefilled: readonly Prefilled[] } {
  const answers: Record<string, string> = {};
  const prefilled: Prefilled[] = [];
  for (const field of form.sections.flatMap((section) => section.fields)) {
    if (!facts || field.prefill === undefined) continue;
    const known = knownAnswer(field, facts);
    if (known === undefined) continue;
    answers[field.id] = known;
    prefilled.push({ field: field.id, source: SOURCES[field.prefill] });
  }
  return { answers, prefilled };
}

function knownAnswer(field: Field, facts: AccountFacts): string | undefined {
  if (field.prefill === 'account-name') return facts.name;
  return field.prefill === 'account-citizen-id' ? facts.citizenId : facts.phone;
}
