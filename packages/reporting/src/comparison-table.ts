import type { IndicatorDifference } from "@caseload/simulation";
import { findRow } from "./find-row.ts";
import { formatOfUnit, meanText } from "./indicator-format.ts";
import { readingTitle } from "./method-name.ts";
import { numberText } from "./number-format.ts";
import type { Compared, Simulated } from "./simulated.ts";
import { type Table, textColumn } from "./table.ts";

type Differences = Compared["differences"][number];

/** Told of the whole service, in this order; those it has not are left out. */
const told: readonly string[] = [
  "reach",
  ...Array.from({ length: 11 }, (_, i) => `standard-${i + 1}`),
  ...["named-cns", "named-key-worker", "contacts-in-time", "work-done", "continuity"],
  ...["caseload", "backlog", "utilisation", "hours-over-contract", "released"]
];

/** Nothing differs at all, in any indicator or part. */
export const makesNoDifference = ({ differences }: Pick<Compared, "differences">): boolean =>
  differences.length > 0 && differences.every(({ rows }) => rows.every(({ base, variant }) => base === variant));

/** A variant against its base in one reading: means, the difference and its interval. */
export function comparisonTable({ reading, rows }: Differences, base: Simulated, variant: Compared): Table {
  const whole = told.flatMap((id) => findRow(rows, id) ?? []).filter((row) => row.difference !== null);
  return {
    title: readingTitle[reading],
    columns: [
      textColumn("what", "what"),
      textColumn("unit", "unit"),
      textColumn("base", "base"),
      textColumn("variant", "variant"),
      textColumn("difference", "difference"),
      textColumn("interval", "95 % interval")
    ],
    rows: [
      ...whole.map((row) => [
        row.label,
        row.unit === "share" ? "" : row.unit,
        meanText({ mean: row.base, unit: row.unit }),
        meanText({ mean: row.variant, unit: row.unit }),
        differenceText(row),
        differenceRange(row)
      ]),
      ...["cost-trust", "cost-system"].flatMap((id) => costRow(id, reading, base, variant))
    ]
  };
}

/** What the posts cost is no matter of chance: a difference without an interval. */
function costRow(id: string, reading: string, base: Simulated, variant: Compared): string[][] {
  const [before, after] = [base, variant].map(({ readings }) =>
    findRow(readings.find((each) => each.reading === reading)?.rows ?? [], id)
  );
  if (before?.mean == null || after?.mean == null) return [];
  const { label, unit } = before;
  const difference = after.mean - before.mean;
  return [[label, unit, meanText(before), meanText(after), differenceText({ difference, unit }), ""]];
}

/** "+4.1 points", "-12", "none at all" for exactly 0. */
export function differenceText({ difference, unit }: Pick<IndicatorDifference, "difference" | "unit">): string {
  if (difference === null) return "-";
  if (difference === 0) return "none at all";
  const text = signed(difference, unit);
  return text === "0" ? "next to none" : `${text}${unit === "share" ? " points" : ""}`;
}

/** "+2 to +6"; empty where there is no interval, or none to be seen. */
export function differenceRange({ low, high, unit }: Pick<IndicatorDifference, "low" | "high" | "unit">): string {
  if (low === null || high === null) return "";
  const [from, to] = [signed(low, unit), signed(high, unit)];
  return from === to ? "" : `${from} to ${to}`;
}

/** With its sign; a share in points, to a tenth. */
function signed(value: number, unit: string): string {
  const size = Math.abs(value);
  const text = unit === "share" ? numberText(Math.round(size * 1000) / 10) : formatOfUnit(unit)(size);
  // What rounding leaves of equal sums is nothing.
  return text === "0" || size < 1e-9 ? "0" : `${value < 0 ? "-" : "+"}${text}`;
}
