import { useQuery } from '@tanstack/react-query';
import { Lamp, plainDay, SlipClock, useLang, useSay } from '@yunmeng/ui';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { caseQuery } from '../api/cases.ts';
import { useServerDay } from '../api/server-clock.ts';
import { useTaskMove, type Task, type TaskGroup } from '../api/tasks.ts';
import { filesInWords } from '../case-page/material-words.ts';
import { ProblemNotice } from '../frame/problem-notice.tsx';
import { Refusal } from '../frame/refusal.tsx';
import { DueBlock } from '../words/due-words.tsx';
import { joined } from '../words/joined.ts';
import { codeInFours } from '../words/query-code-words.ts';

/** 预览: both dates, the clock, the next step a person takes, and what is in the file. */
export function TaskPreview({ task, group }: { readonly task: Task; readonly group: TaskGroup }): ReactNode {
  const { t } = useTranslation('inbox');
  const lang = useLang();
  const { case: shown, step } = task;
  return (
    <>
      <div>
        <p className="preview-head">
          <span className="code">{codeInFours(shown.queryCode)}</span>
          <Lamp lamp={shown.lamp} lang={lang} />
        </p>
        <h2>{shown.title}</h2>
        <p className="sec">{joined([shown.applicantName, shown.org.name], lang)}</p>
      </div>
      <PreviewClock task={task} />
      <PreviewActs task={task} group={group} />
      <hr />
      <section>
        <h3>{t('next')}</h3>
        <p>{t(group === 'paused' ? 'next.paused' : `next.${step}`)}</p>
        <DeemedNote task={task} />
      </section>
      <PreviewMaterials caseId={shown.id} />
    </>
  );
}

function PreviewClock({ task: { case: shown, clock } }: { readonly task: Task }): ReactNode {
  const { t } = useTranslation('case');
  const lang = useLang();
  const { data: detail } = useQuery({ ...caseQuery(shown.id), staleTime: 60_000 });
  const main = clock ?? detail?.clocks.find(({ name }) => name === 'promised');
  const statutory = detail?.clocks.find(({ name }) => name === 'statutory');
  const legal = main?.name === 'promised' ? statutory : undefined;
  if (!main) return null;
  return (
    <div>
      <dl className="dues">
        <DueBlock label={t(dueLabel(main.name))} clock={main} />
        {legal && <DueBlock label={t('statutoryDue')} clock={legal} />}
      </dl>
      <SlipClock promised={main} statutory={legal} size="page" lang={lang} />
    </div>
  );
}

/** The label of the date of a clock. */
function dueLabel(
  name: NonNullable<Task['clock']>['name'],
): 'promisedDue' | 'statutoryDue' | 'acceptanceDue' | 'correctionDue' {
  return `${name}Due`;
}

function PreviewActs({ task, group }: { readonly task: Task; readonly group: TaskGroup }): ReactNode {
  const { t } = useTranslation('inbox');
  const navigate = useNavigate();
  const release = useTaskMove('release');
  const isOpenFirst = group !== 'available';
  return (
    <div className="preview-acts">
      {group === 'available' && <ClaimButton task={task} />}
      <Button type={isOpenFirst ? 'primary' : 'default'} onClick={() => void navigate(`/cases/${task.case.id}`)}>
        {t(group === 'mine' ? `open.${task.step}` : 'open')} <kbd aria-hidden="true">Enter</kbd>
      </Button>
      {group === 'mine' && task.assignee?.isMe && (
        <Button onClick={() => release.mutate(task)} loading={release.isPending}>
          {t('release')}
        </Button>
      )}
      {release.error && <ProblemNotice problem={release.error} />}
    </div>
  );
}

/** 领办, or why this person may not. */
function ClaimButton({ task }: { readonly task: Task }): ReactNode {
  const { t } = useTranslation('inbox');
  const say = useSay();
  const claim = useTaskMove('claim');
  const { refusal } = task;
  const refusalId = `refusal-${task.id}`;
  return (
    <>
      <Button
        type="primary"
        aria-disabled={refusal ? true : undefined}
        aria-describedby={refusal ? refusalId : undefined}
        className={refusal ? 'is-refused' : ''}
        loading={claim.isPending}
        onClick={() => !refusal && claim.mutate(task)}
      >
        {claim.isPending ? t('claiming') : t('claim')} <kbd aria-hidden="true">C</kbd>
      </Button>
      {refusal && <Refusal id={refusalId}>{say(refusal)}</Refusal>}
      {claim.error && <ProblemNotice problem={claim.error} />}
    </>
  );
}

/** 过期视为受理: what silence means at the acceptance check (行政许可法, art. 32). */
function DeemedNote({ task: { step, case: shown } }: { readonly task: Task }): ReactNode {
  const { t } = useTranslation('inbox');
  const lang = useLang();
  const thisYear = Number(useServerDay().slice(0, 4));
  if (step !== 'accept' || shown.state !== 'submitted') return null;
  const { nextDue } = shown;
  return (
    <p className="note-bamboo">
      {nextDue?.kind === 'known' ? t('deemedNote', { day: plainDay(nextDue.on, thisYear)[lang] }) : t('deemedOpen')}
    </p>
  );
}

function PreviewMaterials({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useTranslation('inbox');
  const { t: say } = useTranslation('casePage');
  const { data: detail } = useQuery({ ...caseQuery(caseId), staleTime: 60_000 });
  if (!detail || detail.materials.length === 0) return null;
  return (
    <section>
      <h3>{t('materials', { count: detail.materials.length })}</h3>
      <ul className="preview-materials">
        {detail.materials.map((material) => (
          <li key={material.code}>
            <span>{material.name}</span>
            <span className="meta">{filesInWords(material, say)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
