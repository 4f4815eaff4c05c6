import type { RunBlock } from "../../engine/run.ts";
import type { RatioIndicator } from "./definition.ts";

const ofDeaths = (id: string, label: string, had: string, block: RunBlock): RatioIndicator => ({
  kind: "ratio",
  id,
  label,
  definition: `Of the people who died in the years observed, the share who ${had}. People whose approaching death was not recognised count as not.`,
  unit: "share",
  denominator: "deaths",
  countsOf: "people",
  isCount: true,
  breakdowns: ["year"],
  termsOf: (part) => (run) => ({ numerator: run.sum(block, part), denominator: run.sum("deaths", part) })
});

/** What people had before they died. */
export const beforeDeath: readonly RatioIndicator[] = [
  ofDeaths(
    "palliative-information-before-death",
    "People who died, told of palliative care before",
    "had been told of palliative and supportive care",
    "deathsInformed"
  ),
  ofDeaths(
    "end-of-life-plan-before-death",
    "People who died, with an end-of-life plan before",
    "had an end-of-life plan",
    "deathsPlanned"
  )
];
