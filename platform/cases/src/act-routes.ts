import { type Route, type RouteAnswer, type UnitOfWork, upload, write } from '@yunmeng/runtime';
import Type, { type Static, type TSchema } from 'typebox';

import { acceptCase } from './acts/accept-case.ts';
import { beginSpecialProcedure } from './acts/begin-special-procedure.ts';
import { addCorrectionFile, CORRECTION_MEDIA_TYPES, removeCorrectionFile } from './acts/correction-file.ts';
import { decideCase } from './acts/decide-case.ts';
import { deliverResult } from './acts/deliver-result.ts';
import { endSpecialProcedure } from './acts/end-special-procedure.ts';
import { refuseAcceptance } from './acts/refuse-acceptance.ts';
import { requestCorrection } from './acts/request-correction.ts';
import { reviewCase } from './acts/review-case.ts';
import { sendBack } from './acts/send-back.ts';
import { submitCorrection } from './acts/submit-correction.ts';
import { terminateCase } from './acts/terminate-case.ts';
import { withdrawCase } from './acts/withdraw-case.ts';
import { ACT_RULES } from './case/act.ts';
import {
  Accept,
  type ActName,
  BeginSpecialProcedure,
  CaseDetail,
  CaseFile,
  Decide,
  Deliver,
  EndSpecialProcedure,
  RefuseAcceptance,
  RequestCorrection,
  Review,
  SendBack,
  SubmitCorrection,
  Terminate,
  Withdraw,
} from './contract.ts';
import { detailAfter } from './reading/read-case.ts';
import type { Acted, ActOn } from './record/act-on-case.ts';

const Uuid = Type.String({ format: 'uuid' });
export const CasePath = Type.Object({ id: Uuid });

/** Refusals that every act can meet. */
const COMMON = [
  'cases.not-found',
  'cases.may-not-act',
  'cases.same-person',
  'cases.changed-meanwhile',
  'cases.wrong-state',
  'cases.task-taken',
  'runtime.precondition-required',
];

interface ActRoute<S extends TSchema> {
  readonly act: ActName;
  readonly operation: string;
  readonly body: S;
  readonly problems?: readonly string[];
  run(work: UnitOfWork, on: ActOn, body: Static<S>): Promise<Acted>;
}

/** `POST /cases/:id/<act>` with `If-Match`; answers the case as the actor may see it now. */
function actRoute<S extends TSchema>({ act, operation, body: Body, problems = [], run }: ActRoute<S>): Route {
  const { by, title } = ACT_RULES[act];
  return write('POST', {
    path: `/cases/:id/${act}`,
    operation,
    summary: title,
    access: by.kind === 'official' ? { permission: by.permission } : 'signed-in',
    schemas: { params: CasePath, body: Body, response: CaseDetail },
    problems: [...COMMON, ...problems],
    async handle({ params, body, ifMatch }, work) {
      // The edge has checked the body against this very schema; inference does not follow a type parameter.
      const { record } = await run(work, { caseId: params.id, ifMatch }, body as Static<S>);
      return answerOf(await detailAfter(work, record));
    },
  });
}

/** The version goes with it as an ETag for the next `If-Match`; nobody keeps the page, which differs by reader and day. */
export function answerOf(detail: CaseDetail): RouteAnswer<CaseDetail> {
  return { body: detail, version: detail.version, headers: { 'cache-control': 'no-store' } };
}

const addFile = upload({
  path: '/cases/:id/corrections/files',
  operation: 'addCorrectionFile',
  summary: { zh: '上传补正材料', en: 'Put a file to a material of the correction' },
  access: 'signed-in',
  rate: 'upload',
  upload: { mediaTypes: CORRECTION_MEDIA_TYPES },
  schemas: {
    params: CasePath,
    query: Type.Object({
      materialCode: Type.String({ minLength: 1, maxLength: 100 }),
      name: Type.String({ minLength: 1, maxLength: 200 }),
    }),
    response: CaseFile,
  },
  problems: ['cases.not-found', 'cases.wrong-state', 'cases.correction-not-asked', 'cases.too-many-files'],
  async handle({ params, query }, work, file) {
    const place = { caseId: params.id, materialCode: query.materialCode };
    return { status: 201, body: await addCorrectionFile(work, place, file) };
  },
});

const removeFile = write('DELETE', {
  path: '/cases/:id/corrections/files/:fileId',
  operation: 'removeCorrectionFile',
  summary: { zh: '删掉还没提交的补正材料', en: 'Take back a file of a correction that is not handed in yet' },
  access: 'signed-in',
  schemas: { params: Type.Object({ id: Uuid, fileId: Uuid }) },
  problems: ['cases.not-found', 'cases.wrong-state', 'cases.file-not-found'],
  async handle({ params }, work) {
    await removeCorrectionFile(work, params.id, params.fileId);
    return {};
  },
});

/** What is done with a case. */
export const actRoutes: readonly Route[] = [
  actRoute({
    act: 'accept',
    operation: 'acceptCase',
    body: Accept,
    problems: ['cases.accepted-by-law'],
    run: acceptCase,
  }),
  actRoute({
    act: 'request-correction',
    operation: 'requestCorrection',
    body: RequestCorrection,
    problems: ['cases.accepted-by-law', 'cases.correction-already-asked', 'cases.notice-faulty'],
    run: requestCorrection,
  }),
  actRoute({
    act: 'refuse-acceptance',
    operation: 'refuseAcceptance',
    body: RefuseAcceptance,
    problems: ['cases.accepted-by-law', 'cases.right-body-missing'],
    run: refuseAcceptance,
  }),
  actRoute({ act: 'review', operation: 'reviewCase', body: Review, run: reviewCase }),
  actRoute({
    act: 'begin-special-procedure',
    operation: 'beginSpecialProcedure',
    body: BeginSpecialProcedure,
    problems: ['cases.special-procedure-not-of-item', 'cases.planned-end-not-possible'],
    run: beginSpecialProcedure,
  }),
  actRoute({
    act: 'end-special-procedure',
    operation: 'endSpecialProcedure',
    body: EndSpecialProcedure,
    run: endSpecialProcedure,
  }),
  actRoute({ act: 'decide', operation: 'decideCase', body: Decide, run: decideCase }),
  actRoute({ act: 'send-back', operation: 'sendBackCase', body: SendBack, run: sendBack }),
  actRoute({ act: 'deliver', operation: 'deliverResult', body: Deliver, run: deliverResult }),
  actRoute({
    act: 'terminate',
    operation: 'terminateCase',
    body: Terminate,
    problems: ['cases.correction-not-lapsed'],
    run: terminateCase,
  }),
  actRoute({ act: 'withdraw', operation: 'withdrawCase', body: Withdraw, run: withdrawCase }),
  actRoute({
    act: 'submit-correction',
    operation: 'submitCorrection',
    body: SubmitCorrection,
    problems: ['cases.correction-not-asked', 'cases.correction-faulty'],
    run: submitCorrection,
  }),
  addFile,
  removeFile,
];
