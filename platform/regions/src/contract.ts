import Type, { type Static } from 'typebox';

/** 行政区划: one division as of a day. */
export const Division = Type.Object({
  code: Type.String({ pattern: '^\\d{12}$' }),
  name: Type.String(),
  scheme: Type.Union([Type.Literal('GB2260'), Type.Literal('STAT'), Type.Literal('LOCAL')]),
  level: Type.Union([Type.Literal('province'), Type.Literal('city'), Type.Literal('county'), Type.Literal('town'), Type.Literal('village')]),
  parentCode: Type.Optional(Type.String()),
  /** The statutory county or unit it belongs to today. */
  scopeCode: Type.String(),
});
export type Division = Static<typeof Division>;
