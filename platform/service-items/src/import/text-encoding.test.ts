import { describe, expect, it } from 'vitest';

import { decodeText, detectEncoding } from './text-encoding.ts';

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  // Cut in the middle of characters.
  for (let at = 0; at < bytes.length; at += 5) yield await Promise.resolve(bytes.subarray(at, at + 5));
}
const utf8 = (text: string) => new TextEncoder().encode(text);
/** 食品经营许可 and 区局 in GB 18030. */
const gbText = Uint8Array.from([
  0xca, 0xb3, 0xc6, 0xb7, 0xbe, 0xad, 0xd3, 0xaa, 0xd0, 0xed, 0xbf, 0xc9, 0x2c, 0xc7, 0xf8, 0xbe, 0xd6,
]);
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe('detectEncoding', () => {
  it.each([
    { bytes: utf8('name\n食品经营许可'), encoding: 'utf-8', why: 'UTF-8' },
    { bytes: utf8('\ufeffname\n食品'), encoding: 'utf-8', why: 'UTF-8 with a mark' },
    { bytes: utf8('name,code\nabc,1'), encoding: 'utf-8', why: 'plain ASCII' },
    { bytes: joined(utf8('name\n'), gbText), encoding: 'gb18030', why: 'GB 18030' },
    {
      bytes: joined(utf8('食品经营许可证明'), Uint8Array.from([0xff])),
      encoding: 'utf-8',
      why: 'UTF-8 with one broken byte',
    },
    { bytes: joined(utf8('x'.repeat(200)), Uint8Array.from([0])), encoding: 'utf-8', why: 'ASCII with one NUL' },
    { bytes: new Uint8Array(), encoding: 'utf-8', why: 'nothing' },
  ])('finds $encoding: $why', async ({ bytes, encoding }) => {
    expect((await detectEncoding(once(bytes))).encoding).toBe(encoding);
  });

  it.each([
    { bytes: joined(Uint8Array.from([0xff, 0xfe]), utf8('a')), why: 'UTF-16 with its mark' },
    { bytes: Uint8Array.from([...'name,code'].flatMap((letter) => [letter.charCodeAt(0), 0])), why: 'UTF-16 without' },
    { bytes: Uint8Array.from(Array.from({ length: 300 }, () => 0xff)), why: 'no text at all' },
  ])('refuses $why and says what to do', async ({ bytes }) => {
    await expect(detectEncoding(once(bytes))).rejects.toMatchObject({
      code: 'service-items.import-unreadable',
      detail: { zh: expect.stringContaining('另存为“CSV UTF-8”') },
    });
  });

  it('decodes characters that were cut between chunks', async () => {
    let text = '';
    for await (const part of decodeText(once(gbText), 'gb18030')) text += part;
    expect(text).toBe('食品经营许可,区局');
  });
});
