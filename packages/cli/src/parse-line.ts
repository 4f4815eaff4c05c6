import { version } from "@caseload/reporting";
import yargs from "yargs";
import type { Command, Option } from "./command.ts";
import { commonOptions } from "./common-options.ts";
import { didYouMean } from "./did-you-mean.ts";
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
  let chosen: Exclude<Asked, { readonly print: string }> | undefined;
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
    .demandCommand(1, "which command?")
    .epilogue(
      "Exit codes: 0 an answer; 1 a verification that failed; 2 bad input or usage; 70 a bug; 130 interrupted."
    );
  for (const command of commands) {
    parser.command(
      command.name,
      command.summary,
      (sub) => describe(sub, command),
      (parsed) => {
        chosen = { command, parsed: parsedLine(parsed) };
      }
    );
  }
  const parsed = await parser.parseAsync([...argv], {}, (error, _, output) => {
    failure = error ?? undefined;
    printed = output;
  });
  if (failure !== undefined) throw new InputError([failure.message], true);
  if (printed === "") {
    if (chosen !== undefined) {
      refuseSwitchValues(argv, chosen.command);
      return chosen;
    }
    const [unknown = ""] = wordsOf(parsed._);
    const names = [...commands.map(({ name }) => name), "completion"];
    throw new InputError([`there is no command ${JSON.stringify(unknown)}${didYouMean(unknown, names)}`], true);
  }
  return { print: printed.endsWith("\n") ? printed : `${printed}\n` };
}

/** Yargs takes `--json=maybe` for no: a switch with a value is refused before its value is lost. */
function refuseSwitchValues(argv: readonly string[], { options }: Command): void {
  const switches = [...options, ...commonOptions].filter(isSwitch);
  const end = argv.indexOf("--");
  const problems = argv.slice(0, end < 0 ? argv.length : end).flatMap((word) => {
    const option = switches.find(({ name }) => word.startsWith(`--${name}=`));
    if (option === undefined) return [];
    const value = word.slice(`--${option.name}=`.length);
    return [`--${option.name} takes no value, found ${JSON.stringify(value)}`];
  });
  if (problems.length > 0) throw new InputError(problems, true);
}

/** Usage of a command. The words are told here and not to yargs, which loses a `-` among words that it knows. */
function usageOf({ name, summary, positionals }: Command): string {
  const line = ["$0", name, ...positionals.map(positionalText)].join(" ");
  const meanings = positionals.map((positional) => `  ${positional.name}  ${positional.summary}`);
  return [line, "", summary, ...(meanings.length === 0 ? [] : ["", "Arguments:", ...meanings])].join("\n");
}

function positionalText({ name, required, many }: Command["positionals"][number]): string {
  const text = many ? `${name}...` : name;
  return required ? `<${text}>` : `[${text}]`;
}

function describe(parser: ReturnType<typeof yargs>, command: Command): ReturnType<typeof yargs> {
  for (const option of [...command.options, ...commonOptions]) parser.option(option.name, optionOf(option));
  for (const [line, does] of command.examples) parser.example(line, does);
  return parser.usage(usageOf(command));
}

function optionOf(option: Option) {
  if (isSwitch(option)) return { describe: option.summary, type: "boolean" as const };
  const values = option.choices?.join("|") ?? option.value;
  return { describe: `${option.summary} (${values})`, type: "string" as const };
}

function parsedLine(parsed: Readonly<Record<string, unknown>>): ParsedLine {
  const options = Object.entries(parsed).filter(([key, value]) => !notOptions.has(key) && value !== undefined);
  return { words: wordsOf(parsed._).slice(1), options: Object.fromEntries(options) };
}

const notOptions = new Set(["_", "$0", "--"]);

function wordsOf(value: unknown): string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}
