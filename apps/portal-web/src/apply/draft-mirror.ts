import type { Answers } from '@yunmeng/forms/contract';

import type { KeptTexts } from '../surroundings/surroundings.tsx';

/** Answers that the server does not have yet, as this device keeps them. */
interface MirroredAnswers {
  readonly answers: Answers;
  /** What the server had when they were typed, to tell later what was changed. */
  readonly base: Answers;
  /** When they were typed, milliseconds since 1970. */
  readonly at: number;
}

const PREFIX = 'answers ';

/**
 * 存在这部手机上: keeps what was typed until the server has it. It is bound to the account, so that the next person on
 * the same device never sees it, and it is gone as soon as the server has the answers or the person signs out.
 */
export class DraftMirror {
  readonly #kept: KeptTexts;
  readonly #name: string;

  constructor(kept: KeptTexts, accountId: string, draftId: string) {
    this.#kept = kept;
    this.#name = `${PREFIX}${accountId} ${draftId}`;
  }

  read(): MirroredAnswers | undefined {
    const text = this.#kept.get(this.#name);
    if (text === undefined) return undefined;
    try {
      const value: unknown = JSON.parse(text);
      return isMirrored(value) ? value : undefined;
    } catch {
      return undefined;
    }
  }

  write(mirrored: MirroredAnswers): void {
    this.#kept.set(this.#name, JSON.stringify(mirrored));
  }

  clear(): void {
    this.#kept.remove(this.#name);
  }
}

/** Forgets every answer this device keeps: another person may use it next. */
export function forgetAnswers(kept: KeptTexts): void {
  for (const name of kept.names(PREFIX)) kept.remove(name);
}

function isMirrored(value: unknown): value is MirroredAnswers {
  return (
    typeof value === 'object' &&
    value !== null &&
    'answers' in value &&
    typeof value.answers === 'object' &&
    value.answers !== null &&
    'base' in value &&
    typeof value.base === 'object' &&
    value.base !== null &&
    'at' in value &&
    typeof value.at === 'number'
  );
}
