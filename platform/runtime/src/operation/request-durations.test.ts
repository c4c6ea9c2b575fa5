import { describe, expect, it } from 'vitest';

import { RequestDurations } from './request-durations.ts';

describe('RequestDurations', () => {
  it('counts each request in every bucket that it fits into', () => {
    const durations = new RequestDurations();
    durations.observe('listCases', 200, 0.003);
    durations.observe('listCases', 200, 0.03);
    durations.observe('listCases', 200, 20);
    const lines = durations.text().split('\n');
    const bucket = (bound: string) =>
      lines
        .find((line) => line.includes(`le="${bound}"`))
        ?.split(' ')
        .at(-1);
    expect(['0.002', '0.005', '0.05', '10', '+Inf'].map(bucket)).toEqual(['0', '1', '2', '2', '3']);
    expect(lines).toContain('yunmeng_http_request_duration_seconds_sum{operation="listCases",status="200"} 20.033');
    expect(lines).toContain('yunmeng_http_request_duration_seconds_count{operation="listCases",status="200"} 3');
  });
});
