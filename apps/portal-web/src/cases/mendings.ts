import type { CaseDetail } from '@yunmeng/cases/contract';
import { checkAnswers, type Answers, type Field } from '@yunmeng/forms/contract';
import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { PlainDate } from '@yunmeng/kernel/plain-date';
import { answerId } from '@yunmeng/ui';

import type { Correction } from '../api/answers.ts';
import { sameAnswer } from '../apply/merge-answers.ts';
import { correctionWords as words } from './words.ts';

/** One thing to mend, with where it is mended and whether it is. */
export interface Mending {
  readonly pointer: string;
  readonly item: Correction['items'][number];
  readonly label: string;
  /** Code of the material, or id of the field. */
  readonly name: string;
  /** The question, when an answer is to be mended. */
  readonly field: Field | undefined;
  readonly controlId: string;
  readonly isMended: boolean;
  /** What is still missing, when it is not mended. */
  readonly fault: Bilingual;
}

interface MendingParts {
  readonly detail: CaseDetail;
  readonly correction: Correction;
  /** Answers changed so far. */
  readonly answers: Answers;
  /** Files sent since the correction was asked for. */
  readonly files: readonly { readonly materialCode: string }[];
  readonly today: PlainDate;
}

/** What is to be mended and what of it is: an answer when it was changed and is right, a paper when a new file is there. */
export function mendings({ detail, correction, answers, files, today }: MendingParts): readonly Mending[] {
  const fields = detail.form.sections.flatMap((section) => section.fields);
  const findings = checkAnswers(detail.form, { ...detail.answers, ...answers }, { today });
  return correction.items.map((item) => {
    const [, group, rest = ''] = item.pointer.split('/');
    const name = rest.replaceAll('~1', '/').replaceAll('~0', '~');
    const field = group === 'answers' ? fields.find((each) => each.id === name) : undefined;
    if (field !== undefined) {
      const finding = findings.find((each) => each.pointer === item.pointer);
      const isChanged = Object.hasOwn(answers, name) && !sameAnswer(answers[name], detail.answers[name]);
      return {
        pointer: item.pointer,
        item,
        label: field.label.zh,
        name,
        field,
        controlId: answerId(name),
        isMended: isChanged && finding === undefined,
        fault: isChanged && finding !== undefined ? finding.detail : words.notChanged(field.label.zh),
      };
    }
    const label = detail.materials.find((material) => material.code === name)?.name ?? name;
    return {
      pointer: item.pointer,
      item,
      label,
      name,
      field: undefined,
      controlId: `mend-${name}`,
      isMended: files.some((file) => file.materialCode === name),
      fault: words.noFile(label),
    };
  });
}
