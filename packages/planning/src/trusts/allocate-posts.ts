import type { SoughtRole } from "../establishment.ts";
import { type Candidate, outcomeOf, type StrategyName, stepsGiven } from "./allocation-strategies.ts";
import { allocationWords } from "./allocation-words.ts";
import type { Allocation, ComparedTrust, Comparison } from "./comparison.ts";
import { isRoleTold } from "./counted-posts.ts";
import { uncertainNeed } from "./uncertain-need.ts";

/** New posts to be shared. */
export interface NewPosts {
  /** Defaults to the CNS. */
  readonly role?: SoughtRole;
  /** WTE to share, at least 0. */
  readonly newPosts: number;
  /** WTE in which they are given, above 0. */
  readonly step: number;
}

const strategies: readonly StrategyName[] = ["mostNeed", "mostTrusts", "worstFirst"];

interface Named {
  readonly key: string;
  readonly name: string;
  readonly candidate: Candidate;
}

/**
 * How a fixed number of new posts may be shared, by three strategies beside each other: the one that closes most of the
 * expected unmet need, the one that brings most trusts to their need, and the one that raises the worst off first. New
 * posts are for secondary breast cancer alone. What is needed is known within the interval of the trust's need.
 *
 * Trusts whose posts are not in the file, whose size has no best guess, or whose need the method cannot tell are left out
 * by name.
 * @throws RangeError for new posts below 0, or a step not above 0
 */
export function allocatePosts(
  trusts: readonly ComparedTrust[],
  chosen: Comparison["chosen"],
  { role = "cns", newPosts, step }: NewPosts
): Allocation {
  if (!(newPosts >= 0 && newPosts < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`invalid new posts; below 0: ${newPosts}`);
  }
  if (!(step > 0 && step < Number.POSITIVE_INFINITY)) throw new RangeError(`invalid step; not above 0: ${step}`);
  const named = trusts.flatMap((trust) => candidateOf(trust, chosen, role) ?? []);
  const candidates = named.map(({ candidate }) => candidate);
  const told = (given: readonly number[]): Omit<Allocation["strategies"][number], "strategy"> => ({
    given: named.map(({ key, name }, index) => ({ key, name, wte: rounded((given[index] ?? 0) * step) })),
    ...outcomeOf(candidates, given, step),
    unused: Math.max(0, rounded(newPosts - given.reduce((total, each) => total + each, 0) * step))
  });
  const steps = Math.floor(newPosts / step + rounding);
  const found = strategies.map((strategy) => ({
    strategy,
    ...told(stepsGiven(strategy, candidates, { steps, step }))
  }));
  const known = new Set(named.map(({ key }) => key));
  return {
    role,
    newPosts,
    step,
    ...chosen,
    strategies: found,
    words: allocationWords(found, { candidates: named.length, before: told(candidates.map(() => 0)) }),
    leftOut: trusts.filter(({ trust }) => !known.has(trust.key)).map(({ trust }) => trust.name)
  };
}

const rounding = 1e-9;

/** Posts are given in steps; what lies far below is rounding. */
const rounded = (wte: number): number => Math.round(wte * 1e6) / 1e6;

function candidateOf(
  { trust, answer }: ComparedTrust,
  { method, reading }: Comparison["chosen"],
  role: SoughtRole
): Named | null {
  const need = answer.needs.find((each) => each.method === method && each.reading === reading);
  if (need === undefined || need.cannotTell !== null || answer.inPlace === null || !isRoleTold(trust, role)) {
    return null;
  }
  const { low, value, high } = need.posts[role];
  if (value === null) return null;
  return {
    key: trust.key,
    name: trust.name,
    candidate: { need: uncertainNeed({ low, value, high }), inPlace: answer.inPlace.weighted[role] }
  };
}
