import type { IndicatorDifference } from "@caseload/simulation";
import { makesNoDifference } from "./comparison-table.ts";
import { findRow } from "./find-row.ts";
import { roundPercentText } from "./indicator-format.ts";
import { countedText, numberText } from "./number-format.ts";
import type { Compared } from "./simulated.ts";

/** What a variant does to the share of people who have all their due work done in time; a clause for each reading. */
export function comparisonSentence(variant: Compared): string {
  const name = `Variant "${variant.variant ?? ""}"`;
  if (makesNoDifference(variant)) return `${name} makes no difference at all.`;
  const clauses = variant.differences.flatMap(({ reading, rows }) => {
    const reach = findRow(rows, "reach");
    return reach?.difference == null ? [] : [`${change(reach)} in the ${reading} reading`];
  });
  if (clauses.length === 0) return `${name} cannot be held against the base: no work falls due.`;
  return `${name}: people with all their due work done in time ${clauses.join(" and ")}.`;
}

/** "rise by 4 points (2 to 6), from 23 % to 27 %"; "stay at 23 %". */
function change({ base, variant, difference, low, high }: IndicatorDifference): string {
  const ends = `from ${roundPercentText(base ?? 0)} to ${roundPercentText(variant ?? 0)}`;
  if (difference === null || difference === 0) return `stay at ${roundPercentText(base ?? 0)}`;
  const sign = difference < 0 ? -1 : 1;
  const points = (share: number): string => numberText(Math.round(sign * share * 1000) / 10);
  const [from, to] = difference < 0 ? [high, low] : [low, high];
  const interval = from === null || to === null ? "" : ` (${points(from)} to ${points(to)})`;
  const unsure = low !== null && high !== null && low <= 0 && high >= 0 ? " (no more than chance)" : "";
  return `${difference < 0 ? "fall" : "rise"} by ${countedText(sign * difference, () => points(difference), "point", "points")}${interval} ${ends}${unsure}`;
}
