import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { linesOf, type ListRecord, recordsOf } from './list-records.ts';

async function* chunksOf(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield await Promise.resolve(text.slice(at, at + size));
}

async function read(text: string, size = 7): Promise<ListRecord[]> {
  const records: ListRecord[] = [];
  for await (const record of recordsOf(linesOf(chunksOf(text, size)))) records.push(record);
  return records;
}
const cells = async (text: string) => (await read(text)).map((record) => record.cells);

describe('recordsOf', () => {
  it.each([
    {
      text: 'a,b\r\nc,d\r\n',
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
      why: 'lines end as on Windows',
    },
    {
      text: 'a,b\rc,d',
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
      why: 'lines end as on old machines, the last not at all',
    },
    { text: '"a,1",b\n', rows: [['a,1', 'b']], why: 'quotes keep commas' },
    { text: '"say ""yes""",b', rows: [['say "yes"', 'b']], why: 'doubled quotes are one' },
    {
      text: '"two\nlines",b\nc,d',
      rows: [
        ['two\nlines', 'b'],
        ['c', 'd'],
      ],
      why: 'a quoted cell runs over lines',
    },
    {
      text: 'a,5"pipe\nc,d\n',
      rows: [
        ['a', '5"pipe'],
        ['c', 'd'],
      ],
      why: 'a stray quote stays as it stands',
    },
    {
      text: 'a,"open\nc,d\ne,f',
      rows: [
        ['a', '"open'],
        ['c', 'd'],
        ['e', 'f'],
      ],
      why: 'a quote that nobody closes spoils one row',
    },
    {
      text: 'a,"open\nc,"d"\ne,f',
      rows: [
        ['a', '"open'],
        ['c', 'd'],
        ['e', 'f'],
      ],
      why: 'nor does it swallow rows up to the next quote',
    },
    {
      text: 'a,b\n\n , \n\nc,d',
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
      why: 'blank rows are passed over',
    },
    { text: 'a,b,\nc', rows: [['a', 'b', ''], ['c']], why: 'ragged rows are for the reader to judge' },
    { text: '', rows: [], why: 'nothing is nothing' },
  ])('reads $text: $why', async ({ text, rows }) => {
    expect(await cells(text)).toEqual(rows);
  });

  it('says on which line of the file a row begins', async () => {
    const records = await read('h\n"two\nlines"\n\nlast');
    expect(records.map((record) => record.line)).toEqual([1, 2, 5]);
  });

  it('reads back what was written with quotes, however it is cut into chunks', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '中', '"', ',', '\n', ' ', '𬭎'), maxLength: 6 });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 9 }), async (table, size) => {
        const text = table.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n');
        const wanted = table.filter((row) => row.some((one) => one.trim() !== ''));
        expect((await read(text, size)).map((record) => record.cells)).toEqual(wanted);
      }),
    );
  });
});
