import type { Run, RunLayout } from "../../engine/run.ts";
import type { Reading, Scenario } from "../../scenario/scenario.ts";
import { histogramQuantile } from "../../statistics/histogram-quantile.ts";
import { type RatioEstimate, ratioEstimate, ratioOfSums } from "../../statistics/ratio-estimate.ts";
import type { IndicatorRow } from "../indicator.ts";
import { judge, smallDenominator } from "../success.ts";
import { allIndicators } from "./all-indicators.ts";
import { BlockCells } from "./block-cells.ts";
import {
  type IndicatorDefinition,
  type MedianIndicator,
  type Part,
  type RatioIndicator,
  wholeService
} from "./definition.ts";
import { termsWithoutStaff } from "./no-staff.ts";
import { namesOfPart, partsOf } from "./parts.ts";
import { RunSums } from "./run-sums.ts";
import { type ServiceNames, serviceNames } from "./service-names.ts";

/** All that the rows of one set of replications need. */
interface Estimation {
  readonly runs: readonly RunSums[];
  readonly names: ServiceNames;
  readonly reading: Reading;
  readonly successProbability: number;
}

/**
 * Every indicator of some replications as tidy rows: for the whole service, and broken down as its definition says. The
 * rows and their order depend on the scenario alone. The interval of a share is cut at 0 and at 1. A share of what staff
 * have or did is 0 where there is nobody, out of a denominator of 0; any other mean without a denominator is null.
 *
 * @param runs - replications of the program compiled from the scenario in this reading; with none, every mean is null
 * @param indicators - defaults to all
 */
export function estimateIndicators(
  runs: readonly Run[],
  layout: RunLayout,
  scenario: Scenario,
  reading: Reading,
  indicators: readonly IndicatorDefinition[] = allIndicators
): readonly IndicatorRow[] {
  const cells = new BlockCells(layout);
  const estimation: Estimation = {
    runs: runs.map((run) => new RunSums(run, cells)),
    names: serviceNames(scenario),
    reading,
    successProbability: scenario.successProbability.value
  };
  return indicators.flatMap((definition) =>
    definition.kind === "median"
      ? [medianRow(definition, estimation)]
      : partsOf(definition, estimation.names, layout.dimensions.year - 1).flatMap((part, i) =>
          ratioRow(definition, estimation, part, i === 0)
        )
  );
}

/** A breakdown of which the service has nothing gives no row; the whole service always gives one. */
function ratioRow(definition: RatioIndicator, estimation: Estimation, part: Part, whole: boolean): IndicatorRow[] {
  const { runs, names, successProbability } = estimation;
  const termsOf = definition.termsOf(part, names);
  if (termsOf === null && !whole) return [];
  const terms = termsOf === null ? [] : runs.map(termsOf);
  const withoutStaff = termsWithoutStaff(definition, part, names, runs);
  const { mean, low, high } = within(definition, ratioEstimate(withoutStaff === null ? terms : runs.map(withoutStaff)));
  const { denominator } = ratioOfSums(terms);
  const target = definition.standard === undefined ? null : (names.targets.get(definition.standard) ?? null);
  const row = { ...described(definition, estimation, part, denominator), mean, low, high, target };
  if (target === null || mean === null) return [{ ...row, verdict: null }];
  const { verdict, smallNumbers } = judge({ id: definition.id, terms, target }, successProbability);
  return [{ ...row, smallNumbers, verdict }];
}

/** A share is nowhere below 0 or above 1, so nor is its interval; what rounding adds to the mean itself is left. */
function within({ unit }: RatioIndicator, { mean, low, high }: RatioEstimate) {
  if (unit !== "share" || mean === null || low === null || high === null) return { mean, low, high };
  return { mean, low: Math.min(mean, Math.max(0, low)), high: Math.max(mean, Math.min(1, high)) };
}

function medianRow(definition: MedianIndicator, estimation: Estimation): IndicatorRow {
  const { runs } = estimation;
  const quantile = histogramQuantile(runs.map(definition.histogram), 0.5);
  const people = runs.length === 0 ? 0 : runs.reduce((sum, run) => sum + definition.people(run), 0) / runs.length;
  // A median beyond the last day is a mean of null; an end of its interval beyond it is null too.
  return {
    ...described(definition, estimation, wholeService, people),
    mean: finite(quantile?.days),
    low: finite(quantile?.low),
    high: finite(quantile?.high),
    target: null,
    verdict: null
  };
}

const finite = (days: number | null | undefined): number | null =>
  days != null && Number.isFinite(days) ? days : null;

const described = (
  { id, label, unit, isCount }: IndicatorDefinition,
  { reading, names, runs }: Estimation,
  part: Part,
  denominator: number
) => ({
  id,
  label,
  unit,
  reading,
  ...namesOfPart(part, names),
  smallNumbers: isCount && denominator < smallDenominator,
  n: runs.length,
  denominator
});
