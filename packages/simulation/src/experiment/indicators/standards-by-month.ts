import { standards } from "@caseload/evidence";
import type { Run, RunBlock, RunLayout } from "../../engine/run.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { RatioTerms } from "../../statistics/ratio-estimate.ts";
import { BlockCells, type Positions } from "./block-cells.ts";
import { isJudgedOtherwise } from "./coverage.ts";
import { RunSums } from "./run-sums.ts";
import { countsFor, serviceNames } from "./service-names.ts";
import { standardIndicators } from "./standards.ts";

/** What one replication contributes in each month (a twelfth of a year), the first from day 0 on. */
export type TermsByMonth = (run: Run) => readonly RatioTerms[];

/** A Standard of Care that has a target, month by month. */
export interface StandardByMonth {
  /** "standard-2". */
  readonly id: string;
  readonly label: string;
  /** 1 to 11. */
  readonly standard: number;
  /** Share aimed at. */
  readonly target: number;
  readonly terms: TermsByMonth;
}

/**
 * The Standards that have a target and work of the service's, month by month, as they are judged by year: occasions by
 * the month in which their window ended; for Standard 2, people beyond its window at the ends of the weeks of the month.
 *
 * @param layout - of runs watched by month (`compileScenario` with `byMonth`)
 * @throws RangeError for a layout without months
 */
export function standardsByMonth(layout: RunLayout, scenario: Scenario): readonly StandardByMonth[] {
  const { sources, targets } = serviceNames(scenario);
  const reader = new MonthReader(layout);
  return standards.flatMap((standard): StandardByMonth[] => {
    const { number } = standard;
    const indicator = standardIndicators.find((each) => each.standard === number);
    const target = targets.get(number);
    if (target === undefined || indicator === undefined) return [];
    const { id, label } = indicator;
    const described = { id, label, standard: number, target };
    if (isJudgedOtherwise(number)) {
      return [{ ...described, terms: reader.of("namedByMonth", "expectedByMonth") }];
    }
    const counted = positionsWhere(sources, (source) => countsFor(source, standard));
    return counted.length === 0 ? [] : [{ ...described, terms: reader.of("inTimeByMonth", "dueByMonth", counted) }];
  });
}

/**
 * The work that fell due, month by month, and what of it was done in time.
 *
 * @param layout - of runs watched by month (`compileScenario` with `byMonth`)
 * @throws RangeError for a layout without months
 */
export const workInTimeByMonth = (layout: RunLayout): TermsByMonth =>
  new MonthReader(layout).of("inTimeByMonth", "dueByMonth");

/** Reads two blocks that have months, from the runs of one layout. */
class MonthReader {
  readonly #cells: BlockCells;
  readonly #months: number;

  constructor(layout: RunLayout) {
    this.#months = layout.dimensions.month;
    if (this.#months === 0) throw new RangeError("invalid layout; its runs are not watched by month");
    this.#cells = new BlockCells(layout);
  }

  /** @param source - positions of the sources counted; defaults to all */
  of(numerator: RunBlock, denominator: RunBlock, source: readonly number[] | null = null): TermsByMonth {
    const positions: readonly Positions[] = Array.from({ length: this.#months }, (_, month) => ({ source, month }));
    return (run) => {
      const sums = new RunSums(run, this.#cells);
      return positions.map((at) => ({ numerator: sums.sum(numerator, at), denominator: sums.sum(denominator, at) }));
    };
  }
}

const positionsWhere = <T>(list: readonly T[], holds: (each: T) => boolean): readonly number[] =>
  list.flatMap((each, index) => (holds(each) ? [index] : []));
