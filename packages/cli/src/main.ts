import { csvText, inertJson, inertLines, inertText } from "@caseload/reporting";
import type { Arguments, Command, ExitCode, Outcome } from "./command.ts";
import { commands } from "./commands/all-commands.ts";
import { InputError } from "./input-error.ts";
import { interruption } from "./interruption.ts";
import type { Io } from "./io.ts";
import { parseLine } from "./parse-line.ts";
import { readArguments } from "./read-arguments.ts";
import { coloursOf, textReport, widthOf } from "./text-report.ts";

/**
 * The whole command, from its arguments to its exit code. Answers go to `stdout`, everything else to `stderr`; nothing
 * is thrown. A stream that fails later, such as one to a full disk, is for whoever holds it to see: the program says so
 * in a line and ends with 2; of a reader who left early it says nothing.
 *
 * @param argv - what follows the program's name
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const asked = await parseLine(argv, commands);
    if ("print" in asked) {
      io.stdout.write(asked.print);
      return 0;
    }
    const args = readArguments(asked.command, asked.parsed);
    const outcome = await finished(asked.command, args, io);
    io.stdout.write(written(outcome, args, io));
    return outcome.exitCode;
  } catch (error) {
    if (io.signal?.aborted === true) {
      io.stderr.write("caseload: interrupted\n");
      return 130;
    }
    if (error instanceof InputError) {
      for (const problem of error.problems) io.stderr.write(`caseload: ${inertText(problem)}\n`);
      if (!error.usage) return 2;
      const used = commands.find(({ name }: Command) => name === argv[0]);
      io.stderr.write(`${used === undefined ? "caseload" : `caseload ${used.name}`} --help shows how it is used\n`);
      return 2;
    }
    io.stderr.write(bugText(error));
    return 70;
  }
}

/** What a command found; one that says itself what is finished at an interrupt is waited for. */
async function finished(command: Command, args: Arguments, io: Io): Promise<Outcome> {
  if (command.endsItself === true) return command.run(args, io);
  const outcome = await Promise.race([command.run(args, io), interruption(io)]);
  io.signal?.throwIfAborted();
  return outcome;
}

function written(outcome: Outcome, args: Arguments, io: Io): string {
  if (args.switches.has("json")) return `${inertJson(outcome.envelope)}\n`;
  if (args.switches.has("csv")) return csvText(outcome.rows);
  return textReport(outcome.report, widthOf(io.stdout), coloursOf(io.stdout, io.env));
}

/** A bug is reported with its stack, in which no directory above the program is named. */
function bugText(error: unknown): string {
  const stack = stackOf(error);
  const short = stack.replace(/(?:file:\/\/)?\/[^\s():]*\/((?:packages|node_modules)\/)/g, "$1");
  return `caseload: this is a bug in caseload. Please report it with the scenario, if you may share it, and this:\n${inertLines(short)}\n`;
}

/** The stack of an error and of what caused it. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? error.message;
  return error.cause instanceof Error ? `${own}\ncaused by ${stackOf(error.cause)}` : own;
}
