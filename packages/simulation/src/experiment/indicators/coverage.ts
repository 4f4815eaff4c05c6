import { daysPerYear } from "../../engine/year.ts";
import type { RatioIndicator } from "./definition.ts";

const shared = {
  kind: "ratio",
  unit: "share",
  denominator: "person-years on the caseload",
  countsOf: "people",
  isCount: true,
  breakdowns: ["year", "tier"]
} as const satisfies Partial<RatioIndicator>;

/** The share of time, over all people, in which they have a named CNS; and a named key worker of any role. */
export const coverage: readonly RatioIndicator[] = [
  {
    ...shared,
    id: "named-cns",
    label: "People with a named CNS",
    definition:
      "Of the time that people spend on the caseload, the share in which they have a named CNS who is in post. Nobody is left out: people count from diagnosis to death.",
    termsOf: (part) => (run) => ({
      numerator: run.sum("namedCnsDays", part) / daysPerYear,
      denominator: run.sum("personDays", part) / daysPerYear
    })
  },
  {
    ...shared,
    id: "named-key-worker",
    label: "People with a named key worker",
    definition:
      "Of the time that people spend on the caseload, the share in which they have a named key worker who is in post, CNS or support worker. Nobody is left out: people count from diagnosis to death.",
    termsOf: (part) => (run) => ({
      numerator: run.sum("keyWorkerDays", part) / daysPerYear,
      denominator: run.sum("personDays", part) / daysPerYear
    })
  }
];
