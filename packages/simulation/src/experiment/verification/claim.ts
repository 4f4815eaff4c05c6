import type { Run } from "../../engine/run.ts";
import type { RatioTerms } from "../../statistics/ratio-estimate.ts";
import { RunSums } from "../indicators/run-sums.ts";
import type { Subject } from "./subject.ts";

/** One replication of a subject, to be measured. */
export interface Observation {
  readonly subject: Subject;
  readonly run: Run;
  readonly sums: RunSums;
}

/** What theory says about one or more subjects. */
export interface Claim {
  readonly id: string;
  readonly label: string;
  readonly authority: string;
  /** Ids of the subjects; of all of them the same replications are looked at. */
  readonly subjects: readonly string[];
  /** What theory expects, from the scenarios. */
  readonly expected: (subjects: readonly Subject[]) => number;
  readonly measure: Measure;
}

export type Measure =
  /** A ratio of sums over replications: what each contributes, given the subjects in their order. */
  | {
      readonly kind: "ratio";
      readonly terms: (seen: readonly Observation[]) => RatioTerms;
      readonly deviation?: (subjects: readonly Subject[]) => number;
    }
  /** A number that every replication must give. */
  | { readonly kind: "exact"; readonly value: (seen: readonly Observation[]) => number }
  /** A number that all replications together must give. */
  | { readonly kind: "together"; readonly value: (replications: readonly (readonly Observation[])[]) => number };

/** A claim about one subject: the usual case. */
export interface SimpleClaim {
  readonly what: string;
  readonly label: string;
  readonly authority: string;
  readonly expected: (subject: Subject) => number;
  /**
   * Standard deviation of one of those that the denominator counts, where theory knows it and they are independent: the
   * standard error follows from it and need not be estimated.
   */
  readonly deviation?: (subject: Subject) => number;
}

/** A claim that a ratio of sums of one subject has the value that theory gives it. */
export const ratioClaim = (
  subject: string,
  { what, label, authority, expected, deviation }: SimpleClaim,
  terms: (sums: RunSums, subject: Subject, run: Run) => readonly [numerator: number, denominator: number]
): Claim => ({
  id: `${subject}.${what}`,
  label,
  authority,
  subjects: [subject],
  expected: (subjects) => expected(only(subjects)),
  measure: {
    kind: "ratio",
    terms: (seen) => {
      const { sums, subject: of, run } = only(seen);
      const [numerator, denominator] = terms(sums, of, run);
      return { numerator, denominator };
    },
    ...(deviation === undefined ? {} : { deviation: (subjects) => deviation(only(subjects)) })
  }
});

/** A claim that something holds exactly in every replication; its value counts, or sums up, what breaks it. */
export const identityClaim = (
  { id, label, authority, subjects }: Omit<Claim, "expected" | "measure">,
  breaks: (seen: readonly Observation[]) => number
): Claim => ({
  id,
  label,
  authority,
  subjects,
  expected: () => 0,
  measure: { kind: "exact", value: breaks }
});

/** The first of a list that has one. */
export function only<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined) throw new RangeError("invalid list; empty");
  return first;
}

export const observe = (subject: Subject, run: Run): Observation => ({
  subject,
  run,
  sums: new RunSums(run, subject.cells)
});
