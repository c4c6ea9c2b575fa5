import type { Answers, Form } from '@yunmeng/forms';
import type { Instant } from '@yunmeng/kernel/instant';
import { addDays, type PlainDate } from '@yunmeng/kernel/plain-date';

import type { AttachedFile, Draft, Receipt } from './contract.ts';

/** 暂存 as it is kept. */
export interface DraftRow {
  readonly cityCode: string;
  readonly id: string;
  readonly accountId: string;
  readonly itemId: string;
  readonly itemVersion: number;
  readonly item: Draft['item'];
  readonly version: number;
  readonly answers: Answers;
  readonly prefilled: readonly Prefilled[];
  readonly savedAt: Instant;
  readonly expiresOn: PlainDate;
  readonly receipt: Receipt | null;
}

/** A field whose answer came from the account, with the words that say so. */
export interface Prefilled {
  readonly field: string;
  readonly source: string;
}

/** A file of a draft with its address in the store. */
export interface DraftFile extends AttachedFile {
  readonly hash: string;
}

/** Days that a draft is kept after its last change, and a receipt after sending. */
const KEPT_DAYS = 30;

/** Files that one application may have. */
export const MAX_FILES = 20;

/** Bytes that one file may have; an installation may allow less. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** What may be attached: what every office can open, and what a telephone makes. */
export const MEDIA_TYPES = ['application/pdf', 'application/ofd', 'image/jpeg', 'image/png'] as const;

/** The day after which a draft is removed when nobody touches it again. */
export function expiryAfter(day: PlainDate): PlainDate {
  return addDays(day, KEPT_DAYS);
}

/** Only answers to questions of the form: whatever else was sent is nobody's answer. */
export function answersOf(form: Form, sent: Answers): Answers {
  const fields = new Set(form.sections.flatMap((section) => section.fields.map((field) => field.id)));
  return Object.fromEntries(Object.entries(sent).filter(([field]) => fields.has(field)));
}

/** Fields that still say what the account said. */
export function stillPrefilled(prefilled: readonly Prefilled[], before: Answers, after: Answers): readonly Prefilled[] {
  return prefilled.filter(({ field }) => before[field] === after[field]);
}
