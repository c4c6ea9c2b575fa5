export type { Applicant } from './record/case-record.ts';
export { type CaseFacts, findCaseFacts } from './record/case-facts.ts';
export { openCase, type OpenCase, type OpenedCase, type OpeningFile } from './record/open-case.ts';
export type { PinnedItem, PinnedMaterial, PinnedSpecialProcedure } from './pinned-item.ts';
