import { checkCreditCode } from '@yunmeng/kernel/credit-code';
import { type DivisionCode, parseDivisionCode } from '@yunmeng/kernel/division-code';
import { parseItemCode } from '@yunmeng/kernel/item-code';
import type { Finding } from '@yunmeng/kernel/problem';

import type { ItemType } from '../contract.ts';
import { itemTypeOf } from '../item-type.ts';
import { importColumnsMissing } from '../problems.ts';
import type { ListRecord } from './list-records.ts';
import { UNREADABLE } from './text-encoding.ts';

/** Columns that are known; others are kept in the report as they are. */
const KNOWN = ['department', 'main_item', 'name', 'area_code', 'item_code', 'task_type', 'dept_code'] as const;
type Column = (typeof KNOWN)[number];
const LONGEST_NAME = 200;
const LONGEST_CODE = 200;

/** The heading: which cell has what. */
interface ListHeading {
  readonly names: readonly string[];
  readonly at: ReadonlyMap<Column, number>;
}

/** What a good row says. */
export interface ListedItem {
  readonly name: string;
  readonly department: string;
  readonly departmentCode: string;
  readonly mainItem: string | undefined;
  readonly region: DivisionCode;
  readonly code: string;
  readonly codeScheme: 'basic' | 'implementation' | 'handling-item' | 'unknown';
  readonly type: ItemType;
  readonly typeCode: string;
}

/** What became of reading a row. */
export interface ReadRow {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly raw: Readonly<Record<string, string>>;
  readonly reasons: readonly Finding[];
  readonly warnings: readonly Finding[];
  /** Absent when there are reasons. */
  readonly item?: ListedItem;
}

/**
 * Reads the heading. Names may be in any order, in capitals, with blanks around them.
 *
 * @throws Problem `service-items.import-columns-missing`
 */
export function readHeading({ cells }: ListRecord, hasRegion: boolean): ListHeading {
  const names = cells.map((cell) => cell.replace(/^\ufeff/, '').trim());
  const at = new Map<Column, number>();
  for (const column of KNOWN) {
    const index = names.findIndex((name) => name.toLowerCase() === column);
    if (index >= 0) at.set(column, index);
  }
  const needed: readonly Column[] = [
    'department',
    'name',
    'item_code',
    'task_type',
    ...(hasRegion ? [] : (['area_code'] as const)),
  ];
  const missing = needed.filter((column) => !at.has(column));
  if (missing.length > 0) throw importColumnsMissing(missing, names);
  return { names, at };
}

/** Reads one row. `region` stands in where the list names none. */
export function readListRow(record: ListRecord, heading: ListHeading, region: DivisionCode | undefined): ReadRow {
  const cell = (column: Column): string => record.cells[heading.at.get(column) ?? -1]?.trim() ?? '';
  const [code, name] = [cell('item_code'), cell('name')];
  const raw = rawCells(record, heading);
  const area = readArea(cell('area_code'), region);
  const reasons = reasonsIn(record, heading, cell, area);
  const said = { line: record.line, code, name, raw };
  if (reasons.length > 0 || area === undefined) return { ...said, reasons, warnings: [] };

  const read = parseItemCode(code);
  const typeCode = cell('task_type');
  const item: ListedItem = {
    name,
    department: cell('department'),
    departmentCode: cell('dept_code'),
    mainItem: cell('main_item') === '' ? undefined : cell('main_item'),
    region: area,
    // Codes of known schemes in their one form; what nobody can read stays as it stands.
    code: read.scheme === 'unknown' ? code : read.code,
    codeScheme: read.scheme,
    type: itemTypeOf(typeCode),
    typeCode,
  };
  return { ...said, reasons, warnings: warningsOf(item, record.line), item };
}

function reasonsIn(
  record: ListRecord,
  heading: ListHeading,
  cell: (column: Column) => string,
  area: DivisionCode | undefined,
): Finding[] {
  const say = (code: string, zh: string, en: string): Finding => finding(record.line, code, zh, en);
  const [has, needs] = [record.cells.length, heading.names.length];
  if (has !== needs) {
    // Which cell is which cannot be known, so nothing else is worth saying.
    return [
      say(
        'ragged-row',
        `这一行有${has}格，表头有${needs}格。请看是不是多了或者少了逗号、引号。`,
        `The row has ${has} cells, the heading ${needs}. Look for a comma or quote too many or too few.`,
      ),
    ];
  }
  if (record.hasOpenQuote) {
    return [
      say(
        'open-quote',
        '这一行有个引号没有收尾，请补上，或者删掉。',
        'A quote is opened and never closed: close it, or take it out.',
      ),
    ];
  }
  const reasons: Finding[] = [];
  if (record.cells.some((text) => text.includes(UNREADABLE))) {
    reasons.push(
      say(
        'unreadable-bytes',
        '这一行有读不出的字，请重新导出这一行。',
        'The row holds bytes that mean nothing: export it again.',
      ),
    );
  }
  for (const column of ['name', 'item_code', 'department'] as const) {
    if (cell(column) === '')
      reasons.push(say('blank-cell', `${column} 是空的，请补上。`, `${column} is blank: fill it in.`));
  }
  if (Array.from(cell('name')).length > LONGEST_NAME) {
    reasons.push(
      say('name-too-long', `事项名称超过${LONGEST_NAME}个字。`, `The name has more than ${LONGEST_NAME} characters.`),
    );
  }
  if (cell('item_code').length > LONGEST_CODE) {
    reasons.push(
      say('code-too-long', `事项编码超过${LONGEST_CODE}位。`, `The code has more than ${LONGEST_CODE} characters.`),
    );
  }
  if (area === undefined) {
    const written = cell('area_code');
    reasons.push(
      say(
        'bad-area-code',
        `区划代码“${written}”读不出来，应当是6位或者12位数字。`,
        `The division code “${written}” cannot be read: it has 6 or 12 digits.`,
      ),
    );
  }
  return reasons;
}

function warningsOf(item: ListedItem, line: number): Finding[] {
  const warnings: Finding[] = [];
  if (item.type === 'unknown') {
    warnings.push(
      finding(
        line,
        'unknown-type',
        `不认识事项类型“${item.typeCode}”，原样保留，暂时不开放申请。`,
        `The type “${item.typeCode}” is not known; it is kept, and not open to application.`,
      ),
    );
  }
  if (item.codeScheme === 'unknown') {
    warnings.push(
      finding(
        line,
        'unknown-code-scheme',
        '编码不是国家标准的格式，原样保留。',
        'The code follows no national scheme; it is kept as it is.',
      ),
    );
  }
  if (checkCreditCode(item.departmentCode).kind !== 'valid') {
    warnings.push(
      finding(
        line,
        'odd-department-code',
        `部门代码“${item.departmentCode}”不是统一社会信用代码，原样保留。`,
        `The department code “${item.departmentCode}” is no credit code; it is kept as it is.`,
      ),
    );
  }
  return warnings;
}

function rawCells({ cells }: ListRecord, { names }: ListHeading): Record<string, string> {
  const count = Math.max(cells.length, names.length);
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [headingAt(names, i), cells[i] ?? '']));
}

function headingAt(names: readonly string[], i: number): string {
  const name = names[i] ?? '';
  return name === '' || names.indexOf(name) !== i ? `column ${i + 1}` : name;
}

function readArea(text: string, region: DivisionCode | undefined): DivisionCode | undefined {
  if (text === '') return region;
  try {
    return parseDivisionCode(text);
  } catch {
    return undefined;
  }
}

function finding(line: number, code: string, zh: string, en: string): Finding {
  return { pointer: `/rows/${line}`, code: `service-items.${code}`, detail: { zh, en } };
}
