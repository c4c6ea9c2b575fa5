import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { ApiProblem } from '../api/problem.ts';
import { useTaskMove, type Task, type TaskGroup } from '../api/tasks.ts';
import { Refusal } from '../frame/refusal.tsx';

interface BatchPanelProps {
  readonly group: TaskGroup;
  readonly chosen: readonly Task[];
  readonly onDone: () => void;
}

/** 批量: claiming works on several at once. Accepting does not, and says why. */
export function BatchPanel({ group, chosen, onDone }: BatchPanelProps): ReactNode {
  const { t } = useTranslation('inbox');
  const [result, setResult] = useState<BatchResult>();
  if (group === 'paused') return null;
  const finish = (outcome: BatchResult) => {
    setResult(outcome);
    if (outcome.problems.length === 0) onDone();
  };
  return (
    <section className="batch">
      <h3>{t('batch')}</h3>
      {chosen.length === 0 && <p className="meta">{t('batchNone')}</p>}
      {chosen.length > 0 && group === 'available' && <BatchClaim chosen={chosen} onFinish={finish} />}
      {chosen.length > 0 && group === 'mine' && (
        <>
          <Button aria-disabled className="is-refused" aria-describedby="batch-why">
            {t('batchAccept', { count: chosen.length })}
          </Button>
          <Refusal id="batch-why">{t('batchAcceptWhy')}</Refusal>
        </>
      )}
      <output>{result && <BatchOutcome result={result} />}</output>
    </section>
  );
}

interface BatchResult {
  readonly done: number;
  readonly problems: readonly string[];
}

interface BatchClaimProps {
  readonly chosen: readonly Task[];
  readonly onFinish: (result: BatchResult) => void;
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

function BatchOutcome({ result: { done, problems } }: { readonly result: BatchResult }): ReactNode {
  const { t } = useTranslation('inbox');
  const [reason] = problems;
  return (
    <>
      {t('batchDone', { done })}
      {reason !== undefined && t('batchFailed', { count: problems.length, reason })}
    </>
  );
}

function reasonOf(problem: unknown): string {
  return problem instanceof ApiProblem ? problem.detail : String(problem);
}
