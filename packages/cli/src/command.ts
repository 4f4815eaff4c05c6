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

/** What a command found, in every form it can be printed in. */
export interface Outcome {
  /** 0 is an answer, whatever it says; 2 is bad input. */
  readonly exitCode: 0 | 2;
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
  run(args: Arguments, io: Io): Promise<Outcome>;
}
