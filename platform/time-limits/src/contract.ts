import Type, { type Static } from 'typebox';

/** 放假安排 not yet published: the year the count ran into, and the working days that were still to be counted there. */
export const OpenDue = Type.Object({
  kind: Type.Literal('open'),
  /** Working days left to count after the last published day. */
  workingDaysAfter: Type.Integer({ minimum: 1 }),
  /** The year whose notice is awaited. */
  awaitsYear: Type.Integer(),
  /** Of a calendar-day limit: its last natural day. The due date is the first working day on or after it. */
  notBefore: Type.Optional(Type.String({ format: 'date' })),
});
export type OpenDue = Static<typeof OpenDue>;

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
  /** It lasts, or lasted, beyond its planned end. */
  isOverrun: Type.Optional(Type.Boolean()),
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
  state: Type.Union([
    Type.Literal('running'),
    Type.Literal('paused'),
    Type.Literal('stopped'),
    Type.Literal('overdue'),
  ]),
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

/** 放假或调休的一天. */
export const CalendarDay = Type.Object({ on: Type.String({ format: 'date' }), name: Type.String() });
export type CalendarDay = Static<typeof CalendarDay>;

/** 工作日历: one year in one place, with the notices it stands on. All other weekend days are off, all other weekdays worked. */
export const Calendar = Type.Object({
  year: Type.Integer(),
  /** Whom it was asked for; 100000000000 is the nation. */
  regionCode: Type.String(),
  /** 放假. */
  daysOff: Type.Array(CalendarDay),
  /** 调休上班. */
  makeUpDays: Type.Array(CalendarDay),
  notices: Type.Array(Type.Object({ text: Type.String(), url: Type.Optional(Type.String()) })),
});
export type Calendar = Static<typeof Calendar>;

/** A year's file in the layout of the open data set holiday-cn (`year`, `papers`, `days`). */
export const CalendarFile = Type.Object({
  year: Type.Integer({ minimum: 1949, maximum: 2200 }),
  /** Addresses of the notices. */
  papers: Type.Array(Type.String(), { maxItems: 20 }),
  days: Type.Array(
    Type.Object({ name: Type.String({ maxLength: 40 }), date: Type.String(), isOffDay: Type.Boolean() }),
    { maxItems: 366 },
  ),
});
export type CalendarFile = Static<typeof CalendarFile>;

/** What an import is told besides the file. */
export const CalendarImport = Type.Object({
  file: CalendarFile,
  /** The region whose notice it is; the nation when absent. */
  regionCode: Type.Optional(Type.String({ pattern: '^\\d{12}$' })),
  /** 文号 of the notice; its address when absent. */
  notice: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  /** Whether a calendar in force that says otherwise is corrected. */
  replaces: Type.Optional(Type.Boolean()),
});
export type CalendarImport = Static<typeof CalendarImport>;

/** What an import did. */
export const CalendarImported = Type.Object({
  /** Years whose calendar is new or different now; none when everything was known already. */
  changedYears: Type.Array(Type.Integer()),
  daysOff: Type.Integer(),
  makeUpDays: Type.Integer(),
});
export type CalendarImported = Static<typeof CalendarImported>;
