import { systemActor } from '@yunmeng/runtime';

import { load, startChild } from './child-server.ts';
import { type Bench, median } from './figure.ts';
import { notes, writeNote } from './notes.ts';
import { openScratchDatabase } from './scratch-database.ts';
import { openScratchRuntime } from './scratch-runtime.ts';

const AMOUNT = 4_000;

/** A list of 25 through the whole HTTP edge, against raw node:http and pg with the same statement. */
export const httpListBench: Bench = {
  name: 'http-list',
  title: 'a list of 25 through HTTP ÷ raw http + pg, processor time of the application per request',
  isOrdinary: true,
  async run(report) {
    const database = await openScratchDatabase();
    const runtime = await openScratchRuntime(database.url, [notes]);
    for (let row = 0; row < 100; row += 1) await runtime.act({ actor: systemActor }, writeNote);
    await runtime.db.close();
    const child = new URL('./http-child.ts', import.meta.url);
    const [ours, floor] = await Promise.all([
      startChild(child, ['ours', database.url]),
      startChild(child, ['floor', database.url]),
    ]);
    const ratios: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      const ofFloor = await load(floor, '/', AMOUNT);
      const ofOurs = await load(ours, '/api/bench-notes', AMOUNT);
      // The first round warms both up.
      if (round > 0) ratios.push(ofOurs.processorMs / ofFloor.processorMs);
    }
    report({ metric: 'application processor time, ours ÷ floor', value: median(ratios), unit: '×', goal: '<=1.3' });
    await ours.stop();
    await floor.stop();
    await database.close();
  },
};
