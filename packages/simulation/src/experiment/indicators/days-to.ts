import type { RunBlock } from "../../engine/run.ts";
import { productLimit } from "../../statistics/product-limit.ts";
import type { IndicatorDefinition, RatioIndicator } from "./definition.ts";
import { perYear, yearsOf } from "./per-year.ts";

/** What newly diagnosed people wait for, and where a run keeps it. */
interface Awaited {
  readonly id: string;
  readonly what: string;
  /** Everyone, by days until they had it; never is last. */
  readonly days: RunBlock;
  /** Those who never had it, by days until they were lost from view; and those who died. */
  readonly daysWithout: RunBlock;
  readonly diedWithout: RunBlock;
}

const newlyDiagnosed = {
  denominator: "people diagnosed in the years observed",
  countsOf: "people",
  isCount: true,
  breakdowns: []
} as const satisfies Partial<RatioIndicator>;

/**
 * Waits of newly diagnosed people. Each came to it, died first or still waited at the end, and the three are told apart;
 * then the days: the median of all, the mean of those who had it.
 */
export const daysTo: readonly IndicatorDefinition[] = [
  ...waitsFor({
    id: "named-cns",
    what: "a named CNS",
    days: "daysToNamedCns",
    daysWithout: "daysUnnamed",
    diedWithout: "diedUnnamed"
  }),
  ...waitsFor({
    id: "assessment",
    what: "a first assessment",
    days: "daysToAssessment",
    daysWithout: "daysUnassessed",
    diedWithout: "diedUnassessed"
  })
];

function waitsFor(awaited: Awaited): readonly IndicatorDefinition[] {
  const { id, what, days, daysWithout } = awaited;
  return [
    ...fatesOf(awaited),
    {
      ...newlyDiagnosed,
      kind: "median",
      id: `days-to-${id}-median`,
      label: `Days from diagnosis to ${what}, median of the newly diagnosed`,
      definition: `The whole day by which half of the people diagnosed in the years observed had ${what}. Who died first or still waited at the end counts up to then and not after, as if they had fared like those still there (Kaplan & Meier 1958); there is none where half would not have it within two years.`,
      unit: "days",
      histogram: (run) => productLimit(run.sum("arrivals"), run.block(days), run.block(daysWithout)),
      people: (run) => run.sum("arrivals")
    },
    {
      kind: "ratio",
      id: `days-to-${id}-mean`,
      label: `Days from diagnosis to ${what}, mean of those who had it within two years`,
      definition: `The whole days that people diagnosed in the years observed waited for ${what}, over the people who had it within two years and before the end; all others are left out, so that a short wait may be the wait of a few.`,
      unit: "days",
      denominator: "newly diagnosed people who had it",
      countsOf: "staff",
      isCount: true,
      breakdowns: [],
      termsOf: () => (run) => {
        const served = run.block(days).subarray(0, -1);
        return { numerator: served.reduce((sum, people, day) => sum + people * day, 0), denominator: total(served) };
      }
    }
  ];
}

/** The three together are all who were diagnosed. */
function fatesOf({ id, what, days, daysWithout, diedWithout }: Awaited): readonly RatioIndicator[] {
  return [
    {
      ...newlyDiagnosed,
      kind: "ratio",
      id: `reached-${id}`,
      label: `Newly diagnosed people who came to ${what}`,
      definition: `Of the people diagnosed in the years observed, the share who had ${what} before the end, however late. The others died first or still waited at the end, which are told apart as \`died-before-${id}\` and \`waiting-for-${id}\`.`,
      unit: "share",
      termsOf: () => (run) => ({
        numerator: total(run.block(days)) - total(run.block(daysWithout)),
        denominator: run.sum("arrivals")
      })
    },
    {
      ...perYear,
      id: `died-before-${id}`,
      label: `Newly diagnosed people who died before ${what}`,
      definition: `People diagnosed in the years observed who died without ever having had ${what}, a year; counted in the year of the death.`,
      unit: "people a year",
      breakdowns: ["year"],
      termsOf: (part) => (run) => ({ numerator: run.sum(diedWithout, part), denominator: yearsOf(run, part) })
    },
    {
      ...perYear,
      id: `waiting-for-${id}`,
      label: `Newly diagnosed people still without ${what} at the end`,
      definition: `People diagnosed in the years observed who were alive at the end of the last year and had not had ${what}, those diagnosed shortly before it too.`,
      unit: "people",
      denominator: "runs",
      breakdowns: [],
      termsOf: () => (run) => ({
        numerator: total(run.block(daysWithout)) - run.sum(diedWithout),
        denominator: 1
      })
    }
  ];
}

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
