import type { ClockView } from '@yunmeng/time-limits/contract';

/** The clock that matters on a page, and the legal one behind it. */
interface DrawnClocks {
  readonly main: ClockView;
  readonly behind: ClockView | undefined;
}

const ORDER: readonly ClockView['name'][] = ['correction', 'promised', 'acceptance'];

/**
 * Which clocks a page draws: while a correction is open its own; then the promise, with the legal limit behind it; before
 * acceptance the acceptance check. Of several of one name the latest counts. A stopped clock is drawn when none runs.
 */
export function clocksToDraw(clocks: readonly ClockView[]): DrawnClocks | undefined {
  const latest = new Map<ClockView['name'], ClockView>();
  for (const clock of clocks) {
    const known = latest.get(clock.name);
    if (!known || known.startedOn <= clock.startedOn) latest.set(clock.name, clock);
  }
  const inOrder = ORDER.map((name) => latest.get(name)).filter((clock) => clock !== undefined);
  const main =
    inOrder.find((clock) => clock.state !== 'stopped') ??
    inOrder.find((clock) => clock.name !== 'correction') ??
    inOrder[0];
  if (!main) return undefined;
  return { main, behind: main.name === 'promised' ? latest.get('statutory') : undefined };
}
