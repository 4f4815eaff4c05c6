import type { Verdict } from "@caseload/simulation";
import type { Establishment } from "../establishment.ts";

/**
 * The most posts below some that surely do not meet. It looks two steps below first, as one step seldom makes so great a
 * difference, then three, four, six, ten and so on, until some surely do not; then in between. Null where nothing below surely fails.
 *
 * Where more never does harm, each replication has a fewest with which it succeeds, and what surely does not meet is one
 * bound of a quantile of these: that it is looked for step by step makes it no less sure.
 *
 * @param below - from the step right below downwards
 * @param surely - the word for posts once they have had the replications that it takes
 */
export async function mostTooFew(
  below: readonly Establishment[],
  surely: (establishment: Establishment) => Promise<Verdict>
): Promise<Establishment | null> {
  const isTooFew = async (at: number): Promise<boolean> => {
    const posts = below[at];
    return posts === undefined || (await surely(posts)) === "does not meet";
  };
  let may = 0;
  let tooFew = 1;
  while (!(await isTooFew(tooFew))) {
    may = tooFew;
    tooFew = Math.max(may + 1, 2 * may - 1);
  }
  while (tooFew - may > 1) {
    const middle = Math.floor((may + tooFew) / 2);
    if (await isTooFew(middle)) tooFew = middle;
    else may = middle;
  }
  if (may === 0 && (await isTooFew(0))) tooFew = 0;
  return below[tooFew] ?? null;
}
