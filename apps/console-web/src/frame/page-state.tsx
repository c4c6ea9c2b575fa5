import { Waiting } from '@yunmeng/ui';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { ProblemNotice } from './problem-notice.tsx';

/** Nothing is there: why, and the next step. */
export function EmptyState({
  title,
  help,
  children,
}: {
  readonly title: string;
  readonly help?: string | undefined;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <div className="empty-state">
      <p className="empty-state-title">{title}</p>
      {help !== undefined && <p>{help}</p>}
      {children}
    </div>
  );
}

interface LoadStateProps {
  readonly what: string;
  readonly error: Error | null;
  readonly onRetry: () => void;
}

/** Nothing to show yet: what is being read, or why it was not. */
export function LoadState({ what, error, onRetry }: LoadStateProps): ReactNode {
  const { t } = useTranslation('frame');
  if (error) {
    return (
      <div className="load-state">
        <ProblemNotice problem={error} isReading action={{ label: t('retry'), run: onRetry }} />
      </div>
    );
  }
  return (
    <div className="load-state">
      <Waiting what={what} />
    </div>
  );
}

/** The last reading did not work, but what was read before is still there. */
export function StaleNotice({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }): ReactNode {
  const { t } = useTranslation('frame');
  return (
    <output className="stale-notice">
      {error.name === 'ApiProblem' ? t('offline') : error.message}
      <Button size="small" onClick={onRetry}>
        {t('retry')}
      </Button>
    </output>
  );
}
