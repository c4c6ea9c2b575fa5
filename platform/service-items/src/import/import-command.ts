import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';

import { type DivisionCode, parseDivisionCode } from '@yunmeng/kernel/division-code';
import { type Command, type Runtime, systemActor, tellUsage } from '@yunmeng/runtime';
import { Problem } from '@yunmeng/kernel/problem';

import { importItems, type ImportResult, type ItemList } from './import-items.ts';
import { type ImportReportRow, listImportRows, reportAsCsv } from './import-report.ts';

/** More than these are in the report. */
const SHOWN_WRONG_ROWS = 20;

/** Status: 0 when every row is in, 1 when some are wrong, 2 when nothing could be read. */
export const importCommand: Command = {
  name: 'items import',
  usage: 'items import <file.csv> [--region <code>] [--region-name <name>] [--report <file.csv|file.json>]',
  title: { zh: '导入事项清单（CSV），逐行报告结果', en: 'Import a list of service items (CSV) with a report per row' },
  async run(runtime, args, print) {
    const asked = readArgs(args);
    if (typeof asked === 'string') {
      if (asked !== '') print(asked);
      return tellUsage(print, this);
    }
    try {
      return await runImport(runtime, asked, print);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      print(`${error.kind.title.zh}：${error.detail.zh}`);
      print(error.detail.en);
      return 2;
    }
  },
};

interface Asked {
  readonly file: string;
  readonly region?: DivisionCode;
  readonly regionName?: string;
  readonly report?: string;
}

/** What was typed, or what is wrong with it: nothing to say when the file alone is missing. */
function readArgs(args: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { region: { type: 'string' }, 'region-name': { type: 'string' }, report: { type: 'string' } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) return '';
    if (values.report !== undefined && !/\.(csv|json)$/i.test(values.report))
      return '--report 的文件名要以 .csv 或者 .json 结尾。';
    return {
      file,
      ...(values.region === undefined ? {} : { region: parseDivisionCode(values.region) }),
      ...(values['region-name'] === undefined ? {} : { regionName: values['region-name'] }),
      ...(values.report === undefined ? {} : { report: values.report }),
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function runImport(runtime: Runtime, asked: Asked, print: (line: string) => void): Promise<number> {
  if (!(await stat(asked.file).catch(() => undefined))?.isFile()) {
    print(`没有文件 ${asked.file}。请核对路径。`);
    return 2;
  }
  const list: ItemList = {
    fileName: basename(asked.file),
    open: () => createReadStream(asked.file),
    ...(asked.region === undefined ? {} : { region: asked.region }),
    ...(asked.regionName === undefined ? {} : { regionName: asked.regionName }),
  };
  const result = await runtime.act({ actor: systemActor }, (work) => importItems(work, list));
  const rows = await listImportRows(runtime.db, result.runId);
  for (const line of summaryOf(result, rows)) print(line);
  if (asked.report !== undefined) {
    await writeFile(asked.report, /\.json$/i.test(asked.report) ? reportAsJson(result, rows) : reportAsCsv(rows));
    print(`逐行报告：${asked.report}`);
  }
  return result.wrong > 0 ? 1 : 0;
}

function summaryOf(result: ImportResult, rows: readonly ImportReportRow[]): string[] {
  const { encoding, total, added, changed, unchanged, wrong } = result;
  const wrongRows = rows.filter((row) => row.outcome === 'wrong');
  const warned = new Map<string, number>();
  for (const { code } of rows.flatMap((row) => row.warnings)) warned.set(code, (warned.get(code) ?? 0) + 1);
  return [
    `编码 ${encoding}，共 ${total} 行：新增 ${added}，变更 ${changed}，没有变化 ${unchanged}，有错 ${wrong}。`,
    ...[...warned].map(([code, count]) => `提醒 ${code}：${count} 行`),
    ...wrongRows
      .slice(0, SHOWN_WRONG_ROWS)
      .map((row) => `第 ${row.line} 行：${row.reasons.map((reason) => reason.detail.zh).join(' ')}`),
    ...(wrongRows.length > SHOWN_WRONG_ROWS
      ? [`还有 ${wrongRows.length - SHOWN_WRONG_ROWS} 行有错，用 --report 看全部。`]
      : []),
  ];
}

function reportAsJson(result: ImportResult, rows: readonly ImportReportRow[]): string {
  return `${JSON.stringify({ ...result, rows }, null, 2)}\n`;
}
