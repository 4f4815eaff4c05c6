import { power } from "../arithmetic/power.ts";
import { clopperPearsonLower, clopperPearsonUpper } from "../statistics/clopper-pearson.ts";
import { clusteredShareBounds } from "../statistics/clustered-share-bounds.ts";
import { type RatioEstimate, type RatioTerms, ratioEstimate } from "../statistics/ratio-estimate.ts";
import type { Verdict } from "./indicator.ts";

/**
 * Mean denominator of a replication below which a share can be missed by chance alone, so that the replications are
 * judged together: with 19 people, nobody passes or fails a 90 % audit by skill. Part of the definition of the words,
 * not of the world.
 */
export const smallDenominator = 50;

/** An indicator held against its target. */
export interface Judged {
  readonly id: string;
  /** What each replication contributed, in their order. */
  readonly terms: readonly RatioTerms[];
  readonly target: number;
  /** Whether the target is a floor or a ceiling; defaults to "atLeast". */
  readonly sense?: "atLeast" | "atMost";
  /**
   * Whether it is one of small numbers; defaults to whether a replication has fewer than 50 in its denominator on average.
   * Said beforehand where several samples are compared, so that each is judged alike.
   */
  readonly smallNumbers?: boolean;
}

/** Replications in which something succeeded, and how far that tells its probability. */
export interface SuccessShare {
  readonly successes: number;
  readonly n: number;
  /** Null without replications. */
  readonly share: number | null;
  /** One-sided 95 % bounds of the probability, by Clopper and Pearson. */
  readonly low: number;
  readonly high: number;
}

/** The word for one indicator, and what it rests on. */
export interface Judgement {
  readonly id: string;
  readonly verdict: Exclude<Verdict, "cannot be met">;
  /** Replications that reached the target. */
  readonly success: SuccessShare;
  /** The ratio over all replications, with its 95 % interval. */
  readonly estimate: RatioEstimate;
  readonly target: number;
  /** True where it was judged on the estimate, and not on the share of replications. */
  readonly smallNumbers: boolean;
  /** True where there were so few occasions, of small numbers, that they could not have told `meets` had none been missed. */
  readonly tooRare: boolean;
}

/** The word for all indicators together; of those that are too rare to be told it claims nothing. */
export interface JointJudgement {
  readonly verdict: Exclude<Verdict, "cannot be met">;
  /** Replications in which every indicator without small numbers reached its target. */
  readonly success: SuccessShare;
  readonly indicators: readonly Judgement[];
  /**
   * Indicators that failed in the most replications, ties listed; empty where none failed in any. Those of small numbers
   * that meet their targets, or are too rare and reach them on average, are not among them.
   */
  readonly failsFirst: readonly string[];
}

const confidence = 0.95;

/** Successes among replications, with exact one-sided 95 % bounds. */
export const successShare = (successes: number, n: number): SuccessShare => ({
  successes,
  n,
  share: n === 0 ? null : successes / n,
  low: clopperPearsonLower(successes, n, confidence),
  high: clopperPearsonUpper(successes, n, confidence)
});

/**
 * The smallest number of replications with which `meets` can be said at all, were every one of them a success: 14 for a
 * probability of 0.8. @throws RangeError for a probability outside (0, 1)
 */
export function fewestToMeet(probability: number): number {
  checkProbability(probability);
  let n = 1;
  while (clopperPearsonLower(n, n, confidence) < probability) n += 1;
  return n;
}

/**
 * The word for one indicator. It `meets` where the lower bound of the probability that a replication reaches the target
 * is at least `probability`, `does not meet` where the upper bound is below it; else it `cannot tell`, for want of
 * replications.
 *
 * With fewer than 50 in the denominator of a replication on average, it is judged on the ratio of sums over all
 * replications instead, by one-sided 95 % bounds that are exact where occasions are missed one by one
 * (`clusteredShareBounds`, Korn & Graubard 1998): `meets` where the lower bound reaches the target, `does not meet` where
 * the upper does not. What is no share is judged by the two-sided 95 % interval of its mean, which is approximate. A
 * target of everything (a floor of 1) is judged on the share of replications all the same: no mean reaches it unless
 * nothing is ever missed, and few occasions make a miss rarer, not likelier. With nothing in any denominator it
 * `cannot tell`.
 * @throws RangeError for a probability outside (0, 1), or a target that is not finite
 */
export function judge(indicator: Judged, probability: number): Judgement {
  checkProbability(probability);
  const { id, terms, target } = indicator;
  if (!Number.isFinite(target)) throw new RangeError(`invalid target; not finite: ${target}`);
  const estimate = ratioEstimate(terms, confidence);
  const success = successShare(reachedIn(indicator).filter(Boolean).length, terms.length);
  const isSmall = indicator.smallNumbers ?? estimate.denominator < smallDenominator;
  const smallNumbers = isSmall && !isEverything(indicator);
  if (estimate.mean === null) {
    return { id, verdict: "cannot tell", success, estimate, target, smallNumbers, tooRare: false };
  }
  if (!smallNumbers) {
    return { id, verdict: wordOfShare(success, probability), success, estimate, target, smallNumbers, tooRare: false };
  }
  const bounds = clusteredShareBounds(terms, confidence);
  const verdict = wordOfInterval(bounds ?? estimate, indicator);
  const tooRare = verdict === "cannot tell" && bounds !== null && isTooRare(bounds.occasions, indicator);
  return { id, verdict, success, estimate, target, smallNumbers, tooRare };
}

/**
 * The word for a set of indicators: a replication succeeds when all of them reach their targets in it. Those of small
 * numbers are left out of that and judged on their own; the set `meets` where the rest and each of them do, and `does
 * not meet` as soon as any does not.
 *
 * One that is too rare to be told stands in nobody's way as long as it reaches its target on average; where there is
 * nothing else to judge by, the set `cannot tell`.
 * @throws RangeError for no indicators, unequal numbers of replications, or as `judge` does
 */
export function judgeTogether(indicators: readonly Judged[], probability: number): JointJudgement {
  const n = indicators[0]?.terms.length;
  if (n === undefined) throw new RangeError("invalid indicators; none given");
  for (const { id, terms } of indicators) {
    if (terms.length !== n)
      throw new RangeError(`invalid indicators; ${terms.length} replications against ${n}: ${id}`);
  }
  const judgements = indicators.map((indicator) => judge(indicator, probability));
  const together = indicators.filter((_, i) => judgements[i]?.smallNumbers === false).map(reachedIn);
  const successes = Array.from({ length: n }, (_, k) => together.every((reached) => reached[k])).filter(Boolean).length;
  const success = successShare(successes, n);
  const isPassed = (one: Judgement, i: number): boolean =>
    one.tooRare && one.estimate.mean !== null && reaches(one.estimate.mean, indicators[i] as Judged);
  const words = judgements.filter((one, i) => one.smallNumbers && !isPassed(one, i)).map(({ verdict }) => verdict);
  if (together.length > 0) words.push(wordOfShare(success, probability));
  // Few people miss a target by chance in many replications: that is no failure where all together reach it.
  const suspects = judgements.filter((one, i) => !(one.smallNumbers && (one.verdict === "meets" || isPassed(one, i))));
  const fewest = Math.min(n, ...suspects.map((one) => one.success.successes));
  return {
    verdict: wordOfAll(words),
    success,
    indicators: judgements,
    failsFirst:
      fewest === n ? [] : suspects.filter((one) => one.success.successes === fewest).map((judgement) => judgement.id)
  };
}

function checkProbability(probability: number): void {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`invalid probability; not in (0, 1): ${probability}`);
  }
}

const reaches = (value: number, { target, sense }: Judged): boolean =>
  sense === "atMost" ? value <= target : value >= target;

const isEverything = ({ target, sense }: Judged): boolean => target === 1 && sense !== "atMost";

/** Whether each replication reached the target. One in which nothing was asked failed nobody. */
const reachedIn = (indicator: Judged): readonly boolean[] =>
  indicator.terms.map(({ numerator, denominator }) => denominator === 0 || reaches(numerator / denominator, indicator));

function wordOfShare({ low, high }: SuccessShare, probability: number): Judgement["verdict"] {
  if (low >= probability) return "meets";
  return high < probability ? "does not meet" : "cannot tell";
}

/** Whether so few occasions leave a floor untold though none be missed: fewer than 29 for 90 %. */
const isTooRare = (occasions: number, { target, sense }: Judged): boolean =>
  sense !== "atMost" && target > 0 && power(target, occasions) > 1 - confidence;

function wordOfInterval(
  { low, high }: { readonly low: number | null; readonly high: number | null },
  indicator: Judged
): Judgement["verdict"] {
  if (low === null || high === null) return "cannot tell";
  const reached = [reaches(low, indicator), reaches(high, indicator)];
  if (reached.every(Boolean)) return "meets";
  return reached.some(Boolean) ? "cannot tell" : "does not meet";
}

function wordOfAll(words: readonly Judgement["verdict"][]): Judgement["verdict"] {
  if (words.includes("does not meet")) return "does not meet";
  return words.length > 0 && words.every((word) => word === "meets") ? "meets" : "cannot tell";
}
