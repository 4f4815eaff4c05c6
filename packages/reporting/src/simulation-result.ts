import type { IndicatorRow } from "@caseload/simulation";
import type { Simulated, SimulatedReading } from "./simulated.ts";

/** Keys of a row, in the order in which they are written. */
const keys = [
  ...(["id", "label", "unit", "reading", "year", "tier", "role", "task", "site"] as const),
  ...(["mean", "low", "high", "target", "verdict", "n", "denominator", "smallNumbers"] as const)
];

/** `result` of `simulate --json`: a row for each indicator and part, and how far each reading came. */
export const simulationResult = ({ readings }: Pick<Simulated, "readings">): Record<string, unknown> => ({
  readings: readings.map(readingResult),
  indicators: readings.flatMap(({ rows }) => rows.map(rowResult))
});

const readingResult = ({ reading, replications, asked, complete, events, together, drift }: SimulatedReading) => ({
  reading,
  replications,
  asked,
  complete,
  events,
  together:
    together === null
      ? null
      : { verdict: together.verdict, success: together.success, failsFirst: together.failsFirst },
  drift
});

const rowResult = (row: IndicatorRow): Record<string, unknown> =>
  Object.fromEntries(keys.map((key) => [key, row[key]]));

/** The rows for CSV, header first. */
export const indicatorRows = ({ readings }: Pick<Simulated, "readings">): (string | number | null)[][] => [
  [...keys],
  ...readings.flatMap(({ rows }) =>
    rows.map((row) =>
      keys.map((key) => {
        const value = row[key];
        return typeof value === "boolean" ? String(value) : value;
      })
    )
  )
];
