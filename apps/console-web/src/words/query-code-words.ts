import { formatQueryCode, parseQueryCode } from '@yunmeng/kernel/query-code';

/** 查询码 in fours, as people read it aloud. A code this version cannot read is shown as it came. */
export function codeInFours(code: string): string {
  const parsed = parseQueryCode(code);
  return parsed ? formatQueryCode(parsed) : code.replace(/(.{4})(?=.)/g, '$1 ');
}
