import type { Scenario, Verdict } from "@caseload/simulation";
import type { Establishment } from "../establishment.ts";
import type { PostsAtTarget } from "./simulated-posts.ts";

/** A target of everything, a little lower: one miss in all the years fails the one, and not the others. */
const lowerTargets: readonly number[] = [0.99, 0.95];

/** A scenario whose targets of everything are lower ones; the same where there are none. */
export function withTargetsOfEverythingAt(scenario: Scenario, target: number): Scenario {
  const targets = scenario.targets.map((each) =>
    each.share.value === 1 ? { ...each, share: { ...each.share, value: target } } : each
  );
  return { ...scenario, targets };
}

/**
 * Which posts would be enough were targets of everything a little lower, from the replications that are there: of the
 * answer and fewer CNSs beside as many support workers, the fewest that meet, with none seen not to among the larger ones
 * that were tried. Fewer still may do, since most were not tried, or in few replications; and nobody confirms them.
 *
 * @param tried - establishments with as many support workers, the answer among them
 * @param wordAt - the word for what was replicated of an establishment at lower targets
 * @returns nothing where no target asks for everything
 */
export function enoughByTarget(
  { targets }: Scenario,
  answer: Establishment,
  tried: readonly Establishment[],
  wordAt: (establishment: Establishment, target: number) => Verdict
): readonly PostsAtTarget[] {
  if (targets.every(({ share }) => share.value !== 1)) return [];
  const fewer = tried
    .filter(({ cns, supportWorker }) => supportWorker === answer.supportWorker && cns < answer.cns)
    .sort((a, b) => b.cns - a.cns);
  return lowerTargets.map((target) => {
    const words = fewer.map((posts) => wordAt(posts, target));
    const fails = words.indexOf("does not meet");
    const enough = fewer.filter((_, at) => words[at] === "meets" && (fails < 0 || at < fails));
    return { target, enough: enough[enough.length - 1] ?? answer };
  });
}
