import type { ReactNode } from 'react';

import './timeline.css';

/** `now` is the newest, `pause` a stopped clock. */
type TimelineKind = 'done' | 'now' | 'pause';

/** One thing that happened. */
export interface TimelineEntry {
  readonly key: string;
  readonly kind: TimelineKind;
  /** RFC 3339 or `YYYY-MM-DD`. */
  readonly at: string;
  /** The moment in words. */
  readonly when: string;
  readonly title: string;
  readonly detail?: ReactNode;
}

/** What happened, newest first: knots on a double cord. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.key} className={entry.kind}>
          <time dateTime={entry.at}>{entry.when}</time>
          <b>{entry.title}</b>
          {entry.detail === undefined ? null : <div className="hint">{entry.detail}</div>}
        </li>
      ))}
    </ol>
  );
}
