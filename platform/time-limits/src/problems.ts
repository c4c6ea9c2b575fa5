import type { PlainDate } from '@yunmeng/kernel/plain-date';
import { type Finding, Problem, type ProblemKind } from '@yunmeng/kernel/problem';

const clockStoppedKind: ProblemKind = {
  code: 'time-limits.clock-stopped',
  status: 409,
  title: { zh: '时限已停止计时', en: 'The clock has stopped' },
};

/** 时限已停止计时: nothing starts it again. */
export function clockStopped(on: PlainDate): Problem {
  return new Problem(clockStoppedKind, {
    detail: {
      zh: `时限已于${on}停止计时，不能再停表或恢复。`,
      en: `The clock stopped on ${on}; it cannot pause or resume.`,
    },
    facts: { stoppedOn: on },
  });
}

const alreadyPausedKind: ProblemKind = {
  code: 'time-limits.already-paused',
  status: 409,
  title: { zh: '时限已经停表', en: 'The clock is paused already' },
};

/** 时限已经停表: one pause ends before another begins. */
export function alreadyPaused(): Problem {
  return new Problem(alreadyPausedKind);
}

const notPausedKind: ProblemKind = {
  code: 'time-limits.not-paused',
  status: 409,
  title: { zh: '时限没有停表', en: 'The clock is not paused' },
};

/** 时限没有停表: there is nothing to resume. */
export function notPaused(): Problem {
  return new Problem(notPausedKind);
}

const pauseWithoutEndKind: ProblemKind = {
  code: 'time-limits.pause-without-end',
  status: 422,
  title: { zh: '停表须有之后的计划结束日', en: 'A pause needs a planned end after its beginning' },
};

/** 停表须有计划结束日: the planned end is not after the first day, or more than ten years off. */
export function pauseWithoutEnd(): Problem {
  return new Problem(pauseWithoutEndKind, {
    detail: {
      zh: '停表的计划结束日须在开始日之后、十年之内。',
      en: 'The planned end of a pause lies after its first day, and within ten years.',
    },
  });
}

const pauseWithoutBasisKind: ProblemKind = {
  code: 'time-limits.pause-without-basis',
  status: 422,
  title: { zh: '停表须有法律依据和批准人', en: 'A pause needs its legal basis and its approver' },
};

/** 停表须有法律依据和批准人 (行政许可法, art. 45). */
export function pauseWithoutBasis(): Problem {
  return new Problem(pauseWithoutBasisKind);
}

export const calendarMissingKind: ProblemKind = {
  code: 'time-limits.calendar-missing',
  status: 404,
  title: { zh: '该年度的放假安排尚未公布', en: 'The days off of that year are not published' },
};

/** 该年度放假安排尚未公布, or not loaded here: asked for a calendar that nobody has. */
export function calendarMissing(year: number): Problem {
  return new Problem(calendarMissingKind, {
    detail: {
      zh: `${year}年的放假安排尚未公布，或者还没有导入。`,
      en: `The days off of ${year} are not published yet, or not imported.`,
    },
    facts: { year },
  });
}

export const noticeNotOutKind: ProblemKind = {
  code: 'time-limits.notice-not-out',
  status: 422,
  title: { zh: '文件里没有放假安排', en: 'The file announces no days off' },
};

/** 通知尚未公布: a file without days is the placeholder of a year whose notice is not out. */
export function noticeNotOut(year: number): Problem {
  return new Problem(noticeNotOutKind, {
    detail: {
      zh: `文件里没有${year}年的放假日：国务院办公厅的通知还没有公布。公布后取新的文件再导入；在此之前，落在${year}年的到期日保持待定。`,
      en: `The file has no days of ${year}: the State Council's notice is not out yet. Import a new file once it is; until then due dates in ${year} stay open.`,
    },
    facts: { year },
  });
}

export const calendarFileFaultyKind: ProblemKind = {
  code: 'time-limits.calendar-file-faulty',
  status: 422,
  title: { zh: '放假安排文件有错', en: 'The calendar file is faulty' },
};

/** 放假安排文件有错: nothing of it was imported. */
export function calendarFileFaulty(errors: readonly Finding[]): Problem {
  return new Problem(calendarFileFaultyKind, {
    detail: {
      zh: `放假安排文件有${errors.length}处错误，全部没有导入。`,
      en: `The calendar file has ${errors.length} fault(s); nothing of it was imported.`,
    },
    errors,
  });
}

export const calendarConflictKind: ProblemKind = {
  code: 'time-limits.calendar-conflict',
  status: 409,
  title: { zh: '与已有的放假安排不同', en: 'It differs from the calendar in force' },
};

/** 与已有的放假安排不同: a change of a year in force is asked for by name. */
export function calendarConflict(year: number, days: readonly string[]): Problem {
  return new Problem(calendarConflictKind, {
    detail: {
      zh: `${year}年的放假安排已经在用，这个文件有${days.length}天与它不同。确实要更正时加上 --replace，会留下审计记录。`,
      en: `The calendar of ${year} is in force and this file differs on ${days.length} day(s). To correct it on purpose add --replace; that is audited.`,
    },
    facts: { year, days },
  });
}

/** Everything this module refuses. */
export const problems: readonly ProblemKind[] = [
  clockStoppedKind,
  alreadyPausedKind,
  notPausedKind,
  pauseWithoutEndKind,
  pauseWithoutBasisKind,
  calendarMissingKind,
  noticeNotOutKind,
  calendarFileFaultyKind,
  calendarConflictKind,
];
