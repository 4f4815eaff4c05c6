import type { IndicatorRow } from "@caseload/simulation";
import { allIndicators } from "@caseload/simulation";
import type { ChartedService } from "../../src/charts/charted-service.ts";
import { madeUpRead } from "../made-up-simulation.ts";

/** A made-up row: a mean, with an interval so far off either way, of which there is none with one replication. */
export function row(
  id: string,
  mean: number | null,
  parts: Partial<IndicatorRow> & { readonly off?: number } = {}
): IndicatorRow {
  const { off, ...rest } = parts;
  const { label, unit } = allIndicators.find((each) => each.id === id) ?? { label: id, unit: "" };
  return {
    ...{ id, label, unit, reading: "strict", mean, n: 20, denominator: 100, smallNumbers: false },
    ...{ year: null, tier: null, role: null, task: null, site: null, target: null, verdict: null },
    low: mean === null || off === undefined ? null : mean - off,
    high: mean === null || off === undefined ? null : mean + off,
    ...rest
  };
}

/** A made-up service with such rows and nothing else. */
export function service(
  rows: readonly IndicatorRow[],
  {
    name = "Base",
    years = 5,
    ...parts
  }: { readonly name?: string; readonly years?: number } & Partial<ChartedService["reading"]> = {}
): ChartedService {
  return {
    name,
    scenario: { ...madeUpRead().scenario, years },
    reading: {
      ...{ reading: "strict", rows, together: null, drift: [] },
      ...{ replications: 20, asked: 20, complete: true, events: 1 },
      ...parts
    }
  };
}

/** A mean for each year from the first on. */
export const byYear = (id: string, means: readonly (number | null)[], off?: number): readonly IndicatorRow[] =>
  means.map((mean, i) => row(id, mean, { year: i + 1, ...(off === undefined ? {} : { off }) }));
