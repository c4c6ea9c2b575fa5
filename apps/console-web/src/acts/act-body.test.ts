import {
  Accept,
  BeginSpecialProcedure,
  CorrectionItem,
  Decide,
  Deliver,
  EndSpecialProcedure,
  RefuseAcceptance,
  RequestCorrection,
  Review,
  SendBack,
  Terminate,
} from '@yunmeng/cases/contract';
import type { TSchema } from 'typebox';
import { Check } from 'typebox/value';
import { describe, expect, it } from 'vitest';

import { bodyOf, findingsOf, textLimits, type TextLimits } from './act-body.ts';
import { UNTYPED, type OfficialAct, type Typed } from './typed.ts';

const schemas: Readonly<Record<OfficialAct, TSchema>> = {
  accept: Accept,
  'request-correction': RequestCorrection,
  'refuse-acceptance': RefuseAcceptance,
  review: Review,
  'begin-special-procedure': BeginSpecialProcedure,
  'end-special-procedure': EndSpecialProcedure,
  decide: Decide,
  'send-back': SendBack,
  deliver: Deliver,
  terminate: Terminate,
};

const filled: Typed = {
  accept: { opinion: ' ' },
  'request-correction': { points: { '/materials/01': { what: '没标洗消区', why: '要看位置', how: '' } } },
  'refuse-acceptance': { ground: 'not-this-body', reason: '这件事归水利局办', rightBody: '云梦县水利局' },
  review: { recommendation: 'approve', opinion: '符合' },
  'begin-special-procedure': { kind: 'hearing', plannedTo: '2026-12-01', reason: '二楼住户申请听证' },
  'end-special-procedure': { finding: '听证结束' },
  decide: { outcome: 'granted', reason: '符合法定条件' },
  'send-back': { reason: '没有写依据哪一条' },
  deliver: { collectedBy: '李四' },
  terminate: { reason: '补正逾期，电话联系不上' },
};

const acts = Object.keys(schemas) as OfficialAct[]; // keys of a constant object

describe('bodyOf', () => {
  it.each(acts)('makes of a filled form of %s what the contract wants', (act) => {
    expect(findingsOf(act, filled[act])).toEqual([]);
    expect(Check(schemas[act], bodyOf(act, filled[act]))).toBe(true);
  });

  it('leaves out what was left empty', () => {
    expect(bodyOf('accept', { opinion: '  ' })).toEqual({});
  });
});

describe('findingsOf', () => {
  it.each(acts.filter((act) => act !== 'accept'))('finds something missing in an empty form of %s', (act) => {
    expect(findingsOf(act, UNTYPED[act])).not.toEqual([]);
    expect(Check(schemas[act], bodyOf(act, UNTYPED[act]))).toBe(false);
  });

  it('asks for the right body when an applicant is sent away to one', () => {
    const typed = { ...filled['refuse-acceptance'], rightBody: '' };
    expect(findingsOf('refuse-acceptance', typed)).toMatchObject([{ field: 'rightBody', fault: 'missing' }]);
    expect(findingsOf('refuse-acceptance', { ...typed, ground: 'no-permit-needed' })).toEqual([]);
  });

  it('says how much too short or too long a text is', () => {
    expect(findingsOf('decide', { outcome: 'granted', reason: '同意' })).toEqual([
      { field: 'reason', fault: 'short', limit: 5, now: 2 },
    ]);
    expect(findingsOf('deliver', { collectedBy: '李'.repeat(51) })).toMatchObject([
      { fault: 'long', limit: 50, now: 51 },
    ]);
  });
});

interface TextSchema {
  readonly minLength?: number;
  readonly maxLength?: number;
}

function propertiesOf(schema: TSchema): Readonly<Record<string, TextSchema>> {
  return 'properties' in schema ? (schema.properties as Readonly<Record<string, TextSchema>>) : {}; // an object schema holds the schemas of its fields
}

describe('textLimits', () => {
  it('are those of the contract', () => {
    for (const act of acts) {
      const schema: TSchema = act === 'request-correction' ? CorrectionItem : schemas[act];
      for (const [field, { least, most }] of Object.entries<TextLimits>(textLimits[act])) {
        const properties = propertiesOf(schema);
        expect({ act, field, least, most }).toEqual({
          act,
          field,
          least: properties[field]?.minLength ?? 0,
          most: properties[field]?.maxLength,
        });
      }
    }
  });
});
