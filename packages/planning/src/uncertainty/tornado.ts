import type { Scenario } from "@caseload/simulation";
import { wteInPlace } from "../gap.ts";
import { nurse, supportWorker } from "../workload.ts";
import type { Bar } from "./sensitivity-answer.ts";
import type { LoadAnswer, LoadAtPoint, UncertainCase } from "./uncertain-case.ts";

/** What the load method asks for with each assumption alone at its ends; null where an end contradicts the others. */
export interface Ends {
  readonly low: LoadAnswer | null;
  readonly high: LoadAnswer | null;
}

/** A change of this share of the posts is rounding. */
const nothing = 1e-9;

/**
 * One-way ranges: what each assumption does alone at the two ends of its range, all others at their base, with the
 * contact rate inferred anew. An end that contradicts the other numbers counts as the base, as for the ranges of the
 * desk methods. Largest swing first, in each reading.
 *
 * @param ends - in the order of the assumptions of the case
 */
export function tornado(
  { scenario, assumptions, roles }: Pick<UncertainCase, "scenario" | "assumptions" | "roles">,
  base: LoadAnswer,
  ends: readonly Ends[]
): Bar[] {
  const inPlace = totalInPlace(scenario);
  return base.readings.flatMap((atBase, index) => {
    const total = totalOf(atBase);
    const bars = assumptions.map((assumption, i): Bar => {
      const [atLow, atHigh] = [ends[i]?.low, ends[i]?.high].map((end) => end?.readings[index] ?? atBase);
      const { id, label, unit, low, high } = assumption;
      const [wteAtLow, wteAtHigh] = [totalOf(atLow ?? atBase), totalOf(atHigh ?? atBase)];
      return {
        reading: atBase.reading,
        ...{ id, label, unit, low, base: assumption.base, high, wteAtLow, wteAtHigh },
        postsAtLow: byRole(roles, atLow ?? atBase),
        postsAtHigh: byRole(roles, atHigh ?? atBase),
        costAtLow: (atLow ?? atBase).costPerYear,
        costAtHigh: (atHigh ?? atBase).costPerYear,
        swing: Math.max(wteAtLow, total, wteAtHigh) - Math.min(wteAtLow, total, wteAtHigh),
        switchesAt: switchingValue(
          [
            [low, wteAtLow],
            [assumption.base, total],
            [high, wteAtHigh]
          ],
          inPlace
        )
      };
    });
    return bars
      .filter(({ swing }) => swing > total * nothing)
      .sort((a, b) => b.swing - a.swing || (a.id < b.id ? -1 : 1));
  });
}

/** All posts of an answer. */
export const totalOf = ({ posts }: LoadAtPoint): number => posts.reduce((sum, wte) => sum + wte, 0);

const totalInPlace = (scenario: Scenario): number => wteInPlace(scenario, nurse) + wteInPlace(scenario, supportWorker);

const byRole = (roles: readonly string[], { posts }: LoadAtPoint): Record<string, number> =>
  Object.fromEntries(roles.map((role, index) => [role, posts[index] ?? 0]));

/**
 * Where straight lines between three points, by finite differences, first cross a height; null where they do not.
 * @param points - place and height, the places not falling
 */
export function switchingValue(
  points: readonly (readonly [place: number, height: number])[],
  height: number
): number | null {
  for (const [index, [place, at]] of points.entries()) {
    const next = points[index + 1];
    if (next === undefined) break;
    const [nextPlace, nextAt] = next;
    if ((at - height) * (nextAt - height) > 0 || at === nextAt || place === nextPlace) continue;
    return place + ((height - at) / (nextAt - at)) * (nextPlace - place);
  }
  return null;
}
