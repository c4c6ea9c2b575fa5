import { read, upload, write, type Route } from '@yunmeng/runtime';
import Type from 'typebox';

import { attachFile, removeFile } from './attach-file.ts';
import { beginDraft } from './begin-draft.ts';
import { checkDraft } from './check-draft.ts';
import {
  AttachedFile,
  BeginDraft,
  Draft,
  DraftCheck,
  DraftList,
  Receipt,
  SaveAnswers,
  SubmitDraft,
} from './contract.ts';
import { MEDIA_TYPES } from './draft.ts';
import { getDraft, getDraftFile, listDrafts } from './find-drafts.ts';
import { ownerOf } from './own-draft.ts';
import {
  citizensOnlyKind,
  draftNotFoundKind,
  draftSentKind,
  fileNotFoundKind,
  fileTooLargeKind,
  incompleteKind,
  itemChangedKind,
  tooManyFilesKind,
  unknownMaterialKind,
} from './problems.ts';
import { refreshDraft } from './refresh-draft.ts';
import { discardDraft, saveAnswers } from './save-answers.ts';
import { submitDraft } from './submit-draft.ts';

const Uuid = Type.String({ format: 'uuid' });
const DraftPath = Type.Object({ id: Uuid });
const FilePath = Type.Object({ id: Uuid, fileId: Uuid });
const absent = [draftNotFoundKind.code, draftSentKind.code];

const begin = write('POST', {
  path: '/drafts',
  operation: 'beginDraft',
  summary: { zh: '开始申请', en: 'Begin an application, or go on with the open one' },
  access: 'signed-in',
  schemas: { body: BeginDraft, response: Draft },
  problems: [citizensOnlyKind.code, 'service-items.item-not-found', 'service-items.not-open-to-application'],
  async handle({ body }, work) {
    const { draft, isNew } = await beginDraft(work, body.itemId);
    return { status: isNew ? 201 : 200, body: draft, version: draft.version };
  },
});

const list = read({
  path: '/drafts',
  operation: 'listDrafts',
  summary: { zh: '我没填完的申请', en: 'My unfinished applications' },
  access: 'signed-in',
  schemas: { response: DraftList },
  async handle({ runtime, actor }) {
    return { body: { drafts: await listDrafts(runtime.db, ownerOf(actor)) } };
  },
});

const get = read({
  path: '/drafts/:id',
  operation: 'getDraft',
  summary: { zh: '一份没填完的申请', en: 'One unfinished application' },
  access: 'signed-in',
  schemas: { params: DraftPath, response: Draft },
  problems: absent,
  async handle({ runtime, actor, params }) {
    // No ETag: files change what is shown without moving the version of the answers.
    return { body: await getDraft(runtime.db, ownerOf(actor), params.id) };
  },
});

const save = write('PUT', {
  path: '/drafts/:id/answers',
  operation: 'saveAnswers',
  summary: { zh: '暂存', en: 'Save the answers as they stand' },
  access: 'signed-in',
  schemas: { params: DraftPath, body: SaveAnswers, response: Draft },
  problems: [...absent, 'runtime.precondition-required', 'runtime.version-mismatch'],
  async handle({ params, body, ifMatch }, work) {
    const draft = await saveAnswers(work, params.id, { answers: body.answers, ifMatch });
    return { body: draft, version: draft.version };
  },
});

const attach = upload({
  path: '/drafts/:id/materials/:code/files',
  operation: 'attachFile',
  summary: { zh: '上传材料', en: 'Put a file to a material' },
  access: 'signed-in',
  upload: { mediaTypes: MEDIA_TYPES },
  schemas: {
    params: Type.Object({ id: Uuid, code: Type.String({ minLength: 1, maxLength: 200 }) }),
    query: Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }) }),
    response: AttachedFile,
  },
  problems: [...absent, unknownMaterialKind.code, fileTooLargeKind.code, tooManyFilesKind.code],
  async handle({ params }, work, file) {
    return { status: 201, body: await attachFile(work, { draftId: params.id, materialCode: params.code }, file) };
  },
});

const download = read({
  path: '/drafts/:id/files/:fileId',
  operation: 'downloadDraftFile',
  summary: { zh: '看上传的文件', en: 'Look at a file that was put to a draft' },
  access: 'signed-in',
  schemas: { params: FilePath },
  problems: [...absent, fileNotFoundKind.code],
  async handle({ runtime, actor, params }) {
    const { hash, mediaType, sizeBytes, name } = await getDraftFile(runtime.db, ownerOf(actor), {
      draftId: params.id,
      fileId: params.fileId,
    });
    return { file: { hash, mediaType, sizeBytes, fileName: name } };
  },
});

const removeOne = write('DELETE', {
  path: '/drafts/:id/files/:fileId',
  operation: 'removeFile',
  summary: { zh: '删掉一个文件', en: 'Take a file away' },
  access: 'signed-in',
  schemas: { params: FilePath },
  problems: [...absent, fileNotFoundKind.code],
  async handle({ params }, work) {
    await removeFile(work, params.id, params.fileId);
    return {};
  },
});

const check = write('POST', {
  path: '/drafts/:id/check',
  operation: 'checkDraft',
  summary: { zh: '看看还差什么', en: 'What is still wrong or missing' },
  access: 'signed-in',
  schemas: { params: DraftPath, response: DraftCheck },
  problems: absent,
  async handle({ runtime, params }, work) {
    return { body: { findings: await checkDraft(runtime, work, params.id) } };
  },
});

const refresh = write('POST', {
  path: '/drafts/:id/refresh',
  operation: 'refreshDraft',
  summary: { zh: '按新的要求继续填', en: 'Go on under the version of the item in force' },
  access: 'signed-in',
  schemas: { params: DraftPath, response: Draft },
  problems: absent,
  async handle({ params }, work) {
    const draft = await refreshDraft(work, params.id);
    return { body: draft, version: draft.version };
  },
});

const submit = write('POST', {
  path: '/drafts/:id/submit',
  operation: 'submitDraft',
  summary: { zh: '提交申请', en: 'Submit the application' },
  access: 'signed-in',
  schemas: { params: DraftPath, body: SubmitDraft, response: Receipt },
  problems: [
    draftNotFoundKind.code,
    incompleteKind.code,
    itemChangedKind.code,
    'service-items.not-open-to-application',
    'runtime.version-mismatch',
  ],
  async handle({ runtime, params, ifMatch }, work) {
    return { body: await submitDraft(runtime, work, { draftId: params.id, ifMatch }) };
  },
});

const discard = write('DELETE', {
  path: '/drafts/:id',
  operation: 'discardDraft',
  summary: { zh: '删掉没填完的申请', en: 'Throw an unfinished application away' },
  access: 'signed-in',
  schemas: { params: DraftPath },
  problems: absent,
  async handle({ params }, work) {
    await discardDraft(work, params.id);
    return {};
  },
});

export const routes: readonly Route[] = [
  begin,
  list,
  get,
  save,
  attach,
  download,
  removeOne,
  check,
  refresh,
  submit,
  discard,
];
