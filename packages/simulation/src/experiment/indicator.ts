import type { Reading } from "../scenario/scenario.ts";

/** The four words for an indicator or an establishment against its target. */
export type Verdict = "meets" | "does not meet" | "cannot tell" | "cannot be met";

/**
 * One indicator, estimated from replications: a tidy row, ready for a table or a plot. Null in `year`, `tier`, `role`,
 * `task`, `site` means all of them together.
 */
export interface IndicatorRow {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly reading: Reading;
  /** 1 is the first year observed. */
  readonly year: number | null;
  readonly tier: string | null;
  readonly role: string | null;
  readonly task: string | null;
  readonly site: string | null;
  /** The ratio of sums over all replications; null where the denominator is 0. */
  readonly mean: number | null;
  /** 95 % interval of the mean by Student's t; null with fewer than 2 replications. */
  readonly low: number | null;
  readonly high: number | null;
  readonly target: number | null;
  /** Null where there is no target. */
  readonly verdict: Verdict | null;
  /** True where a replication has fewer than 50 in the denominator on average: judged on the pooled mean. */
  readonly smallNumbers: boolean;
  /** Replications. */
  readonly n: number;
  /** Mean of the denominator over replications. */
  readonly denominator: number;
}
