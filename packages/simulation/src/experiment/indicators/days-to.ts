import type { RunBlock } from "../../engine/run.ts";
import type { IndicatorDefinition, RatioIndicator } from "./definition.ts";
import type { RunSums } from "./run-sums.ts";

/** Waits of newly diagnosed people: the share who are served at all, the median of everyone, the mean of those served. */
export const daysTo: readonly IndicatorDefinition[] = [
  ...waitsFor("named-cns", "a named CNS", "daysToNamedCns"),
  ...waitsFor("assessment", "a first assessment", "daysToAssessment")
];

function waitsFor(id: string, what: string, block: RunBlock): readonly IndicatorDefinition[] {
  const newlyDiagnosed = {
    denominator: "people diagnosed in the years observed",
    countsOf: "people",
    isCount: true,
    breakdowns: []
  } as const satisfies Partial<RatioIndicator>;
  return [
    {
      ...newlyDiagnosed,
      kind: "ratio",
      id: `reached-${id}`,
      label: `Newly diagnosed people who came to ${what}`,
      definition: `Of the people diagnosed in the years observed, the share who had ${what} within two years and before the end; people who died or were diagnosed shortly before the end without it count as not.`,
      unit: "share",
      termsOf: () => (run) => ({ numerator: total(served(run, block)), denominator: run.sum("arrivals") })
    },
    {
      ...newlyDiagnosed,
      kind: "median",
      id: `days-to-${id}-median`,
      label: `Days from diagnosis to ${what}, median`,
      definition: `The whole day by which half of the people diagnosed in the years observed had ${what}; people who never had it count as beyond, so that there is none where half never had it.`,
      unit: "days",
      histogram: (run) => {
        const days = Float64Array.from(run.block(block));
        days[days.length - 1] = Math.max(0, run.sum("arrivals") - total(served(run, block)));
        return days;
      }
    },
    {
      kind: "ratio",
      id: `days-to-${id}-mean`,
      label: `Days from diagnosis to ${what}, mean of those who had it`,
      definition: `The whole days that people diagnosed in the years observed waited for ${what}, over the people who had it within two years and before the end; those who never had it are left out.`,
      unit: "days",
      denominator: "newly diagnosed people who had it",
      countsOf: "staff",
      isCount: true,
      breakdowns: [],
      termsOf: () => (run) => {
        const days = served(run, block);
        return {
          numerator: days.reduce((sum, people, day) => sum + people * day, 0),
          denominator: total(days)
        };
      }
    }
  ];
}

/** People by whole days; the last bin, which is open, is left out. */
const served = (run: RunSums, block: RunBlock): Float64Array => run.block(block).subarray(0, -1);

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
