import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { aCalendarFile } from '@yunmeng/time-limits/testing';
import { afterAll, expect, it } from 'vitest';

import { act, sendCase } from '../src/journey-cases.ts';
import { journeyHouse } from '../src/journey-house.ts';
import { anOfficial, aPerson, leave } from '../src/journey-people.ts';
import { showScreen } from '../src/journey-pictures.ts';
import { heading } from '../src/journey-portal.ts';

const house = journeyHouse();
const folder = mkdtempSync(join(tmpdir(), 'yunmeng-calendar-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a due date in a year whose holidays are not announced is said in words, and becomes a day with the notice', async () => {
  const { caseId } = await sendCase(house, '取水许可审批');
  await act(house, 'clerk', { caseId, name: 'accept', body: {} });

  const page = await aPerson(house, { login: 'zhangsan' });
  await page.goto(`/cases/${caseId}`);
  await heading(page, '取水许可审批').waitFor();
  await page.getByText('2027年放假安排还没公布，公布后告诉您准确日期').first().waitFor();
  await showScreen(page, 'open-due');
  const official = await anOfficial(house, { login: 'reviewer' });
  await official.goto(`/console/cases/${caseId}`);
  await official.getByText('2027年放假安排还没公布').first().waitFor();
  await showScreen(official, 'console-open-due');

  const file = join(folder, '2027.json');
  writeFileSync(file, JSON.stringify(aCalendarFile(2027)));
  await house.yunmeng('calendar', 'import', file);
  const citizen = await house.enter('zhangsan');
  await expect
    .poll(() => citizen.get(`/cases/${caseId}`), { timeout: 20_000 })
    .toMatchObject({ nextDue: { kind: 'known', on: '2027-01-06' } });
  await page.reload();
  await page.getByText('2027年1月6日').first().waitFor();
  await showScreen(page, 'settled-due');
  await leave(page, official);
});
