export { openCase, type Applicant, type OpenCase, type OpenedCase, type OpeningFile } from './open-case.ts';
export type { PinnedItem, PinnedMaterial, PinnedSpecialProcedure } from './pinned-item.ts';
