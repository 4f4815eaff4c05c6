import {
  fewestToMeet,
  judge,
  judgeTogether,
  pairedRatioDifference,
  type Reading,
  type Scenario
} from "@caseload/simulation";
import type { Establishment } from "../establishment.ts";
import type { GrowingSample, SampledIndicator } from "./growing-sample.ts";
import { limitOf, notTogether, type Unreached } from "./limit.ts";
import type { Samples } from "./samples.ts";
import type { OutOfReach } from "./simulated-posts.ts";
import { staffedBy } from "./staffed-by.ts";
import type { Tally } from "./tally.ts";
import { type JudgedStandard, judgedOf } from "./trials.ts";

export interface UnlimitedOptions {
  /** Replications of any establishment are kept here. */
  readonly samples: Samples;
  /** Replications at most; a Standard is given up only after more. */
  readonly most: number;
  readonly tally: Tally;
}

/** Replications in which as many people again must make no difference. */
const replicationsCompared = 4;

/** A share that rises by less is the same: where work changes hands, the minute changes at which it ends. */
const sameShare = 0.001;

/** Replications at most before Standards are given up: with unlimited staff nothing waits, so they are quick. */
const mostBeforeGivingUp = 120;

/** Doublings of what is already several times what the desk methods ask for. */
const mostDoublings = 4;

/** So many people of each of the two roles that more would change nothing. */
export interface UnlimitedStaff extends Establishment {
  /** Whether as many again were not seen to do better; where false, the doublings ended before that. */
  readonly isEnough: boolean;
}

/**
 * So many full-time people of each role that as many again are not seen to do better by any Standard, or else sixteen times
 * as many as to begin with.
 * @param people - of each role to begin with
 */
export async function unlimitedStaff(
  scenario: Scenario,
  reading: Reading,
  people: number,
  options: UnlimitedOptions
): Promise<UnlimitedStaff> {
  let enough = Math.max(1, Math.ceil(people));
  for (let doubling = 0; doubling < mostDoublings; doubling++) {
    const sample = sampleOf(scenario, reading, allOf(enough), options);
    const more = sampleOf(scenario, reading, allOf(2 * enough), options);
    const before = await growTo(replicationsCompared, sample, options);
    const after = await growTo(replicationsCompared, more, options);
    if (!doesBetter(after, before)) return { ...allOf(enough), isEnough: true };
    enough *= 2;
  }
  return { ...allOf(enough), isEnough: false };
}

const allOf = (people: number): Establishment => ({ cns: people, supportWorker: people });

function sampleOf(
  scenario: Scenario,
  reading: Reading,
  establishment: Establishment,
  { samples, tally }: UnlimitedOptions
): GrowingSample {
  tally.begin(establishment);
  const key = `unlimited ${establishment.cns} ${establishment.supportWorker}`;
  return samples.of(key, staffedBy(scenario, establishment), reading);
}

/** The first so many replications of a sample. */
async function growTo(n: number, sample: GrowingSample, { tally }: UnlimitedOptions) {
  const wanted = Array.from({ length: n }, (_, replication) => replication);
  for (const replication of wanted) {
    if (!sample.has(replication)) await sample.add(wanted.slice(replication), n - replication);
    tally.took(sample, replication);
  }
  return sample.of(wanted);
}

/** Whether anything that is read of the same replications is higher in one sample, by more than chance would have it. */
const doesBetter = (one: readonly SampledIndicator[], other: readonly SampledIndicator[]): boolean =>
  one.some(({ terms }, index) => {
    const { mean, low } = pairedRatioDifference(other[index]?.terms ?? [], terms);
    return mean !== null && low !== null && mean > sameShare && low > 0;
  });

/** What unlimited staff achieve. */
export interface Reach {
  /** Standards that do not meet even so. */
  readonly outOfReach: readonly OutOfReach[];
  /** Standards that are not out of reach. */
  readonly canBeMet: number;
  /** Ids of Standards of small numbers, which any posts are judged by on their mean. */
  readonly smallNumbers: ReadonlySet<string>;
}

/** What is judged, and by how much. */
interface ReachOptions extends UnlimitedOptions {
  readonly unlimited: UnlimitedStaff;
  /** Replications to judge by at least. */
  readonly least: number;
}

/**
 * Which Standards fail even with unlimited staff: those that surely do not meet, each alone and then together. What cannot
 * be told is left in: the search will say so. Replicates until every Standard has its word that is not too rare for one, or
 * there are the most replications.
 *
 * Unlimited support workers may do harm, where the oversight of their work or the people they hold keep CNSs from theirs;
 * so what fails with both unlimited is looked at again with the least of support workers. Told is what comes nearer.
 */
export async function reachOf(scenario: Scenario, reading: Reading, options: ReachOptions): Promise<Reach> {
  const both = await reachWith(scenario, reading, options);
  const { least } = scenario.search.supportWorker;
  if (both.outOfReach.length === 0 || options.unlimited.supportWorker <= least) return both;
  const alone = { ...options, unlimited: { ...options.unlimited, supportWorker: least } };
  const nurses = await reachWith(scenario, reading, alone);
  const outOfReach = both.outOfReach.flatMap((one) => {
    const other = nurses.outOfReach.find(({ id }) => id === one.id);
    if (other === undefined) return [];
    return [(other.reached ?? 0) > (one.reached ?? 0) ? other : one];
  });
  return { ...both, outOfReach, canBeMet: both.canBeMet + both.outOfReach.length - outOfReach.length };
}

async function reachWith(
  scenario: Scenario,
  reading: Reading,
  { unlimited, least, ...options }: ReachOptions
): Promise<Reach> {
  const probability = scenario.successProbability.value;
  const staffed = staffedBy(scenario, unlimited);
  const sample = sampleOf(scenario, reading, unlimited, options);
  const most = Math.max(options.most, mostBeforeGivingUp);
  let n = Math.max(least, fewestToMeet(probability));
  let judged = judgedOf(scenario, await growTo(n, sample, options));
  while (n < most && !isSettled(judged, probability)) {
    n += 1;
    judged = judgedOf(scenario, await growTo(n, sample, options));
  }
  const failing = judged.filter((one) => judge(one, probability).verdict === "does not meet");
  const others = judged.filter((one) => !failing.includes(one));
  const outOfReach = [
    ...failing.map((one) => described(one, limitOf)),
    ...failingTogether(others, probability).map((one) => described(one, notTogether))
  ];
  const small = judged.filter((one) => judge(one, probability).smallNumbers);
  return {
    outOfReach,
    canBeMet: judged.length - outOfReach.length,
    smallNumbers: new Set(small.map(({ id }) => id))
  };

  function described(one: JudgedStandard, limitOf: (unreached: Unreached) => string): OutOfReach {
    const judgement = judge(one, probability);
    const { id, label, target, standard } = one;
    const { isEnough } = unlimited;
    const limit = limitOf({ standard, scenario: staffed, reading, judgement, isEnough });
    return { id, label, target, reached: judgement.estimate.mean, limit };
  }
}

function isSettled(judged: readonly JudgedStandard[], probability: number): boolean {
  const words = judged.map((one) => judge(one, probability)).map(({ tooRare, verdict }) => (tooRare ? null : verdict));
  const met = judged.filter((_, index) => words[index] === "meets");
  const together = met.length === 0 ? "meets" : judgeTogether(met, probability).verdict;
  return together !== "cannot tell" && !words.includes("cannot tell");
}

/** Standards to be left out, one by one, that which fails most first, until the others do not surely fail together. */
function failingTogether(others: readonly JudgedStandard[], probability: number): readonly JudgedStandard[] {
  const rest = [...others];
  const left: JudgedStandard[] = [];
  while (rest.length > 0) {
    const { verdict, failsFirst } = judgeTogether(rest, probability);
    const first = rest.findIndex(({ id }) => id === failsFirst[0]);
    if (verdict !== "does not meet" || first < 0) break;
    left.push(...rest.splice(first, 1));
  }
  return left;
}
