import { median } from './figure.ts';
import { processorSeconds } from './processor-time.ts';

/** What one run of one side cost. */
interface Cost {
  readonly wallSeconds: number;
  /** Application plus database. */
  readonly processorSeconds: number;
}

/** Runs `work` once and reads what it cost from this process and the database's. */
export async function costOf(databasePid: number, work: () => Promise<unknown>): Promise<Cost> {
  const read = (): number =>
    process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6 + processorSeconds(databasePid);
  const cpu = read();
  const started = performance.now();
  await work();
  return { wallSeconds: (performance.now() - started) / 1000, processorSeconds: read() - cpu };
}

/**
 * Runs floor and ours in turn, and gives the median of floor ÷ ours in processor time and in wall time: 1 means as
 * cheap as the floor, 0.5 means twice the cost.
 */
export async function floorOverOurs(
  databasePid: number,
  rounds: number,
  sides: { readonly floor: () => Promise<unknown>; readonly ours: () => Promise<unknown> },
): Promise<{ processor: number; wall: number }> {
  const processor: number[] = [];
  const wall: number[] = [];
  await sides.floor();
  await sides.ours();
  for (let round = 0; round < rounds; round += 1) {
    const floor = await costOf(databasePid, sides.floor);
    const ours = await costOf(databasePid, sides.ours);
    processor.push(floor.processorSeconds / ours.processorSeconds);
    wall.push(floor.wallSeconds / ours.wallSeconds);
  }
  return { processor: median(processor), wall: median(wall) };
}

/** Does `count` pieces of work with `width` hands at once. */
export async function withHands(
  width: number,
  count: number,
  work: (index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const hand = async (): Promise<void> => {
    for (let index = next; index < count; index = next) {
      next += 1;
      await work(index);
    }
  };
  await Promise.all(Array.from({ length: width }, hand));
}
