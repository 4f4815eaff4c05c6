import { daysPerYear } from "../../engine/year.ts";
import type { RatioIndicator } from "./definition.ts";
import { perYear, yearsOf } from "./per-year.ts";

const minutesPerHour = 60;

/** Eleven weeks, the time over which a published support worker's work was counted. */
const elevenWeeks = 77;

const whose =
  "Hours of work done by support workers and others that a CNS would else have done; the oversight that a CNS gives is not taken off";

/** Nurses' hours released by others. */
export const released: readonly RatioIndicator[] = [
  {
    ...perYear,
    id: "released",
    label: "CNS hours released by support workers",
    definition: `${whose}, a year.`,
    unit: "hours a year",
    breakdowns: ["year"],
    termsOf: (part) => (run) => ({
      numerator: run.sum("released", part) / minutesPerHour,
      denominator: yearsOf(run, part)
    })
  },
  {
    ...perYear,
    id: "released-in-11-weeks",
    label: "CNS hours released in 11 weeks",
    definition: `${whose}, in 11 weeks. To be held against a published count ("csw-released-hours-54" in the evidence): a check, and not what anything is fitted to.`,
    unit: "hours in 11 weeks",
    denominator: "spells of 11 weeks observed",
    breakdowns: ["year"],
    termsOf: (part) => (run) => ({
      numerator: run.sum("released", part) / minutesPerHour,
      denominator: (yearsOf(run, part) * daysPerYear) / elevenWeeks
    })
  }
];
