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
  /** Between replications; 0 for an exact identity. */
  readonly standardError: number;
  /**
   * (simulated - expected) / standardError, at most 1e6 in size. An exact identity that holds has 0, one that is broken
   * 1e6; so has a simulated value without standard error that is not the expected one.
   */
  readonly z: number;
  /** Whether z is at most 4 in size. */
  readonly verdict: "agrees" | "disagrees";
}
