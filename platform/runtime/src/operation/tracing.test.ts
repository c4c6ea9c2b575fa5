import { Problem } from '@yunmeng/kernel/problem';
import { type Span, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { inSpan } from './tracing.ts';

/** What an SDK would be told of one span. */
let told: { name: string; attributes: Record<string, unknown>; status?: unknown; isEnded: boolean }[] = [];

/** As much of an SDK as the house asks of one: it notes what it is told. */
const tracer = {
  startActiveSpan(name: string, options: { attributes: object }, work: (span: Span) => unknown) {
    const noted: (typeof told)[number] = { name, attributes: { ...options.attributes }, isEnded: false };
    told.push(noted);
    return work({
      setAttribute: (key: string, value: unknown) => void (noted.attributes[key] = value),
      setStatus: (status: unknown) => void (noted.status = status),
      end: () => void (noted.isEnded = true),
    } as unknown as Span); // the part of a span that the house uses
  },
} as unknown as Tracer; // the part of a tracer that the house uses

beforeAll(() => void trace.setGlobalTracerProvider({ getTracer: () => tracer }));
afterAll(() => trace.disable());
beforeEach(() => {
  told = [];
});

const refusal = new Problem({ code: 'notes.closed', status: 409, title: { zh: '已关闭', en: 'Closed' } });

describe('a span', () => {
  it('carries the name and facts of the work, and ends with it', async () => {
    await expect(inSpan('HTTP notes.read', { 'http.route': '/notes' }, async () => 7)).resolves.toBe(7);
    expect(told).toEqual([{ name: 'HTTP notes.read', attributes: { 'http.route': '/notes' }, isEnded: true }]);
  });

  it('of a refusal has its code, and is no fault', async () => {
    await expect(inSpan('HTTP notes.write', {}, () => Promise.reject(refusal))).rejects.toBe(refusal);
    expect(told).toEqual([{ name: 'HTTP notes.write', attributes: { 'problem.code': 'notes.closed' }, isEnded: true }]);
  });

  it('of a fault has its kind, never its words, which may quote what was stored', async () => {
    const fault = new RangeError('张三 429099199001010001');
    await expect(inSpan('unit of work', {}, () => Promise.reject(fault))).rejects.toBe(fault);
    expect(told[0]).toMatchObject({ status: { code: SpanStatusCode.ERROR, message: 'RangeError' }, isEnded: true });
  });
});
