import type { ClockView } from '@yunmeng/time-limits/contract';
import { describe, expect, it } from 'vitest';

import { drawn } from '../surroundings/testing.tsx';
import { TurnPanel } from './turn-panel.tsx';

const office = {
  who: 'office' as const,
  name: '云梦县行政审批局',
  sentence: { zh: '正在审查。', en: 'Under review.' },
};
const aClock = (name: ClockView['name'], unit: ClockView['limit']['unit'], left: number): ClockView => ({
  name,
  basis: '',
  limit: { count: 30, unit },
  startedOn: '2026-11-24',
  state: 'running',
  due: { kind: 'known', on: '2026-12-24' },
  used: 0,
  pausedDays: 0,
  left,
  pauses: [],
});

describe('whose turn it is', () => {
  it('names the body, the promise and the legal date, each with its weekday and what is left', () => {
    const html = drawn(
      <TurnPanel
        turn={office}
        state="in-review"
        nextDue={{ kind: 'known', on: '2026-12-01' }}
        nextClock={aClock('promised', 'working-day', 5)}
        statutoryDue={{ kind: 'known', on: '2026-12-08' }}
        statutoryClock={aClock('statutory', 'working-day', 10)}
      />,
    );
    expect(html).toContain('云梦县行政审批局');
    expect(html).toMatch(/承诺最晚.*12月1日.*周二.*还剩5个工作日/);
    expect(html).toMatch(/法律规定最晚.*12月8日.*周二.*还剩10个工作日/);
  });

  it('does not call calendar days working days', () => {
    const html = drawn(
      <TurnPanel
        turn={{ ...office, who: 'applicant', name: '张三' }}
        state="correction-required"
        nextDue={{ kind: 'known', on: '2026-12-24' }}
        nextClock={aClock('correction', 'calendar-day', 30)}
        statutoryDue={undefined}
      />,
    );
    expect(html).toContain('还剩30天');
    expect(html).toContain('>您<');
  });

  it('says that a date of 2027 cannot be named yet', () => {
    const html = drawn(
      <TurnPanel
        turn={office}
        state="in-review"
        nextDue={{ kind: 'open', workingDaysAfter: 11, awaitsYear: 2027 }}
        statutoryDue={undefined}
      />,
      'en',
    );
    expect(html).toContain('The public holidays of 2027 are not announced yet');
  });

  it('says how a case has ended, without a date', () => {
    const html = drawn(
      <TurnPanel
        turn={{ ...office, who: 'nobody', name: '' }}
        state="withdrawn"
        nextDue={{ kind: 'known', on: '2026-12-01' }}
        statutoryDue={undefined}
      />,
    );
    expect(html).not.toContain('12月1日');
    expect(html).toContain('<h2 id="turn">您撤回了</h2>');
  });
});
