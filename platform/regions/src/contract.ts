import Type, { type Static } from 'typebox';

/** 行政区划: one division as of a day. */
export const Division = Type.Object({
  code: Type.String({ pattern: '^\\d{12}$' }),
  name: Type.String(),
  scheme: Type.Union([Type.Literal('GB2260'), Type.Literal('STAT'), Type.Literal('LOCAL')]),
  level: Type.Union([
    Type.Literal('province'),
    Type.Literal('city'),
    Type.Literal('county'),
    Type.Literal('town'),
    Type.Literal('village'),
  ]),
  parentCode: Type.Optional(Type.String()),
  /** The statutory county or unit it belongs to today. */
  scopeCode: Type.String(),
  /** First day on which it holds; absent where that lies before what the table knows. */
  validFrom: Type.Optional(Type.String({ format: 'date' })),
  /** First day on which it holds no longer. */
  validTo: Type.Optional(Type.String({ format: 'date' })),
  /** The code that took its place. */
  replacedBy: Type.Optional(Type.String()),
});
export type Division = Static<typeof Division>;

/** GET /regions: the units right below `parent` (the province when absent), as of `on` (today when absent). */
export const DivisionQuery = Type.Object({
  parent: Type.Optional(Type.String({ pattern: '^\\d{12}$' })),
  on: Type.Optional(Type.String({ format: 'date' })),
});
export const DivisionList = Type.Object({ divisions: Type.Array(Division) });
export type DivisionList = Static<typeof DivisionList>;
