import { daysPerYear } from "../../engine/year.ts";
import type { RatioIndicator } from "./definition.ts";
import { daysOf, perYear, yearsOf } from "./per-year.ts";

/** Who is there. */
export const caseload: readonly RatioIndicator[] = [
  {
    ...perYear,
    id: "caseload",
    label: "Caseload",
    definition: "The number of people on the caseload, from diagnosis to death, averaged over the time observed.",
    unit: "people",
    denominator: "days observed",
    breakdowns: ["year", "tier", "site"],
    termsOf: (part) => (run) => ({
      numerator: run.sum(part.site === null ? "personDays" : "personDaysAtSite", part),
      denominator: daysOf(run, part)
    })
  },
  {
    kind: "ratio",
    id: "caseload-per-cns",
    label: "People per WTE of CNS in post",
    definition:
      "The mean caseload over the whole-time equivalents of the CNS posts, for the part of their time that is this service's; vacancies and absence do not lower the posts.",
    unit: "people per WTE",
    denominator: "WTE-years of CNS posts",
    countsOf: "staff",
    isCount: false,
    breakdowns: ["year"],
    termsOf: (part, { wte, cns }) => {
      const posts = wte[cns] ?? [];
      const wteYears = part.year === null ? posts.reduce((sum, each) => sum + each, 0) : (posts[part.year - 1] ?? 0);
      return (run) => ({ numerator: run.sum("personDays", part) / daysPerYear, denominator: wteYears });
    }
  },
  {
    ...perYear,
    id: "newly-diagnosed",
    label: "People newly diagnosed",
    definition: "People who came onto the caseload in the years observed, a year.",
    unit: "people a year",
    breakdowns: ["year", "tier"],
    termsOf: (part) => (run) => ({ numerator: run.sum("arrivals", part), denominator: yearsOf(run, part) })
  },
  {
    ...perYear,
    id: "deaths",
    label: "Deaths",
    definition: "People who died in the years observed, a year.",
    unit: "people a year",
    breakdowns: ["year", "tier"],
    termsOf: (part) => (run) => ({ numerator: run.sum("deaths", part), denominator: yearsOf(run, part) })
  },
  {
    ...perYear,
    id: "unplaced",
    label: "People without a place",
    definition:
      "The number of people who wait for a place with a key worker, averaged over the time observed; told where places are capped.",
    unit: "people",
    denominator: "days observed",
    breakdowns: ["year", "tier"],
    termsOf: (part, { hasPlaces }) =>
      hasPlaces ? (run) => ({ numerator: run.sum("unplacedDays", part), denominator: daysOf(run, part) }) : null
  }
];
