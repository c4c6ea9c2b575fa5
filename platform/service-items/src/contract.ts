import { Form } from '@yunmeng/forms/contract';
import { Limit } from '@yunmeng/time-limits/contract';
import Type, { type Static } from 'typebox';

const Bilingual = Type.Object({ zh: Type.String(), en: Type.String() });

/** 事项类型 by name; the digits of GB/T 39046-2020 A.1 are mapped at the exchange. */
export const ItemType = Type.Union([
  Type.Literal('general-power'), // 00
  Type.Literal('licensing'), // 01 行政许可
  Type.Literal('penalty'), // 02 行政处罚
  Type.Literal('compulsion'), // 03 行政强制
  Type.Literal('levy'), // 04 行政征收
  Type.Literal('payment'), // 05 行政给付
  Type.Literal('inspection'), // 06 行政检查
  Type.Literal('confirmation'), // 07 行政确认
  Type.Literal('reward'), // 08 行政奖励
  Type.Literal('adjudication'), // 09 行政裁决
  Type.Literal('other-power'), // 10 其他
  Type.Literal('public-service'), // 20 公共服务
  Type.Literal('unknown'), // a code of a scheme we do not know; kept, never lost
]);
export type ItemType = Static<typeof ItemType>;

/** 材料: one paper or file that an applicant gives. */
export const Material = Type.Object({
  code: Type.String(),
  name: Type.String(),
  /** 必要 / 非必要 / 容缺后补. */
  need: Type.Union([Type.Literal('required'), Type.Literal('optional'), Type.Literal('tolerated')]),
  /** Where the applicant gets it. */
  source: Type.Union([Type.Literal('applicant'), Type.Literal('government'), Type.Literal('intermediary')]),
  issuer: Type.Optional(Type.String()),
  /** How the applicant is spared it: nothing yet proves it by itself, so the guide says what the window checks. */
  waiver: Type.Union([
    Type.Literal('none'),
    Type.Literal('licence'),
    Type.Literal('data-check'),
    Type.Literal('pledge'),
    Type.Literal('internal'),
  ]),
  originals: Type.Integer({ minimum: 0 }),
  copies: Type.Integer({ minimum: 0 }),
  /** 填报须知, plain words. */
  howTo: Type.Optional(Type.String()),
  /** 受理标准: what the clerk ticks. */
  standard: Type.Optional(Type.String()),
  /** Law that asks for it; without one the material must not be asked. */
  basis: Type.Optional(Type.String()),
});
export type Material = Static<typeof Material>;

/** 事项状态: 1 在用, 2 暂停, 3 取消. */
export const ItemState = Type.Union([Type.Literal('in-use'), Type.Literal('suspended'), Type.Literal('cancelled')]);
export type ItemState = Static<typeof ItemState>;

export const LegalBasis = Type.Object({
  law: Type.String(),
  article: Type.Optional(Type.String()),
  text: Type.Optional(Type.String()),
  documentNumber: Type.Optional(Type.String()),
});

export const Place = Type.Object({
  name: Type.String(),
  address: Type.String(),
  window: Type.Optional(Type.String()),
  phone: Type.Optional(Type.String()),
  hours: Type.String(),
});

/** 特别程序 of the item: only these may stop the clock. */
export const SpecialProcedure = Type.Object({
  kind: Type.Union([
    Type.Literal('hearing'),
    Type.Literal('tender-or-auction'),
    Type.Literal('inspection-or-test'),
    Type.Literal('expert-review'),
  ]),
  name: Type.String(),
  basis: Type.String(),
  /** Planned length in working days. */
  plannedDays: Type.Integer({ minimum: 1 }),
});

/** Where the item comes from: our own catalogue, or an import (which may not state everything). */
const ItemSource = Type.Union([Type.Literal('catalogue'), Type.Literal('import')]);

/** An item as a list shows it. */
export const ItemSummary = Type.Object({
  id: Type.String({ format: 'uuid' }),
  code: Type.String(),
  name: Type.String(),
  type: ItemType,
  org: Type.Object({ code: Type.String(), name: Type.String() }),
  region: Type.Object({ code: Type.String(), name: Type.String() }),
  caseType: Type.Union([Type.Literal('immediate'), Type.Literal('promised')]),
  promisedLimit: Limit,
  visits: Type.Integer({ minimum: 0 }),
  isFee: Type.Boolean(),
  materialCount: Type.Integer(),
  /** 依申请: only these can be applied for. */
  isOpenToApplication: Type.Boolean(),
  /** Of an import: fee, visits and papers are what stands in where its list is silent. Drafts may be older than this. */
  source: Type.Optional(ItemSource),
});
export type ItemSummary = Static<typeof ItemSummary>;

/** 办事指南: everything of one version of one implementation list that a reader needs. */
export const ItemGuide = Type.Object({
  ...ItemSummary.properties,
  version: Type.Integer({ minimum: 1 }),
  effectiveOn: Type.String({ format: 'date' }),
  state: ItemState,
  source: ItemSource,
  /** How the code reads: basic, implementation or handling-item (GB/T 39554.1-2020), or unknown. */
  codeScheme: Type.String(),
  plainName: Type.Optional(Bilingual),
  summary: Type.Optional(Bilingual),
  audience: Type.Array(Type.Union([Type.Literal('person'), Type.Literal('enterprise'), Type.Literal('organisation')])),
  conditions: Type.Array(Type.String()),
  materials: Type.Array(Material),
  statutoryLimit: Limit,
  /** True when the imported list states no limit and the statutory default stands in. */
  isLimitDefault: Type.Boolean(),
  steps: Type.Array(
    Type.Object({
      name: Type.String(),
      role: Type.String(),
      days: Type.Integer(),
      result: Type.Optional(Type.String()),
    }),
  ),
  specialProcedures: Type.Array(SpecialProcedure),
  fees: Type.Array(
    Type.Object({
      name: Type.String(),
      amountFen: Type.Integer(),
      basis: Type.String(),
      reduction: Type.Optional(Type.String()),
    }),
  ),
  result: Type.Object({
    kind: Type.Union([Type.Literal('licence'), Type.Literal('document'), Type.Literal('none')]),
    name: Type.String(),
  }),
  legalBases: Type.Array(LegalBasis),
  places: Type.Array(Place),
  phone: Type.String(),
  complaintPhone: Type.String(),
  remedies: Type.Object({ reconsideration: Type.String(), litigation: Type.String() }),
  faqs: Type.Array(Type.Object({ question: Type.String(), answer: Type.String() })),
  themes: Type.Array(Type.String()),
  /** 网上办理深度, from 1 (guide only) to 5 (全程网办); absent when the list does not say. */
  onlineLevel: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })),
});
export type ItemGuide = Static<typeof ItemGuide>;

export const ItemSearch = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 100 })),
  /** 12-digit division; the items of its statutory county, its city and its province are found. */
  region: Type.Optional(Type.String({ pattern: '^\\d{12}$' })),
  theme: Type.Optional(Type.String()),
  audience: Type.Optional(Type.Union([Type.Literal('person'), Type.Literal('enterprise')])),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
  after: Type.Optional(Type.String({ maxLength: 100 })),
});
export const ItemPage = Type.Object({
  items: Type.Array(ItemSummary),
  next: Type.Optional(Type.String()),
  total: Type.Integer(),
  isTotalCapped: Type.Boolean(),
});
export type ItemPage = Static<typeof ItemPage>;
export type ItemSearch = Static<typeof ItemSearch>;

/** 主题 of the items that a region's people find, with how many each has; the fullest first. */
export const ThemeQuery = Type.Object({
  region: Type.Optional(Type.String({ pattern: '^\\d{12}$' })),
  audience: Type.Optional(Type.Union([Type.Literal('person'), Type.Literal('enterprise')])),
});
export const ThemeList = Type.Object({
  themes: Type.Array(Type.Object({ name: Type.String(), count: Type.Integer() })),
});
export type ThemeList = Static<typeof ThemeList>;

/** The form of an item, with what it is versioned by. */
export const ItemForm = Type.Object({ itemId: Type.String(), itemVersion: Type.Integer(), form: Form });
export type ItemForm = Static<typeof ItemForm>;
