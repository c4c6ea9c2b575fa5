import { createHash } from 'node:crypto';

import { importUnreadable } from '../problems.ts';

/** Encodings that lists come in. */
export type TextEncoding = 'utf-8' | 'gb18030';

interface DetectedText {
  readonly encoding: TextEncoding;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
}

/** What stands for bytes that mean nothing. */
export const UNREADABLE = '\ufffd';
const NUL = '\0';

/** Up to one character in so many may be broken in a text without anything but ASCII. */
const FEW = 100;

/** How much of a text an encoding could read. */
class Trial {
  readonly #decoder: InstanceType<typeof TextDecoder>;
  broken = 0;
  wide = 0;
  total = 0;

  constructor(encoding: TextEncoding) {
    this.#decoder = new TextDecoder(encoding);
  }

  take(chunk?: Uint8Array): void {
    const text = chunk ? this.#decoder.decode(chunk, { stream: true }) : this.#decoder.decode();
    for (const character of text) {
      this.total += 1;
      if (character === UNREADABLE || character === NUL) this.broken += 1;
      else if (character > '\u2e7f') this.wide += 1;
    }
  }
}

/**
 * Finds the encoding of a list by reading it once: UTF-8 when all of it is UTF-8, or when most of what is not ASCII is
 * (a few broken bytes then spoil their own rows only); else GB 18030 under the same condition.
 *
 * @throws Problem `service-items.import-unreadable` when it is neither, or no text
 */
export async function detectEncoding(chunks: AsyncIterable<Uint8Array>): Promise<DetectedText> {
  const hash = createHash('sha256');
  const [utf8, gb] = [new Trial('utf-8'), new Trial('gb18030')];
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst && isUtf16(chunk)) throw notText('文件是UTF-16编码', 'The file is UTF-16');
    isFirst = false;
    hash.update(chunk);
    utf8.take(chunk);
    gb.take(chunk);
  }
  utf8.take();
  gb.take();
  const encoding = choose(utf8, gb);
  if (!encoding) throw notText('文件里大部分是读不出的字节', 'Most of the file is bytes that mean nothing');
  return { encoding, hash: hash.digest('hex') };
}

/** The text of the list. Bytes that mean nothing become U+FFFD; a byte-order mark goes. */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  // PostgreSQL has no text with NUL in it.
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true }).replaceAll(NUL, UNREADABLE);
  yield decoder.decode();
}

function choose(utf8: Trial, gb: Trial): TextEncoding | undefined {
  if (utf8.broken === 0 || utf8.wide > utf8.broken) return 'utf-8';
  if (gb.broken === 0 || gb.wide > gb.broken) return 'gb18030';
  return utf8.broken * FEW <= utf8.total ? 'utf-8' : undefined;
}

function isUtf16(chunk: Uint8Array): boolean {
  const mark = `${chunk[0]} ${chunk[1]}`;
  return mark === '255 254' || mark === '254 255';
}

function notText(zh: string, en: string) {
  return importUnreadable(
    `${zh}。请在表格软件里另存为“CSV UTF-8”，再导入。`,
    `${en}. Save it as “CSV UTF-8” in the spreadsheet program and import that.`,
  );
}
