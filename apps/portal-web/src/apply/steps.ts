import type { Answers, Field, Form } from '@yunmeng/forms/contract';
import { visibleFields } from '@yunmeng/forms/contract';
import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { Material } from '@yunmeng/service-items/contract';

import { applyWords } from './words.ts';

/** One page of an application: questions, papers, or the last look. */
export type Step =
  | { readonly kind: 'section'; readonly id: string; readonly title: Bilingual; readonly fields: readonly Field[] }
  | { readonly kind: 'materials'; readonly id: 'materials'; readonly title: Bilingual }
  | { readonly kind: 'check'; readonly id: 'check'; readonly title: Bilingual };

/**
 * The pages of an application, given the answers so far. A section whose questions are all hidden has no page. Ids of
 * sections are prefixed, so that none of them is taken for the last two pages.
 */
export function stepsOf(form: Form, answers: Answers, materials: readonly Material[]): readonly Step[] {
  const asked = new Set(visibleFields(form, answers).map((field) => field.id));
  const sections = form.sections
    .map((section) => ({
      kind: 'section' as const,
      id: `q-${section.id}`,
      title: section.title,
      fields: section.fields.filter((field) => asked.has(field.id)),
    }))
    .filter((section) => section.fields.length > 0);
  return [
    ...sections,
    ...(materials.length > 0 ? [{ kind: 'materials', id: 'materials', title: applyWords.materials } as const] : []),
    { kind: 'check', id: 'check', title: applyWords.check },
  ];
}

/** Where a finding is mended: the page and the control. */
export function placeOf(
  pointer: string,
  steps: readonly Step[],
): { readonly step: Step; readonly id: string } | undefined {
  const [, group, name = ''] = pointer.split('/');
  const id = name.replaceAll('~1', '/').replaceAll('~0', '~');
  const step = steps.find((each) =>
    group === 'materials'
      ? each.kind === 'materials'
      : each.kind === 'section' && each.fields.some((field) => field.id === id),
  );
  return step && { step, id };
}
