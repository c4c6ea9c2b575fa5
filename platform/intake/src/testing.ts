import type { Answers } from '@yunmeng/forms';

/** Right answers to the form of the catalogue's health check, beyond what the account knows. */
export const healthCheckAnswers: Answers = {
  applicantName: '张三',
  citizenId: '429099199003070004',
  phone: '13800000001',
  trade: 'food',
  checkOn: '2026-12-01',
};

/** Number of that item in the catalogue: no paper has to be uploaded for it. */
export const HEALTH_CHECK = 5;

/** Right answers to the form of the catalogue's restaurant licence. */
export const restaurantAnswers: Answers = {
  enterpriseName: '云梦县早安餐饮店',
  creditCode: '91350100M000100Y43',
  representative: '张三',
  representativeId: '429099199003070004',
  phone: '13800000001',
  shopName: '早安早点',
  shopRegion: '420923000000',
  shopAddress: '城关镇楚王城大道1号',
  businessKind: 'catering',
  dishes: ['hot'],
  area: '86.5',
  staff: '3',
};

/** The papers that must be uploaded for it. */
export const restaurantPapers: readonly string[] = ['floor-plan', 'equipment-list', 'safety-rules'];

/** A PDF of one empty page; `mark` makes another content of it. */
export function aPdf(mark = ''): Uint8Array {
  return new TextEncoder().encode(
    `%PDF-1.4\n%${mark}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );
}
