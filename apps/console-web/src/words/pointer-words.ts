import type { CaseDetail } from '@yunmeng/cases/contract';
import type { Bilingual } from '@yunmeng/kernel/bilingual';

/** The name of what a pointer of a correction points at: the label of an answer, or the name of a material. */
export function nameOfPointer({ form, materials }: Pick<CaseDetail, 'form' | 'materials'>, pointer: string): Bilingual {
  const [, kind, id = ''] = pointer.split('/');
  if (kind === 'materials') {
    const name = materials.find(({ code }) => code === id)?.name ?? id;
    return { zh: name, en: name };
  }
  return form.sections.flatMap(({ fields }) => fields).find((field) => field.id === id)?.label ?? { zh: id, en: id };
}
