import { modules } from '@yunmeng/server/modules';
import { planFaults, readPlanMap } from '@yunmeng/tools/plan-map';
import { expect, it } from 'vitest';

it('every system of the plan is served or listed as not yet, and every module has a reason to exist', () => {
  expect(planFaults(readPlanMap(process.cwd()), modules)).toEqual([]);
});
