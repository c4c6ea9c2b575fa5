import type { Finding } from '@yunmeng/kernel/problem';
import { type Queryable, statement } from '@yunmeng/runtime';

/** 导入报告: what became of one row. */
export interface ImportReportRow {
  /** Line of the file on which the row begins; the heading is line 1. */
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'wrong';
  readonly reasons: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly raw: Readonly<Record<string, string>>;
  readonly itemId: string | null;
}

const selectRows = statement<ImportReportRow, [string]>(
  'service-items.select-import-rows',
  `select row_number as line, code, name, outcome, reasons, warnings, raw, item_id as "itemId"
from service_items.import_row
where run_id = $1
order by row_number`,
);

/** The rows of one import, in the order of the file. */
export async function listImportRows(db: Queryable, runId: string): Promise<ImportReportRow[]> {
  return db.many(selectRows, [runId]);
}

const HEADING = ['line', 'outcome', 'item_code', 'name', 'reasons', 'warnings'];

/** As a spreadsheet opens it: UTF-8 with a byte-order mark, sentences in Chinese. */
export function reportAsCsv(rows: readonly ImportReportRow[]): string {
  const lines = rows.map((row) => [
    String(row.line),
    row.outcome,
    row.code,
    row.name,
    sentences(row.reasons),
    sentences(row.warnings),
  ]);
  return `\ufeff${[HEADING, ...lines].map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function sentences(findings: readonly Finding[]): string {
  return findings.map((finding) => finding.detail.zh).join(' ');
}

/** A cell that begins like a formula gets an apostrophe, so that no spreadsheet computes what a stranger wrote. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
