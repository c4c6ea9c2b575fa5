import type { Form } from '@yunmeng/forms';
import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { ItemGuide } from '@yunmeng/service-items/contract';

/** A version of an item as far as an applicant fills it in. */
export interface AppliedVersion {
  readonly guide: Pick<ItemGuide, 'materials' | 'fees' | 'conditions'>;
  readonly form: Form;
}

/**
 * 事项变了什么: what differs for someone who filled in `before` and would send under `after`. Empty when the versions
 * differ only in what he need not do anything about (telephone numbers, wording of the law).
 */
export function changesBetween(before: AppliedVersion, after: AppliedVersion): Bilingual[] {
  return [
    ...nameChanges(questions(before.form), questions(after.form), { zh: '要填的', en: 'questions' }),
    ...nameChanges(papers(before), papers(after), { zh: '要交的材料', en: 'materials' }),
    ...(same(before.guide.fees, after.guide.fees) ? [] : [{ zh: '收费变了', en: 'The fees have changed' }]),
    ...(same(before.guide.conditions, after.guide.conditions)
      ? []
      : [{ zh: '申请条件变了', en: 'The conditions have changed' }]),
  ];
}

/** What is asked: the name for a person, and everything that decides whether an answer is right. */
type Asked = ReadonlyMap<string, { readonly name: Bilingual; readonly rule: unknown }>;

function questions(form: Form): Asked {
  const fields = form.sections.flatMap((section) => section.fields);
  return new Map(fields.map(({ label, hint: _hint, why: _why, ...rule }) => [rule.id, { name: label, rule }]));
}

function papers({ guide }: AppliedVersion): Asked {
  return new Map(
    guide.materials.map(({ code, name, need, waiver }) => [
      code,
      { name: { zh: name, en: name }, rule: { need, waiver } },
    ]),
  );
}

function nameChanges(before: Asked, after: Asked, what: Bilingual): Bilingual[] {
  const added = [...after].filter(([id]) => !before.has(id)).map(([, { name }]) => name);
  const gone = [...before].filter(([id]) => !after.has(id)).map(([, { name }]) => name);
  const changed = [...after]
    .filter(([id, { rule }]) => before.has(id) && !same(before.get(id)?.rule, rule))
    .map(([, { name }]) => name);
  return [
    ...sentence(added, { zh: `${what.zh}多了`, en: `New ${what.en}` }),
    ...sentence(gone, { zh: `${what.zh}少了`, en: `No more needed of the ${what.en}` }),
    ...sentence(changed, { zh: `${what.zh}改了`, en: `Changed ${what.en}` }),
  ];
}

function sentence(names: readonly Bilingual[], start: Bilingual): Bilingual[] {
  if (names.length === 0) return [];
  const zh = names.map((name) => `“${name.zh}”`).join('、');
  const en = names.map((name) => `“${name.en}”`).join(', ');
  return [{ zh: `${start.zh}${zh}`, en: `${start.en}: ${en}` }];
}

/** Both come from JSON of one schema, written by one program: equal text means equal content. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
