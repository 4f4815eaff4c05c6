import type { Program } from "../engine/program.ts";
import type { Run } from "../engine/run.ts";
import type { RatioTerms } from "../statistics/ratio-estimate.ts";
import type { Executor } from "./executor.ts";
import { type ReplicationsRule, replicationsRule, type Tolerance } from "./replications-needed.ts";

/** Replications spent at most when precision decides; the default of Hoad, Robinson & Davies' published code. */
export const replicationsBudget = 1000;

/** An indicator whose precision is watched. */
export interface Watch {
  /** What one replication contributes to it. */
  readonly terms: (run: Run) => RatioTerms;
  readonly tolerance: Tolerance;
}

/** How far a set of replications has come. */
export interface ReplicationProgress {
  readonly done: number;
  /** Replications asked for, or the budget. */
  readonly atMost: number;
}

export interface ReplicateOptions {
  /** A whole number from 0; the same seed makes the same runs. */
  readonly seed: number;
  readonly executor: Executor;
  /** How many; leave out to have it chosen by `precision`. */
  readonly replications?: number;
  /**
   * Stop once the interval of every indicator watched is within its tolerance and stays there (`replicationsRule`). To
   * compare variants, choose the number for the base and ask for the same number of the others.
   */
  readonly precision?: {
    readonly watch: readonly Watch[];
    /** Replications after which to look for the first time; defaults to 3. */
    readonly initial?: number;
    /** Further replications for which precision must hold; defaults to 5. */
    readonly lookAhead?: number;
  };
  /** Most replications when precision decides; defaults to 1000. */
  readonly budget?: number;
  /** Replications that are run as one piece, by one worker; defaults to 1. Results do not depend on it. */
  readonly batchSize?: number;
  readonly onProgress?: (progress: ReplicationProgress) => void;
  /** Ends it early, with what is finished: an AbortSignal will do. */
  readonly signal?: { readonly aborted: boolean };
}

/** Why no further replications were run. */
export type StoppedBy = "asked" | "precision" | "budget" | "interrupted";

/** The replications of one program: always the first ones, 0 up to `replications`, without a gap. */
export interface Replicated {
  readonly runs: readonly Run[];
  readonly replications: number;
  /** False where it was interrupted: what is here is right, but fewer than were wanted. */
  readonly complete: boolean;
  readonly stoppedBy: StoppedBy;
  /** From how many replications on everything watched was precise; null where it was not, or nothing was watched. */
  readonly preciseFrom: number | null;
  readonly seed: number;
}

/**
 * Runs a program many times, each time with random numbers of its own: replication k of a seed is the same whenever and
 * wherever it is run. How many are kept depends on the runs alone, taken in order, and not on the executor: what
 * workers ran beyond that is dropped.
 *
 * @returns what was finished, without an error, where the signal is aborted
 * @throws RangeError for options that make no sense; whatever the executor throws unless interrupted
 */
export async function replicate(program: Program, options: ReplicateOptions): Promise<Replicated> {
  const { seed, executor, signal, onProgress, batchSize = 1 } = options;
  const atMost = wholeFrom(1, "replications", options.replications ?? options.budget ?? replicationsBudget);
  wholeFrom(1, "batch size", batchSize);
  const rule = ruleOf(options);
  const underWay = Math.max(1, Math.floor(executor.underWay ?? 1));
  const runs: Run[] = [];
  const pending: Promise<readonly Run[]>[] = [];
  let next = 0;
  let enough = false;

  const submit = (): void => {
    const batch = { program, seed, from: next, to: Math.min(next + batchSize, atMost) };
    const running = executor.run([batch]).then(([first]) => first ?? []);
    // What is dropped later may fail unheard; what is awaited is heard below.
    running.catch(() => undefined);
    pending.push(running);
    next = batch.to;
  };

  /** Takes the runs that follow on what is there; false where the next one is missing. */
  const take = (batch: readonly Run[], wanted: number): boolean => {
    for (const run of batch) {
      if (run.replication !== runs.length) throw new RangeError(`invalid run; not ${runs.length}: ${run.replication}`);
      runs.push(run);
      enough = rule?.add(run) ?? false;
      if (enough) break;
    }
    onProgress?.({ done: runs.length, atMost });
    return enough || runs.length === wanted;
  };

  while (!enough && runs.length < atMost) {
    while (!signal?.aborted && pending.length < underWay && next < atMost) submit();
    const oldest = pending.shift();
    if (oldest === undefined) break;
    const batch = await oldest.catch((error: unknown) => {
      if (signal?.aborted) return [];
      throw error;
    });
    const wanted = Math.min(runs.length + batchSize, atMost);
    if (!take(batch, wanted)) {
      if (signal?.aborted) break;
      throw new RangeError(`invalid batch; ${runs.length} replications where ${wanted} were due`);
    }
  }

  const complete = enough || runs.length === atMost;
  return {
    runs,
    replications: runs.length,
    complete,
    stoppedBy: stoppedBy(options, enough, complete),
    preciseFrom: rule?.needed() ?? null,
    seed
  };
}

function stoppedBy({ replications }: ReplicateOptions, enough: boolean, complete: boolean): StoppedBy {
  if (!complete) return "interrupted";
  if (replications !== undefined) return "asked";
  return enough ? "precision" : "budget";
}

/** The rule that ends it; null where the number was asked for. */
function ruleOf({ replications, precision }: ReplicateOptions): {
  readonly add: (run: Run) => boolean;
  readonly needed: ReplicationsRule["needed"];
} | null {
  if (replications !== undefined) return null;
  if (precision === undefined) throw new RangeError("invalid options; neither replications nor precision");
  const { watch, ...limits } = precision;
  const rule = replicationsRule({ ...limits, tolerances: watch.map(({ tolerance }) => tolerance) });
  return { add: (run) => rule.add(watch.map(({ terms }) => terms(run))), needed: rule.needed };
}

function wholeFrom(least: number, name: string, value: number): number {
  if (!(Number.isInteger(value) && value >= least)) {
    throw new RangeError(`invalid ${name}; not a whole number from ${least}: ${value}`);
  }
  return value;
}
