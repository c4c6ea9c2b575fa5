import { errorFacts, type Logger } from '@yunmeng/runtime';

import type { House } from './compose.ts';

export interface Stopping {
  /** Whether a stop was asked for, so that nothing new is begun. */
  readonly hasBegun: boolean;
}

/**
 * Stops the house at the first Ctrl-C or SIGTERM, and at a fault that nobody caught; one that is still being composed
 * is finished first. A second signal does not wait. The process ends once everything is closed.
 */
export function stopOnSignal(composing: Promise<House>, log: Logger, say: (line: string) => void): Stopping {
  let hasBegun = false;
  const stop = (status: number): void => {
    hasBegun = true;
    process.exitCode = status;
    composing
      // Why it could not be composed is told by whoever composes.
      .then(
        (house) => house.close(),
        () => undefined,
      )
      .then(
        () => process.exit(),
        (error: unknown) => {
          log.error(errorFacts(error), 'the stop failed');
          process.exit(1);
        },
      );
  };
  const onSignal = (): void => {
    // The embedded database is told to end at once as the process exits; what was committed is recovered.
    if (hasBegun) process.exit(130);
    say('正在停止 Stopping: finishing what was accepted. Press Ctrl-C again to force.');
    stop(0);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);

  const onFault = (error: unknown): void => {
    log.error(errorFacts(error), 'a fault that nobody caught: stopping');
    if (!hasBegun) stop(1);
  };
  process.on('uncaughtException', onFault);
  process.on('unhandledRejection', onFault);
  return {
    get hasBegun() {
      return hasBegun;
    },
  };
}
