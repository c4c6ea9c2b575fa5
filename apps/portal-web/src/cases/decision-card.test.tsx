import type { CaseDetail } from '@yunmeng/cases/contract';
import { describe, expect, it } from 'vitest';

import { drawn } from '../surroundings/testing.tsx';
import { DecisionCard } from './decision-card.tsx';

const decision = {
  outcome: 'granted' as const,
  reason: '符合规定的条件。',
  basis: '《中华人民共和国食品安全法》第三十五条',
  decidedOn: '2026-11-24',
  remedies: { reconsideration: '60天内可以申请行政复议，找云梦县人民政府。', litigation: '6个月内可以起诉。' },
};
const aDetail = (more: Partial<CaseDetail>): CaseDetail =>
  ({
    title: '食品经营许可（新办）',
    state: 'approved',
    result: { kind: 'licence', name: '食品经营许可证', where: '云梦县政务服务中心综合窗口' },
    fees: [{ name: '工本费', amountFen: 2000, basis: '示例文件' }],
    ...more,
  }) as CaseDetail; // only what a decision shows

describe('a decision', () => {
  it('that refuses gives the reason and, unfolded, where to object', () => {
    const html = drawn(
      <DecisionCard detail={aDetail({ state: 'rejected', decision: { ...decision, outcome: 'refused' } })} />,
    );
    expect(html).toContain('没有批准');
    expect(html).toContain('不同意怎么办');
    expect(html).not.toContain('<details');
    expect(html).not.toContain('领取');
  });

  it('that grants says where to pay and to collect, in yuan', () => {
    const html = drawn(<DecisionCard detail={aDetail({ decision })} />);
    expect(html).toContain('食品经营许可证办好了，到窗口领取');
    expect(html).toContain('工本费20元（示例文件）');
    expect(html).toContain('<details');
  });

  it('that does not accept names the body in charge', () => {
    const notAccepted = {
      reason: '取水归水利部门管。',
      rightBody: '云梦县水利和湖泊局',
      remedies: '60天内可以申请行政复议。',
    };
    const html = drawn(<DecisionCard detail={aDetail({ state: 'not-accepted', notAccepted })} />);
    expect(html).toContain('没有受理');
    expect(html).toContain('云梦县水利和湖泊局');
  });
});
