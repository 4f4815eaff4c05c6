import { costOf, type PayRules } from "./cost.ts";

/**
 * The most whole-time equivalents that a sum of pounds a year pays for, held by as few people as can hold them.
 *
 * Full-time people first; what is left buys a part of one more, each of them working the same part.
 */
export function affordableWte(pounds: number, rules: PayRules): number {
  if (!(pounds > 0)) return 0;
  const fullTime = Math.floor(pounds / costOf(1, rules) + rounding);
  let low = fullTime;
  let high = fullTime + 1;
  for (let halving = 0; halving < halvings; halving++) {
    const middle = (low + high) / 2;
    if (costOf(middle, rules, fullTime + 1) <= pounds) low = middle;
    else high = middle;
  }
  return low;
}

/** Halvings of one post until nothing is left to halve. */
const halvings = 52;

/** So that a sum that pays for exactly so many posts is not one post short by rounding. */
const rounding = 1e-9;

/** A number of posts rounded down to a step that can be advertised. */
export const inSteps = (wte: number, stepsPerPost: number): number =>
  Math.floor(wte * stepsPerPost + rounding) / stepsPerPost;
