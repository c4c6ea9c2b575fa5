import { shanghaiDay } from '@yunmeng/kernel/instant';
import type { PlainDate } from '@yunmeng/kernel/plain-date';

import { type Clock, currentPause, pauseClock, resumeClock, startClock, stopClock } from '@yunmeng/time-limits';

import { ACT_RULES } from './act.ts';
import type { Action, ActionKind } from './action.ts';
import type { CaseStatus, ClockName, Handler, ProcedureRun } from './case-status.ts';

type Of<K extends ActionKind> = Extract<Action, { kind: K }>;
/** What an action changes; the version and the handlers are kept for all alike. */
type Change = Partial<Omit<CaseStatus, 'version' | 'handlers'>>;

/**
 * 由动作得出现状: the status of a case from its actions, in order.
 *
 * @throws RangeError when the actions do not begin with `open` or their numbers have a gap: the record is broken
 */
export function project(actions: readonly Action[]): CaseStatus {
  const [first, ...rest] = actions;
  if (first?.kind !== 'open' || first.seq !== 1) throw new RangeError('a case begins with the action `open`');
  return rest.reduce(projectNext, opened(first));
}

/** The status after one more action. */
export function projectNext(status: CaseStatus, action: Action): CaseStatus {
  if (action.seq !== status.version + 1) throw new RangeError(`action ${action.seq} cannot follow ${status.version}`);
  return {
    ...status,
    ...change(status, action),
    version: action.seq,
    handlers: withHandler(status.handlers, action),
  };
}

function opened(action: Of<'open'>): CaseStatus {
  const on = shanghaiDay(action.at);
  const { limits, regionCode } = action.data;
  return {
    state: 'submitted',
    version: 1,
    limits,
    regionCode,
    submittedAt: action.at,
    receivedOn: on,
    procedures: [],
    handlers: [],
    clocks: [startClock({ name: 'acceptance', ...limits.acceptance, regionCode, startedOn: on })],
  };
}

type Changes = {
  readonly [K in Exclude<ActionKind, 'open'>]: (status: CaseStatus, action: Of<K>, on: PlainDate) => Change;
};

const CHANGES: Changes = {
  accept: (status, _, on) => accepted(status, { on, stopOn: on, isByLaw: false }),
  // 自收到申请材料之日起即为受理: dated to the receipt of what was complete (行政许可法, art. 32(4)).
  'accept-by-law': (status, _, on) =>
    accepted(status, { on: clockOf(status, 'acceptance')?.startedOn ?? status.receivedOn, stopOn: on, isByLaw: true }),
  'request-correction': corrected,
  'submit-correction': corrected,
  'lapse-correction': corrected,
  'refuse-acceptance': (status, { data: { ground, rightBody, remedies }, opinion = '' }, on) => ({
    ...ended(status, 'not-accepted', on),
    notAccepted: { ground, reason: opinion, ...(rightBody !== undefined && { rightBody }), remedies },
  }),
  review: (_, { opinion = '', data: { recommendation } }) => ({
    state: 'pending-decision',
    review: { opinion, recommendation },
  }),
  'begin-special-procedure': begun,
  'end-special-procedure': (status, { opinion }, on) =>
    resumed(status, { on, ...(opinion !== undefined && { finding: opinion }) }),
  'send-back': () => ({ state: 'in-review' }),
  decide: decided,
  deliver: (_status, _action, on) => ({ state: 'closed', endedOn: on }),
  terminate: (status, _, on) => ended(status, 'terminated', on),
  withdraw: (status, _, on) => ended(status, 'withdrawn', on),
};

function change(status: CaseStatus, action: Action): Change {
  if (action.kind === 'open') throw new RangeError('a case is opened once');
  // The table has for each kind a function of its actions, a link that inference cannot follow through the look-up.
  const apply = CHANGES[action.kind] as (status: CaseStatus, action: Action, on: PlainDate) => Change; // see above
  return apply(status, action, shanghaiDay(action.at));
}

function accepted(
  status: CaseStatus,
  { on, stopOn, isByLaw }: { on: PlainDate; stopOn: PlainDate; isByLaw: boolean },
): Change {
  const { limits, regionCode } = status;
  return {
    state: 'in-review',
    acceptance: { on, isByLaw },
    clocks: [
      ...stopped(status.clocks, stopOn),
      startClock({ name: 'promised', ...limits.promised, regionCode, startedOn: on }),
      startClock({ name: 'statutory', ...limits.statutory, regionCode, startedOn: on }),
    ],
  };
}

function corrected(
  status: CaseStatus,
  action: Of<'request-correction' | 'submit-correction' | 'lapse-correction'>,
): Change {
  const on = shanghaiDay(action.at);
  const { limits, regionCode } = status;
  if (action.kind === 'request-correction') {
    return {
      state: 'correction-required',
      correction: { seq: action.seq, askedAt: action.at, items: action.data.items },
      clocks: [
        ...stopped(status.clocks, on),
        startClock({ name: 'correction', ...limits.correction, regionCode, startedOn: on }),
      ],
    };
  }
  if (!status.correction) throw new RangeError(`${action.kind} without a correction notice`);
  if (action.kind === 'lapse-correction') return { correction: { ...status.correction, lapsedAt: action.at } };
  return {
    state: 'submitted',
    correction: { ...status.correction, submittedAt: action.at },
    clocks: [
      // What the law counts from is the receipt of the corrected application, so its check is counted afresh.
      startClock({ name: 'acceptance', ...limits.acceptance, regionCode, startedOn: on }),
      ...stopped(status.clocks, on).filter((clock) => clock.name !== 'acceptance'),
    ],
  };
}

function begun(status: CaseStatus, action: Of<'begin-special-procedure'>): Change {
  const { procedure, name, plannedTo } = action.data;
  const run: ProcedureRun = {
    seq: action.seq,
    kind: procedure,
    name,
    basis: action.basis ?? '',
    reason: action.opinion ?? '',
    approver: { accountId: action.actor.accountId, name: action.actor.name },
    from: shanghaiDay(action.at),
    plannedTo,
    resumes: status.state === 'pending-decision' ? 'pending-decision' : 'in-review',
  };
  const { kind, basis, reason, from } = run;
  const pause = { kind, basis, reason, from, plannedTo, approver: run.approver.name };
  return {
    state: 'special-procedure',
    procedures: [...status.procedures, run],
    clocks: status.clocks.map((clock) => (clock.stoppedOn === undefined ? pauseClock(clock, pause) : clock)),
  };
}

/** Ends the running procedure, if there is one, on a day: the clocks go on, and so does the case. */
function resumed(status: CaseStatus, end: { readonly on: PlainDate; readonly finding?: string }): Change {
  const running = runningProcedure(status);
  if (!running) return {};
  const finished = { ...running, to: end.on, ...(end.finding !== undefined && { finding: end.finding }) };
  return {
    state: running.resumes,
    procedures: status.procedures.map((run) => (run === running ? finished : run)),
    clocks: status.clocks.map((clock) => (currentPause(clock) ? resumeClock(clock, end.on) : clock)),
  };
}

function decided(status: CaseStatus, action: Of<'decide'>): Change {
  const on = shanghaiDay(action.at);
  const { outcome, remedies } = action.data;
  return {
    state: outcome === 'granted' ? 'approved' : 'rejected',
    outcome,
    decision: { outcome, reason: action.opinion ?? '', basis: action.basis ?? '', on, remedies },
    clocks: stopped(status.clocks, on),
  };
}

function ended(status: CaseStatus, state: 'not-accepted' | 'terminated' | 'withdrawn', on: PlainDate): Change {
  const last = { ...status, ...resumed(status, { on }) };
  return {
    state,
    outcome: state,
    endedOn: on,
    procedures: last.procedures,
    clocks: stopped(last.clocks, on),
  };
}

/** The clock of that name, once it has started. */
export function clockOf(status: CaseStatus, name: ClockName): Clock | undefined {
  return status.clocks.find((clock) => clock.name === name);
}

/** The special procedure under way. */
export function runningProcedure(status: CaseStatus): ProcedureRun | undefined {
  return status.procedures.find((run) => run.to === undefined);
}

function stopped(clocks: readonly Clock[], on: PlainDate): Clock[] {
  return clocks.map((clock) => (clock.stoppedOn === undefined ? stopClock(clock, on) : clock));
}

function withHandler(handlers: readonly Handler[], action: Action): readonly Handler[] {
  if (action.kind === 'open' || action.actor.kind !== 'official') return handlers;
  const { by } = ACT_RULES[action.kind];
  if (by.kind !== 'official') return handlers;
  const { accountId, name } = action.actor;
  const others = handlers.filter((one) => one.step !== by.step || one.accountId !== accountId);
  return [...others, { step: by.step, accountId, name, at: action.at }];
}
