import type { Reading, Scenario } from "@caseload/simulation";
import { type Ladder, ladder, wteAt } from "../by-simulation/ladder.ts";
import type { Establishment } from "../establishment.ts";

/** Establishments of one mix, smallest first: from one step on, step by step. */
export interface MixOfPosts {
  /** The last rung; the first is 0. */
  readonly last: number;
  readonly at: (rung: number) => Establishment;
  /** The first rung with at least so many posts of both roles, within the mix. */
  readonly rungFrom: (wte: number) => number;
}

/**
 * One mix of CNSs and support workers for every number of posts. In the strict reading support workers change nothing, so
 * there are CNSs alone; in the delegated one support workers have the share of the posts that a method gives them,
 * rounded to the step. Each rung has one step more than the one below, of one of the two.
 *
 * @param like - the posts whose mix it is
 * @param most - posts of both roles on the last rung
 */
export function mixOfPosts({ search }: Scenario, reading: Reading, like: Establishment, most: number): MixOfPosts {
  const { step } = search;
  const posts: Ladder = ladder(step, Math.max(step, most), step);
  const total = like.cns + like.supportWorker;
  const share = reading === "strict" || total === 0 ? 0 : like.supportWorker / total;
  const whole: Ladder = { least: 0, step, last: posts.last + 1 };
  return {
    last: posts.last,
    at: (rung) => {
      const workers = Math.round((rung + 1) * share);
      return { cns: wteAt(whole, rung + 1 - workers), supportWorker: wteAt(whole, workers) };
    },
    rungFrom: (wte) => Math.min(posts.last, Math.max(0, Math.round(wte / step) - 1))
  };
}
