// oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/control-has-associated-label -- drawn as cards on a phone, a table loses its roles unless they are spelled out
import { Lamp, plainDay, SlipClock, useLang, useSay } from '@yunmeng/ui';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useServerDay } from '../api/server-clock.ts';
import type { Task } from '../api/tasks.ts';
import { DueDay, leftInList } from '../words/due-words.tsx';
import { codeInFours } from '../words/query-code-words.ts';
import type { TaskGroups } from './task-groups.ts';

interface TaskTableProps {
  readonly label: string;
  readonly groups: readonly TaskGroups[];
  readonly currentId: string | undefined;
  readonly selected: ReadonlySet<string>;
  readonly onCurrent: (id: string) => void;
  readonly onSelect: (id: string) => void;
}

const COLUMNS = ['lamp', 'case', 'applicant', 'step', 'left', 'legal', 'started'] as const;

/** The tasks as a table; at phone width the same table is drawn as cards, which is why its roles are spelled out. */
export function TaskTable({ label, groups, ...rowProps }: TaskTableProps): ReactNode {
  const { t } = useTranslation('inbox');
  return (
    <table className="tasks" role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          <td role="cell" className="tasks-select" />
          {COLUMNS.map((column) => (
            <th key={column} role="columnheader" scope="col" className={`tasks-${column}`}>
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.group} role="rowgroup">
          <tr role="row" className="tasks-group">
            <th role="rowheader" scope="rowgroup" colSpan={COLUMNS.length + 1}>
              <GroupTitle group={group} />
              <span>{group.tasks.length}</span>
            </th>
          </tr>
          {group.tasks.map((task) => (
            <TaskRow
              key={task.id}
              task={task}
              isCurrent={task.id === rowProps.currentId}
              isSelected={rowProps.selected.has(task.id)}
              onCurrent={rowProps.onCurrent}
              onSelect={rowProps.onSelect}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function GroupTitle({ group: { group, tasks } }: { readonly group: TaskGroups }): ReactNode {
  const { t } = useTranslation('inbox');
  const lang = useLang();
  const thisYear = Number(useServerDay().slice(0, 4));
  if (group !== 'next') return t(`group.${group}`);
  const due = tasks.find(({ case: { nextDue } }) => nextDue?.kind === 'known')?.case.nextDue;
  if (due?.kind !== 'known') return t('group.nextOpen');
  return t('group.next', { day: plainDay(due.on, thisYear)[lang] });
}

interface TaskRowProps extends Pick<TaskTableProps, 'onCurrent' | 'onSelect'> {
  readonly task: Task;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
}

function TaskRow({ task, isCurrent, isSelected, onCurrent, onSelect }: TaskRowProps): ReactNode {
  const { t } = useTranslation(['inbox', 'case']);
  const lang = useLang();
  const thisYear = Number(useServerDay().slice(0, 4));
  const { case: shown, clock, step } = task;
  const code = codeInFours(shown.queryCode);
  return (
    <tr
      role="row"
      data-row={task.id}
      className={isCurrent ? 'is-current' : undefined}
      onClick={() => onCurrent(task.id)}
    >
      <td role="cell" className="tasks-select">
        <input
          type="checkbox"
          aria-label={t('inbox:select', { code })}
          checked={isSelected}
          onChange={() => onSelect(task.id)}
        />
      </td>
      <td role="cell" className="tasks-lamp">
        <Lamp lamp={shown.lamp} lang={lang} />
      </td>
      <td role="cell" className="tasks-case">
        <Link to={`/cases/${shown.id}`} aria-current={isCurrent || undefined} onFocus={() => onCurrent(task.id)}>
          {shown.title}
        </Link>
        <span className="code">{code}</span>
        <Assignee task={task} />
      </td>
      <td role="cell" className="tasks-applicant">
        {shown.applicantName}
      </td>
      <td role="cell" className="tasks-step">
        {t(
          shown.state === 'correction-required' && step === 'accept'
            ? 'case:state.correction-required'
            : `case:step.${step}`,
        )}
      </td>
      <td role="cell" className="tasks-left">
        {clock && <SlipClock promised={clock} size="list" lang={lang} />}
        <LeftWord task={task} />
      </td>
      <td role="cell" className="tasks-legal">
        {step === 'accept' && shown.state === 'submitted' ? t('case:deemed') : <DueDay due={shown.statutoryDue} />}
      </td>
      <td role="cell" className="tasks-started">
        {clock ? <time dateTime={clock.startedOn}>{plainDay(clock.startedOn, thisYear)[lang]}</time> : '—'}
      </td>
    </tr>
  );
}

function LeftWord({ task }: { readonly task: Task }): ReactNode {
  const { t } = useTranslation('case');
  const left = leftInList(task.case, t);
  return left ? <b className={`urgency urgency-${left.urgency}`}>{left.text}</b> : null;
}

/** Who has it, where a colleague has it; and why this person may not take it. */
function Assignee({ task: { assignee, refusal } }: { readonly task: Task }): ReactNode {
  const { t } = useTranslation('inbox');
  const say = useSay();
  const words = [
    ...(assignee && !assignee.isMe ? [t('claimedBy', { name: assignee.name })] : []),
    ...(refusal ? [say(refusal)] : []),
  ];
  return words.map((word) => (
    <Fragment key={word}>
      <span className="tasks-note">{word}</span>
    </Fragment>
  ));
}
