import { Problem } from '@yunmeng/kernel/problem';
import { type Attributes, SpanStatusCode, trace } from '@opentelemetry/api';

const tracer = trace.getTracer('yunmeng');

/**
 * Runs `work` inside an OpenTelemetry span. Without an SDK (`--require` one at start) this costs next to nothing.
 * Attributes carry codes, ids and counts only, never personal data.
 */
export function inSpan<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Problem) span.setAttribute('problem.code', error.code);
      // The name alone: messages of a database may quote what was stored.
      else span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
      throw error;
    } finally {
      span.end();
    }
  });
}
