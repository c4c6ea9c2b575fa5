import type { CaseSummary } from '@yunmeng/cases/contract';
import { Lamp, plainDay, useLang } from '@yunmeng/ui';
import type { TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useServerDay } from '../api/server-clock.ts';
import { DueDay, leftInList } from '../words/due-words.tsx';
import { codeInFours } from '../words/query-code-words.ts';

/** Columns of a table of cases. */
export type Columns = NonNullable<TableProps<CaseSummary>['columns']>;

/** The columns of a list of cases. */
export function useCaseColumns(): Columns {
  const { t } = useTranslation(['caseList', 'case']);
  const lang = useLang();
  const thisYear = Number(useServerDay().slice(0, 4));
  return [
    {
      title: t('caseList:lamp'),
      className: 'cases-lamp',
      render: (_, { lamp }) => <Lamp lamp={lamp} lang={lang} />,
    },
    {
      title: t('caseList:case'),
      className: 'cases-case',
      rowScope: 'row',
      render: (_, { id, title, queryCode }) => (
        <>
          <Link to={`/cases/${id}`}>{title}</Link>
          <span className="code">{codeInFours(queryCode)}</span>
        </>
      ),
    },
    { title: t('caseList:applicant'), className: 'cases-applicant', dataIndex: 'applicantName' },
    {
      title: t('caseList:stateColumn'),
      className: 'cases-state',
      render: (_, { state }) => t(`case:state.${state}`),
    },
    {
      title: t('caseList:promised'),
      className: 'cases-due',
      render: (_, shown) => <NextDue shown={shown} />,
    },
    {
      title: t('caseList:legal'),
      className: 'cases-legal',
      render: (_, { statutoryDue }) => <DueDay due={statutoryDue} />,
    },
    { title: t('caseList:org'), className: 'cases-org', render: (_, { org }) => org.name },
    {
      title: t('caseList:submitted'),
      className: 'cases-submitted',
      render: (_, { submittedAt }) => (
        <time dateTime={submittedAt}>{plainDay(submittedAt.slice(0, 10), thisYear)[lang]}</time>
      ),
    },
  ];
}

function NextDue({ shown }: { readonly shown: CaseSummary }) {
  const { t } = useTranslation('case');
  if (!shown.nextDue) return '—';
  const left = leftInList(shown, t);
  return (
    <>
      <DueDay due={shown.nextDue} />
      {left && <b className={`urgency urgency-${left.urgency}`}>{left.text}</b>}
    </>
  );
}
