import { Answers, Form } from '@yunmeng/forms/contract';
import { ClockView, Due, Replay } from '@yunmeng/time-limits/contract';
import Type, { type Static } from 'typebox';

const Bilingual = Type.Object({ zh: Type.String(), en: Type.String() });
const Uuid = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const At = Type.String({ format: 'date-time' });

/** 办件状态. `approved` and `rejected` wait for delivery; `closed` has been delivered. */
export const CaseState = Type.Union([
  Type.Literal('submitted'),
  Type.Literal('correction-required'),
  Type.Literal('in-review'),
  Type.Literal('special-procedure'),
  Type.Literal('pending-decision'),
  Type.Literal('approved'),
  Type.Literal('rejected'),
  Type.Literal('closed'),
  Type.Literal('not-accepted'),
  Type.Literal('withdrawn'),
  Type.Literal('terminated'),
]);
export type CaseState = Static<typeof CaseState>;

export const Outcome = Type.Union([
  Type.Literal('granted'),
  Type.Literal('refused'),
  Type.Literal('not-accepted'),
  Type.Literal('withdrawn'),
  Type.Literal('terminated'),
]);
export type Outcome = Static<typeof Outcome>;

/** 灯牌. */
export const Lamp = Type.Union([
  Type.Literal('normal'),
  Type.Literal('notice'),
  Type.Literal('yellow'),
  Type.Literal('red'),
  Type.Literal('paused'),
  Type.Literal('done'),
]);
export type Lamp = Static<typeof Lamp>;

/** What may be done with a case: one name per act, the same in the API, the audit trail and on buttons. */
export const ActName = Type.Union([
  Type.Literal('accept'),
  Type.Literal('request-correction'),
  Type.Literal('refuse-acceptance'),
  Type.Literal('review'),
  Type.Literal('begin-special-procedure'),
  Type.Literal('end-special-procedure'),
  Type.Literal('decide'),
  Type.Literal('send-back'),
  Type.Literal('deliver'),
  Type.Literal('terminate'),
  Type.Literal('withdraw'),
  Type.Literal('submit-correction'),
]);
export type ActName = Static<typeof ActName>;

/** An act that this reader could do now, or why not: "disabled with reason". */
export const ActOffer = Type.Object({ act: ActName, isAllowed: Type.Boolean(), reason: Bilingual });
export type ActOffer = Static<typeof ActOffer>;

/** Whose turn it is. */
export const Turn = Type.Object({
  who: Type.Union([Type.Literal('applicant'), Type.Literal('office'), Type.Literal('nobody')]),
  name: Type.String(),
  sentence: Bilingual,
});
export type Turn = Static<typeof Turn>;

export const CaseSummary = Type.Object({
  id: Uuid,
  caseNumber: Type.String(),
  queryCode: Type.String(),
  title: Type.String(),
  itemId: Uuid,
  state: CaseState,
  outcome: Type.Optional(Outcome),
  lamp: Lamp,
  applicantName: Type.String(),
  org: Type.Object({ code: Type.String(), name: Type.String() }),
  regionCode: Type.String(),
  submittedAt: At,
  /** The date that matters next (acceptance check, or promise), and the legal one. */
  nextDue: Type.Optional(Due),
  nextLeft: Type.Optional(Type.Integer()),
  statutoryDue: Type.Optional(Due),
  version: Type.Integer(),
});
export type CaseSummary = Static<typeof CaseSummary>;

/** 待办: one step waiting for one person. */
export const Task = Type.Object({
  id: Uuid,
  step: Type.Union([
    Type.Literal('accept'),
    Type.Literal('review'),
    Type.Literal('decide'),
    Type.Literal('deliver'),
    Type.Literal('lapsed-correction'),
  ]),
  case: CaseSummary,
  /** The running clock in days: one mark per working day, for the slip clock. */
  clock: Type.Optional(ClockView),
  assignee: Type.Optional(Type.Object({ accountId: Type.String(), name: Type.String(), isMe: Type.Boolean() })),
  /** Why this reader may not take it (took part in an earlier step), when so. */
  refusal: Type.Optional(Bilingual),
});
export type Task = Static<typeof Task>;

export const TaskQuery = Type.Object({
  group: Type.Optional(Type.Union([Type.Literal('mine'), Type.Literal('available'), Type.Literal('paused')])),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  after: Type.Optional(Type.String()),
});
export type TaskQuery = Static<typeof TaskQuery>;
/** Counts go up to 10,000. */
export const TaskPage = Type.Object({
  tasks: Type.Array(Task),
  next: Type.Optional(Type.String()),
  counts: Type.Object({ mine: Type.Integer(), available: Type.Integer(), paused: Type.Integer() }),
});
export type TaskPage = Static<typeof TaskPage>;

export const CaseQuery = Type.Object({
  state: Type.Optional(CaseState),
  /** 查询码, case number, or a fragment of the title. */
  q: Type.Optional(Type.String({ maxLength: 60 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  after: Type.Optional(Type.String()),
});
export type CaseQuery = Static<typeof CaseQuery>;
/** GET /my-cases */
export const MyCasesQuery = Type.Object({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  after: Type.Optional(Type.String()),
});
export type MyCasesQuery = Static<typeof MyCasesQuery>;
/** `total` counts up to 10,000; beyond that `isTotalCapped` is true. */
export const CasePage = Type.Object({
  cases: Type.Array(CaseSummary),
  next: Type.Optional(Type.String()),
  total: Type.Integer(),
  isTotalCapped: Type.Boolean(),
});
export type CasePage = Static<typeof CasePage>;

export const CaseFile = Type.Object({
  id: Uuid,
  materialCode: Type.String(),
  name: Type.String(),
  sizeBytes: Type.Integer(),
  mediaType: Type.String(),
  at: At,
});
export type CaseFile = Static<typeof CaseFile>;

/** 一次性告知: one thing to mend. `pointer` is `/answers/<field>` or `/materials/<code>`. */
export const CorrectionItem = Type.Object({
  pointer: Type.String({ pattern: '^/(answers|materials)/' }),
  what: Type.String({ minLength: 1, maxLength: 200 }),
  why: Type.String({ minLength: 1, maxLength: 500 }),
  how: Type.Optional(Type.String({ maxLength: 500 })),
});
export type CorrectionItem = Static<typeof CorrectionItem>;

export const CorrectionView = Type.Object({
  askedAt: At,
  due: Due,
  isLapsed: Type.Boolean(),
  submittedAt: Type.Optional(At),
  items: Type.Array(CorrectionItem),
});
export type CorrectionView = Static<typeof CorrectionView>;

/** One line of the timeline: one recorded action. */
export const ActionView = Type.Object({
  seq: Type.Integer(),
  at: At,
  kind: Type.String(),
  title: Bilingual,
  /** Masked for readers who need not know the name. */
  actorName: Type.String(),
  orgName: Type.Optional(Type.String()),
  opinion: Type.Optional(Type.String()),
  /** Law or rule the act stands on. */
  basis: Type.Optional(Type.String()),
});
export type ActionView = Static<typeof ActionView>;

export const MaterialView = Type.Object({
  code: Type.String(),
  name: Type.String(),
  need: Type.String(),
  standard: Type.Optional(Type.String()),
  waiver: Type.String(),
  files: Type.Array(CaseFile),
});
export type MaterialView = Static<typeof MaterialView>;

export const Decision = Type.Object({
  outcome: Type.Union([Type.Literal('granted'), Type.Literal('refused')]),
  reason: Type.String(),
  basis: Type.String(),
  decidedOn: Day,
  remedies: Type.Object({ reconsideration: Type.String(), litigation: Type.String() }),
});
export type Decision = Static<typeof Decision>;

/** A case as one reader may see it. */
export const CaseDetail = Type.Object({
  ...CaseSummary.properties,
  itemVersion: Type.Integer(),
  itemName: Type.String(),
  turn: Turn,
  clocks: Type.Array(ClockView),
  applicant: Type.Object({
    name: Type.String(),
    citizenId: Type.Optional(Type.String()),
    phone: Type.Optional(Type.String()),
    isSelf: Type.Boolean(),
  }),
  /** How much of the case its reader has: without its task, personal data is masked and files stay shut. */
  access: Type.Object({
    isFull: Type.Boolean(),
    /** The open task that this reader may claim to have it all. */
    taskToClaim: Type.Optional(Uuid),
  }),
  form: Form,
  answers: Answers,
  materials: Type.Array(MaterialView),
  corrections: Type.Array(CorrectionView),
  specialProcedures: Type.Array(
    Type.Object({ kind: Type.String(), name: Type.String(), basis: Type.String(), plannedDays: Type.Integer() }),
  ),
  handlers: Type.Array(Type.Object({ step: Type.String(), name: Type.String(), at: At })),
  actions: Type.Array(ActionView),
  offers: Type.Array(ActOffer),
  review: Type.Optional(
    Type.Object({
      opinion: Type.String(),
      recommendation: Type.Union([Type.Literal('approve'), Type.Literal('reject')]),
    }),
  ),
  decision: Type.Optional(Decision),
  notAccepted: Type.Optional(
    Type.Object({ reason: Type.String(), rightBody: Type.Optional(Type.String()), remedies: Type.String() }),
  ),
  result: Type.Object({ kind: Type.String(), name: Type.String(), where: Type.String() }),
  fees: Type.Array(Type.Object({ name: Type.String(), amountFen: Type.Integer(), basis: Type.String() })),
});
export type CaseDetail = Static<typeof CaseDetail>;

/** What anyone who holds the 查询码 may know: no personal data. */
export const CaseStatus = Type.Object({
  queryCode: Type.String(),
  title: Type.String(),
  orgName: Type.String(),
  state: CaseState,
  turn: Turn,
  nextDue: Type.Optional(Due),
  statutoryDue: Type.Optional(Due),
});
export type CaseStatus = Static<typeof CaseStatus>;

export { Replay };

// Bodies of the acts: POST /cases/:id/<act>, each with `If-Match` and `Idempotency-Key`; each answers the new CaseDetail.
export const Accept = Type.Object({ opinion: Type.Optional(Type.String({ maxLength: 500 })) });
export type Accept = Static<typeof Accept>;
export const RequestCorrection = Type.Object({ items: Type.Array(CorrectionItem, { minItems: 1, maxItems: 30 }) });
export type RequestCorrection = Static<typeof RequestCorrection>;
export const RefuseAcceptance = Type.Object({
  ground: Type.Union([Type.Literal('no-permit-needed'), Type.Literal('not-this-body'), Type.Literal('not-eligible')]),
  reason: Type.String({ minLength: 5, maxLength: 1000 }),
  rightBody: Type.Optional(Type.String({ maxLength: 100 })),
});
export type RefuseAcceptance = Static<typeof RefuseAcceptance>;
export const Review = Type.Object({
  opinion: Type.String({ minLength: 2, maxLength: 1000 }),
  recommendation: Type.Union([Type.Literal('approve'), Type.Literal('reject')]),
});
export type Review = Static<typeof Review>;
export const BeginSpecialProcedure = Type.Object({
  kind: Type.String(),
  plannedTo: Day,
  reason: Type.String({ minLength: 5, maxLength: 500 }),
});
export type BeginSpecialProcedure = Static<typeof BeginSpecialProcedure>;
export const EndSpecialProcedure = Type.Object({ finding: Type.String({ minLength: 2, maxLength: 1000 }) });
export type EndSpecialProcedure = Static<typeof EndSpecialProcedure>;
export const Decide = Type.Object({
  outcome: Type.Union([Type.Literal('granted'), Type.Literal('refused')]),
  reason: Type.String({ minLength: 5, maxLength: 2000 }),
});
export type Decide = Static<typeof Decide>;
export const SendBack = Type.Object({ reason: Type.String({ minLength: 5, maxLength: 500 }) });
export type SendBack = Static<typeof SendBack>;
export const Deliver = Type.Object({ collectedBy: Type.String({ minLength: 2, maxLength: 50 }) });
export type Deliver = Static<typeof Deliver>;
export const Terminate = Type.Object({ reason: Type.String({ minLength: 5, maxLength: 500 }) });
export type Terminate = Static<typeof Terminate>;
export const Withdraw = Type.Object({ reason: Type.Optional(Type.String({ maxLength: 500 })) });
export type Withdraw = Static<typeof Withdraw>;
export const SubmitCorrection = Type.Object({ answers: Answers });
export type SubmitCorrection = Static<typeof SubmitCorrection>;
