import { describe, expect, it } from 'vitest';

import { planFaults, type PlanMap } from './plan-map.ts';

const system = (slug: string) => ({ slug, ref: '', zh: slug, en: slug });
const map: PlanMap = { systems: [system('identity'), system('hotline')], notYet: ['hotline'] };

describe('the join of plan and modules', () => {
  it('is content when each system is served or listed as not yet', () => {
    expect(planFaults(map, [{ name: 'identity', plan: ['identity'] }])).toEqual([]);
  });

  it.each([
    { why: 'a system is in neither list', modules: [], fault: 'identity is neither' },
    {
      why: 'a system is in both lists',
      modules: [{ name: 'a', plan: ['identity', 'hotline'] }],
      fault: 'hotline is served',
    },
    {
      why: 'a module serves an unknown system',
      modules: [{ name: 'a', plan: ['identity', 'nothing'] }],
      fault: 'does not name',
    },
    {
      why: 'a module serves nothing and does not say why',
      modules: [
        { name: 'identity', plan: ['identity'] },
        { name: 'b', plan: [] },
      ],
      fault: 'does not say why',
    },
  ])('complains when $why', ({ modules, fault }) => {
    expect(planFaults(map, modules).join('\n')).toContain(fault);
  });
});
