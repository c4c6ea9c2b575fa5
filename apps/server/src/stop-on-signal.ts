import { errorFacts } from '@yunmeng/runtime';

import type { House } from './compose.ts';

/**
 * Stops the house at the first Ctrl-C or SIGTERM, and at a fault that nobody caught; a second signal does not wait.
 * The process ends by itself once everything is closed.
 */
export function stopOnSignal(house: House, say: (line: string) => void): void {
  let isStopping = false;
  const stop = (status: number): void => {
    isStopping = true;
    process.exitCode = status;
    house.close().then(
      () => process.exit(),
      (error: unknown) => {
        house.runtime.log.error(errorFacts(error), 'the stop failed');
        process.exit(1);
      },
    );
  };
  const onSignal = (): void => {
    if (isStopping) {
      force(house);
      return;
    }
    say('正在停止 Stopping: finishing what was accepted. Press Ctrl-C again to force.');
    stop(0);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);

  const onFault = (error: unknown): void => {
    house.runtime.log.error(errorFacts(error), 'a fault that nobody caught: stopping');
    if (!isStopping) stop(1);
  };
  process.on('uncaughtException', onFault);
  process.on('unhandledRejection', onFault);
}

function force(house: House): void {
  const pid = house.embedded?.pid;
  // SIGQUIT is PostgreSQL's immediate shutdown: everything committed is recovered at the next start.
  if (pid !== undefined) {
    try {
      process.kill(pid, 'SIGQUIT');
    } catch {
      // It has ended already.
    }
  }
  process.exit(130);
}
