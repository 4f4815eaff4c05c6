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
    label: "People on the caseload with a named CNS",
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
    label: "People on the caseload with a named key worker",
    definition:
      "Of the time that people spend on the caseload, the share in which they have a named key worker who is in post, CNS or support worker. Nobody is left out: people count from diagnosis to death.",
    termsOf: (part) => (run) => ({
      numerator: run.sum("keyWorkerDays", part) / daysPerYear,
      denominator: run.sum("personDays", part) / daysPerYear
    })
  }
];

/** Standards judged by something else than occasions met in time: Standard 2 by days with a named CNS. */
export const otherwiseJudged: Readonly<Record<number, RatioIndicator["termsOf"]>> = {
  2: (part) => (run) => ({
    numerator: run.sum("namedExpectedDays", part) / daysPerYear,
    denominator: run.sum("expectedDays", part) / daysPerYear
  })
};

export const isJudgedOtherwise = (standard: number): boolean => otherwiseJudged[standard] !== undefined;
