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
import { Interrupted } from "./interrupted.ts";

/** Where replications are run, and on which random numbers. */
export interface SampleOptions {
  readonly executor: Executor;
  readonly seed: number;
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/** The terms of one indicator, in the order of replications. */
export interface SampledIndicator {
  readonly indicator: RatioIndicator;
  readonly terms: readonly RatioTerms[];
}

/**
 * Replications of one scenario that can be added to, in whatever order they are wanted. Kept of each run are the terms of
 * some indicators; the run itself is let go.
 *
 * Whoever reads a sample says which replications: which others there are, are under way, or were finished before their
 * turn, is never seen.
 */
export class GrowingSample {
  readonly #program: Program;
  readonly #options: SampleOptions;
  readonly #read: readonly { readonly indicator: RatioIndicator; readonly terms: (run: Run) => RatioTerms }[];
  readonly #known = new Map<number, readonly RatioTerms[]>();
  readonly #underWay = new Map<number, Promise<readonly Run[]>>();

  /** @param program - the scenario as it was compiled */
  constructor(program: Program, scenario: Scenario, indicators: readonly RatioIndicator[], options: SampleOptions) {
    this.#program = program;
    this.#options = options;
    this.#read = readIndicators(indicators, layoutOf(program), scenario);
  }

  /** Whether a replication is there. */
  has = (replication: number): boolean => this.#known.has(replication);

  /** Some replications that are there, in the order given. */
  of(replications: readonly number[]): readonly SampledIndicator[] {
    return this.#read.map(({ indicator }, index) => ({
      indicator,
      terms: replications.flatMap((each) => this.#known.get(each)?.[index] ?? [])
    }));
  }

  /**
   * Adds the first of some replications.
   *
   * @param next - it, and those that may be wanted after it
   * @param wanted - how many of them will be wanted in any case: as many are put under way as the executor can do with,
   *   and where there are workers one more in the hope of it, or a worker would be idle until the first has its word
   * @throws Interrupted where the signal is aborted; whatever the executor throws otherwise
   */
  async add(next: readonly number[], wanted: number): Promise<void> {
    const { signal } = this.#options;
    const [first] = next;
    if (signal?.aborted) throw new Interrupted();
    if (first === undefined || this.has(first)) return;
    this.#begin(next, wanted);
    const runs = await this.#underWay.get(first)?.catch((error: unknown) => {
      throw signal?.aborted ? new Interrupted() : error;
    });
    const run = runs?.[0];
    if (run === undefined && signal?.aborted) throw new Interrupted();
    if (run?.replication !== first) throw new RangeError(`invalid run; not ${first}: ${run?.replication}`);
    this.#underWay.delete(first);
    this.#known.set(
      first,
      this.#read.map(({ terms }) => terms(run))
    );
  }

  /** Puts under way what comes next. */
  #begin(next: readonly number[], wanted: number): void {
    const enough = Math.max(1, Math.floor(this.#options.executor.underWay ?? 1));
    for (const replication of next.slice(0, Math.min(Math.max(2, wanted), enough))) {
      if (this.has(replication) || this.#underWay.has(replication)) continue;
      this.#underWay.set(replication, this.#run(replication));
    }
  }

  #run(replication: number): Promise<readonly Run[]> {
    const { executor, seed } = this.#options;
    const batch = { program: this.#program, seed, from: replication, to: replication + 1 };
    const running = executor.run([batch]).then(([first]) => first ?? []);
    // What nobody comes to want may fail unheard.
    running.catch(() => undefined);
    return running;
  }
}
