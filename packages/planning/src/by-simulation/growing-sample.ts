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
 * Replications of one scenario that can be taken up where they were left. Kept of each run are the terms of some
 * indicators; the run itself is let go.
 *
 * Replications count in their order: which others are under way, or were finished before their turn, is never seen.
 */
export class GrowingSample {
  readonly indicators: readonly SampledIndicator[];
  readonly #program: Program;
  readonly #options: SampleOptions;
  readonly #take: (run: Run) => void;
  readonly #underWay: Promise<readonly Run[]>[] = [];
  #n = 0;
  #begun = 0;

  /** @param program - the scenario as it was compiled */
  constructor(program: Program, scenario: Scenario, indicators: readonly RatioIndicator[], options: SampleOptions) {
    this.#program = program;
    this.#options = options;
    const read = readIndicators(indicators, layoutOf(program), scenario);
    const sampled = read.map(({ indicator, terms }) => ({ indicator, termsOf: terms, terms: [] as RatioTerms[] }));
    this.indicators = sampled;
    this.#take = (run) => {
      for (const { termsOf, terms } of sampled) terms.push(termsOf(run));
    };
  }

  /** Replications there are. */
  get n(): number {
    return this.#n;
  }

  /**
   * Adds the next replication in order.
   *
   * @param wanted - replications that will be wanted in any case, this one included: as many are put under way as the
   *   executor can do with
   * @param most - replications that may be wanted; begun only where a worker would else have nothing to do
   * @throws Interrupted where the signal is aborted; whatever the executor throws otherwise
   */
  async add(wanted: number, most: number): Promise<void> {
    const { executor, signal } = this.#options;
    const enough = Math.max(1, Math.floor(executor.underWay ?? 1));
    const busy = Math.ceil(enough / 2);
    const isWanted = (): boolean =>
      this.#begun < this.#n + wanted ? this.#underWay.length < enough : this.#underWay.length < busy;
    if (signal?.aborted) throw new Interrupted();
    while (this.#begun < most && isWanted()) this.#begin();
    const runs = await this.#underWay.shift()?.catch((error: unknown) => {
      throw signal?.aborted ? new Interrupted() : error;
    });
    const run = runs?.[0];
    if (run === undefined && signal?.aborted) throw new Interrupted();
    if (run?.replication !== this.#n) throw new RangeError(`invalid run; not ${this.#n}: ${run?.replication}`);
    this.#take(run);
    this.#n += 1;
  }

  #begin(): void {
    const { executor, seed } = this.#options;
    const batch = { program: this.#program, seed, from: this.#begun, to: this.#begun + 1 };
    const running = executor.run([batch]).then(([first]) => first ?? []);
    // What nobody comes to want may fail unheard.
    running.catch(() => undefined);
    this.#underWay.push(running);
    this.#begun += 1;
  }
}
