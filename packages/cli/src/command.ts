import type { Envelope, Report } from "@caseload/reporting";
import type { Io } from "./io.ts";

export interface Positional {
  readonly name: string;
  readonly summary: string;
  readonly required: boolean;
  readonly many: boolean;
}

/** An option. With neither `value` nor `choices` it is a switch. */
export interface Option {
  readonly name: string;
  readonly summary: string;
  /** What the value is called in the help: "POUNDS". */
  readonly value?: string;
  readonly choices?: readonly string[];
}

/** What was written on the command line, checked against the command: no unknown option, no value out of choice. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly switches: ReadonlySet<string>;
}

/**
 * 0 an answer, whatever it says; 1 a check that failed; 2 bad input or usage, or an output that cannot be written; 70 a
 * bug; 130 interrupted.
 */
export type ExitCode = 0 | 1 | 2 | 70 | 130;

/** What a command found, in every form it can be printed in. */
export interface Outcome {
  readonly exitCode: ExitCode;
  readonly report: Report;
  readonly envelope: Envelope;
  /** Header first. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A command is data; `run` calls one public function. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly positionals: readonly Positional[];
  readonly options: readonly Option[];
  /** Command line and what it does. */
  readonly examples: readonly (readonly [line: string, does: string])[];
  /** Whether an interrupt is for the command to heed: it prints what is finished. Otherwise it just ends. */
  readonly endsItself?: boolean;
  /** @throws the reason of the signal where it was interrupted with nothing to show */
  run(args: Arguments, io: Io): Promise<Outcome>;
}
