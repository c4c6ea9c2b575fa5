import { isDivisionCode, PROVINCE_HUBEI, type DivisionCode } from '@yunmeng/kernel/division-code';
import { shanghaiDay, type Instant } from '@yunmeng/kernel/instant';
import { isPlainDate, type PlainDate } from '@yunmeng/kernel/plain-date';
import { read, type Route } from '@yunmeng/runtime';
import Type from 'typebox';

import { Division, DivisionList, DivisionQuery } from './contract.ts';
import { findDivision, listChildren } from './find-divisions.ts';
import { unknownDivision, unknownDivisionKind } from './problems.ts';

const getDivision = read({
  path: '/regions/:code',
  operation: 'getDivision',
  summary: { zh: '查一个行政区划', en: 'One division' },
  access: 'public',
  schemas: {
    params: Type.Object({ code: Type.String({ pattern: '^\\d{12}$' }) }),
    query: Type.Object({ on: Type.Optional(Type.String({ format: 'date' })) }),
    response: Division,
  },
  problems: [unknownDivisionKind.code],
  async handle({ runtime, params, query, now }) {
    const division = await findDivision(runtime.db, codeFrom(params.code), dayFrom(query.on, now));
    if (!division) throw unknownDivision(params.code);
    return { body: division };
  },
});

const listDivisions = read({
  path: '/regions',
  operation: 'listDivisions',
  summary: { zh: '下一级行政区划', en: 'The divisions right below one' },
  access: 'public',
  schemas: { query: DivisionQuery, response: DivisionList },
  problems: [unknownDivisionKind.code],
  async handle({ runtime, query, now }) {
    const parent = query.parent === undefined ? PROVINCE_HUBEI : codeFrom(query.parent);
    return { body: { divisions: [...(await listChildren(runtime.db, parent, dayFrom(query.on, now)))] } };
  },
});

export const routes: readonly Route[] = [getDivision, listDivisions];

function codeFrom(text: string): DivisionCode {
  if (!isDivisionCode(text)) throw unknownDivision(text);
  return text;
}

function dayFrom(text: string | undefined, now: Instant): PlainDate {
  return text !== undefined && isPlainDate(text) ? text : shanghaiDay(now);
}
