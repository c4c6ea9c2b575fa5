import type { Answers, Form } from '@yunmeng/forms/contract';
import type { Runtime, UnitOfWork } from '@yunmeng/runtime';
import type { Due } from '@yunmeng/time-limits/contract';

import type { PinnedItem } from './pinned-item.ts';

/** A file that comes with the application: already in the file store, here put to a material. */
export interface OpeningFile {
  readonly materialCode: string;
  readonly name: string;
  /** SM3 of the content: its address in the file store. */
  readonly hash: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
}

/** 申请人 as the case keeps him. Numbers are whole; every reader gets them masked as far as his step allows. */
export interface Applicant {
  readonly accountId: string;
  readonly name: string;
  readonly citizenId?: string;
  readonly phone?: string;
}

/** 申请: what is handed in. Intake has checked answers and materials before. */
export interface OpenCase {
  readonly item: PinnedItem;
  readonly form: Form;
  readonly answers: Answers;
  readonly files: readonly OpeningFile[];
  readonly applicant: Applicant;
}

/** What the 收件凭证 says. */
export interface OpenedCase {
  readonly caseId: string;
  readonly caseNumber: string;
  /** 查询码, twelve characters without blanks. */
  readonly queryCode: string;
  /** The instant of receipt, which is `work.now`. */
  readonly receivedAt: string;
  /** 受理期限: last day of the acceptance check; after it the case is accepted by law. */
  readonly acceptanceDue: Due;
}

/**
 * 收件: opens a case within the caller's unit of work (its row, first action, task, timer, audit record and event are
 * written there and commit or roll back with it). Received the moment it enters the system, at any hour (电子签名法 art. 11).
 */
export async function openCase(_runtime: Runtime, _work: UnitOfWork, _opening: OpenCase): Promise<OpenedCase> {
  throw new Error('openCase is being written');
}
