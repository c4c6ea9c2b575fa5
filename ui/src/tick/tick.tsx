import type { ReactNode } from 'react';

import './tick.css';

interface TickProps {
  readonly id: string;
  readonly label: string;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
  /** What belongs to the thing that is ticked off, under its name. */
  readonly children?: ReactNode;
}

/** Something to tick off on a list of one's own. Its target is larger than its box. */
export function Tick({ id, label, isTicked, onTick, children }: TickProps) {
  return (
    <div className="tick">
      <input id={id} type="checkbox" checked={isTicked} onChange={(event) => onTick(event.target.checked)} />
      <label htmlFor={id}>{label}</label>
      {children === undefined ? null : <div className="tick-notes">{children}</div>}
    </div>
  );
}
