import type { Arguments, Command, Option } from "./command.ts";
import { commonOptions } from "./common-options.ts";
import { didYouMean } from "./did-you-mean.ts";
import { InputError } from "./input-error.ts";

/** What yargs understood: values by option name, words in order. */
export interface ParsedLine {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Holds a parsed command line against its command.
 *
 * @throws InputError with every problem: unknown options (with a suggestion), missing or repeated values, values out
 *   of choice, too few or too many words
 */
export function readArguments(command: Command, parsed: ParsedLine): Arguments {
  const known = [...command.options, ...commonOptions];
  const problems: string[] = [];
  const values: Record<string, string> = {};
  const switches = new Set<string>();
  for (const [name, value] of Object.entries(parsed.options)) {
    const option = known.find((candidate) => candidate.name === name);
    if (option === undefined) problems.push(unknownOption(name, known));
    else if (isSwitch(option)) readSwitch(option, value);
    else readValue(option, value);
  }
  if (switches.has("json") && switches.has("csv")) problems.push("--json and --csv cannot both be asked for");
  problems.push(...wordProblems(command, parsed.words));
  if (problems.length > 0) throw new InputError(problems, true);
  return { positionals: parsed.words, values, switches };

  function readSwitch({ name }: Option, value: unknown): void {
    if (value === true) switches.add(name);
    else if (value !== false) problems.push(`--${name} is given more than once or with a value; it takes none`);
  }

  function readValue({ name, choices }: Option, value: unknown): void {
    if (Array.isArray(value)) problems.push(`--${name} is given more than once`);
    else if (typeof value !== "string" || value === "") problems.push(`--${name} wants a value`);
    else if (choices !== undefined && !choices.includes(value)) {
      problems.push(
        `--${name}: expected ${choices.join(" or ")}, found ${JSON.stringify(value)}${didYouMean(value, choices)}`
      );
    } else values[name] = value;
  }
}

export const isSwitch = (option: Option): boolean => option.value === undefined && option.choices === undefined;

function unknownOption(name: string, known: readonly Option[]): string {
  const dashes = name.length === 1 ? "-" : "--";
  const names = [...known.map((option) => option.name), "help", "version"];
  return `there is no option ${dashes}${name}${didYouMean(name, names, "--")}`;
}

function wordProblems({ positionals }: Command, given: readonly string[]): string[] {
  const missing = positionals.slice(given.length).filter(({ required }) => required);
  const many = positionals.some((positional) => positional.many);
  return [
    ...missing.map(({ name, summary }) => `<${name}> is missing: ${summary}`),
    ...(many ? [] : given.slice(positionals.length).map((word) => `nothing is done with ${JSON.stringify(word)}`))
  ];
}

/** `--budget`: pounds, at least 0; null where it is not given. @throws InputError */
export function readPounds(args: Arguments, name: string): number | null {
  const text = args.values[name];
  if (text === undefined) return null;
  const pounds = /^£?\d[\d,]*(\.\d+)?$/.test(text) ? Number(text.replace(/[£,]/g, "")) : Number.NaN;
  if (Number.isFinite(pounds) && pounds <= 1e12) return pounds;
  throw new InputError(
    [`--${name}: expected pounds a year from 0, such as 50000, found ${JSON.stringify(text)}`],
    true
  );
}

/** An option that is a whole number; null where it is not given. @throws InputError for anything outside its ends */
export function readWhole(
  { values }: Arguments,
  name: string,
  from: number,
  to: number = Number.MAX_SAFE_INTEGER
): number | null {
  const text = values[name];
  if (text === undefined) return null;
  const found = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (found >= from && found <= to) return found;
  throw new InputError(
    [`--${name}: expected a whole number from ${from} to ${to}, found ${JSON.stringify(text)}`],
    true
  );
}

/** An option that is a part of one, above 0 and below 1; null where it is not given. @throws InputError */
export function readPart({ values }: Arguments, name: string): number | null {
  const text = values[name];
  if (text === undefined) return null;
  const found = /^0?\.\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (found > 0) return found;
  throw new InputError(
    [`--${name}: expected a part of one above 0, such as 0.05, found ${JSON.stringify(text)}`],
    true
  );
}
