import type { Run, RunLayout } from "../engine/run.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { pairedRatioDifference } from "../statistics/paired-ratio-difference.ts";
import { ratioEstimate } from "../statistics/ratio-estimate.ts";
import { BlockCells } from "./indicators/block-cells.ts";
import { type IndicatorDefinition, wholeService } from "./indicators/definition.ts";
import { RunSums } from "./indicators/run-sums.ts";
import { serviceNames } from "./indicators/service-names.ts";

/** How far an indicator of the whole service moves from the first year observed to the last. */
export interface YearDrift {
  readonly id: string;
  readonly unit: string;
  /** Years, from 1. */
  readonly firstYear: number;
  readonly lastYear: number;
  /** Means of the two years. */
  readonly first: number;
  readonly last: number;
  /** Paired 95 % interval of last less first; null with fewer than 2 replications. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The last year observed against the first, replication by replication: what one replication has of chance falls on both
 * years alike, so that the interval of the pairs is that of the drift. Indicators that are no ratios, or have nothing in
 * one of the two years, are left out; empty where one year is observed.
 */
export function yearDrift(
  runs: readonly Run[],
  layout: RunLayout,
  scenario: Scenario,
  indicators: readonly IndicatorDefinition[]
): readonly YearDrift[] {
  const cells = new BlockCells(layout);
  const names = serviceNames(scenario);
  const sums = runs.map((run) => new RunSums(run, cells));
  const lastYear = layout.dimensions.year - 1;
  if (lastYear < 2) return [];
  return indicators.flatMap((indicator): YearDrift[] => {
    if (indicator.kind !== "ratio") return [];
    const before = indicator.termsOf({ ...wholeService, year: 1 }, names);
    const after = indicator.termsOf({ ...wholeService, year: lastYear }, names);
    if (before === null || after === null) return [];
    const termsBefore = sums.map(before);
    const termsAfter = sums.map(after);
    const first = ratioEstimate(termsBefore).mean;
    const last = ratioEstimate(termsAfter).mean;
    if (first === null || last === null) return [];
    const { low, high } = pairedRatioDifference(termsBefore, termsAfter);
    return [{ id: indicator.id, unit: indicator.unit, firstYear: 1, lastYear, first, last, low, high }];
  });
}
