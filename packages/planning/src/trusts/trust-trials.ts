import {
  allIndicators,
  compileScenario,
  type JointJudgement,
  judge,
  judgeTogether,
  type RatioIndicator,
  type Reading,
  type Scenario,
  successShare
} from "@caseload/simulation";
import { staffedBy } from "../by-simulation/staffed-by.ts";
import type { StoppingRule } from "../by-simulation/stopping-rule.ts";
import { judgedOf } from "../by-simulation/trials.ts";
import type { Establishment } from "../establishment.ts";
import { firstReplications, type ReplicatedIndicator, Replications, type ReplicationsOptions } from "./replications.ts";

export interface TrustTrialsOptions extends ReplicationsOptions {
  /** Called with each establishment when it is first tried. */
  readonly onEstablishment?: ((establishment: Establishment) => void) | undefined;
}

/** Ids of Standards that are not judged, since no number of posts would meet them. */
export type LeftOut = ReadonlySet<string>;

/** Standards that fail however many posts there are. */
export interface OutOfReach {
  /** Their ids, in the order of the Standards. */
  readonly ids: readonly string[];
  /** How many Standards are left. */
  readonly canBeMet: number;
}

const standardIndicators = allIndicators.filter(
  (each): each is RatioIndicator => each.kind === "ratio" && each.standard !== undefined
);

/** Replications of the pilot: a trial that is too small for a word, by which it is told where to look for one. */
const replicationsOfPilot = 8;

/** Trials of the establishments of one scenario in one reading, on common random numbers. */
export class TrustTrials {
  readonly #scenario: Scenario;
  readonly #reading: Reading;
  readonly #options: TrustTrialsOptions;
  readonly #opened = new Map<string, Replications>();
  /** How often each replication failed so far. */
  readonly #failures = new Map<number, number>();

  constructor(scenario: Scenario, reading: Reading, options: TrustTrialsOptions) {
    this.#scenario = scenario;
    this.#reading = reading;
    this.#options = options;
  }

  /**
   * The word for an establishment by a number of replications that was fixed beforehand. It ends sooner only where it is
   * lost, and those that failed with others come first: that saves time, and the order does not change the word.
   */
  async of(establishment: Establishment, rule: StoppingRule, leftOut: LeftOut): Promise<JointJudgement> {
    const order = this.#hardestFirst(rule.most);
    let n = 0;
    let judgement = judgedTogether(this.#scenario, [], leftOut);
    do {
      n = Math.min(rule.most, n + rule.atLeastMore(judgement.success.successes, n));
      judgement = await this.#judge(establishment, order.slice(0, n), leftOut, judgement);
    } while (!rule.isEnough(judgement));
    return judgement;
  }

  /**
   * Whether an establishment passes the pilot: not one replication fails, and no Standard of small numbers misses its
   * target on average.
   */
  async passes(establishment: Establishment, leftOut: LeftOut): Promise<boolean> {
    const order = this.#hardestFirst(replicationsOfPilot);
    let judgement = judgedTogether(this.#scenario, [], leftOut);
    for (let n = 1; n <= order.length; n++) {
      judgement = await this.#judge(establishment, order.slice(0, n), leftOut, judgement);
      if (judgement.success.successes < n) return false;
    }
    return judgement.indicators.every(
      ({ smallNumbers, estimate, target }) => !smallNumbers || estimate.mean === null || estimate.mean >= target
    );
  }

  #hardestFirst(n: number): readonly number[] {
    const failed = (replication: number): number => this.#failures.get(replication) ?? 0;
    return [...firstReplications(n)].sort((a, b) => failed(b) - failed(a) || a - b);
  }

  /** The word for some replications, noting which of those that it did not have before have failed. */
  async #judge(
    establishment: Establishment,
    replications: readonly number[],
    leftOut: LeftOut,
    before: JointJudgement
  ): Promise<JointJudgement> {
    const indicators = await this.#open(establishment).of(replications);
    let judgement = before;
    for (let n = before.success.n + 1; n <= replications.length; n++) {
      const { successes } = judgement.success;
      const soFar = indicators.map(({ indicator, terms }) => ({ indicator, terms: terms.slice(0, n) }));
      judgement = judgedTogether(this.#scenario, soFar, leftOut);
      const last = replications[n - 1];
      if (judgement.success.successes > successes || last === undefined) continue;
      this.#failures.set(last, (this.#failures.get(last) ?? 0) + 1);
    }
    return judgement;
  }

  /** Whether an establishment surely does not meet, by one look at the replications of the pilot. */
  async surelyFails(establishment: Establishment, leftOut: LeftOut): Promise<boolean> {
    const pilot = await this.#open(establishment).of(firstReplications(replicationsOfPilot));
    return judgedTogether(this.#scenario, pilot, leftOut).verdict === "does not meet";
  }

  /**
   * The Standards that surely fail with so many posts that more would change nothing: each alone, and then, where those
   * left surely fail together, the one that fails most, until they do not. What cannot be told is left in.
   */
  async outOfReach(unlimited: Establishment, replications: number): Promise<OutOfReach> {
    const probability = this.#scenario.successProbability.value;
    const judged = judgedOf(this.#scenario, await this.#open(unlimited).of(firstReplications(replications)));
    const left = judged.filter((one) => judge(one, probability).verdict !== "does not meet");
    while (left.length > 0) {
      const { verdict, failsFirst } = judgeTogether(left, probability);
      const worst = left.findIndex(({ id }) => id === failsFirst[0]);
      if (verdict !== "does not meet" || worst < 0) break;
      left.splice(worst, 1);
    }
    return { ids: judged.filter((one) => !left.includes(one)).map(({ id }) => id), canBeMet: left.length };
  }

  #open(establishment: Establishment): Replications {
    const key = `${establishment.cns} ${establishment.supportWorker}`;
    const before = this.#opened.get(key);
    if (before !== undefined) return before;
    const staffed = staffedBy(this.#scenario, establishment);
    const program = compileScenario(staffed, this.#reading);
    const opened = new Replications(program, staffed, standardIndicators, this.#options);
    this.#opened.set(key, opened);
    this.#options.onEstablishment?.(establishment);
    return opened;
  }
}

/**
 * The word for the Standards of which the service has an occasion, but those left out; where that leaves none, nobody was
 * failed.
 */
export function judgedTogether(
  scenario: Scenario,
  indicators: readonly ReplicatedIndicator[],
  leftOut: LeftOut
): JointJudgement {
  const standards = judgedOf(scenario, indicators).filter(({ id }) => !leftOut.has(id));
  const probability = scenario.successProbability.value;
  if (standards.length > 0) return judgeTogether(standards, probability);
  const n = indicators[0]?.terms.length ?? 0;
  const success = successShare(n, n);
  return { verdict: success.low >= probability ? "meets" : "cannot tell", success, indicators: [], failsFirst: [] };
}
