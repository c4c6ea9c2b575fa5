import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { Finding } from '@yunmeng/kernel/problem';
import type { TLocalizedValidationError, TValidationError } from 'typebox/error';

/**
 * Puts what a schema found wrong into words. One sentence per place: of a choice between shapes only the choice is
 * reported, not every shape that did not fit.
 */
export function findingsOf(errors: readonly TLocalizedValidationError[], pointerPrefix: string): Finding[] {
  const choices = errors.filter(isChoice);
  const findings = errors
    .filter((error) => !choices.some((choice) => choice !== error && isInside(error, choice)))
    .flatMap((error) => (isChoice(error) ? [choiceFinding(error, errors)] : findingsOfOne(error)));
  const byPlace = new Map<string, Finding>();
  for (const found of findings) {
    if (!byPlace.has(found.pointer)) byPlace.set(found.pointer, { ...found, pointer: pointerPrefix + found.pointer });
  }
  return [...byPlace.values()];
}

function isChoice(error: TValidationError): boolean {
  return error.keyword === 'anyOf' || error.keyword === 'oneOf';
}

function isInside(error: TValidationError, choice: TValidationError): boolean {
  return (
    error.schemaPath.startsWith(`${choice.schemaPath}/anyOf/`) ||
    error.schemaPath.startsWith(`${choice.schemaPath}/oneOf/`)
  );
}

function choiceFinding(choice: TValidationError, all: readonly TValidationError[]): Finding {
  const values = all
    .filter((error) => isInside(error, choice))
    .flatMap((error) => (error.keyword === 'const' ? [error.params.allowedValue] : []));
  return values.length > 0
    ? oneOf(choice.instancePath, values)
    : finding(choice.instancePath, 'not-one-of', {
        zh: '内容不符合任何一种允许的形式。',
        en: 'This has none of the shapes that are taken.',
      });
}

function findingsOfOne(error: TValidationError): Finding[] {
  const at = error.instancePath;
  if (error.keyword === 'required') {
    return error.params.requiredProperties.map((name) =>
      finding(`${at}/${escapePointer(name)}`, 'required', { zh: '此项必填。', en: 'This is required.' }),
    );
  }
  if (error.keyword === 'additionalProperties') {
    return error.params.additionalProperties.map((name) => unknownField(`${at}/${escapePointer(name)}`));
  }
  if (error.keyword === 'boolean') return [unknownField(at)];
  if (error.keyword === 'enum') return [oneOf(at, error.params.allowedValues)];
  if (error.keyword === 'const') return [oneOf(at, [error.params.allowedValue])];
  return [boundFinding(error) ?? shapeFinding(error)];
}

function boundFinding(error: TValidationError): Finding | undefined {
  const at = error.instancePath;
  switch (error.keyword) {
    case 'minLength':
      return finding(at, 'too-short', {
        zh: `至少 ${error.params.limit} 个字。`,
        en: `At least ${error.params.limit} character(s).`,
      });
    case 'maxLength':
      return finding(at, 'too-long', {
        zh: `最多 ${error.params.limit} 个字。`,
        en: `At most ${error.params.limit} character(s).`,
      });
    case 'minimum':
    case 'exclusiveMinimum':
      return finding(at, 'too-small', comparison(error.params));
    case 'maximum':
    case 'exclusiveMaximum':
      return finding(at, 'too-big', comparison(error.params));
    case 'minItems':
      return finding(at, 'too-few', {
        zh: `至少 ${error.params.limit} 项。`,
        en: `At least ${error.params.limit} item(s).`,
      });
    case 'maxItems':
      return finding(at, 'too-many', {
        zh: `最多 ${error.params.limit} 项。`,
        en: `At most ${error.params.limit} item(s).`,
      });
    case 'uniqueItems':
      return finding(at, 'repeated', { zh: '有重复的项。', en: 'An item is repeated.' });
    default:
      return undefined;
  }
}

function shapeFinding(error: TValidationError): Finding {
  const at = error.instancePath;
  if (error.keyword === 'type') {
    const wanted = [error.params.type].flat();
    return finding(at, 'wrong-type', {
      zh: `应为${wanted.map((type) => TYPE_WORDS[type] ?? type).join('或')}。`,
      en: `This must be of type ${wanted.join(' or ')}.`,
    });
  }
  if (error.keyword === 'format') {
    const words = FORMAT_WORDS[error.params.format];
    return finding(at, 'wrong-format', {
      zh: `格式不对，应为${words?.zh ?? error.params.format}。`,
      en: `Wrong format: expected ${words?.en ?? error.params.format}.`,
    });
  }
  return finding(at, 'wrong-format', { zh: '格式不对。', en: 'Wrong format.' });
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  integer: '整数',
  boolean: 'true 或 false',
  object: '对象',
  array: '列表',
  null: '空值',
};

const FORMAT_WORDS: Readonly<Record<string, Bilingual>> = {
  uuid: { zh: ' UUID', en: 'a UUID' },
  date: { zh: '日期（如 2026-11-24）', en: 'a day (like 2026-11-24)' },
  'date-time': {
    zh: '带时区的时刻（如 2026-11-24T20:15:00+08:00）',
    en: 'a moment with offset (like 2026-11-24T20:15:00+08:00)',
  },
  email: { zh: '电子邮箱', en: 'an e-mail address' },
  uri: { zh: '网址', en: 'an address (URI)' },
};

function finding(pointer: string, code: string, detail: Bilingual): Finding {
  return { pointer, code: `runtime.${code}`, detail };
}

function unknownField(pointer: string): Finding {
  return finding(pointer, 'unknown-field', { zh: '没有这一项。', en: 'There is no such field.' });
}

function oneOf(pointer: string, values: readonly unknown[]): Finding {
  const list = values.map(String);
  return finding(pointer, 'not-one-of', {
    zh: `应为以下之一：${list.join('、')}。`,
    en: `This must be one of: ${list.join(', ')}.`,
  });
}

function comparison(params: { readonly comparison: string; readonly limit: number | bigint }): Bilingual {
  return { zh: `应 ${params.comparison} ${params.limit}。`, en: `This must be ${params.comparison} ${params.limit}.` };
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
