import type { CaseSummary } from '@yunmeng/cases/contract';
import { describe, expect, it } from 'vitest';

import { hasEnded, nextInWords, stateWords } from './case-words.ts';

const aCase = (more: Partial<CaseSummary>): CaseSummary => ({
  id: '1',
  caseNumber: 'n',
  queryCode: '7K3M9Q2X4TBA',
  title: '开一家餐饮店',
  itemId: 'i',
  state: 'in-review',
  lamp: 'normal',
  applicantName: '张三',
  org: { code: 'o', name: '云梦县行政审批局' },
  regionCode: '420923000000',
  submittedAt: '2026-09-30T17:50:00.000+08:00',
  version: 1,
  ...more,
});

describe('what happens next', () => {
  it('names the last day with its weekday first, and the count second', () => {
    const next = nextInWords(aCase({ nextDue: { kind: 'known', on: '2026-10-27' }, nextLeft: 2 }), 2026);
    expect(next?.zh).toBe('最晚10月27日（周二）给您答复，还剩2个工作日。');
  });

  it('says what happens when a correction is late', () => {
    const next = nextInWords(
      aCase({ state: 'correction-required', nextDue: { kind: 'known', on: '2026-11-09' } }),
      2026,
    );
    expect(next?.zh).toContain('11月9日（周一）前补上');
    expect(next?.zh).toContain('可以重新申请');
  });

  it('names no day while the calendar of the year is not out', () => {
    const next = nextInWords(
      aCase({ nextDue: { kind: 'open', workingDaysAfter: 3, awaitsYear: 2027 }, nextLeft: 30 }),
      2026,
    );
    expect(next?.zh).toContain('2027年放假安排还没公布');
  });

  it('has nothing to say once a case has ended', () => {
    expect(
      nextInWords(aCase({ state: 'withdrawn', nextDue: { kind: 'known', on: '2026-10-27' } }), 2026),
    ).toBeUndefined();
    expect(hasEnded('withdrawn')).toBe(true);
  });

  it('does not draw a refused case as done because it is closed', () => {
    expect(stateWords(aCase({ state: 'closed', outcome: 'refused' })).tag).toBe('error');
    expect(stateWords(aCase({ state: 'closed', outcome: 'granted' })).tag).toBe('ok');
  });
});
