import type { Brand } from './brand.ts';
import { compactDate, type PlainDate } from './plain-date.ts';

/** 办件编号: unique in the province. */
export type CaseNumber = Brand<string, 'CaseNumber'>;

/**
 * Makes the number of the `sequence`-th case that was received for an item on a day: task code + `YYYYMMDD` + four
 * digits, 43 characters for a 31-character task code. The digits widen when a day has more than 9,999 cases, so numbers
 * of such a day do not sort by sequence. No national rule exists; this form is common in practice.
 *
 * @param taskCode 实施编码 or a local item code, as published
 * @param sequence counts from 1 per item and day
 * @throws RangeError when the task code is empty or holds anything but letters, digits and hyphens, or the sequence is no count
 */
export function caseNumber(taskCode: string, receivedOn: PlainDate, sequence: number): CaseNumber {
  if (!/^[0-9A-Za-z-]+$/.test(taskCode)) throw new RangeError(`not a task code: ${JSON.stringify(taskCode)}`);
  if (!Number.isSafeInteger(sequence) || sequence < 1) throw new RangeError(`not a sequence number: ${sequence}`);
  return `${taskCode}${compactDate(receivedOn)}${String(sequence).padStart(4, '0')}` as CaseNumber; // the one constructor
}
