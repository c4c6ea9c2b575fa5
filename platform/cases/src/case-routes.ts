import { type Actor, read, type Route, type RouteInput, type UnitOfWork, write } from '@yunmeng/runtime';
import { ClockView, Replay } from '@yunmeng/time-limits/contract';
import Type from 'typebox';

import { answerOf, CasePath } from './act-routes.ts';
import { CaseDetail, CasePage, CaseQuery, CaseStatus, MyCasesQuery, Task, TaskPage, TaskQuery } from './contract.ts';
import { listCases, listMyCases } from './reading/list-cases.ts';
import { openCaseFile, readCase, readCaseStatus, replayCaseClock } from './reading/read-case.ts';
import { claimTask, releaseTask } from './tasks/claim-task.ts';
import { listTasks } from './tasks/list-tasks.ts';

const Uuid = Type.String({ format: 'uuid' });
const readable = ['cases.not-found', 'cases.may-not-read'];

type Reading = Pick<RouteInput<object>, 'runtime' | 'actor' | 'now' | 'requestId' | 'purpose'>;

/** Reads in a unit of work, so that the access record stands or falls with what was read. */
function reading<T>(input: Reading, work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
  const { runtime, now, requestId } = input;
  return runtime.act({ actor: signedIn(input.actor), now, requestId }, work);
}

function signedIn(actor: Actor | undefined): Actor {
  if (!actor) throw new Error('the edge lets nobody in who is not signed in');
  return actor;
}

const myCases = read({
  path: '/my-cases',
  operation: 'listMyCases',
  summary: { zh: '我的办件', en: 'Cases that I applied for' },
  access: 'signed-in',
  schemas: { query: MyCasesQuery, response: CasePage },
  problems: ['cases.bad-cursor'],
  async handle(input) {
    return { body: await reading(input, (work) => listMyCases(work, input.query, input.purpose)) };
  },
});

const list = read({
  path: '/cases',
  operation: 'listCases',
  summary: { zh: '办件列表', en: "Cases within the reader's remit, newest first" },
  access: 'signed-in',
  rate: 'search',
  schemas: { query: CaseQuery, response: CasePage },
  problems: ['cases.may-not-read', 'cases.bad-cursor'],
  async handle(input) {
    return { body: await reading(input, (work) => listCases(work, input.query, input.purpose)) };
  },
});

const detail = read({
  path: '/cases/:id',
  operation: 'readCase',
  summary: { zh: '办件详情', en: 'One case, as the reader may see it' },
  access: 'signed-in',
  schemas: { params: CasePath, response: CaseDetail },
  problems: readable,
  async handle(input) {
    const of = { caseId: input.params.id, purpose: input.purpose };
    return answerOf(await reading(input, (work) => readCase(work, of)));
  },
});

const replay = read({
  path: '/cases/:id/replay/:clock',
  operation: 'replayCaseClock',
  summary: { zh: '逐日复算', en: 'A clock of the case, day by day' },
  access: 'signed-in',
  schemas: { params: Type.Object({ id: Uuid, clock: ClockView.properties.name }), response: Replay },
  problems: [...readable, 'cases.clock-not-started'],
  async handle(input) {
    const of = { caseId: input.params.id, purpose: input.purpose };
    return { body: await reading(input, (work) => replayCaseClock(work, of, input.params.clock)) };
  },
});

const file = read({
  path: '/cases/:id/files/:fileId',
  operation: 'openCaseFile',
  summary: { zh: '打开材料', en: 'A file of the case' },
  access: 'signed-in',
  schemas: { params: Type.Object({ id: Uuid, fileId: Uuid }) },
  problems: [...readable, 'cases.may-not-open-file', 'cases.file-not-found'],
  async handle(input) {
    const of = { caseId: input.params.id, purpose: input.purpose };
    return reading(input, (work) => openCaseFile(work, of, input.params.fileId));
  },
});

const status = read({
  path: '/case-status/:queryCode',
  operation: 'readCaseStatus',
  summary: { zh: '用查询码查进度', en: 'Progress by query code, without personal data' },
  access: 'public',
  rate: 'search',
  schemas: { params: Type.Object({ queryCode: Type.String({ minLength: 12, maxLength: 40 }) }), response: CaseStatus },
  problems: ['cases.unknown-query-code'],
  async handle({ runtime, params }) {
    return { body: await readCaseStatus(runtime, params.queryCode) };
  },
});

const tasks = read({
  path: '/tasks',
  operation: 'listTasks',
  summary: { zh: '我的待办', en: 'Tasks that wait for the reader' },
  access: 'signed-in',
  schemas: { query: TaskQuery, response: TaskPage },
  problems: ['cases.bad-cursor'],
  async handle(input) {
    return { body: await reading(input, (work) => listTasks(work, input.query, input.purpose)) };
  },
});

const claim = write('POST', {
  path: '/tasks/:id/claim',
  operation: 'claimTask',
  summary: { zh: '领办', en: 'Take a task' },
  access: 'signed-in',
  schemas: { params: CasePath, response: Task },
  problems: [
    'cases.task-not-found',
    'cases.task-not-open',
    'cases.task-taken',
    'cases.may-not-act',
    'cases.same-person',
  ],
  async handle({ params }, work) {
    return { body: await claimTask(work, params.id) };
  },
});

const release = write('POST', {
  path: '/tasks/:id/release',
  operation: 'releaseTask',
  summary: { zh: '放回待办', en: 'Give a task back' },
  access: 'signed-in',
  schemas: { params: CasePath, response: Task },
  problems: ['cases.task-not-found', 'cases.task-not-mine'],
  async handle({ params }, work) {
    return { body: await releaseTask(work, params.id) };
  },
});

/** What is read of cases, and who takes their steps. */
export const caseRoutes: readonly Route[] = [myCases, list, detail, replay, file, status, tasks, claim, release];
