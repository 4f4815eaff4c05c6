import type { Part, RatioIndicator, RunTerms } from "./definition.ts";
import type { ServiceNames, Source } from "./service-names.ts";

/** What all shares of occasions met in time have in common. */
export const inTimeShare = {
  kind: "ratio",
  unit: "share",
  denominator: "occasions whose window ended with the person alive",
  countsOf: "people",
  isCount: true
} as const satisfies Partial<RatioIndicator>;

/** What is left out of every share of occasions met in time. */
export const leftOut =
  "An occasion counts in the year in which its window ended; left out are people who died before that, windows still open at the end, and work without a window.";

/** Occasions met in time, of those due, over the sources for which something holds. */
export const occasionsInTime =
  (holds: (source: Source) => boolean) =>
  (part: Part, names: ServiceNames): RunTerms | null => {
    const at = { ...part, source: sourcesWhere(names, part, holds) };
    if (at.source.length === 0) return null;
    return (run) => ({ numerator: run.sum("inTime", at), denominator: run.sum("due", at) });
  };

/** Positions of the sources for which something holds, of one task or of all. */
export const sourcesWhere = (
  { sources }: ServiceNames,
  { task }: Part,
  holds: (source: Source) => boolean
): readonly number[] =>
  sources.flatMap((source, index) => ((task === null || source.task === task) && holds(source) ? [index] : []));
