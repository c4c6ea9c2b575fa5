/** Where content speaks in the voice of a type, by the byte at which it does so first. */
export interface ContentMarks {
  /** A PDF header: readers accept it well behind the beginning. */
  readonly pdfAt: number | undefined;
  /** Markup that a browser would run if it took the content for a page. */
  readonly markupAt: number | undefined;
  /** A RAR or 7z header, which readers look for behind other content. */
  readonly archiveAt: number | undefined;
}

/** Bytes carried over from one piece to the next: one less than the longest mark. */
const OVERLAP = 15;
// oxlint-disable-next-line eslint/no-control-regex -- signatures of formats hold such bytes
const MARKS = /(%pdf-)|(<script|<html|<!doctype html|<iframe|<\?php)|(rar!\x1a\x07|7z\xbc\xaf\x27\x1c)/gi;

/** Looks for marks in content that passes by piece by piece. */
export class MarkScanner {
  #offset = 0;
  #carried = '';
  #pdfAt: number | undefined;
  #markupAt: number | undefined;
  #archiveAt: number | undefined;

  push(piece: Uint8Array): void {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    const text = this.#carried + bytes.toString('latin1');
    const start = this.#offset - this.#carried.length;
    for (const match of text.matchAll(MARKS)) {
      const at = start + match.index;
      if (match[1] !== undefined) this.#pdfAt ??= at;
      else if (match[2] !== undefined) this.#markupAt ??= at;
      else this.#archiveAt ??= at;
    }
    this.#offset += bytes.length;
    this.#carried = text.slice(-OVERLAP);
  }

  marks(): ContentMarks {
    return { pdfAt: this.#pdfAt, markupAt: this.#markupAt, archiveAt: this.#archiveAt };
  }
}
