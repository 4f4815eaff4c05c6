/** Bad input or wrong usage: every problem a line, exit code 2. Anything else that is thrown is a bug. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}
