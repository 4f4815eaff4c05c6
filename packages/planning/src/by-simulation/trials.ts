import {
  allIndicators,
  type JointJudgement,
  type Judged,
  judgeTogether,
  type RatioIndicator,
  type RatioTerms,
  type Reading,
  type Scenario,
  type SuccessShare,
  successShare
} from "@caseload/simulation";
import type { Establishment } from "../establishment.ts";
import { withTargetsOfEverythingAt } from "./by-target.ts";
import type { GrowingSample, SampledIndicator } from "./growing-sample.ts";
import { Hardness } from "./hardness.ts";
import type { Samples } from "./samples.ts";
import type { Trial } from "./simulated-posts.ts";
import { staffedBy } from "./staffed-by.ts";
import { failingRule, glanceRule, type StoppingRule, wordSoFar } from "./stopping-rule.ts";
import type { Tally } from "./tally.ts";

export interface TrialsOptions {
  readonly samples: Samples;
  readonly rule: StoppingRule;
  /** Ids of Standards that are not judged, since no number of posts would meet them. */
  readonly leftOut?: ReadonlySet<string>;
  /** Ids of Standards of small numbers; defaults to what each trial sees (`judge`). */
  readonly smallNumbers?: ReadonlySet<string>;
  /** Counts what they are spent. */
  readonly tally?: Tally;
  /** Called after each replication. */
  readonly onReplication?: () => void;
}

/** A trial with the terms it rests on, for pairs. */
export interface TrialRecord extends Trial {
  readonly replications: number;
  /** Each Standard judged: its target, and the share reached over all replications. */
  readonly standards: readonly { readonly id: string; readonly target: number; readonly share: number }[];
  /** Ids of the Standards that were too rare to be told by so many replications. */
  readonly tooRare: readonly string[];
  /** By how much the Standards fall short of their targets, on average over them; 0 where each reaches its own. */
  readonly shortfall: number;
  /** Work that fell due and was done in time, replication by replication. */
  readonly inTime: readonly RatioTerms[];
}

/** Share of the work that fell due that was done in time. */
const workInTime = "work-in-time";

/** What is read of each run: the Standards, and the work done in time. */
export const trialIndicators: readonly RatioIndicator[] = allIndicators.filter(
  (each): each is RatioIndicator => each.kind === "ratio" && (each.standard !== undefined || each.id === workInTime)
);

/**
 * Trials of establishments of one scenario in one reading, on common random numbers: all of them meet the very same
 * people, courses and durations. Each is replicated until the stopping rule has enough, and remembered.
 *
 * An establishment takes the replications that proved hardest with others first. What fails is then soon told, and what
 * meets by the hardest would meet by all; but `does not meet` is said only where no other replications could take it back
 * (`wordSoFar`).
 */
export class Trials {
  readonly #scenario: Scenario;
  readonly #reading: Reading;
  readonly #options: TrialsOptions;
  readonly #hardness = new Hardness();
  readonly #taken = new Map<string, Taken>();

  constructor(scenario: Scenario, reading: Reading, options: TrialsOptions) {
    this.#scenario = scenario;
    this.#reading = reading;
    this.#options = options;
  }

  /** The trial of an establishment, in so many replications as its verdict takes. */
  async of(establishment: Establishment): Promise<TrialRecord> {
    const { rule } = this.#options;
    const taken = this.#open(keyOf(establishment), establishment, staffedBy(this.#scenario, establishment));
    if (!taken.hasWord) await this.#growHardestFirst(taken, rule);
    taken.hasWord = true;
    return this.#recordOf(taken, (judgement) => wordSoFar(judgement, rule));
  }

  /**
   * Whether nothing speaks against an establishment in the few replications that proved hardest, in all of which one that
   * clearly does not meet would fail: each succeeds, and no Standard of small numbers misses its target on average. Less
   * than a word.
   */
  async holds(establishment: Establishment): Promise<boolean> {
    const { rule } = this.#options;
    const taken = this.#open(keyOf(establishment), establishment, staffedBy(this.#scenario, establishment));
    await this.#growHardestFirst(taken, glanceRule(rule));
    const { success, indicators } = this.#judge(taken.sample.of(taken.replications));
    return (
      success.successes === success.n &&
      indicators.every(({ smallNumbers, estimate, target }) => !smallNumbers || (estimate.mean ?? target) >= target)
    );
  }

  /** The same establishment in as many more replications as it takes to tell whether it surely does not meet. */
  async surelyNot(establishment: Establishment): Promise<TrialRecord> {
    const { rule } = this.#options;
    const taken = this.#open(keyOf(establishment), establishment, staffedBy(this.#scenario, establishment));
    await this.#growHardestFirst(taken, failingRule(rule));
    return this.#recordOf(taken, (judgement) => wordSoFar(judgement, rule));
  }

  /** The word for the replications that an establishment has taken, were targets of everything lower ones. */
  wordAt(establishment: Establishment, target: number): JointJudgement["verdict"] {
    const taken = this.#taken.get(keyOf(establishment));
    if (taken === undefined) return "cannot tell";
    const { rule, leftOut, smallNumbers } = this.#options;
    const scenario = withTargetsOfEverythingAt(this.#scenario, target);
    const sampled = taken.sample.of(taken.replications);
    return wordSoFar(judgeStandards(scenario, sampled, rule.probability, { leftOut, smallNumbers }), rule);
  }

  /**
   * The trial of a scenario as it is staffed, in so many replications at least, one after the other; `establishment`
   * names it.
   */
  async asStaffed(scenario: Scenario, establishment: Establishment, atLeast = 1): Promise<TrialRecord> {
    const { rule } = this.#options;
    const taken = this.#open(`as staffed ${keyOf(establishment)}`, establishment, scenario);
    const order = Array.from({ length: rule.most }, (_, replication) => replication);
    if (taken.replications.length === 0) await this.#grow(taken, { rule, order, atLeast });
    return this.#recordOf(taken, ({ verdict }) => verdict);
  }

  #open(key: string, establishment: Establishment, scenario: Scenario): Taken {
    const { samples, tally } = this.#options;
    const before = this.#taken.get(key);
    if (before !== undefined) return before;
    tally?.begin(establishment);
    const opened: Taken = {
      establishment,
      sample: samples.of(key, scenario, this.#reading),
      replications: [],
      hasWord: false
    };
    this.#taken.set(key, opened);
    return opened;
  }

  #growHardestFirst(taken: Taken, rule: StoppingRule): Promise<void> {
    const order = this.#hardness.hardestFirst(rule.most);
    return this.#grow(taken, { rule, order, onTaken: (...noted) => this.#hardness.note(...noted) });
  }

  /** Takes replications in some order, but those that it has, until a rule has enough. */
  async #grow({ sample, replications }: Taken, { rule, order, atLeast = 1, onTaken }: Growth): Promise<void> {
    const { tally, onReplication } = this.#options;
    const rest = order.filter((each) => !replications.includes(each));
    let judgement = this.#judge(sample.of(replications));
    while (rest.length > 0 && (replications.length < atLeast || !rule.isEnough(judgement))) {
      const [next = 0] = rest;
      const { successes } = judgement.success;
      const n = replications.length;
      if (!sample.has(next)) {
        await sample.add(rest, Math.max(rule.atLeastMore(successes, n), atLeast - n));
        onReplication?.();
      }
      tally?.took(sample, next);
      rest.shift();
      replications.push(next);
      judgement = this.#judge(sample.of(replications));
      onTaken?.(next, judgement.success.successes > successes);
    }
  }

  #judge(sampled: readonly SampledIndicator[]): JointJudgement {
    const { rule, leftOut, smallNumbers } = this.#options;
    return judgeStandards(this.#scenario, sampled, rule.probability, { leftOut, smallNumbers });
  }

  #recordOf(
    { establishment, sample, replications }: Taken,
    wordOf: (judgement: JointJudgement) => JointJudgement["verdict"]
  ): TrialRecord {
    const sampled = sample.of(replications);
    const judgement = this.#judge(sampled);
    return recordOf(establishment, { ...judgement, verdict: wordOf(judgement) }, sampled);
  }
}

/** The replications that the trial of an establishment has taken, in their order. */
interface Taken {
  readonly establishment: Establishment;
  readonly sample: GrowingSample;
  readonly replications: number[];
  /** Whether they are as many as its word takes. */
  hasWord: boolean;
}

/** How a trial takes its replications. */
interface Growth {
  readonly rule: StoppingRule;
  readonly order: readonly number[];
  readonly atLeast?: number;
  readonly onTaken?: (replication: number, succeeded: boolean) => void;
}

/** Which Standards are judged, and how. */
interface Judging {
  readonly leftOut?: ReadonlySet<string> | undefined;
  readonly smallNumbers?: ReadonlySet<string> | undefined;
}

/**
 * The word for the Standards. Those of which the service has no occasion are left out; where that leaves none, nobody was
 * failed.
 */
function judgeStandards(
  scenario: Scenario,
  sampled: readonly SampledIndicator[],
  probability: number,
  { leftOut = new Set(), smallNumbers }: Judging
): JointJudgement {
  const judged = judgedOf(scenario, sampled, smallNumbers).filter(({ id }) => !leftOut.has(id));
  if (judged.length > 0) return judgeTogether(judged, probability);
  const n = sampled[0]?.terms.length ?? 0;
  const success = successShare(n, n);
  return { verdict: success.low >= probability ? "meets" : "cannot tell", success, indicators: [], failsFirst: [] };
}

/** A Standard held against its target, replication by replication. */
export interface JudgedStandard extends Judged {
  readonly label: string;
  /** 1 to 11. */
  readonly standard: number;
}

/**
 * The Standards that have a target and of which the service has an occasion.
 * @param smallNumbers - ids of those of small numbers; defaults to what the sample itself tells
 */
export const judgedOf = (
  { targets }: Scenario,
  sampled: readonly SampledIndicator[],
  smallNumbers?: ReadonlySet<string>
): readonly JudgedStandard[] =>
  sampled.flatMap(({ indicator: { id, label, standard }, terms }) => {
    const target = targets.find((each) => each.standard === standard)?.share.value;
    const occurs = terms.some(({ denominator }) => denominator > 0);
    if (standard === undefined || target === undefined || !occurs) return [];
    const isSmall = smallNumbers === undefined ? {} : { smallNumbers: smallNumbers.has(id) };
    return [{ id, label, standard, target, terms, ...isSmall }];
  });

function recordOf(
  establishment: Establishment,
  { verdict, success, failsFirst, indicators }: JointJudgement,
  sampled: readonly SampledIndicator[]
): TrialRecord {
  const inTime = sampled.find(({ indicator }) => indicator.id === workInTime)?.terms ?? [];
  const due = inTime.reduce((sum, { denominator }) => sum + denominator, 0);
  const done = inTime.reduce((sum, { numerator }) => sum + numerator, 0);
  const doneInTime = due > 0 ? done / due : null;
  const standards = indicators.map(({ id, target, estimate }) => ({ id, target, share: estimate.mean ?? 0 }));
  const short = standards.reduce((sum, { target, share }) => sum + Math.max(0, target - share), 0);
  const shortfall = standards.length === 0 ? 0 : short / standards.length;
  const told = { establishment, verdict, success: shareTold(verdict, success, indicators), failsFirst, doneInTime };
  const tooRare = indicators.filter((each) => each.tooRare).map(({ id }) => id);
  return { ...told, replications: success.n, standards, tooRare, shortfall, inTime };
}

/**
 * Where every Standard is judged on its mean, no replication succeeds or fails by itself: unless they meet, there is no
 * share to be told.
 */
const shareTold = (
  verdict: Trial["verdict"],
  success: SuccessShare,
  indicators: JointJudgement["indicators"]
): SuccessShare =>
  verdict !== "meets" && indicators.length > 0 && indicators.every(({ smallNumbers }) => smallNumbers)
    ? successShare(0, 0)
    : success;

const keyOf = ({ cns, supportWorker }: Establishment): string => `${cns} ${supportWorker}`;
