import type { RunBlock } from "../../engine/run.ts";
import type { RatioIndicator } from "./definition.ts";
import { perYear, yearsOf } from "./per-year.ts";

const minutesPerHour = 60;

const hoursPerYear = (id: string, label: string, definition: string, block: RunBlock): RatioIndicator => ({
  ...perYear,
  id,
  label,
  definition,
  unit: "hours a year",
  breakdowns: ["year", "role"],
  termsOf: (part) => (run) => ({
    numerator: run.sum(block, part) / minutesPerHour,
    denominator: yearsOf(run, part)
  })
});

/** Where the time of the posts goes. Vacant, absent, other and clinical hours add up to the hours in post. */
export const staffTime: readonly RatioIndicator[] = [
  {
    kind: "ratio",
    id: "utilisation",
    label: "Clinical time that is worked",
    definition:
      "Of the hours that staff have for patients, the share worked for them, oversight included; work beyond the day is left out. With nobody in post it is 0.",
    unit: "share",
    denominator: "clinical minutes",
    countsOf: "staff",
    isCount: false,
    breakdowns: ["year", "role"],
    termsOf: (part) => (run) => ({ numerator: run.sum("worked", part), denominator: run.sum("clinical", part) }),
    staffMinutes: (part) => (run) => run.sum("clinical", part)
  },
  hoursPerYear(
    "hours-over-contract",
    "Hours above contract",
    "Hours worked beyond the day to finish what was begun before an absence, a year.",
    "overtime"
  ),
  hoursPerYear("hours-in-post", "Hours in post", "Contracted hours of all posts, vacant ones too, a year.", "paid"),
  hoursPerYear("hours-vacant", "Hours vacant", "Contracted hours with nobody in the post, a year.", "vacant"),
  hoursPerYear(
    "hours-absent",
    "Hours absent",
    "Contracted hours of people on leave, sick, on study leave or otherwise away, a year.",
    "absent"
  ),
  hoursPerYear(
    "hours-other",
    "Hours not for patients",
    "Hours at work for meetings, supervision and what else is not for patients, and of combined posts the time of the other service, a year.",
    "overhead"
  ),
  hoursPerYear("hours-clinical", "Clinical hours", "Hours that staff have for patients, a year.", "clinical"),
  hoursPerYear(
    "hours-worked",
    "Hours worked",
    "Clinical hours worked for patients, oversight included, a year.",
    "worked"
  ),
  hoursPerYear(
    "hours-oversight",
    "Hours of oversight",
    "Hours in which a CNS oversees what a support worker did, a year; part of the hours worked.",
    "oversight"
  ),
  {
    ...perYear,
    id: "hours-by-task",
    label: "Hours of finished work",
    definition: "Hours of the work that was finished in the years observed, travel included and oversight not, a year.",
    unit: "hours a year",
    breakdowns: ["year", "role", "task"],
    termsOf: (part) => (run) => ({
      numerator: run.sum("minutes", part) / minutesPerHour,
      denominator: yearsOf(run, part)
    })
  },
  {
    ...perYear,
    id: "work-finished",
    label: "Work finished",
    definition: "Pieces of work finished in the years observed, a year, whenever they arose.",
    unit: "a year",
    breakdowns: ["year", "role", "task"],
    termsOf: (part) => (run) => ({ numerator: run.sum("doneBy", part), denominator: yearsOf(run, part) })
  }
];
