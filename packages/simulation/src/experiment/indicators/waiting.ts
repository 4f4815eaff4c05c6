import type { RatioIndicator } from "./definition.ts";
import { daysOf, perYear } from "./per-year.ts";

const daysPerWeek = 7;

/** How much work waits, and how long. */
export const waiting: readonly RatioIndicator[] = [
  {
    ...perYear,
    id: "backlog",
    label: "Work waiting, mean number",
    definition: "The number of pieces of work waiting to be begun, averaged over the time observed.",
    unit: "pieces of work",
    denominator: "days observed",
    breakdowns: ["year", "task"],
    termsOf: (part) => (run) => ({ numerator: run.sum("waitingDays", part), denominator: daysOf(run, part) })
  },
  {
    kind: "ratio",
    id: "backlog-weeks",
    label: "Work waiting, in weeks of all clinical time",
    definition:
      "The minutes of the work that waits, at the mean minutes of its task and averaged over the time observed, over the clinical minutes that all staff together have in a week.",
    unit: "weeks",
    denominator: "clinical time of all staff",
    countsOf: "staff",
    isCount: false,
    breakdowns: ["year"],
    // Mean of the minutes waiting (sum / days) over clinical minutes a week (clinical / days x 7): the days fall out.
    termsOf: (part, { taskMinutes }) => {
      const tasks = taskMinutes.map((minutes, task) => ({ minutes, at: { ...part, task } }));
      return (run) => ({
        numerator: tasks.reduce((sum, { minutes, at }) => sum + minutes * run.sum("waitingDays", at), 0),
        denominator: daysPerWeek * run.sum("clinical", part)
      });
    }
  },
  {
    kind: "ratio",
    id: "wait",
    label: "Days until work is begun, mean",
    definition:
      "Days from when a piece of work could be done to when it was begun, over the pieces of work that arose in the years observed and were begun; what was never begun is left out, so that a short wait may be the wait of a few.",
    unit: "days",
    denominator: "pieces of work begun",
    countsOf: "staff",
    isCount: true,
    breakdowns: ["year", "tier", "task"],
    termsOf: (part) => (run) => ({ numerator: run.sum("waitDays", part), denominator: run.sum("started", part) })
  },
  {
    kind: "ratio",
    id: "begun-at-once",
    label: "Work begun at once, of all that arose",
    definition:
      "Of the pieces of work that arose in the years observed, the share that was begun as soon as it could be done. The rest waited, or was never begun.",
    unit: "share",
    denominator: "pieces of work that arose",
    countsOf: "people",
    isCount: true,
    breakdowns: ["year", "tier", "task"],
    termsOf: (part) => (run) => ({
      numerator: run.sum("started", part) - run.sum("delayed", part),
      denominator: run.sum("created", part)
    })
  }
];
