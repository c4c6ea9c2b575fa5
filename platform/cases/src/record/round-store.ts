import { statement, type Transaction } from '@yunmeng/runtime';

import type { CaseStatus, CorrectionRound, ProcedureRun } from '../case/case-status.ts';

const keepCorrection = statement<never, [row: string]>(
  'cases.keep-correction',
  `insert into cases.correction
select r.*
from json_populate_record(null::cases.correction, $1::json) r
on conflict (city_code, case_id, seq) do update
set lapsed_at = excluded.lapsed_at, submitted_at = excluded.submitted_at`,
);

const keepProcedure = statement<never, [row: string]>(
  'cases.keep-special-procedure',
  `insert into cases.special_procedure
select r.*
from json_populate_record(null::cases.special_procedure, $1::json) r
on conflict (city_code, case_id, seq) do update
set to_on = excluded.to_on, finding = excluded.finding`,
);

interface CaseKey {
  readonly cityCode: string;
  readonly id: string;
}

/** Keeps the correction notice and the special procedures of a case as they stand after an act, where it changed them. */
export async function keepRounds(
  tx: Transaction,
  key: CaseKey,
  { before, after }: { readonly before: CaseStatus; readonly after: CaseStatus },
): Promise<void> {
  const { correction } = after;
  if (correction && correction !== before.correction) {
    await tx.run(keepCorrection, [JSON.stringify(correctionRow(key, correction))]);
  }
  for (const run of after.procedures) {
    if (!before.procedures.includes(run)) await tx.run(keepProcedure, [JSON.stringify(procedureRow(key, run))]);
  }
}

function correctionRow({ cityCode, id }: CaseKey, round: CorrectionRound): object {
  return {
    city_code: cityCode,
    case_id: id,
    seq: round.seq,
    items: round.items,
    asked_at: round.askedAt,
    lapsed_at: round.lapsedAt ?? null,
    submitted_at: round.submittedAt ?? null,
  };
}

function procedureRow({ cityCode, id }: CaseKey, run: ProcedureRun): object {
  return {
    city_code: cityCode,
    case_id: id,
    seq: run.seq,
    kind: run.kind,
    name: run.name,
    basis: run.basis,
    reason: run.reason,
    approver_account_id: run.approver.accountId,
    approver_name: run.approver.name,
    from_on: run.from,
    planned_to: run.plannedTo,
    to_on: run.to ?? null,
    finding: run.finding ?? null,
  };
}
