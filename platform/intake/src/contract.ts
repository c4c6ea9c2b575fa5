import { Answers, FindingView, Form } from '@yunmeng/forms/contract';
import { ItemSummary, Material } from '@yunmeng/service-items/contract';
import Type, { type Static } from 'typebox';

const Uuid = Type.String({ format: 'uuid' });
const At = Type.String({ format: 'date-time' });

/** A file the applicant put to a material. */
export const AttachedFile = Type.Object({
  id: Uuid,
  materialCode: Type.String(),
  name: Type.String(),
  sizeBytes: Type.Integer(),
  mediaType: Type.String(),
  at: At,
});
export type AttachedFile = Static<typeof AttachedFile>;

/** 暂存: an application that is being filled in. It is kept 30 days after the last change. */
export const Draft = Type.Object({
  id: Uuid,
  version: Type.Integer(),
  item: ItemSummary,
  itemVersion: Type.Integer(),
  form: Form,
  materials: Type.Array(Material),
  answers: Answers,
  /** Field ids whose answer was taken from the account, with where it came from. */
  prefilled: Type.Array(Type.Object({ field: Type.String(), source: Type.String() })),
  files: Type.Array(AttachedFile),
  savedAt: At,
  expiresOn: Type.String({ format: 'date' }),
});
export type Draft = Static<typeof Draft>;

export const DraftSummary = Type.Object({
  id: Uuid,
  item: ItemSummary,
  savedAt: At,
  expiresOn: Type.String({ format: 'date' }),
});
export type DraftSummary = Static<typeof DraftSummary>;

/** GET /drafts: the last changed first. */
export const DraftList = Type.Object({ drafts: Type.Array(DraftSummary) });

/** POST /drafts */
export const BeginDraft = Type.Object({ itemId: Uuid });
/** PUT /drafts/:id/answers, with `If-Match` */
export const SaveAnswers = Type.Object({ answers: Answers });
/** POST /drafts/:id/check */
export const DraftCheck = Type.Object({ findings: Type.Array(FindingView) });

/** POST /drafts/:id/submit: what the applicant pledges, in the words that stood beside the button. */
export const SubmitDraft = Type.Object({ pledge: Type.Literal(true) });

/** 收件凭证: what the applicant is told at once. */
export const Receipt = Type.Object({
  caseId: Uuid,
  caseNumber: Type.String(),
  /** 查询码: twelve characters, no personal data. */
  queryCode: Type.String(),
  receivedAt: At,
  /** Last day for the acceptance check; after it the case is accepted by law. */
  acceptanceDue: Type.Union([
    Type.Object({ kind: Type.Literal('known'), on: Type.String({ format: 'date' }) }),
    Type.Object({ kind: Type.Literal('open'), workingDaysAfter: Type.Integer(), awaitsYear: Type.Integer() }),
  ]),
});
export type Receipt = Static<typeof Receipt>;
