import type { RatioIndicator } from "./definition.ts";

/** Whether people meet the nurse they know. */
export const continuity: readonly RatioIndicator[] = [
  {
    kind: "ratio",
    id: "continuity",
    label: "Nurse's work done by the person's own CNS",
    definition:
      "Of the work that a CNS did for people with a named CNS, the share done by the named one; work of support workers and for people without a named CNS is left out. Without a CNS it is 0.",
    unit: "share",
    denominator: "work done by a CNS for people with a named CNS",
    countsOf: "staff",
    isCount: true,
    breakdowns: ["year"],
    termsOf: (part) => (run) => ({ numerator: run.sum("byNamedCns", part), denominator: run.sum("byCns", part) }),
    staffMinutes: (part, { cns }) => {
      if (cns < 0) return () => 0;
      const at = { ...part, role: cns };
      return (run) => run.sum("clinical", at);
    }
  }
];
