import type { PlainDate } from '@yunmeng/kernel/plain-date';

import type { Answers, Field, FindingView, Form } from './form.ts';
import { judgeAnswer } from './judge-answer.ts';
import { answerTo, visibleFields } from './visible-fields.ts';

/** As much of a material as the check needs. */
export interface CheckedMaterial {
  readonly code: string;
  readonly name: string;
  readonly need: 'required' | 'optional' | 'tolerated';
  readonly waiver: string;
}

/** A file that was put to a material. */
export interface CheckedFile {
  readonly materialCode: string;
}

export interface CheckOptions {
  /** The day on which the answers are handed in. */
  readonly today: PlainDate;
  /** Materials of the item; without them only the answers are checked. */
  readonly materials?: readonly CheckedMaterial[];
  readonly files?: readonly CheckedFile[];
}

/**
 * 填报校验: everything that is wrong with the answers to a form, in the order of the form, then what is missing of the
 * materials. The same code runs in the browser and on the server. Questions that are not asked are not checked, whatever
 * was answered before. A required material is missing when no file was put to it, unless the applicant is spared it.
 */
export function checkAnswers(form: Form, answers: Answers, options: CheckOptions): FindingView[] {
  const findings = visibleFields(form, answers).flatMap((field) =>
    checkField(field, answerTo(answers, field.id), options.today),
  );
  return [...findings, ...missingMaterials(options)];
}

function checkField(field: Field, answer: string | string[] | undefined, today: PlainDate): FindingView[] {
  const pointer = `/answers/${field.id}`;
  if (answer === undefined) {
    if (!field.isRequired) return [];
    const verb =
      field.choices || field.kind === 'yes-no' || field.kind === 'region' ? ['选', 'Choose'] : ['填', 'Fill in'];
    const detail = { zh: `请${verb[0]}${field.label.zh}。`, en: `${verb[1]} ${field.label.en}.` };
    return [{ pointer, code: 'forms.required', detail }];
  }
  const fault = judgeAnswer(field, answer, today).find((judgement) => !judgement.isGood);
  return fault && !fault.isGood ? [{ pointer, code: fault.code, detail: fault.detail }] : [];
}

function missingMaterials({ materials = [], files = [] }: CheckOptions): FindingView[] {
  const given = new Set(files.map((file) => file.materialCode));
  return materials
    .filter((material) => material.need === 'required' && material.waiver === 'none' && !given.has(material.code))
    .map((material) => ({
      pointer: `/materials/${material.code.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      code: 'forms.material-missing',
      detail: {
        zh: `还缺一样：${material.name}。请拍照或者选文件上传。`,
        en: `Still missing: ${material.name}. Upload a photo or file.`,
      },
    }));
}
