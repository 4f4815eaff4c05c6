import type { DisclosureControl } from "@caseload/evidence";
import { roundingClass } from "./rounding-class.ts";

/** An observed count of one trust; the group is its alliance. */
export interface ObservedCount {
  readonly key: string;
  readonly group: string | null;
  /** A whole number, 0 or more; null where the source itself suppressed it. */
  readonly count: number | null;
}

/** A count that is not shown, and why. */
export interface Suppression {
  readonly cell: ObservedCount & { readonly count: number };
  readonly isSmall: boolean;
  /** The highest that it may be: for one that is hidden to protect another, as high as those it was chosen from. */
  readonly atMost: number;
  /** The highest that it may be even if it stands behind those in the file. */
  readonly surelyUpTo: number;
}

type Known = Suppression["cell"];

/**
 * Which counts are not shown: the small ones, and, where a group or the whole file would have a single hidden count that
 * its total would give away, the next smallest too. The next is chosen by the count as it would be shown, and among equals
 * the first of the file. A count of 0 protects nothing and stays. Counts that the source suppressed are hidden anyway and
 * protect nothing either, as somebody may know them.
 *
 * Cell suppression with complementary cells: Willenborg & de Waal, Elements of Statistical Disclosure Control (2001),
 * chapter 6.
 */
export function suppressedCells(
  cells: readonly ObservedCount[],
  { smallLargest, roundTo }: DisclosureControl
): ReadonlyMap<string, Suppression> {
  const known = cells.filter((cell): cell is Known => cell.count !== null && cell.count > 0);
  const suppressed = new Map<string, Suppression>();
  for (const cell of known) {
    if (cell.count <= smallLargest) {
      suppressed.set(cell.key, { cell, isSmall: true, atMost: smallLargest, surelyUpTo: smallLargest });
    }
  }
  const scopes = [...groupsOf(known), known];
  // One that is hidden for the file may leave its group with a single one, so all are gone through until nothing changes.
  for (let before = -1; before < suppressed.size; ) {
    before = suppressed.size;
    for (const scope of scopes) {
      if (!isLonely(scope, suppressed)) continue;
      const open = scope.filter(({ key }) => !suppressed.has(key));
      const [next, other] = open.sort((a, b) => shownAs(a, roundTo) - shownAs(b, roundTo));
      if (next === undefined) continue;
      const above = other === undefined ? unbounded : roundingClass(other.count, roundTo);
      suppressed.set(next.key, { cell: next, isSmall: false, atMost: above.high, surelyUpTo: above.low - 1 });
    }
  }
  return suppressed;
}

/** Where nothing is left to compare with. */
const unbounded = { low: Number.POSITIVE_INFINITY, high: Number.POSITIVE_INFINITY };

const shownAs = ({ count }: Known, roundTo: number): number => roundingClass(count, roundTo).value;

/** Whether exactly one count is hidden, and something is left to hide beside it. */
const isLonely = (scope: readonly Known[], suppressed: ReadonlyMap<string, Suppression>): boolean =>
  scope.length > 1 && scope.filter(({ key }) => suppressed.has(key)).length === 1;

function groupsOf(cells: readonly Known[]): Known[][] {
  const groups = new Map<string | null, Known[]>();
  for (const cell of cells) {
    const group = groups.get(cell.group);
    if (group === undefined) groups.set(cell.group, [cell]);
    else group.push(cell);
  }
  return [...groups.values()];
}
