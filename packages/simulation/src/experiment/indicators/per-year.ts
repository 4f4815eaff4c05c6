import { daysPerYear } from "../../engine/year.ts";
import type { Part, RatioIndicator } from "./definition.ts";
import type { RunSums } from "./run-sums.ts";

/** What all numbers a year have in common. */
export const perYear = {
  kind: "ratio",
  denominator: "years observed",
  countsOf: "time",
  isCount: false
} as const satisfies Partial<RatioIndicator>;

/** Years observed: all of them, or the one asked about. */
export const yearsOf = (run: RunSums, { year }: Pick<Part, "year">): number => (year === null ? run.years : 1);

/** Days observed. */
export const daysOf = (run: RunSums, part: Pick<Part, "year">): number => yearsOf(run, part) * daysPerYear;
