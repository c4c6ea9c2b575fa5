import type { Due } from '@yunmeng/time-limits/contract';

import type { CaseStatus } from '../case/case-status.ts';
import type { Dues } from '../case/clocks.ts';

/** The columns of `cases.case` that acts move: the projection of the actions, and its due dates. */
export interface MovingColumns {
  readonly state: string;
  readonly outcome: string | null;
  readonly version: number;
  readonly accepted_on: string | null;
  readonly is_accepted_by_law: boolean;
  readonly decided_on: string | null;
  readonly ended_on: string | null;
  readonly clocks: CaseStatus['clocks'];
  readonly handlers: CaseStatus['handlers'];
}

/** The columns that hold due dates: counted from the clocks by the calendars of the moment. */
export interface DueColumns {
  readonly acceptance_due_on: string | null;
  readonly correction_due_on: string | null;
  readonly promised_due_on: string | null;
  readonly statutory_due_on: string | null;
  readonly delivery_due_on: string | null;
  readonly open_dues: Dues | null;
  readonly awaits_year: number | null;
}

export function movingColumns(status: CaseStatus): MovingColumns {
  return {
    state: status.state,
    outcome: status.outcome ?? null,
    version: status.version,
    accepted_on: status.acceptance?.on ?? null,
    is_accepted_by_law: status.acceptance?.isByLaw ?? false,
    decided_on: status.decision?.on ?? null,
    ended_on: status.endedOn ?? null,
    clocks: status.clocks,
    handlers: status.handlers,
  };
}

export function dueColumns(dues: Dues): DueColumns {
  const open = Object.entries(dues).filter(([, due]) => due.kind === 'open');
  const years = open.flatMap(([, due]) => (due.kind === 'open' ? [due.awaitsYear] : []));
  return {
    acceptance_due_on: knownDay(dues.acceptance),
    correction_due_on: knownDay(dues.correction),
    promised_due_on: knownDay(dues.promised),
    statutory_due_on: knownDay(dues.statutory),
    delivery_due_on: knownDay(dues.delivery),
    open_dues: open.length === 0 ? null : Object.fromEntries(open),
    awaits_year: years.length === 0 ? null : Math.min(...years),
  };
}

function knownDay(due: Due | undefined): string | null {
  return due?.kind === 'known' ? due.on : null;
}
