/** Length in characters as people count them: 𬭎 is one, though JavaScript strings hold it in two units. */
export function codePointLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/**
 * Order by code point, the order of PostgreSQL's collation "C" in UTF-8. JavaScript's own `<` orders by UTF-16 unit and
 * puts the rare characters beyond the basic plane before U+E000.
 *
 * @returns negative, zero or positive
 */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

/** Surrogates stand for characters above everything else, so they rank above the private use area and compatibility forms. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
