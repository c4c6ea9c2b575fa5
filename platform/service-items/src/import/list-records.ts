import { parse } from 'csv-parse/sync';

import { importUnreadable } from '../problems.ts';

/** One row of a list, and the line of the file on which it begins (the first is 1). */
export interface ListRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** A cell begins with a quote that nobody closes: where it ends can only be guessed. */
  readonly hasOpenQuote?: true;
}

/** A quoted cell may run over so many lines; an opening quote that nobody closes then spoils its own row only. */
const LONGEST_CELL_LINES = 50;
const LONGEST_LINE = 1_000_000;

/** Physical lines, without their ends. */
export async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of text) {
    rest += chunk;
    // A carriage return at the end may be half of a line end.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) {
      throw importUnreadable(
        '有一行超过100万字，不像事项清单。请核对文件。',
        'One line has more than a million characters, which no list has. Check the file.',
      );
    }
    yield* lines;
  }
  rest = rest.replace(/\r$/, '');
  if (rest !== '') yield rest;
}

/**
 * Rows of comma-separated text (RFC 4180, with stray quotes taken as they stand). A row that does not read as a whole
 * never takes others with it: the next line begins a new one. Blank lines are passed over.
 */
export async function* recordsOf(lines: AsyncIterable<string>): AsyncGenerator<ListRecord> {
  const source = lines[Symbol.asyncIterator]();
  const waiting: string[] = [];
  const more = async (count: number): Promise<boolean> => {
    while (waiting.length < count) {
      const next = await source.next();
      if (next.done === true) return false;
      waiting.push(next.value);
    }
    return true;
  };

  let line = 1;
  while (await more(1)) {
    const { taken, ...record } = await nextRecord(waiting, more);
    waiting.splice(0, taken);
    if (record.cells.some((cell) => cell.trim() !== '')) yield { line, ...record };
    line += taken;
  }
}

async function nextRecord(
  waiting: readonly string[],
  more: (count: number) => Promise<boolean>,
): Promise<Omit<ListRecord, 'line'> & { readonly taken: number }> {
  const first = waiting[0] ?? '';
  if (isBalanced(first)) return { cells: readCells(first, false) ?? readCells(first, true) ?? [first], taken: 1 };
  for (let count = 2; count <= LONGEST_CELL_LINES && (await more(count)); count += 1) {
    const whole = waiting.slice(0, count).join('\n');
    if (!isBalanced(whole)) continue;
    const cells = readCells(whole, false);
    if (cells) return { cells, taken: count };
    break;
  }
  const cells = readCells(first, true);
  return cells ? { cells, taken: 1 } : { cells: first.split(','), hasOpenQuote: true, taken: 1 };
}

/** Quotes come in pairs, doubled ones included. */
function isBalanced(text: string): boolean {
  return text.split('"').length % 2 === 1;
}

function readCells(text: string, isRelaxed: boolean): readonly string[] | undefined {
  try {
    // The types of the package leave the shape of a record open; without `columns` it is a list of texts.
    const records: string[][] = parse(text, { relax_quotes: isRelaxed, relax_column_count: true });
    return records.length === 1 ? records[0] : records.length === 0 ? [] : undefined;
  } catch {
    return undefined;
  }
}
