import type { Run, RunLayout } from "../../engine/run.ts";
import type { Reading, Scenario } from "../../scenario/scenario.ts";
import { compareRuns } from "../compare.ts";
import type { IndicatorRow } from "../indicator.ts";
import type { Replicated } from "../replicate.ts";
import { allIndicators } from "./all-indicators.ts";
import { BlockCells } from "./block-cells.ts";
import type { IndicatorDefinition, Part, RatioIndicator, RunTerms } from "./definition.ts";
import { termsWithoutStaff } from "./no-staff.ts";
import { namesOfPart, partsOf } from "./parts.ts";
import { RunSums } from "./run-sums.ts";
import { serviceNames } from "./service-names.ts";

/** What a variant changes of one indicator: a tidy row. Null as in `IndicatorRow`. */
export interface IndicatorDifference
  extends Pick<IndicatorRow, "id" | "label" | "unit" | "reading" | "year" | "tier" | "role" | "task" | "site" | "n"> {
  /** Means of base and variant. */
  readonly base: number | null;
  readonly variant: number | null;
  /** Variant less base, in the unit of the indicator, with its 95 % interval of pairs. */
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Replications of a scenario, with the layout of its program. */
export interface ReplicatedScenario {
  readonly replicated: Replicated;
  readonly layout: RunLayout;
  readonly scenario: Scenario;
}

/**
 * Every indicator that is a ratio, of a variant against its base on the same people. Tiers, roles, tasks and sites are
 * paired by their ids, years as far as both go; what only one of the two has gives no row. A share of what staff have or
 * did is 0 where there is nobody, as in `estimateIndicators`.
 *
 * @param indicators - defaults to all; medians are left out
 * @throws RangeError where seeds or replications are not the same
 */
export function compareIndicators(
  base: ReplicatedScenario,
  variant: ReplicatedScenario,
  reading: Reading,
  indicators: readonly IndicatorDefinition[] = allIndicators
): readonly IndicatorDifference[] {
  const before = readable(base);
  const after = readable(variant);
  const years = Math.min(before.years, after.years);
  const pairs = indicators.flatMap((definition) => {
    if (definition.kind !== "ratio") return [];
    const others = partsById(definition, after, years);
    return [...partsById(definition, before, years)].flatMap(([id, own]) => {
      const other = others.get(id);
      return other === undefined ? [] : [{ definition, own, other }];
    });
  });
  const comparisons = compareRuns(
    base.replicated,
    variant.replicated,
    pairs.map(({ definition, own, other }) => ({
      id: definition.id,
      base: (run) => own.termsOf(before.sumsOf(run)),
      variant: (run) => other.termsOf(after.sumsOf(run))
    }))
  );
  return comparisons.flatMap(({ base: from, variant: to, difference }, i): IndicatorDifference[] => {
    const pair = pairs[i];
    if (pair === undefined) return [];
    const { id, label, unit } = pair.definition;
    const { mean, low, high, n } = difference;
    const named = namesOfPart(pair.own.part, before.names);
    return [{ id, label, unit, reading, ...named, base: from.mean, variant: to.mean, difference: mean, low, high, n }];
  });
}

type Readable = ReturnType<typeof readable>;

function readable({ layout, scenario, replicated }: ReplicatedScenario) {
  const cells = new BlockCells(layout);
  const sums = new Map(replicated.runs.map((run) => [run, new RunSums(run, cells)]));
  return {
    names: serviceNames(scenario),
    years: layout.dimensions.year - 1,
    runs: [...sums.values()],
    sumsOf: (run: Run) => sums.get(run) ?? new RunSums(run, cells)
  };
}

interface ReadablePart {
  readonly part: Part;
  readonly termsOf: RunTerms;
}

/** The parts that the service has something of, by the names of what they are about. */
function partsById(definition: RatioIndicator, { names, runs }: Readable, years: number): Map<string, ReadablePart> {
  return new Map(
    partsOf(definition, names, years).flatMap((part) => {
      const termsOf = termsWithoutStaff(definition, part, names, runs) ?? definition.termsOf(part, names);
      return termsOf === null ? [] : [[JSON.stringify(namesOfPart(part, names)), { part, termsOf }] as const];
    })
  );
}
