export {
  caseAccepted,
  caseCorrectionLapsed,
  caseCorrectionRequested,
  caseCorrectionSubmitted,
  caseDecided,
  caseDelivered,
  caseNotAccepted,
  caseReviewCompleted,
  caseSentBack,
  caseSpecialProcedureBegun,
  caseSpecialProcedureEnded,
  caseSubmitted,
  caseTerminated,
  caseWithdrawn,
} from './events.ts';
export { module } from './module.ts';
export type { PinnedItem, PinnedMaterial, PinnedSpecialProcedure } from './pinned-item.ts';
export { type CaseFacts, findCaseFacts } from './reading/read-case.ts';
export type { Applicant } from './record/case-record.ts';
export { openCase, type OpenCase, type OpenedCase, type OpeningFile } from './record/open-case.ts';
