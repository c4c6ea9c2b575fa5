/** Upper bounds of the buckets, in seconds. */
const BOUNDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] as const;
const NAME = 'yunmeng_http_request_duration_seconds';

interface Series {
  readonly labels: string;
  /** One count for each bound, and one for what is above them all. */
  readonly counts: number[];
  sum: number;
}

/**
 * A Prometheus histogram of request durations by operation and status. The general library hashes its labels on
 * every observation, which was a twentieth of the processor time of a list; here it is two additions.
 */
export class RequestDurations {
  readonly #byOperation = new Map<string, Map<number, Series>>();

  observe(operation: string, status: number, seconds: number): void {
    const series = this.#series(operation, status);
    let at = 0;
    while (at < BOUNDS.length && seconds > (BOUNDS[at] ?? Infinity)) at += 1;
    series.counts[at] = (series.counts[at] ?? 0) + 1;
    series.sum += seconds;
  }

  /** In the text format of Prometheus; nothing before the first request. */
  text(): string {
    const lines = [
      `# HELP ${NAME} Time from the arrival of a request to the end of its answer`,
      `# TYPE ${NAME} histogram`,
    ];
    for (const bySeries of this.#byOperation.values()) {
      for (const series of bySeries.values()) lines.push(...linesOf(series));
    }
    return `${lines.join('\n')}\n`;
  }

  #series(operation: string, status: number): Series {
    let byStatus = this.#byOperation.get(operation);
    if (!byStatus) this.#byOperation.set(operation, (byStatus = new Map()));
    let series = byStatus.get(status);
    if (!series) {
      const labels = `operation="${operation}",status="${status}"`;
      series = { labels, counts: Array.from({ length: BOUNDS.length + 1 }, () => 0), sum: 0 };
      byStatus.set(status, series);
    }
    return series;
  }
}

function linesOf({ labels, counts, sum }: Series): string[] {
  let total = 0;
  const buckets = counts.map((count, at) => {
    total += count;
    return `${NAME}_bucket{${labels},le="${BOUNDS[at] ?? '+Inf'}"} ${total}`;
  });
  return [...buckets, `${NAME}_sum{${labels}} ${sum}`, `${NAME}_count{${labels}} ${total}`];
}
