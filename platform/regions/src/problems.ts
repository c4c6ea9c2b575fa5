import { Problem, type ProblemKind } from '@yunmeng/kernel/problem';

export const unknownDivisionKind: ProblemKind = {
  code: 'regions.unknown-division',
  status: 404,
  title: { zh: '没有这个区划代码', en: 'There is no such division code' },
};

/** 没有这个区划代码: the table knows it neither today nor in the past. */
export function unknownDivision(code: string): Problem {
  return new Problem(unknownDivisionKind, {
    detail: {
      zh: `区划代码${code}不在湖北省的区划表里。请核对12位代码，或者从列表里选。`,
      en: `Division code ${code} is not in the table of Hubei. Check the 12 digits, or choose from the list.`,
    },
    facts: { code },
  });
}
