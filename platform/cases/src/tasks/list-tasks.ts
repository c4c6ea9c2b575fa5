import { cityOf, type DivisionCode, PROVINCE_HUBEI } from '@yunmeng/kernel/division-code';
import { shanghaiDay } from '@yunmeng/kernel/instant';
import { maskName } from '@yunmeng/kernel/mask';
import { type Actor, coverageOf, type UnitOfWork } from '@yunmeng/runtime';
import { clockView, loadCalendars } from '@yunmeng/time-limits';

import { nextDueName } from '../case/clocks.ts';
import type { Today } from '../case/days-left.ts';
import { earlierStep, ownApplication, twoSteps } from '../case/may-act.ts';
import {
  MAY_END_PAUSE,
  permissionsWhilePaused,
  stepOfTask,
  TASK_PERMISSIONS,
  type TaskStep,
} from '../case/task-step.ts';
import type { Task, TaskPage, TaskQuery } from '../contract.ts';
import { summaryOf } from '../reading/case-summary.ts';
import { cursorOf, DAY_OR_LATER, readCursor, UUID } from '../reading/cursor.ts';
import { scopesOf } from '../reading/scopes.ts';
import {
  countTasks,
  FIRST_TASK,
  listTaskRows,
  type TaskPlace,
  type TaskReach,
  type TaskReaches,
  type TaskRow,
} from './inbox-store.ts';

const DEFAULT_LIMIT = 25;
const STEPS: readonly TaskStep[] = ['accept', 'lapsed-correction', 'review', 'decide', 'deliver'];

/**
 * 待办: what waits for the actor, by due day. `mine` is claimed by him, `available` may be claimed where his grants
 * reach, `paused` waits for a special procedure or for the applicant's correction. Three statements whatever the page holds, and one access record.
 *
 * @throws Problem `cases.bad-cursor`
 */
export async function listTasks(work: UnitOfWork, query: TaskQuery, purpose?: string): Promise<TaskPage> {
  const { actor } = work;
  const limit = query.limit ?? DEFAULT_LIMIT;
  const reaches = await reachesOf(work, actor);
  const rows = await listTaskRows(work, {
    group: query.group ?? 'available',
    reaches,
    accountId: actor.accountId,
    place: placeOf(query.after),
    limit: limit + 1,
  });
  const counts = await countTasks(work, reaches, actor.accountId);
  const { find } = await loadCalendars(work);
  const today = { today: shanghaiDay(work.now), find };
  const shown = rows.slice(0, limit);
  recordAccess(work, shown, purpose ?? '办理待办');
  const last = shown.at(-1);
  return {
    tasks: shown.map((row) => taskOf(row, actor, today)),
    ...(rows.length > limit && last && { next: cursorOf([last.dueOn, last.taskId]) }),
    counts,
  };
}

/** A task as a page shows it. */
export function taskOf(row: TaskRow, actor: Actor, today: Today): Task {
  const { assigneeId, assigneeName } = row;
  const clock = row.clocks.find(({ name }) => name === nextDueName(row.state));
  const refusal = refusalFor(row, actor, today);
  const isMine = assigneeId === actor.accountId;
  return {
    id: row.taskId,
    step: row.step,
    case: summaryOf(row, today, row.applicantName),
    ...(clock && { clock: clockView(clock, today.today, today.find) }),
    ...(assigneeId !== null &&
      assigneeName !== null && {
        assignee: { accountId: assigneeId, name: isMine ? assigneeName : maskName(assigneeName), isMe: isMine },
      }),
    ...(refusal && { refusal }),
  };
}

/** Why the actor may not take the step: he applied himself, or took part in an earlier step. Nobody takes a paused one. */
function refusalFor(row: TaskRow, actor: Actor, { today }: Today): Task['refusal'] {
  if (row.isPaused) return undefined;
  if (row.applicantAccountId === actor.accountId) return ownApplication().detail;
  const step = stepOfTask(row.step);
  const earlier = earlierStep(row.handlers, actor.accountId, step);
  return earlier && twoSteps(earlier, step, today).detail;
}

/** Scope, step and body of every task that the actor's grants reach. */
async function reachesOf(work: UnitOfWork, actor: Actor): Promise<TaskReaches> {
  const waiting = await reachOf(work, actor, (step) => [TASK_PERMISSIONS[step]]);
  const isSame = coverageOf(actor, MAY_END_PAUSE).length === 0;
  return { waiting, paused: isSame ? waiting : await reachOf(work, actor, permissionsWhilePaused) };
}

async function reachOf(
  work: UnitOfWork,
  actor: Actor,
  permissionsOf: (step: TaskStep) => readonly string[],
): Promise<TaskReach> {
  const [scopes, steps, orgs]: [string[], TaskStep[], (string | null)[]] = [[], [], []];
  for (const step of STEPS) {
    const reached = await scopesOf(work, actor, permissionsOf(step));
    scopes.push(...reached.codes);
    steps.push(...reached.codes.map(() => step));
    orgs.push(...reached.orgs);
  }
  return { scopes, steps, orgs };
}

function placeOf(after: string | undefined): TaskPlace {
  if (after === undefined) return FIRST_TASK;
  const [dueOn = '', id = ''] = readCursor(after, [DAY_OR_LATER, UUID]);
  return { dueOn, id };
}

function recordAccess(work: UnitOfWork, rows: readonly TaskRow[], purpose: string): void {
  const region: DivisionCode = work.actor.post?.regionCode ?? rows[0]?.regionCode ?? PROVINCE_HUBEI;
  work.audit({
    action: 'cases.list-tasks',
    cityCode: cityOf(region),
    subject: { kind: 'case-page', id: rows[0]?.id ?? '' },
    purpose,
    after: { ids: rows.map(({ id }) => id) },
  });
}
