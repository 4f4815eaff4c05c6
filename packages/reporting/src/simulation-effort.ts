import type { Precision } from "@caseload/simulation";

/** How much is simulated where nobody says: enough for an answer to read, in seconds. */
export const simulationEffort = {
  /** Half-width of the intervals of shares, in shares, and of all else as a part of the mean. */
  precision: { ofShares: 0.02, relative: 0.05 },
  /** Replications of a reading before precision is looked at; more where the words need more to be said at all. */
  replicationsLeast: 10,
  /** Replications of a reading after which it ends, precise or not. */
  replicationsMost: 100,
  /** The same where a precision was asked for: it may take its time. */
  replicationsMostAsked: 1000
} as const;

/** A precision that was asked for as a part of the mean, and shares in proportion: 0.05 asks for two points. */
export const precisionOf = (relative: number): Precision => ({
  relative,
  ofShares: (relative * simulationEffort.precision.ofShares) / simulationEffort.precision.relative
});
