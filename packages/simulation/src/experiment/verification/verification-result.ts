/** One statement of theory held against the simulator. */
export interface VerificationResult {
  /** The service simulated, a dot, and what is measured: "m-m-3.wait". */
  readonly id: string;
  /** What is compared, in words. */
  readonly label: string;
  /** Where the expected value comes from: formula, author and year. */
  readonly authority: string;
  readonly expected: number;
  /** Null where a run gave no number to compare. */
  readonly simulated: number | null;
  /** Between replications, or from theory where that knows the deviation; 0 for an exact identity. */
  readonly standardError: number;
  /**
   * How far the simulated value is from the expected one, as a standard normal deviate: (simulated - expected) /
   * standardError, which from a standard error between replications is Student's t and is told by the deviate that is as
   * rare; with many replications the two are the same. At most 1e6 in size: an exact identity that holds has 0, one that is broken 1e6; so
   * has a simulated value without standard error that is not the expected one.
   */
  readonly z: number;
  /** Whether z is at most 4 in size. */
  readonly verdict: "agrees" | "disagrees";
}
