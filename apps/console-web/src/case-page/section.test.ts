import { describe, expect, it } from 'vitest';

import { aCase } from '../testing.ts';
import { materialsOf, sectionsOf } from './section.ts';

const file = {
  id: '0198f000-0000-7000-8000-000000000002',
  materialCode: '02',
  name: '照片.jpg',
  sizeBytes: 1,
  mediaType: 'image/jpeg',
  at: '2026-11-17T10:00:00.000+08:00',
};
const shown = aCase({
  materials: [
    { code: '01', name: '身份证', need: 'required', waiver: 'data-check', files: [] },
    { code: '02', name: '营业执照', need: 'required', waiver: 'licence', files: [file] },
    { code: '03', name: '食品安全制度', need: 'required', waiver: 'pledge', files: [] },
  ],
});

describe('materialsOf', () => {
  it('keeps what government holds apart from what the applicant gave', () => {
    const { given, held } = materialsOf(shown);
    expect(held.map(({ name }) => name)).toEqual(['身份证']);
    expect(given.map(({ name }) => name)).toEqual(['营业执照', '食品安全制度']);
  });
});

describe('sectionsOf', () => {
  it('begins with the form and ends with the history', () => {
    expect(sectionsOf(shown).map((section) => (section.kind === 'material' ? section.code : section.kind))).toEqual([
      'form',
      '02',
      '03',
      '01',
      'history',
    ]);
  });
});
