import type { RatioIndicator } from "./definition.ts";
import { inTimeShare, leftOut, occasionsInTime } from "./in-time-share.ts";

/** People and occasions served in full. */
export const reach: readonly RatioIndicator[] = [
  {
    kind: "ratio",
    id: "reach",
    label: "People with work due in a year, all of it done in time",
    definition:
      "Of the people for whom any work fell due in a year, the share for whom all of it was done within its window; years are added up. Left out are people for whom nothing fell due in the year. Not the same number as the reach opinion, which is about people per post.",
    unit: "share",
    denominator: "people with work due in the year",
    countsOf: "people",
    isCount: true,
    breakdowns: ["year", "tier"],
    termsOf: (part) => (run) => ({
      numerator: run.sum("peopleAllInTime", part),
      denominator: run.sum("peopleWithDue", part)
    })
  },
  {
    ...inTimeShare,
    id: "work-in-time",
    label: "Work done in time, of all that fell due",
    definition: `Of all work with a window that fell due, the share done within it. ${leftOut}`,
    breakdowns: ["year", "tier", "task", "site"],
    termsOf: (part, names) =>
      part.site === null
        ? occasionsInTime(() => true)(part, names)
        : (run) => ({ numerator: run.sum("inTimeAtSite", part), denominator: run.sum("dueAtSite", part) })
  }
];
