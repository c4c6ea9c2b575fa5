import type { ReactNode } from 'react';

import './rows.css';

/** A term, what it is, and what may be done about it. */
export interface Row {
  readonly key?: string;
  readonly term: string;
  readonly detail: ReactNode;
  /** Where the answer comes from, under it. */
  readonly source?: string | undefined;
  readonly action?: ReactNode;
}

/** Terms and answers under each other, beside each other where there is room: a definition list. */
export function Rows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <dl className="rows">
      {rows.map((row) => (
        <div key={row.key ?? row.term}>
          <dt>{row.term}</dt>
          <dd>
            {row.detail}
            {row.source === undefined ? null : <span className="meta rows-source">{row.source}</span>}
          </dd>
          {row.action === undefined ? null : <dd className="rows-act">{row.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
