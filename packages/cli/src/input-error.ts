/** Bad input or wrong usage: every problem a line, exit code 2. Anything else that is thrown is a bug. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly problems: readonly string[];
  /** Whether the command line is wrong, so that its help would help; else a file is. */
  readonly usage: boolean;

  constructor(problems: readonly string[], usage = false) {
    super(problems.join("\n"));
    this.problems = problems;
    this.usage = usage;
  }
}
