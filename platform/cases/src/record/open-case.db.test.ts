import { describe, expect, it } from 'vitest';

import { aPinnedItem, useCaseHouse } from '../testing.ts';

const house = useCaseHouse({ now: '2026-10-13T10:00:00+08:00' });
const numberFor = async (code: string) => (await house.openACase({ item: aPinnedItem({ code }) })).caseNumber;

describe('a case number', () => {
  it('begins with the item code of whatever scheme and counts by day', async () => {
    const local = '511A0138000000-511602000000-000-115113010833722043-1-00';
    expect(await numberFor(local)).toBe(`${local}202610130001`);
    expect(await numberFor(local)).toBe(`${local}202610130002`);
  });

  it('stays unique for codes of imported lists that differ only in what a number cannot hold', async () => {
    expect([await numberFor('甲7'), await numberFor('乙7'), await numberFor('7')]).toEqual([
      '7202610130001',
      '7202610130002',
      '7202610130003',
    ]);
    expect(await numberFor('事项-甲')).toBe(`${aPinnedItem().id}202610130001`);
  });
});
