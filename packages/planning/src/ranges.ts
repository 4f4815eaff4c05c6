import type { Scenario } from "@caseload/simulation";
import type { Driver } from "./answer.ts";
import { type Assumption, withAssumptionAt } from "./assumption.ts";
import type { Requirement } from "./groundwork.ts";
import { totalPosts } from "./requirements.ts";

/** Ends of a requirement over the ranges of its assumptions, and what makes them. */
export interface RequirementRange {
  readonly low: Requirement;
  readonly high: Requirement;
  /** With the reach opinion alone at each end of its range; empty where nothing hangs on it. */
  readonly overReach: readonly Requirement[];
  /** Largest swing first; assumptions that change nothing are left out. */
  readonly drivers: readonly Driver[];
}

/** The answers of a question with one assumption at each of its ends; an end that has no answer is absent. */
interface Variation {
  readonly assumption: Assumption;
  readonly low: ReadonlyMap<string, Requirement>;
  readonly high: ReadonlyMap<string, Requirement>;
}

/** All requirements of a scenario, by a key that stays the same; told which assumption was moved to which end, if any. */
export type FindRequirements = (
  scenario: Scenario,
  moved?: { readonly assumption: Assumption; readonly end: "low" | "high" }
) => ReadonlyMap<string, Requirement>;

/**
 * The range of each requirement: every assumption is moved alone to the two ends of its range, and the rises are
 * combined by the root of the sum of their squares, as are the falls.
 *
 * The ranges are taken as independent, and the posts as nearly straight lines in each assumption: ends of the ranges,
 * not limits of probability.
 */
export function rangesOf(
  scenario: Scenario,
  assumptions: readonly Assumption[],
  find: FindRequirements
): Map<string, RequirementRange> {
  const variations = assumptions.map((assumption) => ({
    assumption,
    low: found(scenario, assumption, "low", find),
    high: found(scenario, assumption, "high", find)
  }));
  return new Map([...find(scenario)].map(([key, base]) => [key, rangeOf(key, base, variations)]));
}

/** Nothing where the end is impossible beside the other numbers, such as a median survival too long for its mean. */
function found(
  scenario: Scenario,
  assumption: Assumption,
  end: "low" | "high",
  find: FindRequirements
): ReadonlyMap<string, Requirement> {
  try {
    return find(withAssumptionAt(scenario, assumption, end), { assumption, end });
  } catch (error) {
    if (error instanceof RangeError) return new Map();
    throw error;
  }
}

function rangeOf(key: string, base: Requirement, variations: readonly Variation[]): RequirementRange {
  const falls = new Map<string, number>();
  const rises = new Map<string, number>();
  const drivers: Driver[] = [];
  const overReach: Requirement[] = [];
  const total = totalPosts(base);
  for (const { assumption, ...answers } of variations) {
    const ends = [answers.low.get(key) ?? base, answers.high.get(key) ?? base].map((end) =>
      hasAnswer(end) ? end : base
    );
    if (isReachShare(assumption)) overReach.push(...ends);
    for (const [role, wte] of base) {
      const changes = ends.map((end) => (end.get(role) ?? 0) - wte);
      addSquare(rises, role, Math.max(0, ...changes));
      addSquare(falls, role, Math.max(0, ...changes.map((change) => -change)));
    }
    const [wteAtLow = total, wteAtHigh = total] = ends.map(totalPosts);
    if (Math.max(Math.abs(wteAtLow - total), Math.abs(wteAtHigh - total)) > total * nothing) {
      const { id, label, low, high, unit } = assumption;
      drivers.push({ id, label, low, high, unit, wteAtLow, wteAtHigh });
    }
  }
  const swing = (driver: Driver): number => Math.abs(driver.wteAtHigh - driver.wteAtLow);
  drivers.sort((a, b) => swing(b) - swing(a) || (a.id < b.id ? -1 : 1));
  return {
    low: new Map([...base].map(([role, wte]) => [role, Math.max(0, wte - Math.sqrt(falls.get(role) ?? 0))])),
    high: new Map([...base].map(([role, wte]) => [role, wte + Math.sqrt(rises.get(role) ?? 0)])),
    overReach,
    drivers
  };
}

const isReachShare = ({ places }: Assumption): boolean =>
  places.some(([part, key]) => part === "reach" && key === "share");

/** A change of this share of the posts is rounding. */
const nothing = 1e-9;

const hasAnswer = (requirement: Requirement): boolean => totalPosts(requirement) < Number.POSITIVE_INFINITY;

function addSquare(sums: Map<string, number>, role: string, change: number): void {
  sums.set(role, (sums.get(role) ?? 0) + change * change);
}
