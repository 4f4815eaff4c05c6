import { allowInlining, poolExecutor } from "@caseload/execution";
import { simulationEffort } from "@caseload/reporting";
import type { Executor } from "@caseload/simulation";
import type { Arguments, Option } from "./command.ts";
import { InputError } from "./input-error.ts";
import type { Io } from "./io.ts";
import { progressBar } from "./progress-bar.ts";
import { readPart, readWhole } from "./read-arguments.ts";

/** More would be a misunderstanding, and take days. */
const mostReplications = 100_000;
const mostWorkers = 256;

export const seedOption: Option = { name: "seed", summary: "Seed of every random number", value: "N" };

export const replicationsOption: Option = { name: "replications", summary: "How many replications", value: "N" };

/** Options of every command that simulates, but for the number of replications. */
export const executionOptions: readonly Option[] = [
  { name: "workers", summary: "Workers to spread them over; 0 for none", value: "N" },
  { name: "progress", summary: "Show progress even where it is piped or short" }
];

const { precision, replicationsMost, replicationsMostAsked } = simulationEffort;

/** Options of how much is simulated. */
export const effortOptions: readonly Option[] = [
  { ...replicationsOption, summary: `Replications of each reading; else by precision, ${replicationsMost} at most` },
  {
    name: "precision",
    summary: `Half-width of intervals, as a part (default ${precision.relative}); up to ${replicationsMostAsked}`,
    value: "P"
  }
];

export interface Effort {
  readonly replications?: number;
  readonly precision?: number;
}

/** `--workers`; null where it is not given. @throws InputError */
export const readWorkers = (args: Arguments): number | null => readWhole(args, "workers", 0, mostWorkers);

/** `--replications`; null where it is not given. @throws InputError */
export const readReplications = (args: Arguments, least: number): number | null =>
  readWhole(args, "replications", least, mostReplications);

/** How much is asked for. @throws InputError also where it is asked for in two ways */
export function readEffort(args: Arguments): Effort {
  const replications = readReplications(args, 1);
  const asked = readPart(args, "precision");
  if (replications !== null && asked !== null) {
    throw new InputError(["--replications and --precision cannot both be asked for"], true);
  }
  return { ...(replications === null ? {} : { replications }), ...(asked === null ? {} : { precision: asked }) };
}

/** What simulating is given to run on. */
export interface Bench {
  readonly executor: Executor;
  /** Aborted when the user interrupts. */
  readonly signal?: AbortSignal;
  /** Tells how far it has come, of how much at most. */
  readonly onProgress: (done: number, atMost: number | null) => void;
}

/**
 * Does some work on the workers that were asked for, with a progress bar, and ends both.
 *
 * @param what - what is counted: "replications"
 * @param isLong - whether workers are started at once; defaults to once it has taken a while
 * @throws InputError for a bad number of workers; whatever the work throws
 */
export async function onWorkers<T>(
  args: Arguments,
  io: Io,
  what: string,
  work: (bench: Bench) => Promise<T>,
  isLong = false
): Promise<T> {
  allowInlining();
  const workers = readWorkers(args);
  const signal = io.signal === undefined ? {} : { signal: io.signal };
  const executor = poolExecutor({ ...(workers === null ? {} : { workers }), ...signal, isLong });
  const bar = progressBar(io.stderr, args.switches.has("progress"), what);
  try {
    return await work({ executor, onProgress: bar.update, ...signal });
  } finally {
    bar.end();
    await executor.close();
  }
}
