import { execFileSync } from 'node:child_process';

/** One measured ratio. Ratios are taken within one run, so that they hold when the machine's speed drifts. */
export interface Figure {
  readonly metric: string;
  readonly value: number;
  /** What `value` is, e.g. `×` for a ratio, `kB`, `s`. */
  readonly unit: string;
  /** `<=1.5` or `>=0.6`; empty where nothing was promised. */
  readonly goal: string;
}

/** A measurement by name. */
export interface Bench {
  readonly name: string;
  /** What it compares with what. */
  readonly title: string;
  /** Part of `-- all`; peers and large ones stand apart. */
  readonly isOrdinary: boolean;
  run(report: (figure: Figure) => void): Promise<void>;
}

/** Whether a value meets a goal. An empty goal is always met. */
export function meets(value: number, goal: string): boolean {
  const [, relation, bound] = /^(<=|>=)([\d.]+)$/.exec(goal) ?? [];
  if (relation === undefined) return true;
  return relation === '<=' ? value <= Number(bound) : value >= Number(bound);
}

/** Short hash of the commit that is measured, with `+` when the tree differs from it. */
export function measuredCommit(): string {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--untracked-files=no') ? '+' : ''}`;
  } catch {
    return 'unknown';
  }
}

/** Middle value: what is quoted of several runs. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
