import {
  fewestToMeet,
  judge,
  judgeTogether,
  pairedRatioDifference,
  type Reading,
  type Scenario
} from "@caseload/simulation";
import type { Establishment } from "../establishment.ts";
import type { GrowingSample } from "./growing-sample.ts";
import { limitOf, notTogether } from "./limit.ts";
import type { Samples } from "./samples.ts";
import type { OutOfReach } from "./simulated-posts.ts";
import { staffedBy } from "./staffed-by.ts";
import type { Tally } from "./tally.ts";
import { type JudgedStandard, judgedOf } from "./trials.ts";

export interface UnlimitedOptions {
  /** Replications of any establishment are kept here. */
  readonly samples: Samples;
  /** Replications at most. */
  readonly most: number;
  readonly tally: Tally;
}

/** Replications in which as many people again must make no difference. */
const replicationsCompared = 4;

/** A share that rises by less is the same: where work changes hands, the minute changes at which it ends. */
const sameShare = 0.001;

/** Doublings of what is already several times what the desk methods ask for. */
const mostDoublings = 4;

/**
 * So many full-time people of each role that as many again are not seen to do better by any Standard.
 * @param people - of each role to begin with
 */
export async function unlimitedStaff(
  scenario: Scenario,
  reading: Reading,
  people: number,
  options: UnlimitedOptions
): Promise<Establishment> {
  let enough = Math.max(1, Math.ceil(people));
  for (let doubling = 0; doubling < mostDoublings; doubling++) {
    const [sample, more] = [enough, 2 * enough].map((each) => sampleOf(scenario, reading, allOf(each), options));
    if (sample === undefined || more === undefined) break;
    await growTo(replicationsCompared, sample, options);
    await growTo(replicationsCompared, more, options);
    if (!doesBetter(more, sample)) break;
    enough *= 2;
  }
  return allOf(enough);
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

async function growTo(n: number, sample: GrowingSample, { tally }: UnlimitedOptions): Promise<void> {
  while (sample.n < n) {
    await sample.add(n - sample.n, n);
    tally.replicated();
  }
}

/** Whether anything that is read of the same replications is higher in one sample, by more than chance would have it. */
const doesBetter = (one: GrowingSample, other: GrowingSample): boolean =>
  one.indicators.some(({ terms }, index) => {
    const before = other.indicators[index]?.terms.slice(0, replicationsCompared) ?? [];
    const { mean, low } = pairedRatioDifference(before, terms.slice(0, replicationsCompared));
    return mean !== null && low !== null && mean > sameShare && low > 0;
  });

/** What unlimited staff achieve. */
export interface Reach {
  /** Standards that do not meet even so. */
  readonly outOfReach: readonly OutOfReach[];
  /** Standards that are not out of reach. */
  readonly canBeMet: number;
}

/**
 * Which Standards fail even with unlimited staff: those that surely do not meet, each alone and then together. What cannot
 * be told is left in: the search will say so. Replicates until every Standard has its word, or there are the most
 * replications.
 *
 * Unlimited support workers may do harm, where the oversight of their work or the people they hold keep CNSs from theirs;
 * so what fails with both unlimited is looked at again with the least of support workers.
 *
 * @param least - replications to judge by at least
 */
export async function reachOf(
  scenario: Scenario,
  reading: Reading,
  options: UnlimitedOptions & { readonly unlimited: Establishment; readonly least: number }
): Promise<Reach> {
  const both = await reachWith(scenario, reading, options);
  const { least } = scenario.search.supportWorker;
  if (both.outOfReach.length === 0 || options.unlimited.supportWorker <= least) return both;
  const alone = { ...options, unlimited: { ...options.unlimited, supportWorker: least } };
  const nurses = await reachWith(scenario, reading, alone);
  const outOfReach = both.outOfReach.filter(({ id }) => nurses.outOfReach.some((other) => other.id === id));
  return { outOfReach, canBeMet: both.canBeMet + both.outOfReach.length - outOfReach.length };
}

async function reachWith(
  scenario: Scenario,
  reading: Reading,
  { unlimited, least, ...options }: UnlimitedOptions & { readonly unlimited: Establishment; readonly least: number }
): Promise<Reach> {
  const probability = scenario.successProbability.value;
  const staffed = staffedBy(scenario, unlimited);
  const sample = sampleOf(scenario, reading, unlimited, options);
  await growTo(Math.max(least, fewestToMeet(probability)), sample, options);
  while (sample.n < options.most && !isSettled(judgedOf(scenario, sample.indicators), probability)) {
    await growTo(sample.n + 1, sample, options);
  }
  const judged = judgedOf(scenario, sample.indicators);
  const failing = judged.filter((one) => judge(one, probability).verdict === "does not meet");
  const others = judged.filter((one) => !failing.includes(one));
  const outOfReach = [
    ...failing.map((one) =>
      described(one, limitOf({ ...one, scenario: staffed, reading, judgement: judge(one, probability) }))
    ),
    ...failingTogether(others, probability).map((one) =>
      described(one, notTogether({ judgement: judge(one, probability) }, probability))
    )
  ];
  return { outOfReach, canBeMet: judged.length - outOfReach.length };

  function described(one: JudgedStandard, limit: string): OutOfReach {
    return { id: one.id, label: one.label, target: one.target, reached: judge(one, probability).estimate.mean, limit };
  }
}

function isSettled(judged: readonly JudgedStandard[], probability: number): boolean {
  const words = judged.map((one) => judge(one, probability).verdict);
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
