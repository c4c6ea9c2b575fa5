import type { CaseDetail, CaseStatus as CaseStatusSchema } from '@yunmeng/cases/contract';
import type { DemonstrationAccountList as DemonstrationAccountListSchema, Session } from '@yunmeng/identity/contract';
import type { DraftList as DraftListSchema } from '@yunmeng/intake/contract';
import type { RatingPage as RatingPageSchema } from '@yunmeng/ratings/contract';
import type { Static } from 'typebox';

// Names for what the contracts describe and do not name themselves. Types only: no schema reaches the browser this way.

export type SignedIn = Session;
export type DemonstrationAccountList = Static<typeof DemonstrationAccountListSchema>;
export type DemonstrationAccount = DemonstrationAccountList['accounts'][number];
export type DraftList = Static<typeof DraftListSchema>;
export type CaseStatus = Static<typeof CaseStatusSchema>;
export type RatingPage = Static<typeof RatingPageSchema>;
export type Correction = CaseDetail['corrections'][number];
export type CaseAction = CaseDetail['actions'][number];
export type Turn = CaseDetail['turn'];
