import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { ApiProblem } from '../api/problem.ts';

interface ProblemNoticeProps {
  readonly problem: Error;
  /** Something was read, not written: nothing can have been done twice. */
  readonly isReading?: boolean | undefined;
  /** What to press, and what then happens. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  /** The version that the person saw, for a case that somebody else changed. */
  readonly version?: number | undefined;
}

/** 没办成: what happened and what to do now, in the words of the server where it has some. */
export function ProblemNotice({ problem, isReading = false, action, version }: ProblemNoticeProps): ReactNode {
  const { t } = useTranslation('problem');
  const { title, help, findings, trace } = useProblemWords(problem, version);
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      className="problem"
      title={title}
      description={
        <>
          <p>{isReading && isUncertain(problem) ? t('readHelp') : help}</p>
          {findings.length > 0 && (
            <ul>
              {findings.map((finding) => (
                <li key={finding}>{finding}</li>
              ))}
            </ul>
          )}
          {action && <Button onClick={action.run}>{action.label}</Button>}
          {trace !== undefined && <p className="problem-trace">{t('traceId', { id: trace })}</p>}
        </>
      }
    />
  );
}

function isUncertain(problem: Error): boolean {
  return !(problem instanceof ApiProblem) || problem.isUncertain;
}

interface ProblemInWords {
  readonly title: string;
  readonly help: string;
  readonly findings: readonly string[];
  readonly trace?: string | undefined;
}

function useProblemWords(problem: Error, version: number | undefined): ProblemInWords {
  const { t } = useTranslation('problem');
  if (!(problem instanceof ApiProblem)) return { title: t('ours'), help: t('oursHelp'), findings: [] };
  const { detail, title, instance: trace } = problem;
  if (problem.status === 0) return { title: t('noAnswer'), help: t('noAnswerHelp'), findings: [] };
  if (problem.isUncertain) return { title: t('ours'), help: t('oursHelp'), findings: [], trace };
  if (problem.isSignedOut) return { title: t('signedOut'), help: t('signedOutHelp'), findings: [] };
  if (problem.status === 412) {
    return { title: t('stale'), help: t('staleHelp', { version: version ?? '' }), findings: [] };
  }
  const findings = problem.errors.map((error) => error.detail).filter((sentence) => sentence !== detail);
  return { title: title || t('refused'), help: detail || title, findings };
}
