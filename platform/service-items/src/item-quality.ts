import { type Form, formProblems } from '@yunmeng/forms';
import { parsePhone } from '@yunmeng/kernel/phone';
import type { Finding } from '@yunmeng/kernel/problem';
import type { Limit } from '@yunmeng/time-limits/contract';

import type { Material } from './contract.ts';
import type { ItemContent } from './item.ts';

/** 体检结果: an error stops publishing, a warning is work for somebody. */
interface QualityFinding extends Finding {
  readonly severity: 'error' | 'warning';
}

const WORKING_DAYS_IN_A_WEEK = 5 / 7;
/** A whole catalogue of a material is asked for by these words; 等级, 平等, 高等 and the like are no such words. */
const FORBIDDEN_WORDS = /其他|相关|有关证明|(?<![平中高初同均])等(?![级候待额同于次])/;
const FEWEST_FAQS = 2;

/**
 * 事项体检: the rules of the item library that one item can break by itself: promised beyond statutory, immediate but
 * slow, fully online with visits, fees without basis, materials under a catch-all name or without a basis, steps longer
 * than the promise; and what a guide must say at least. Empty when all is well.
 */
export function checkItemQuality(content: ItemContent, form: Form): QualityFinding[] {
  return [
    ...limitFindings(content),
    ...content.materials.flatMap(materialFindings),
    ...guideFindings(content),
    ...formProblems(form).map((problem) => error('/form', 'form-faulty', `申请表有问题：${problem}`, problem)),
  ];
}

function limitFindings(content: ItemContent): QualityFinding[] {
  const { promisedLimit, statutoryLimit, caseType, steps, onlineLevel, visits } = content;
  const findings: QualityFinding[] = [];
  if (inWorkingDays(promisedLimit) > inWorkingDays(statutoryLimit)) {
    findings.push(
      error(
        '/promisedLimit',
        'promise-beyond-law',
        '承诺时限比法定时限长。',
        'The promise is longer than the law allows.',
      ),
    );
  }
  if (caseType === 'immediate' && (promisedLimit.unit !== 'working-day' || promisedLimit.count > 1)) {
    findings.push(
      error(
        '/promisedLimit',
        'immediate-but-slow',
        '即办件的承诺时限最多1个工作日。',
        'An immediate item promises one working day at most.',
      ),
    );
  }
  if (onlineLevel === 5 && visits > 0) {
    findings.push(
      error(
        '/visits',
        'online-with-visits',
        '全程网办的事项不能要人跑现场。',
        'An item done fully online needs no visit.',
      ),
    );
  }
  if (steps.reduce((sum, step) => sum + step.days, 0) > promisedLimit.count) {
    findings.push(
      error(
        '/steps',
        'steps-beyond-promise',
        '各环节天数加起来比承诺时限长。',
        'The steps take longer than the promise.',
      ),
    );
  }
  return findings;
}

function materialFindings(material: Material, index: number): QualityFinding[] {
  const pointer = `/materials/${index}`;
  const findings: QualityFinding[] = [];
  const word = FORBIDDEN_WORDS.exec(material.name)?.[0];
  if (word !== undefined) {
    findings.push(
      error(
        `${pointer}/name`,
        'catch-all-material',
        `材料名称不能有“${word}”：列不出名字的不能要。`,
        `A material is named exactly, without ${word}.`,
      ),
    );
  }
  if (material.need !== 'optional' && !material.basis) {
    findings.push(
      error(
        `${pointer}/basis`,
        'material-without-basis',
        `${material.name}没有依据，不能要。`,
        'A material without a basis may not be asked for.',
      ),
    );
  }
  if (material.source === 'government' && material.waiver === 'none') {
    findings.push(
      warning(
        `${pointer}/waiver`,
        'government-paper-asked',
        `${material.name}是政府发的，应当免提交。`,
        'Government issued it, so the applicant should be spared it.',
      ),
    );
  }
  return findings;
}

function guideFindings(content: ItemContent): QualityFinding[] {
  const findings: QualityFinding[] = [];
  content.fees.forEach((fee, i) => {
    if (fee.basis.trim() === '')
      findings.push(
        error(`/fees/${i}/basis`, 'fee-without-basis', `${fee.name}没有收费依据。`, 'A fee needs its basis.'),
      );
  });
  if (content.isFee !== content.fees.length > 0) {
    findings.push(
      error(
        '/fees',
        'fee-unnamed',
        '收费的事项要列出收费项目，不收费的不能列。',
        'Fees are listed exactly when there are any.',
      ),
    );
  }
  if (content.legalBases.length === 0)
    findings.push(error('/legalBases', 'no-basis', '没有设定依据。', 'There is no legal basis.'));
  if (content.conditions.length === 0)
    findings.push(error('/conditions', 'no-conditions', '没有受理条件。', 'There are no conditions.'));
  if (content.places.length === 0) findings.push(error('/places', 'no-place', '没有办理地点。', 'There is no place.'));
  if (content.audience.length === 0)
    findings.push(error('/audience', 'no-audience', '没有服务对象。', 'There is nobody it serves.'));
  if (content.faqs.length < FEWEST_FAQS) {
    findings.push(
      error('/faqs', 'few-faqs', `常见问题至少${FEWEST_FAQS}条。`, `At least ${FEWEST_FAQS} questions are answered.`),
    );
  }
  for (const phone of [content.phone, content.complaintPhone]) {
    if (parsePhone(phone) === undefined)
      findings.push(warning('/phone', 'odd-phone', `电话${phone}不像电话号码。`, `${phone} is no telephone number.`));
  }
  return findings;
}

/** Calendar days count five sevenths, for comparison only. */
function inWorkingDays({ count, unit }: Limit): number {
  return unit === 'working-day' ? count : count * WORKING_DAYS_IN_A_WEEK;
}

function error(pointer: string, code: string, zh: string, en: string): QualityFinding {
  return { severity: 'error', pointer, code: `service-items.${code}`, detail: { zh, en } };
}

function warning(pointer: string, code: string, zh: string, en: string): QualityFinding {
  return { severity: 'warning', pointer, code: `service-items.${code}`, detail: { zh, en } };
}
