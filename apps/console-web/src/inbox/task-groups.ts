import type { Task } from '../api/tasks.ts';

/** When a task must be done: past the promise, today, on the next working day, or later. */
type DueGroup = 'over' | 'today' | 'next' | 'later';

export interface TaskGroups {
  readonly group: DueGroup;
  readonly tasks: readonly Task[];
}

const ORDER: readonly DueGroup[] = ['over', 'today', 'next', 'later'];

/**
 * Groups tasks by the day they are due. Days left are working days, so no calendar is needed here: one left means the
 * next working day. Paused tasks wait for others and stand last.
 */
export function groupsOf(tasks: readonly Task[]): readonly TaskGroups[] {
  return ORDER.map((group) => ({
    group,
    tasks: tasks.filter((task) => groupOf(task) === group).toSorted(byUrgency),
  })).filter(({ tasks: some }) => some.length > 0);
}

/** The group of one task. */
export function groupOf({ case: { lamp, nextLeft } }: Task): DueGroup {
  if (lamp === 'paused' || nextLeft === undefined || nextLeft > 1) return 'later';
  if (nextLeft < 0) return 'over';
  return nextLeft === 0 ? 'today' : 'next';
}

function byUrgency(a: Task, b: Task): number {
  const paused = Number(a.case.lamp === 'paused') - Number(b.case.lamp === 'paused');
  if (paused !== 0) return paused;
  const left = (a.case.nextLeft ?? Number.POSITIVE_INFINITY) - (b.case.nextLeft ?? Number.POSITIVE_INFINITY);
  if (left !== 0 && !Number.isNaN(left)) return left;
  return a.case.submittedAt < b.case.submittedAt ? -1 : 1;
}
