import {
  ConfigurationProblem,
  createLogger,
  DatabaseAddressProblem,
  errorFacts,
  loadConfiguration,
  MigrationProblem,
} from '@yunmeng/runtime';

import { announcement } from './announce.ts';
import { composeHouse, rootFolder } from './compose.ts';
import { findHolder } from './home-lock.ts';
import { modules } from './modules.generated.ts';
import { checkPort } from './port.ts';
import { StartProblem } from './start-problem.ts';
import { stopOnSignal } from './stop-on-signal.ts';

/** Errors that say in one sentence what to do: printed without a stack. */
const EXPLAINED = [ConfigurationProblem, DatabaseAddressProblem, MigrationProblem, StartProblem];

async function start(): Promise<void> {
  const configuration = loadConfiguration(process.env, rootFolder);
  // That another Yunmeng runs here says more than that its port is taken.
  const isHeld = configuration.databaseUrl === undefined && findHolder(configuration.home) !== undefined;
  if (!isHeld) await checkPort(configuration);

  const log = createLogger(configuration.logLevel);
  const composing = composeHouse({ env: process.env, modules, log });
  const stopping = stopOnSignal(composing, log, (line) => console.log(line));
  const house = await composing;
  if (stopping.hasBegun) return;
  try {
    const address = await house.listen();
    console.log(await announcement(house, address, performance.now() / 1000));
  } catch (error) {
    await house.close();
    throw error;
  }
}

try {
  await start();
} catch (error) {
  const isExplained = error instanceof Error && EXPLAINED.some((kind) => error instanceof kind);
  // What is no refusal is a bug, and its words may quote what somebody entered.
  console.error(isExplained ? error.message : JSON.stringify(errorFacts(error), null, 2));
  process.exit(1);
}
