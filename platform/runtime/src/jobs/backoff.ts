const FIRST_MS = 2000;
const FACTOR = 4;
const LONGEST_MS = 3_600_000;

/**
 * How long to wait after the n-th failed try: about 2 s, 8 s, 32 s … at most an hour. Half of it is by chance, so
 * that jobs which failed together do not come back together.
 *
 * @param failures failed tries, 1 or more
 * @param chance from 0 to 1
 */
export function backoffMs(failures: number, chance: number): number {
  const full = Math.min(FIRST_MS * FACTOR ** (failures - 1), LONGEST_MS);
  return Math.round(full / 2 + (full / 2) * chance);
}
