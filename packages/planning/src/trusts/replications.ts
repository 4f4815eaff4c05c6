import {
  type Executor,
  layoutOf,
  type Program,
  type RatioIndicator,
  type RatioTerms,
  type Run,
  readIndicators,
  type Scenario
} from "@caseload/simulation";
import { Interrupted } from "../by-simulation/interrupted.ts";

/** Where replications are run, and on which random numbers. */
export interface ReplicationsOptions {
  readonly executor: Executor;
  readonly seed: number;
  readonly signal?: { readonly aborted: boolean } | undefined;
  /** Called with the number of replications run. */
  readonly onReplications?: ((replications: number) => void) | undefined;
}

/** The terms of an indicator, replication by replication. */
export interface ReplicatedIndicator {
  readonly indicator: RatioIndicator;
  readonly terms: readonly RatioTerms[];
}

/** Replications of one program, run as they are wanted and remembered. Kept are the terms of some indicators. */
export class Replications {
  readonly #program: Program;
  readonly #options: ReplicationsOptions;
  readonly #read: readonly { readonly indicator: RatioIndicator; readonly terms: (run: Run) => RatioTerms }[];
  readonly #known = new Map<number, readonly RatioTerms[]>();

  /** @param program - the scenario as it was compiled */
  constructor(
    program: Program,
    scenario: Scenario,
    indicators: readonly RatioIndicator[],
    options: ReplicationsOptions
  ) {
    this.#program = program;
    this.#options = options;
    this.#read = readIndicators(indicators, layoutOf(program), scenario);
  }

  /**
   * Some replications, in the order given; those that are not there yet are run.
   *
   * @throws Interrupted where the signal is aborted; whatever the executor throws otherwise
   */
  async of(replications: readonly number[]): Promise<readonly ReplicatedIndicator[]> {
    const missing = replications.filter((each) => !this.#known.has(each));
    if (missing.length > 0) await this.#run(missing);
    return this.#read.map(({ indicator }, index) => ({
      indicator,
      terms: replications.flatMap((each) => this.#known.get(each)?.[index] ?? [])
    }));
  }

  async #run(missing: readonly number[]): Promise<void> {
    const { executor, seed, signal, onReplications } = this.#options;
    if (signal?.aborted) throw new Interrupted();
    const batches = missing.map((from) => ({ program: this.#program, seed, from, to: from + 1 }));
    const results = await executor.run(batches).catch((error: unknown) => {
      throw signal?.aborted ? new Interrupted() : error;
    });
    missing.forEach((replication, index) => {
      const run = results[index]?.[0];
      if (run === undefined && signal?.aborted) throw new Interrupted();
      if (run?.replication !== replication) {
        throw new RangeError(`invalid run; not ${replication}: ${run?.replication}`);
      }
      const terms = this.#read.map((read) => read.terms(run));
      this.#known.set(replication, terms);
    });
    onReplications?.(missing.length);
  }
}

/** The first replications, in their order. */
export const firstReplications = (n: number): readonly number[] => Array.from({ length: n }, (_, index) => index);
