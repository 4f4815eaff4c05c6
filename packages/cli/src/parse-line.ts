import { version } from "@caseload/reporting";
import yargs from "yargs";
import type { Command, Option } from "./command.ts";
import { commonOptions } from "./common-options.ts";
import { InputError } from "./input-error.ts";
import { isSwitch, type ParsedLine } from "./read-arguments.ts";

/** What a command line asks for: a text to print (help, version, completion), or a command to run. */
export type Asked = { readonly print: string } | { readonly command: Command; readonly parsed: ParsedLine };

const helpWidth = 80;

/**
 * Reads a command line by yargs, which writes the help and the shell completion.
 *
 * @param argv - what follows the program's name
 * @throws InputError for an unknown command, or none
 */
export async function parseLine(argv: readonly string[], commands: readonly Command[]): Promise<Asked> {
  let chosen: Asked | undefined;
  let printed = "";
  let failure: Error | undefined;
  const parser = yargs()
    .scriptName("caseload")
    .locale("en")
    .wrap(helpWidth)
    .usage("$0 <command>\n\nHow many nurses does this service need?")
    .parserConfiguration({
      "camel-case-expansion": false,
      "dot-notation": false,
      "parse-numbers": false,
      "parse-positional-numbers": false,
      "boolean-negation": false
    })
    .exitProcess(false)
    .version(version)
    .help()
    .completion("completion", "Print a completion script for your shell (bash or zsh)")
    .recommendCommands()
    .strictCommands()
    .demandCommand(1, "which command?")
    .epilogue("Exit codes: 0 an answer; 2 bad input or usage; 70 a bug; 130 interrupted.");
  for (const command of commands) {
    parser.command(
      [command.name, ...command.positionals.map(positionalText)].join(" "),
      command.summary,
      (sub) => describe(sub, command),
      (parsed) => {
        chosen = { command, parsed: parsedLine(parsed, command) };
      }
    );
  }
  await parser.parseAsync([...argv], {}, (error, _, output) => {
    failure = error ?? undefined;
    printed = output;
  });
  if (failure !== undefined) throw new InputError([failure.message]);
  if (chosen !== undefined && printed === "") return chosen;
  return { print: printed.endsWith("\n") ? printed : `${printed}\n` };
}

/** All words are optional to yargs: `readArguments` says what is missing, with everything else that is wrong. */
const positionalText = ({ name, many }: Command["positionals"][number]): string =>
  many ? `[${name}...]` : `[${name}]`;

function describe(parser: ReturnType<typeof yargs>, command: Command): ReturnType<typeof yargs> {
  for (const { name, summary } of command.positionals) parser.positional(name, { describe: summary, type: "string" });
  for (const option of [...command.options, ...commonOptions]) parser.option(option.name, optionOf(option));
  for (const [line, does] of command.examples) parser.example(line, does);
  return parser.strict(false);
}

function optionOf(option: Option) {
  if (isSwitch(option)) return { describe: option.summary, type: "boolean" as const };
  const values = option.choices?.join("|") ?? option.value;
  return { describe: `${option.summary} (${values})`, type: "string" as const };
}

function parsedLine(parsed: Readonly<Record<string, unknown>>, command: Command): ParsedLine {
  const options: Record<string, unknown> = {};
  const words: string[] = [];
  const names = new Set(command.positionals.map(({ name }) => name));
  for (const { name } of command.positionals) words.push(...wordsOf(parsed[name]));
  words.push(...wordsOf(parsed._).slice(1));
  for (const [key, value] of Object.entries(parsed)) {
    if (key !== "_" && key !== "$0" && key !== "--" && !names.has(key) && value !== undefined) options[key] = value;
  }
  return { words, options };
}

function wordsOf(value: unknown): string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}
