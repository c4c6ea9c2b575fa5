// oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- drawn as cards on a phone, a table loses its roles unless they are spelled out
import type { CaseSummary } from '@yunmeng/cases/contract';
import { Lamp, plainDay, useLang } from '@yunmeng/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useServerDay } from '../api/server-clock.ts';
import { DueDay, leftInList } from '../words/due-words.tsx';
import { codeInFours } from '../words/query-code-words.ts';
import './case-search.css';

interface CaseTableProps {
  readonly label: string;
  readonly cases: readonly CaseSummary[];
  /** A column after the usual ones. */
  readonly last?: { readonly title: string; readonly draw: (shown: CaseSummary) => ReactNode };
}

const COLUMNS = ['lamp', 'case', 'applicant', 'state', 'due', 'legal', 'org', 'submitted'] as const;

/** Cases as a table; at phone width the same table is drawn as cards. */
export function CaseTable({ label, cases, last }: CaseTableProps): ReactNode {
  const { t } = useTranslation('caseList');
  return (
    <div className="scroll-x">
      <table className="cases" role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {COLUMNS.map((column) => (
              <th key={column} role="columnheader" scope="col" className={`cases-${column}`}>
                {t(column)}
              </th>
            ))}
            {last && (
              <th role="columnheader" scope="col" className="cases-last">
                {last.title}
              </th>
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {cases.map((shown) => (
            <CaseRow key={shown.id} shown={shown} last={last?.draw(shown)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CaseRow({ shown, last }: { readonly shown: CaseSummary; readonly last: ReactNode }): ReactNode {
  const { t } = useTranslation('case');
  const lang = useLang();
  const thisYear = Number(useServerDay().slice(0, 4));
  const left = leftInList(shown, t);
  return (
    <tr role="row">
      <td role="cell" className="cases-lamp">
        <Lamp lamp={shown.lamp} lang={lang} />
      </td>
      <th role="rowheader" scope="row" className="cases-case">
        <Link to={`/cases/${shown.id}`}>{shown.title}</Link>
        <span className="code">{codeInFours(shown.queryCode)}</span>
      </th>
      <td role="cell" className="cases-applicant">
        {shown.applicantName}
      </td>
      <td role="cell" className="cases-state">
        {t(`state.${shown.state}`)}
      </td>
      <td role="cell" className="cases-due">
        <DueDay due={shown.nextDue} />
        {left && <b className={`urgency urgency-${left.urgency}`}>{left.text}</b>}
      </td>
      <td role="cell" className="cases-legal">
        <DueDay due={shown.statutoryDue} />
      </td>
      <td role="cell" className="cases-org">
        {shown.org.name}
      </td>
      <td role="cell" className="cases-submitted">
        <time dateTime={shown.submittedAt}>{plainDay(shown.submittedAt.slice(0, 10), thisYear)[lang]}</time>
      </td>
      {last !== undefined && (
        <td role="cell" className="cases-last">
          {last}
        </td>
      )}
    </tr>
  );
}
