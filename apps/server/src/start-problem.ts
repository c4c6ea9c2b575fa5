/** Why the program cannot start, in one sentence that says what to do. Printed without a stack. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}
