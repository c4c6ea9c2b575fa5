import type { CaseSummary } from '@yunmeng/cases/contract';
import { Table, type TableProps } from 'antd';
import type { ComponentProps, ReactNode } from 'react';

import { useCaseColumns, type Columns } from './case-columns.tsx';
import './case-search.css';

interface CaseTableProps {
  readonly cases: readonly CaseSummary[];
  /** Columns after the usual ones. */
  readonly extra?: Columns;
}

/** Cases as a table. At phone width it is drawn as cards, which is why its roles are spelled out: they would be lost. */
export function CaseTable({ cases, extra = [] }: CaseTableProps): ReactNode {
  const columns = useCaseColumns();
  return (
    <div className="scroll-x">
      <Table<CaseSummary>
        className="cases-table"
        size="small"
        rowKey="id"
        columns={[...columns, ...extra].map(withRoles)}
        components={ROLES}
        onRow={() => ({ role: 'row' })}
        onHeaderRow={() => ({ role: 'row' })}
        dataSource={[...cases]}
        pagination={false}
      />
    </div>
  );
}

const ROLES: NonNullable<TableProps<CaseSummary>['components']> = {
  table: (props: ComponentProps<'table'>) => <table {...props} {...role('table')} />,
  header: { wrapper: (props: ComponentProps<'thead'>) => <thead {...props} {...role('rowgroup')} /> },
  body: { wrapper: (props: ComponentProps<'tbody'>) => <tbody {...props} {...role('rowgroup')} /> },
};

function role(name: string): { readonly role: string } {
  return { role: name };
}

function withRoles(column: Columns[number]): Columns[number] {
  const name = 'rowScope' in column && column.rowScope !== undefined ? 'rowheader' : 'cell';
  return { ...column, onCell: () => role(name), onHeaderCell: () => role('columnheader') };
}
