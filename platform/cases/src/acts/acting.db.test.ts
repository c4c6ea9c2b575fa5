import { describe, expect, it } from 'vitest';

import { office, useCaseHouse } from '../testing.ts';

const house = useCaseHouse({ now: '2026-10-13T10:00:00+08:00' });

describe('smoke', () => {
  it('opens', async () => {
    const opened = await house.openACase();
    expect(opened.caseNumber).toMatch(/0001$/);
    const a = await house.act({ actor: office.clerk, caseId: opened.caseId, act: 'accept' });
    console.log(JSON.stringify(a.body, null, 1));
    const list = await house.inject({ method: 'GET', url: '/api/cases', actor: office.clerk });
    console.log(JSON.stringify(list.body, null, 1));
    const tasks = await house.inject({ method: 'GET', url: '/api/tasks?group=available', actor: office.reviewer });
    console.log(JSON.stringify(tasks.body, null, 1));
  });
});
