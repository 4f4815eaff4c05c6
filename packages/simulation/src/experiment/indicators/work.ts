import type { RunBlock } from "../../engine/run.ts";
import type { RatioIndicator } from "./definition.ts";
import { sourcesWhere } from "./in-time-share.ts";
import { perYear, yearsOf } from "./per-year.ts";

const numberPerYear = (id: string, label: string, definition: string, block: RunBlock): RatioIndicator => ({
  ...perYear,
  id,
  label,
  definition,
  unit: "a year",
  breakdowns: ["year", "tier", "task"],
  termsOf: (part) => (run) => ({ numerator: run.sum(block, part), denominator: yearsOf(run, part) })
});

/** What becomes of the work that arises, and what is left undone. */
export const work: readonly RatioIndicator[] = [
  {
    kind: "ratio",
    id: "work-done",
    label: "Work done at all, of all that arose",
    definition:
      "Of the pieces of work that arose in the years observed, the share that was begun before the end, in time or late. The rest was left undone: superseded, lost at a death, withheld for want of a place, or still waiting. What arose is not what fell due (`work-in-time`): it has also the work of people who died before their window ended, work whose window had not ended, and work without one; and what was superseded is not done, where its occasion may have been met in time by the work that took its place.",
    unit: "share",
    denominator: "pieces of work that arose",
    countsOf: "people",
    isCount: true,
    breakdowns: ["year", "tier", "task"],
    termsOf: (part) => (run) => ({ numerator: run.sum("started", part), denominator: run.sum("created", part) })
  },
  {
    ...perYear,
    id: "work-undone",
    label: "Work left undone",
    definition:
      "Pieces of work that arose in the years observed and were not begun before the end, a year: superseded, lost at a death, withheld for want of a place, or still waiting.",
    unit: "a year",
    breakdowns: ["year", "tier", "task"],
    termsOf: (part) => (run) => ({
      numerator: run.sum("created", part) - run.sum("started", part),
      denominator: yearsOf(run, part)
    })
  },
  numberPerYear(
    "work-arisen",
    "Work that arose",
    "Pieces of work that arose in the years observed, a year.",
    "created"
  ),
  numberPerYear(
    "work-superseded",
    "Work superseded",
    "Pieces of work that gave way to later work of their kind in the years observed, a year.",
    "superseded"
  ),
  numberPerYear(
    "work-lost",
    "Work lost at a death",
    "Pieces of work that were lost because the person died in the years observed, a year.",
    "lost"
  ),
  {
    ...perYear,
    id: "work-withheld",
    label: "Work withheld",
    definition:
      "Pieces of work not given in the years observed because the person had no place with a key worker, a year; told where places are capped.",
    unit: "a year",
    breakdowns: ["year", "tier", "task"],
    termsOf: (part, { hasPlaces }) =>
      hasPlaces ? (run) => ({ numerator: run.sum("withheld", part), denominator: yearsOf(run, part) }) : null
  },
  {
    ...perYear,
    id: "work-left",
    label: "Work waiting at the end",
    definition: "Pieces of work that waited or were under way at the end of the last year.",
    unit: "pieces of work",
    denominator: "runs",
    breakdowns: ["tier", "task"],
    termsOf: (part) => (run) => ({ numerator: run.sum("left", part), denominator: 1 })
  },
  {
    ...perYear,
    id: "died-before-due",
    label: "Occasions whose person died before the window ended",
    definition:
      "Occasions whose window had not ended when the person died, a year; they are in no share of occasions met in time. Counted in the year in which the window would have ended.",
    unit: "a year",
    breakdowns: ["year", "tier", "task"],
    termsOf: (part, names) => {
      const at = { ...part, source: sourcesWhere(names, part, () => true) };
      return (run) => ({ numerator: run.sum("diedBefore", at), denominator: yearsOf(run, part) });
    }
  }
];
