import {
  allIndicators,
  type JointJudgement,
  type Judged,
  judgeTogether,
  type RatioIndicator,
  type RatioTerms,
  type Reading,
  type Scenario,
  successShare
} from "@caseload/simulation";
import type { Establishment } from "../establishment.ts";
import type { GrowingSample, SampledIndicator } from "./growing-sample.ts";
import type { Samples } from "./samples.ts";
import type { Trial } from "./simulated-posts.ts";
import { staffedBy } from "./staffed-by.ts";
import type { StoppingRule } from "./stopping-rule.ts";
import type { Tally } from "./tally.ts";

export interface TrialsOptions {
  readonly samples: Samples;
  readonly rule: StoppingRule;
  /** Ids of Standards that are not judged, since no number of posts would meet them. */
  readonly leftOut?: ReadonlySet<string>;
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
 */
export class Trials {
  readonly #scenario: Scenario;
  readonly #reading: Reading;
  readonly #options: TrialsOptions;
  readonly #records = new Map<string, TrialRecord>();

  constructor(scenario: Scenario, reading: Reading, options: TrialsOptions) {
    this.#scenario = scenario;
    this.#reading = reading;
    this.#options = options;
  }

  /** The trial of an establishment, in so many replications as its verdict takes. */
  async of(establishment: Establishment): Promise<TrialRecord> {
    return this.#try(keyOf(establishment), establishment, staffedBy(this.#scenario, establishment));
  }

  /** The trial of a scenario as it is staffed, in so many replications at least; `establishment` names it. */
  async asStaffed(scenario: Scenario, establishment: Establishment, atLeast = 1): Promise<TrialRecord> {
    return this.#try(`as staffed ${keyOf(establishment)}`, establishment, scenario, atLeast);
  }

  async #try(key: string, establishment: Establishment, scenario: Scenario, atLeast = 1): Promise<TrialRecord> {
    const before = this.#records.get(key);
    if (before !== undefined) return before;
    const { rule, samples, leftOut, tally } = this.#options;
    const sample = samples.of(key, scenario, this.#reading);
    tally?.begin(establishment);
    let n = 0;
    let judgement = judgeStandards(scenario, [], rule.probability);
    do {
      const wanted = Math.max(rule.atLeastMore(judgement.success.successes, n), atLeast - n);
      if (n === sample.n) await this.#add(sample, wanted);
      n += 1;
      judgement = judgeStandards(scenario, firstOf(sample, n), rule.probability, leftOut);
    } while (n < atLeast || !rule.isEnough(judgement));
    const record = recordOf(establishment, judgement, firstOf(sample, n));
    this.#records.set(key, record);
    return record;
  }

  async #add(sample: GrowingSample, wanted: number): Promise<void> {
    const { rule, tally, onReplication } = this.#options;
    await sample.add(wanted, rule.most);
    tally?.replicated();
    onReplication?.();
  }
}

/** A sample as it was after so many replications. */
const firstOf = ({ indicators }: GrowingSample, n: number): readonly SampledIndicator[] =>
  indicators.map(({ indicator, terms }) => ({ indicator, terms: terms.slice(0, n) }));

/**
 * The word for the Standards. Those of which the service has no occasion are left out; where that leaves none, nobody was
 * failed.
 */
function judgeStandards(
  scenario: Scenario,
  sampled: readonly SampledIndicator[],
  probability: number,
  leftOut: ReadonlySet<string> = new Set()
): JointJudgement {
  const judged = judgedOf(scenario, sampled).filter(({ id }) => !leftOut.has(id));
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

/** The Standards that have a target and of which the service has an occasion. */
export const judgedOf = ({ targets }: Scenario, sampled: readonly SampledIndicator[]): readonly JudgedStandard[] =>
  sampled.flatMap(({ indicator: { id, label, standard }, terms }) => {
    const target = targets.find((each) => each.standard === standard)?.share.value;
    const occurs = terms.some(({ denominator }) => denominator > 0);
    return standard === undefined || target === undefined || !occurs ? [] : [{ id, label, standard, target, terms }];
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
  const told = { establishment, verdict, success, failsFirst, doneInTime };
  return { ...told, replications: success.n, standards, shortfall, inTime };
}

const keyOf = ({ cns, supportWorker }: Establishment): string => `${cns} ${supportWorker}`;
