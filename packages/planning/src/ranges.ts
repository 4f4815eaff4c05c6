import type { Scenario } from "@caseload/simulation";
import type { Driver } from "./answer.ts";
import { type Assumption, withAssumptionAt } from "./assumption.ts";
import type { Requirement } from "./groundwork.ts";
import { totalPosts } from "./requirements.ts";

/** By how much one assumption alone moves the posts of one role: WTE at its two ends less those at its base. */
export interface RoleSwing {
  readonly id: string;
  readonly role: string;
  readonly atLow: number;
  readonly atHigh: number;
}

/** Ends of a requirement over the ranges of its assumptions, and what makes them. */
export interface RequirementRange {
  readonly low: Requirement;
  readonly high: Requirement;
  /** With the reach opinion alone at each end of its range; empty where nothing hangs on it. */
  readonly overReach: readonly Requirement[];
  /** Largest swing first; assumptions that change nothing are left out. */
  readonly drivers: readonly Driver[];
  /** The same by role, in the order of the assumptions; those that move nothing are left out. */
  readonly swings: readonly RoleSwing[];
}

/** The answers of a question with one assumption at each of its ends; an end that has no answer is absent. */
interface Variation {
  readonly assumption: Assumption;
  readonly low: ReadonlyMap<string, Requirement>;
  readonly high: ReadonlyMap<string, Requirement>;
}

/** The scenario with an assumption at one end of its range. */
export type MoveAssumption = (scenario: Scenario, assumption: Assumption, end: "low" | "high") => Scenario;

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
 *
 * @param move - puts an assumption at an end; defaults to doing so wherever it stands in the scenario
 */
export function rangesOf(
  scenario: Scenario,
  assumptions: readonly Assumption[],
  find: FindRequirements,
  move: MoveAssumption = withAssumptionAt
): Map<string, RequirementRange> {
  const found = (assumption: Assumption, end: "low" | "high") =>
    foundAt(() => find(move(scenario, assumption, end), { assumption, end }));
  const variations = assumptions.map((assumption) => ({
    assumption,
    low: found(assumption, "low"),
    high: found(assumption, "high")
  }));
  return new Map([...find(scenario)].map(([key, base]) => [key, rangeOf(key, base, variations)]));
}

/** Nothing where the end is impossible beside the other numbers, such as a median survival too long for its mean. */
function foundAt(find: () => ReadonlyMap<string, Requirement>): ReadonlyMap<string, Requirement> {
  try {
    return find();
  } catch (error) {
    if (error instanceof RangeError) return new Map();
    throw error;
  }
}

function rangeOf(key: string, base: Requirement, variations: readonly Variation[]): RequirementRange {
  const falls = new Map<string, number>();
  const rises = new Map<string, number>();
  const drivers: Driver[] = [];
  const swings: RoleSwing[] = [];
  const overReach: Requirement[] = [];
  const total = totalPosts(base);
  for (const { assumption, ...answers } of variations) {
    const ends = [answers.low.get(key) ?? base, answers.high.get(key) ?? base].map((end) =>
      hasAnswer(end) ? end : base
    );
    if (isReachShare(assumption)) overReach.push(...ends);
    for (const [role, wte] of base) {
      const [atLow = 0, atHigh = 0] = ends.map((end) => (end.get(role) ?? 0) - wte);
      addSquare(rises, role, Math.max(0, atLow, atHigh));
      addSquare(falls, role, Math.max(0, -atLow, -atHigh));
      if (Math.max(Math.abs(atLow), Math.abs(atHigh)) > total * nothing) {
        swings.push({ id: assumption.id, role, atLow, atHigh });
      }
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
    drivers,
    swings
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
