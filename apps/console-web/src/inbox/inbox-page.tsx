import { useLang } from '@yunmeng/ui';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useTasks, useTaskMove, type Task, type TaskGroup } from '../api/tasks.ts';
import { KeyBar } from '../frame/key-bar.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { EmptyState, LoadState, StaleNotice } from '../frame/page-state.tsx';
import { joined } from '../words/joined.ts';
import { BatchNote, BatchPanel, type BatchOutcome } from './batch-panel.tsx';
import { groupsOf } from './task-groups.ts';
import { TaskPreview } from './task-preview.tsx';
import { TaskTable } from './task-table.tsx';
import { StepChips, type StepFilter } from './step-chips.tsx';
import { useListKeys } from './use-list-keys.ts';
import './inbox.css';

/** 待办: the tasks of one group by due day, with a preview of the one the keyboard stands on. */
export function InboxPage({ group }: { readonly group: TaskGroup }): ReactNode {
  const { t } = useTranslation('inbox');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useTasks(group);
  const [step, setStep] = useState<StepFilter>('all');
  const [outcome, setOutcome] = useState<BatchOutcome>();
  const tasks = data?.pages.flatMap((page) => page.tasks) ?? [];
  const shown = tasks.filter((task) => step === 'all' || task.step === step);
  const title = t(`title.${group}`);

  return (
    <div className="inbox">
      <div className="inbox-left">
        <div className="page-tools">
          <PageHeading title={title} />
          <StepChips tasks={tasks} isMine={group === 'mine'} value={step} onChange={setStep} />
        </div>
        <p className="page-sum">{t('order')}</p>
        <output>{outcome && <BatchNote outcome={outcome} />}</output>
        {data && error && <StaleNotice error={error} onRetry={() => void refetch()} />}
        {data ? (
          <TaskList
            group={group}
            tasks={shown}
            available={data.pages[0]?.counts.available ?? 0}
            isFiltered={step !== 'all'}
            onBatch={setOutcome}
            more={hasNextPage ? { isBusy: isFetchingNextPage, read: () => void fetchNextPage() } : undefined}
          />
        ) : (
          <LoadState what={title} error={error} onRetry={() => void refetch()} />
        )}
      </div>
    </div>
  );
}

interface TaskListProps {
  readonly group: TaskGroup;
  readonly tasks: readonly Task[];
  readonly available: number;
  readonly isFiltered: boolean;
  readonly onBatch: (outcome: BatchOutcome) => void;
  readonly more: { readonly isBusy: boolean; readonly read: () => void } | undefined;
}

function TaskList({ group, tasks, available, isFiltered, onBatch, more }: TaskListProps): ReactNode {
  const { t } = useTranslation(['inbox', 'keys']);
  const lang = useLang();
  const groups = groupsOf(tasks);
  const inOrder = groups.flatMap((some) => some.tasks);
  const [currentId, setCurrentId] = useState<string>();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const current = inOrder.find((task) => task.id === currentId) ?? inOrder[0];
  const chosen = inOrder.filter((task) => selected.has(task.id));
  const claim = useTaskMove('claim');
  const finishBatch = (outcome: BatchOutcome) => {
    onBatch(outcome);
    if (outcome.problems.length === 0) setSelected(new Set());
  };
  const toggle = (id: string) => setSelected((before) => toggled(before, id));

  useListKeys({
    ids: inOrder.map((task) => task.id),
    currentId: current?.id,
    onMove: setCurrentId,
    onSelect: toggle,
    onClaim: group === 'available' && current && !current.refusal ? () => claim.mutate(current) : undefined,
  });

  if (inOrder.length === 0) return <NoTasks group={group} available={available} isFiltered={isFiltered} />;
  return (
    <>
      <div className="inbox-split">
        <div className="inbox-table scroll-x">
          <TaskTable
            label={t(`inbox:title.${group}`)}
            groups={groups}
            currentId={current?.id}
            selected={selected}
            onCurrent={setCurrentId}
            onSelect={toggle}
          />
          {more && (
            <button type="button" className="more-rows" onClick={more.read} aria-disabled={more.isBusy || undefined}>
              {t('inbox:more', { count: 100 })}
            </button>
          )}
        </div>
        <aside className="inbox-preview" aria-label={t('inbox:preview')}>
          {current && <TaskPreview key={current.id} task={current} group={group} />}
          <BatchPanel group={group} chosen={chosen} onFinish={finishBatch} />
        </aside>
      </div>
      <KeyBar
        hints={[
          { keys: ['J', 'K'], does: joined([t('keys:next'), t('keys:previous')], lang) },
          { keys: ['Enter'], does: t('keys:open') },
          { keys: ['X'], does: t('keys:select') },
          ...(group === 'available' ? [{ keys: ['C'], does: t('keys:claim') }] : []),
          { keys: ['/'], does: t('keys:search') },
          { keys: ['?'], does: t('keys:help') },
        ]}
      />
    </>
  );
}

function NoTasks({
  group,
  available,
  isFiltered,
}: Pick<TaskListProps, 'group' | 'available' | 'isFiltered'>): ReactNode {
  const { t } = useTranslation('inbox');
  if (isFiltered) return <EmptyState title={t('emptyStep')} />;
  return (
    <EmptyState title={t(`empty.${group}`)} help={t(`emptyHelp.${group}`, { count: available })}>
      {group === 'mine' && available > 0 && <Link to="/available">{t('toAvailable')}</Link>}
    </EmptyState>
  );
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
}
