import type { Material } from '@yunmeng/service-items/contract';

/** Whether the applicant has to give this paper; the others government checks or holds. */
export function isAsked(material: Pick<Material, 'waiver'>): boolean {
  return material.waiver === 'none' || material.waiver === 'pledge';
}
