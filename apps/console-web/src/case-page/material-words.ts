import type { CaseDetail } from '@yunmeng/cases/contract';
import type { TFunction } from 'i18next';

type Material = CaseDetail['materials'][number];
type Say = TFunction<'casePage'>;

/** 必要, 可以不交, 可以后补. */
export function needInWords({ need }: Pick<Material, 'need'>, t: Say): string {
  switch (need) {
    case 'required':
    case 'optional':
    case 'tolerated':
      return t(`need.${need}`);
    default:
      return need;
  }
}

/** How the applicant was spared a material; empty when they were not. */
export function waiverInWords({ waiver }: Pick<Material, 'waiver'>, t: Say): string {
  switch (waiver) {
    case 'none':
    case 'licence':
    case 'data-check':
    case 'pledge':
    case 'internal':
      return t(`waiver.${waiver}`);
    default:
      return waiver;
  }
}

/** What there is of a material: its files, or how the applicant was spared it, or that there is none. */
export function filesInWords(material: Pick<Material, 'files' | 'waiver'>, t: Say): string {
  const count = material.files.length;
  return count > 0 ? t('files', { count }) : waiverInWords(material, t) || t('noFile');
}
