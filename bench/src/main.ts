import { parseArgs } from 'node:util';

import { benches } from './benches.ts';
import { type Bench, type Figure, measuredCommit, meets } from './figure.ts';
import { closeScratchDatabases } from './scratch-database.ts';

const commit = measuredCommit();

/** `npm run bench -- [name|all|peers|large] [--json]`: ratios, one line each; without a name it lists what there is. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [asked] = positionals;
  if (asked === undefined) {
    for (const bench of benches)
      process.stdout.write(`${bench.name.padEnd(14)}${bench.title}${bench.isOrdinary ? '' : ' (not in all)'}\n`);
    return;
  }
  const chosen =
    asked === 'all' ? benches.filter((bench) => bench.isOrdinary) : benches.filter((bench) => bench.name === asked);
  if (asked === 'peers' || asked === 'large') {
    process.stdout.write(
      `No bench stands in "${asked}" yet: peers are installed outside the project, large needs ten million rows.\n`,
    );
    return;
  }
  if (chosen.length === 0) {
    process.stderr.write(`There is no bench "${asked}". Benches: all, ${benches.map(({ name }) => name).join(', ')}\n`);
    process.exitCode = 2;
    return;
  }
  let isOk = true;
  for (const bench of chosen) {
    const print = show(bench, values.json);
    await bench.run((figure) => {
      isOk &&= meets(figure.value, figure.goal);
      print(figure);
    });
  }
  process.exitCode = isOk ? 0 : 1;
}

const show =
  (bench: Bench, isJson: boolean) =>
  ({ metric, value, unit, goal }: Figure): void => {
    const rounded = Number(value.toPrecision(3));
    const ok = meets(value, goal);
    const line = isJson
      ? JSON.stringify({ bench: bench.name, metric, value: rounded, unit, goal, ok, commit })
      : `${ok ? 'ok  ' : 'MISS'} ${bench.name}: ${metric} = ${rounded} ${unit} ${goal && `(goal ${goal})`}`;
    process.stdout.write(`${line}\n`);
  };

try {
  await main();
} finally {
  await closeScratchDatabases();
}
