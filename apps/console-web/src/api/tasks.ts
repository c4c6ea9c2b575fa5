import type { TaskPage } from '@yunmeng/cases/contract';
import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { freshKey } from './intention.ts';
import { get, send } from './request.ts';

/** 待办. */
export type Task = TaskPage['tasks'][number];
export type TaskGroup = 'mine' | 'available' | 'paused';

const PAGE = 100;

function tasksQuery(group: TaskGroup) {
  return infiniteQueryOptions({
    queryKey: ['tasks', group],
    queryFn: ({ pageParam, signal }): Promise<TaskPage> => {
      const query = new URLSearchParams({
        group,
        limit: String(PAGE),
        ...(pageParam === '' ? {} : { after: pageParam }),
      });
      return get<TaskPage>(`/tasks?${query}`, signal);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    // Colleagues claim and decide all day: what is on the screen is never older than a minute.
    refetchInterval: 60_000,
  });
}

/** 待办: the tasks of a group, page after page. */
export function useTasks(group: TaskGroup) {
  return useInfiniteQuery(tasksQuery(group));
}

/** How many tasks wait in each group, for the navigation. */
export function useTaskCounts(isEnabled: boolean): TaskPage['counts'] | undefined {
  const { data } = useQuery({
    queryKey: ['tasks', 'counts'],
    queryFn: ({ signal }) => get<TaskPage>('/tasks?group=mine&limit=1', signal),
    enabled: isEnabled,
    refetchInterval: 60_000,
  });
  return data?.counts;
}

/** 领办, 退回: takes a task, or puts it back. */
export function useTaskMove(move: 'claim' | 'release') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (task: Pick<Task, 'id'> & { readonly case: Pick<Task['case'], 'id'> }) =>
      send<unknown>({ path: `/tasks/${task.id}/${move}`, key: freshKey() }),
    onSettled: async (_answer, _problem, task) => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['tasks'] }),
        client.invalidateQueries({ queryKey: ['case', task.case.id] }),
      ]);
    },
  });
}
