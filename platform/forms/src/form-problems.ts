import { parseDecimal } from '@yunmeng/kernel/decimal';
import { isPlainDate } from '@yunmeng/kernel/plain-date';

import type { Field, Form } from './form.ts';

const bounded = new Set(['whole-number', 'decimal', 'money', 'date']);

/**
 * 表单检查: what is wrong with a form itself, one sentence each; empty when it may be published. Ids are unique, lists
 * have choices, bounds are values of their kind, and what a question hangs on comes before it and can be so answered.
 */
export function formProblems(form: Form): string[] {
  const problems: string[] = [];
  const earlier = new Map<string, Field>();
  for (const field of form.sections.flatMap((section) => section.fields)) {
    const say = (fault: string): number => problems.push(`${field.id}: ${fault}`);
    if (earlier.has(field.id)) say('the id is used twice');
    if (isList(field) !== (field.choices !== undefined)) say('choices belong to lists, and lists need them');
    for (const bound of [field.min, field.max]) {
      if (bound !== undefined && !isBound(field, bound)) say(`${bound} is no bound of a ${field.kind}`);
    }
    for (const fault of conditionFaults(field, earlier)) say(fault);
    earlier.set(field.id, field);
  }
  for (const section of form.sections)
    if (section.fields.length === 0) problems.push(`${section.id}: the section asks nothing`);
  if (earlier.size === 0) problems.push('the form asks nothing');
  return problems;
}

function isList({ kind }: Field): boolean {
  return kind === 'choice' || kind === 'choices';
}

function isBound({ kind }: Field, bound: string): boolean {
  if (!bounded.has(kind)) return false;
  if (kind === 'date') return bound === 'today' || isPlainDate(bound);
  try {
    parseDecimal(bound);
    return true;
  } catch {
    return false;
  }
}

function conditionFaults({ showIf }: Field, earlier: ReadonlyMap<string, Field>): string[] {
  if (!showIf) return [];
  const controller = earlier.get(showIf.field);
  if (!controller) return [`it hangs on ${showIf.field}, which does not come before it`];
  const possible = controller.kind === 'yes-no' ? ['yes', 'no'] : controller.choices?.map((choice) => choice.value);
  if (!possible) return [`it hangs on ${showIf.field}, which has no list of answers`];
  return showIf.anyOf
    .filter((value) => !possible.includes(value))
    .map((value) => `${showIf.field} can never be answered ${value}`);
}
