import type { DisclosureControl } from "@caseload/evidence";
import type { ProtectedCount } from "../trusts/trust.ts";
import { roundingClass } from "./rounding-class.ts";
import { type Hidden, sumClass } from "./sum-class.ts";
import { type ObservedCount, type Suppression, suppressedCells } from "./suppressed-cells.ts";

/**
 * The observed counts of one measure as they may be shown; true counts end here. Nothing that is made of the result can
 * be turned back, alone or together with any of it, into a small count: each stays anything from 1 to the largest that
 * the rule hides.
 *
 * Hidden counts of a group are told as one protected sum (`sumClass`), of which each gets an even share; those that are
 * alone in their group are put together, and one that is alone in the file is taken as the middle of its class. Counts
 * that the source suppressed are not among the results.
 *
 * @returns by key
 */
export function protectCounts(
  cells: readonly ObservedCount[],
  control: DisclosureControl
): ReadonlyMap<string, ProtectedCount> {
  const suppressed = suppressedCells(cells, control);
  const result = new Map<string, ProtectedCount>();
  for (const { key, count } of cells) {
    if (count !== null && !suppressed.has(key)) result.set(key, shownCount(count, control));
  }
  for (const set of setsOf([...suppressed.values()])) {
    const together = hiddenTogether(set, control);
    for (const { cell } of set) result.set(cell.key, together);
  }
  return result;
}

/** A count that is large enough, rounded; 0 stays 0. */
function shownCount(count: number, { smallLargest, roundTo }: DisclosureControl): ProtectedCount {
  if (count === 0) return { shown: 0, suppressed: null, used: 0, low: 0, high: 0 };
  const { low, high, value } = roundingClass(count, roundTo);
  return { shown: value, suppressed: null, used: value, low: Math.max(smallLargest + 1, low), high };
}

/** Hidden counts by group; those alone in theirs make one set. */
function setsOf(suppressed: readonly Suppression[]): Suppression[][] {
  const groups = new Map<string | null, Suppression[]>();
  for (const each of suppressed) {
    const group = groups.get(each.cell.group);
    if (group === undefined) groups.set(each.cell.group, [each]);
    else group.push(each);
  }
  const sets = [...groups.values()];
  const alone = sets.filter(({ length }) => length === 1).flat();
  return [...sets.filter(({ length }) => length > 1), ...(alone.length > 0 ? [alone] : [])];
}

/**
 * What is told of each count of a set, the same of all: where one is hidden to protect another, which is which must not be
 * seen.
 */
function hiddenTogether(set: readonly Suppression[], { smallLargest, roundTo }: DisclosureControl): ProtectedCount {
  const isSmallOnly = set.every(({ isSmall }) => isSmall);
  const hidden = set.map(
    ({ isSmall, atMost, surelyUpTo }): Hidden => ({
      isSmall,
      low: isSmall ? 1 : smallLargest + 1,
      high: atMost,
      surelyUpTo
    })
  );
  const [first] = hidden;
  if (set.length === 1 && isSmallOnly && first !== undefined) {
    return { shown: null, suppressed: "small", used: (first.low + first.high) / 2, low: first.low, high: first.high };
  }
  const sum = set.reduce((total, { cell }) => total + cell.count, 0);
  const { high, value } = sumClass(sum, hidden, roundTo);
  return {
    shown: null,
    suppressed: isSmallOnly ? "small" : "secondary",
    used: value / set.length,
    low: 1,
    high: isSmallOnly ? smallLargest : Math.min(high - (set.length - 1), Math.max(...hidden.map((one) => one.high)))
  };
}
