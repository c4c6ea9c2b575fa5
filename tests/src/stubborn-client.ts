import { type HttpClient, RefusedRequest } from '@yunmeng/tools/demo/http-client';
import { setTimeout as wait } from 'node:timers/promises';

/** Sends a write until it is answered, always with the same key: what a careful client does on a bad line. */
export async function sendUntilAnswered(
  client: HttpClient,
  method: string,
  path: string,
  options: { body?: string | Uint8Array; mediaType?: string; ifMatch?: number; key: string },
): Promise<Record<string, unknown>> {
  const giveUpAt = performance.now() + 60_000;
  for (;;) {
    try {
      const { body } = await client.send(method, path, options);
      return (body ?? {}) as Record<string, unknown>; // reason: our own API, read field by field
    } catch (error) {
      // A refusal is an answer; a cut line, a server that is down or an outage is not.
      const isAnswer = error instanceof RefusedRequest && error.status < 500 && error.status !== 429;
      if (isAnswer || performance.now() > giveUpAt) throw error;
      await wait(50);
    }
  }
}
