import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What the first page may weigh, in bytes after gzip, and all style sheets of the portal together. */
export const BUDGET = { firstPageBytes: 150_000, styleBytes: 12_000 } as const;

/** Weights after gzip. */
interface Weights {
  /** The page itself, and every script and style sheet it names: what a first visit fetches. */
  readonly firstPageBytes: number;
  /** Every style sheet that the portal can ever load; the gallery's are not the portal's. */
  readonly styleBytes: number;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

/** Weighs a built portal. Scripts that the first page imports in turn are named by it for preloading, so they count. */
export function weigh(dist: string): Weights {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');
  const files = ['index.html', ...new Set(named)].map((name) => ({ name, bytes: gzipped(join(dist, name)) }));
  const gallery = readFileSync(join(dist, 'gallery.html'), 'utf8');
  const styles = filesBelow(dist).filter(
    (name) => name.endsWith('.css') && (page.includes(name) || !gallery.includes(name)),
  );
  return {
    firstPageBytes: sum(files.map((file) => file.bytes)),
    styleBytes: sum(styles.map((name) => gzipped(join(dist, name)))),
    files,
  };
}

/** What is over the budget, in sentences; nothing when all is well. */
export function overBudget(weights: Weights): readonly string[] {
  const faults: string[] = [];
  if (weights.firstPageBytes > BUDGET.firstPageBytes) {
    const parts = weights.files.map((file) => `${file.name} ${file.bytes}`).join(', ');
    faults.push(
      `the first page weighs ${weights.firstPageBytes} bytes gzip, budget ${BUDGET.firstPageBytes}: ${parts}`,
    );
  }
  if (weights.styleBytes > BUDGET.styleBytes) {
    faults.push(`the style sheets weigh ${weights.styleBytes} bytes gzip, budget ${BUDGET.styleBytes}`);
  }
  return faults;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile());
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
