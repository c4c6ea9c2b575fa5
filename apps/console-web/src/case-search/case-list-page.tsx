import type { CaseState } from '@yunmeng/cases/contract';
import { Button, Input, Select } from 'antd';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { useCases, type CaseFilter } from '../api/cases.ts';
import { PageHeading } from '../frame/page-heading.tsx';
import { EmptyState, LoadState, StaleNotice } from '../frame/page-state.tsx';
import { CaseTable } from './case-table.tsx';
import { filterOf, searchOf, STATES } from './case-filter.ts';

const PAGE = 25;

/** 办件查询: by 查询码, number or a part of the name, and by state; newest first. The filter stands in the address. */
export function CaseListPage(): ReactNode {
  const { t } = useTranslation('caseList');
  const [search, setSearch] = useSearchParams();
  const filter = filterOf(search);
  return (
    <div className="case-search">
      <div className="page-tools">
        <PageHeading title={t('title')} />
        <FilterForm key={search.toString()} filter={filter} onFilter={(next) => setSearch(searchOf(next))} />
      </div>
      <FoundCases filter={filter} />
    </div>
  );
}

function FoundCases({ filter }: { readonly filter: CaseFilter }): ReactNode {
  const { t } = useTranslation('caseList');
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useCases(filter, PAGE);
  const first = data?.pages[0];
  if (!first) return <LoadState what={t('list')} error={error} onRetry={() => void refetch()} />;
  const cases = data.pages.flatMap((page) => page.cases);
  return (
    <>
      <output className="page-sum">{t(first.isTotalCapped ? 'totalCapped' : 'total', { count: first.total })}</output>
      {error && <StaleNotice error={error} onRetry={() => void refetch()} />}
      {cases.length > 0 ? <CaseTable label={t('list')} cases={cases} /> : <NoCases filter={filter} />}
      {hasNextPage && (
        <Button className="more-cases" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

interface FilterFormProps {
  readonly filter: CaseFilter;
  readonly onFilter: (filter: CaseFilter) => void;
}

function FilterForm({ filter, onFilter }: FilterFormProps): ReactNode {
  const { t } = useTranslation(['caseList', 'case']);
  const [q, setQ] = useState(filter.q ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onFilter({ ...filter, q });
  };
  return (
    <search>
      <form className="case-filter" onSubmit={submit}>
        <Input
          aria-label={t('caseList:q')}
          placeholder={t('caseList:q')}
          maxLength={60}
          allowClear
          value={q}
          onChange={(event) => setQ(event.target.value)}
        />
        <Select<CaseState | ''>
          aria-label={t('caseList:state')}
          value={filter.state ?? ''}
          onChange={(state) => onFilter({ q, ...(state === '' ? {} : { state }) })}
          options={[
            { value: '', label: t('caseList:anyState') },
            ...STATES.map((state) => ({ value: state, label: t(`case:state.${state}`) })),
          ]}
        />
        <Button type="primary" htmlType="submit">
          {t('caseList:search')}
        </Button>
        {(filter.q !== undefined || filter.state !== undefined) && (
          <Button onClick={() => onFilter({})}>{t('caseList:clear')}</Button>
        )}
      </form>
    </search>
  );
}

function NoCases({ filter: { q, state } }: { readonly filter: CaseFilter }): ReactNode {
  const { t } = useTranslation(['caseList', 'case']);
  if (q !== undefined) return <EmptyState title={t('caseList:empty', { q })} help={t('caseList:emptyHelp')} />;
  if (state !== undefined) return <EmptyState title={t('caseList:emptyState', { state: t(`case:state.${state}`) })} />;
  return <EmptyState title={t('caseList:emptyAll')} />;
}
