import Type, { type Static } from 'typebox';

/** 放假安排 not yet published: the year the count ran into, and the working days that were still to be counted there. */
export const OpenDue = Type.Object({
  kind: Type.Literal('open'),
  /** Working days left to count after the last published day. */
  workingDaysAfter: Type.Integer({ minimum: 1 }),
  /** The year whose notice is awaited. */
  awaitsYear: Type.Integer(),
});

/** A last day that is known. */
export const KnownDue = Type.Object({ kind: Type.Literal('known'), on: Type.String({ format: 'date' }) });

/** 到期日: the last day, or the promise to name it once the year's notice is out. */
export const Due = Type.Union([KnownDue, OpenDue]);
export type Due = Static<typeof Due>;

export const LimitUnit = Type.Union([Type.Literal('working-day'), Type.Literal('calendar-day')]);
export type LimitUnit = Static<typeof LimitUnit>;

/** 时限: a count of days of one kind. */
export const Limit = Type.Object({ count: Type.Integer({ minimum: 0 }), unit: LimitUnit });
export type Limit = Static<typeof Limit>;

/** 停表: a stretch that is not counted: the days after `from` up to and including `to` (or `plannedTo` while it lasts). */
export const PauseView = Type.Object({
  from: Type.String({ format: 'date' }),
  plannedTo: Type.String({ format: 'date' }),
  to: Type.Optional(Type.String({ format: 'date' })),
  kind: Type.String(),
  basis: Type.String(),
  reason: Type.String(),
  approver: Type.String(),
});
export type PauseView = Static<typeof PauseView>;

/** One clock as a page shows it, on one given day. */
export const ClockView = Type.Object({
  name: Type.Union([
    Type.Literal('acceptance'),
    Type.Literal('promised'),
    Type.Literal('statutory'),
    Type.Literal('correction'),
  ]),
  basis: Type.String(),
  limit: Limit,
  startedOn: Type.String({ format: 'date' }),
  stoppedOn: Type.Optional(Type.String({ format: 'date' })),
  state: Type.Union([Type.Literal('running'), Type.Literal('paused'), Type.Literal('stopped'), Type.Literal('overdue')]),
  due: Due,
  used: Type.Integer(),
  pausedDays: Type.Integer(),
  /** Days left on the given day; negative when over. */
  left: Type.Integer(),
  pauses: Type.Array(PauseView),
});
export type ClockView = Static<typeof ClockView>;

/** One day of a replay: what it was, whether it counted, and what the count stood at after it. */
export const ReplayDay = Type.Object({
  day: Type.String({ format: 'date' }),
  kind: Type.Union([
    Type.Literal('working'),
    Type.Literal('make-up'),
    Type.Literal('weekend'),
    Type.Literal('holiday'),
    Type.Literal('unknown'),
  ]),
  mark: Type.Union([
    Type.Literal('start'),
    Type.Literal('used'),
    Type.Literal('paused'),
    Type.Literal('off'),
    Type.Literal('today'),
    Type.Literal('left'),
    Type.Literal('over'),
    Type.Literal('unknown'),
  ]),
  usedAfter: Type.Integer(),
  note: Type.Optional(Type.String()),
});
export type ReplayDay = Static<typeof ReplayDay>;

/** The whole replay of one clock: recomputing it from the same calendar gives the same days. */
export const Replay = Type.Object({
  clock: ClockView,
  /** Which notices the count stands on, e.g. `2026: 国办发明电〔2025〕…`. */
  calendars: Type.Array(Type.String()),
  days: Type.Array(ReplayDay),
});
export type Replay = Static<typeof Replay>;
