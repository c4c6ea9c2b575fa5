import type { CaseDetail } from '@yunmeng/cases/contract';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useTaskMove } from '../api/tasks.ts';
import { ProblemNotice } from '../frame/problem-notice.tsx';

/** 未领办: why some of the case cannot be seen, and the claim that opens it to whoever may make it. */
export function ClosedNote({ shown }: { readonly shown: CaseDetail }): ReactNode {
  const { t } = useTranslation('casePage');
  const claim = useTaskMove('claim');
  const { isFull, taskToClaim } = shown.access;
  if (isFull) return null;
  return (
    <section className="note-bamboo closed-note">
      <p>{t('closed')}</p>
      {taskToClaim !== undefined && (
        <>
          <p>{t('closedClaim')}</p>
          <Button loading={claim.isPending} onClick={() => claim.mutate({ id: taskToClaim, case: { id: shown.id } })}>
            {t(claim.isPending ? 'claiming' : 'claim')}
          </Button>
        </>
      )}
      {claim.error && <ProblemNotice problem={claim.error} />}
    </section>
  );
}
