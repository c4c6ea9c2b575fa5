import type { Answers } from '@yunmeng/forms/contract';

/** Two sets of answers that grew from one, put together. */
interface Merge {
  /** Where only one side changed an answer, its change; where both did, the answer of this device. */
  readonly merged: Answers;
  /** Field ids that both sides changed, and to different answers: a person has to choose. */
  readonly conflicts: readonly string[];
}

/** Puts the answers of this device (`mine`) and of another (`theirs`) together, knowing what both began from. */
export function mergeAnswers(base: Answers, mine: Answers, theirs: Answers): Merge {
  const ids = new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)]);
  const merged: Answers = {};
  const conflicts: string[] = [];
  for (const id of ids) {
    const isMineChanged = !sameAnswer(base[id], mine[id]);
    const isTheirsChanged = !sameAnswer(base[id], theirs[id]);
    const isConflict = isMineChanged && isTheirsChanged && !sameAnswer(mine[id], theirs[id]);
    if (isConflict) conflicts.push(id);
    const answer = isMineChanged ? mine[id] : theirs[id];
    if (answer !== undefined) merged[id] = answer;
  }
  return { merged, conflicts };
}

/** Whether two answers say the same; nothing, null and an empty text are all no answer. */
export function sameAnswer(a: Answers[string] | undefined, b: Answers[string] | undefined): boolean {
  return JSON.stringify(normal(a)) === JSON.stringify(normal(b));
}

/** Whether two sets of answers say the same. */
export function sameAnswers(a: Answers, b: Answers): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((id) => sameAnswer(a[id], b[id]));
}

function normal(answer: Answers[string] | undefined): Answers[string] {
  return answer === undefined || answer === null || answer.length === 0 ? null : answer;
}
