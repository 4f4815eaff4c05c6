import type { Run, RunLayout } from "../../engine/run.ts";
import type { Reading, Scenario } from "../../scenario/scenario.ts";
import { histogramQuantile } from "../../statistics/histogram-quantile.ts";
import { ratioEstimate } from "../../statistics/ratio-estimate.ts";
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
 * rows and their order depend on the scenario alone.
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
  const { mean, low, high, denominator } = ratioEstimate(terms);
  const target = definition.standard === undefined ? null : (names.targets.get(definition.standard) ?? null);
  const verdict =
    target === null || mean === null ? null : judge({ id: definition.id, terms, target }, successProbability).verdict;
  return [{ ...described(definition, estimation, part, denominator), mean, low, high, target, verdict }];
}

function medianRow(definition: MedianIndicator, estimation: Estimation): IndicatorRow {
  const { runs } = estimation;
  const quantile = histogramQuantile(runs.map(definition.histogram), 0.5);
  const people = quantile === null ? 0 : quantile.people / runs.length;
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
