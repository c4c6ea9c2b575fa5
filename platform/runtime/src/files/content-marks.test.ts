import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { MarkScanner } from './content-marks.ts';

function scan(pieces: readonly Uint8Array[]) {
  const scanner = new MarkScanner();
  for (const piece of pieces) scanner.push(piece);
  return scanner.marks();
}

describe('MarkScanner', () => {
  const content = Buffer.from('....%PDF-1.7 .. <!DOCTYPE html> .. Rar!\u001a\u0007 .. <script> %pdf-', 'latin1');

  it('finds the first mark of each kind', () => {
    expect(scan([content])).toEqual({ pdfAt: 4, markupAt: 16, archiveAt: 35 });
    expect(scan([Buffer.from('nothing of the kind: <scr ipt> % pdf -')])).toEqual({
      pdfAt: undefined,
      markupAt: undefined,
      archiveAt: undefined,
    });
  });

  it('finds the same however the content is cut into pieces', () => {
    const cuts = array(integer({ min: 0, max: content.length }), { maxLength: 20 });
    assert(
      property(cuts, (places) => {
        const ends = [...new Set([0, ...places, content.length])].toSorted((a, b) => a - b);
        const pieces = ends.slice(1).map((end, at) => content.subarray(ends[at], end));
        expect(scan(pieces)).toEqual(scan([content]));
      }),
    );
  });
});
