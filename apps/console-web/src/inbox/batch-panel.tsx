import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { ApiProblem } from '../api/problem.ts';
import { useTaskMove, type Task, type TaskGroup } from '../api/tasks.ts';
import { Refusal } from '../frame/refusal.tsx';

interface BatchPanelProps {
  readonly group: TaskGroup;
  readonly chosen: readonly Task[];
  readonly onFinish: (outcome: BatchOutcome) => void;
}

/** What came of several tasks at once. */
export interface BatchOutcome {
  readonly done: number;
  readonly problems: readonly string[];
}

/** 批量: claiming works on several at once. Accepting does not, and says why. */
export function BatchPanel({ group, chosen, onFinish }: BatchPanelProps): ReactNode {
  const { t } = useTranslation('inbox');
  if (group === 'paused') return null;
  return (
    <section className="batch">
      <h3>{t('batch')}</h3>
      {chosen.length === 0 && <p className="meta">{t('batchNone')}</p>}
      {chosen.length > 0 && group === 'available' && <BatchClaim chosen={chosen} onFinish={onFinish} />}
      {chosen.length > 0 && group === 'mine' && (
        <>
          <Button aria-disabled className="is-refused" aria-describedby="batch-why">
            {t('batchAccept', { count: chosen.length })}
          </Button>
          <Refusal id="batch-why">{t('batchAcceptWhy')}</Refusal>
        </>
      )}
    </section>
  );
}

/** Says how many were claimed, and why some were not; it stays when the list is empty afterwards. */
export function BatchNote({ outcome: { done, problems } }: { readonly outcome: BatchOutcome }): ReactNode {
  const { t } = useTranslation('inbox');
  const [reason] = problems;
  return (
    <p className={reason === undefined ? 'batch-note' : 'batch-note is-partial'}>
      {t('batchDone', { done })}
      {reason !== undefined && t('batchFailed', { count: problems.length, reason })}
    </p>
  );
}

interface BatchClaimProps {
  readonly chosen: readonly Task[];
  readonly onFinish: (outcome: BatchOutcome) => void;
}

function BatchClaim({ chosen, onFinish }: BatchClaimProps): ReactNode {
  const { t } = useTranslation('inbox');
  const claim = useTaskMove('claim');
  const [isBusy, setBusy] = useState(false);
  const free = chosen.filter((task) => !task.refusal);
  const refused = chosen.length - free.length;

  const claimAll = async () => {
    setBusy(true);
    const problems: string[] = [];
    for (const task of free) {
      // One after the other: each is its own act, with its own key and its own refusal.
      await claim.mutateAsync(task).catch((problem: unknown) => problems.push(reasonOf(problem)));
    }
    setBusy(false);
    onFinish({ done: free.length - problems.length, problems });
  };

  return (
    <>
      <Button type="primary" loading={isBusy} onClick={() => !isBusy && free.length > 0 && void claimAll()}>
        {t('batchClaim', { count: free.length })}
      </Button>
      {refused > 0 && <p className="meta">{t('batchRefused', { count: refused })}</p>}
    </>
  );
}

function reasonOf(problem: unknown): string {
  return problem instanceof ApiProblem ? problem.detail : String(problem);
}
