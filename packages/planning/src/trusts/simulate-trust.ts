import type { Executor, JointJudgement, Reading, Scenario, Verdict } from "@caseload/simulation";
import { bracketOf } from "../by-simulation/bracket.ts";
import { lowestRung } from "../by-simulation/column.ts";
import { confirmationSeed } from "../by-simulation/seeds.ts";
import { fixedRule, replicationsToMeet, type StoppingRule } from "../by-simulation/stopping-rule.ts";
import { Tally } from "../by-simulation/tally.ts";
import type { Establishment } from "../establishment.ts";
import type { TrustSimulation } from "./comparison.ts";
import { type MixOfPosts, mixOfPosts } from "./mix-of-posts.ts";
import { simulatePostsInPlace } from "./posts-in-place.ts";
import { type LeftOut, type OutOfReach, TrustTrials } from "./trust-trials.ts";

export interface SimulateTrustOptions {
  /** Where replications are run: results do not depend on it. */
  readonly executor: Executor;
  readonly reading: Reading;
  /** What the load method asks for: where to look first, and the mix of the posts. */
  readonly guess: Establishment;
  /** Whether the posts of the scenario are those in place; where false, nothing is said of them. */
  readonly arePostsKnown: boolean;
  /** Whether it is asked which posts are surely too few. Defaults to true. */
  readonly isTooFewAsked?: boolean;
  /** Most replications of an establishment; defaults to those with which one failure is forgiven: 22 for 0.8. */
  readonly replicationsMost?: number | undefined;
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/** With none forgiven, only posts that hardly ever fail would do; each more takes longer. */
const failuresForgiven = 1;

/** Rungs that are tried from the one that passes the pilot on, before it is said that it cannot be told. */
const mostTried = 6;

/** The first posts below those that meet of which it is asked whether they are surely too few, as a share of these. */
const firstStride = 0.05;

/**
 * What simulation says of a trust, cheaply: the fewest posts of one mix that meet the Standards, without a frontier, and
 * what the posts in place achieve. Its words rest on exact bounds as those of `findPostsBySimulation` do; with fewer
 * replications, more is left between the posts that surely do not meet and those that do.
 *
 * @param scenario - with its contact rate calibrated
 * @throws Interrupted where the signal is aborted
 * @throws RangeError for fewer replications than `meets` takes
 */
export async function simulateTrust(scenario: Scenario, options: SimulateTrustOptions): Promise<TrustSimulation> {
  const { executor, reading, guess, signal, arePostsKnown, isTooFewAsked = true } = options;
  const probability = scenario.successProbability.value;
  const most = options.replicationsMost ?? replicationsToMeet(failuresForgiven, probability);
  const tally = new Tally();
  const spent = {
    onEstablishment: (establishment: Establishment) => tally.begin(establishment),
    onReplications: (replications: number) => tally.ran(replications)
  };
  const mix = mixOfPosts(scenario, reading, guess, bracketOf(scenario, reading).unlimited);
  const trialsOn = (seed: number) => new TrustTrials(scenario, reading, { executor, signal, seed, ...spent });

  // Where would posts of the mix meet all Standards? Only where none do is it asked which Standards no posts would meet.
  const trials = trialsOn(scenario.seed);
  let outOfReach: OutOfReach = { ids: [], canBeMet: 1 };
  let leftOut: LeftOut = new Set();
  let rung = await lowestPassing(trials, mix, guess, leftOut);
  if (rung === null) {
    outOfReach = await trials.outOfReach(mix.at(mix.last), most);
    leftOut = new Set(outOfReach.ids);
    const isWorthIt = outOfReach.canBeMet > 0 && leftOut.size > 0;
    rung = isWorthIt ? await lowestPassing(trials, mix, guess, leftOut) : null;
  }

  // Which meet, from there on, on random numbers that the pilot has not seen? Which are surely too few?
  const fresh = trialsOn(confirmationSeed(scenario.seed));
  const found = rung === null ? null : await firstMeeting(fresh, mix, rung, fixedRule(probability, most), leftOut);
  const tooFew = found === null || !isTooFewAsked ? null : await surelyTooFew(trials, mix, found.rung, leftOut);

  const atNow = { executor, signal, leftOut, most, seed: scenario.seed, ...spent };
  return {
    reading,
    verdict: verdictOf(found, outOfReach),
    needed: found === null ? null : mix.at(found.rung),
    tooFew: tooFew === null ? null : mix.at(tooFew),
    success: found === null ? null : found.judgement.success,
    outOfReach: outOfReach.ids,
    now: arePostsKnown ? await simulatePostsInPlace(scenario, reading, atNow) : null,
    effort: tally.effort
  };
}

/** The lowest rung that passes the pilot; null where the last does not. */
function lowestPassing(
  trials: TrustTrials,
  mix: MixOfPosts,
  guess: Establishment,
  leftOut: LeftOut
): Promise<number | null> {
  const known = new Map<number, boolean>();
  const ask = async (rung: number): Promise<boolean> => {
    const passes = await trials.passes(mix.at(rung), leftOut);
    known.set(rung, passes);
    return passes;
  };
  return lowestRung({ ask, known, last: mix.last }, mix.rungFrom(guess.cns + guess.supportWorker));
}

interface Judged {
  readonly rung: number;
  readonly judgement: JointJudgement;
}

/** The first rung from one on that meets; else the last one tried. */
async function firstMeeting(
  fresh: TrustTrials,
  mix: MixOfPosts,
  first: number,
  rule: StoppingRule,
  leftOut: LeftOut
): Promise<Judged> {
  const last = Math.min(mix.last, first + mostTried - 1);
  for (let rung = first; ; rung++) {
    const judgement = await fresh.of(mix.at(rung), rule, leftOut);
    if (judgement.verdict === "meets" || rung >= last) return { rung, judgement };
  }
}

/**
 * A rung below that surely fails, by strides that double; null where not even the first does. It is not the highest: that
 * would take as long as all the rest.
 */
async function surelyTooFew(
  trials: TrustTrials,
  mix: MixOfPosts,
  below: number,
  leftOut: LeftOut
): Promise<number | null> {
  let rung = below;
  for (let stride = Math.max(1, Math.round(below * firstStride)); rung > 0; stride *= 2) {
    rung = Math.max(0, rung - stride);
    if (await trials.surelyFails(mix.at(rung), leftOut)) return rung;
  }
  return null;
}

function verdictOf(found: Judged | null, { canBeMet }: OutOfReach): Verdict {
  if (canBeMet === 0) return "cannot be met";
  return found?.judgement.verdict === "meets" ? "meets" : "cannot tell";
}
