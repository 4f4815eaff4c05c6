import {
  allIndicators,
  compileScenario,
  type JointJudgement,
  type RatioIndicator,
  type RatioTerms,
  type Reading,
  ratioEstimate,
  type Scenario
} from "@caseload/simulation";
import { stoppingRule } from "../by-simulation/stopping-rule.ts";
import { trialIndicators } from "../by-simulation/trials.ts";
import { wteInPlace } from "../gap.ts";
import type { TrustSimulation } from "./comparison.ts";
import { firstReplications, type ReplicatedIndicator, Replications } from "./replications.ts";
import type { Interval } from "./trust.ts";
import { judgedTogether, type LeftOut, type TrustTrialsOptions } from "./trust-trials.ts";

type Now = NonNullable<TrustSimulation["now"]>;

interface PostsInPlaceOptions extends TrustTrialsOptions {
  readonly leftOut: LeftOut;
  /** Replications at most. */
  readonly most: number;
}

/** Replications at least: shares are told, beside the word. */
const replicationsAtLeast = 8;

const reachId = "reach";
const workInTime = "work-in-time";

const reachIndicators = allIndicators.filter(
  (each): each is RatioIndicator => each.kind === "ratio" && each.id === reachId
);

/**
 * What the posts of a scenario achieve: whether they meet the Standards that can be met, which of these fails first, and
 * the share of people with work due in a year for whom all of it was done in time. The interval of that share is that of
 * its mean over the replications, 95 %.
 *
 * Without anybody in post nothing is done, and every share is 0: that needs no simulation, in which the work left undone
 * would pile up.
 */
export async function simulatePostsInPlace(
  scenario: Scenario,
  reading: Reading,
  { leftOut, most, onEstablishment, ...options }: PostsInPlaceOptions
): Promise<Now> {
  if (isNobodyThere(scenario)) return nothingDone(scenario, leftOut);
  onEstablishment?.({ cns: wteInPlace(scenario, "cns"), supportWorker: wteInPlace(scenario, "supportWorker") });
  const rule = stoppingRule(scenario.successProbability.value, most);
  const indicators = [...trialIndicators, ...reachIndicators];
  const replications = new Replications(compileScenario(scenario, reading), scenario, indicators, options);
  let n = Math.min(most, replicationsAtLeast);
  let replicated = await replications.of(firstReplications(n));
  let judgement: JointJudgement = judgedTogether(scenario, replicated, leftOut);
  while (!rule.isEnough(judgement)) {
    n = Math.min(most, n + rule.atLeastMore(judgement.success.successes, n));
    replicated = await replications.of(firstReplications(n));
    judgement = judgedTogether(scenario, replicated, leftOut);
  }
  return {
    verdict: judgement.verdict,
    reach: intervalOfShare(termsOf(replicated, reachId)),
    doneInTime: ratioEstimate(termsOf(replicated, workInTime)).mean,
    firstToFail: farthestFirst(judgement)
  };
}

/** Of the Standards that fail in the most replications, the one farthest from its target first. */
function farthestFirst({ failsFirst, indicators }: JointJudgement): readonly string[] {
  const shortOf = (id: string): number => {
    const found = indicators.find((each) => each.id === id);
    return found === undefined ? 0 : found.target - (found.estimate.mean ?? 0);
  };
  return [...failsFirst].sort((a, b) => shortOf(b) - shortOf(a));
}

const isNobodyThere = ({ posts }: Scenario): boolean => posts.every(({ wte, sbcShare }) => wte * sbcShare.value === 0);

function nothingDone({ targets }: Scenario, leftOut: LeftOut): Now {
  const ids = trialIndicators
    .filter(({ standard }) => targets.some((target) => target.standard === standard && target.share.value > 0))
    .map(({ id }) => id)
    .filter((id) => !leftOut.has(id));
  return {
    verdict: ids.length > 0 ? "does not meet" : "meets",
    reach: { low: 0, value: 0, high: 0 },
    doneInTime: 0,
    firstToFail: ids
  };
}

const termsOf = (indicators: readonly ReplicatedIndicator[], id: string): readonly RatioTerms[] =>
  indicators.find(({ indicator }) => indicator.id === id)?.terms ?? [];

function intervalOfShare(terms: readonly RatioTerms[]): Interval {
  const { mean, low, high } = ratioEstimate(terms);
  if (mean === null) return { low: 0, value: null, high: 1 };
  return { low: Math.max(0, low ?? mean), value: mean, high: Math.min(1, high ?? mean) };
}
