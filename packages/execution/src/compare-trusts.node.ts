import type { Comparison, PreparedTrusts } from "@caseload/planning";
import { type CompareTrustsOptions, compareTrustsOn } from "./compare-trusts.ts";
import { platform } from "./start-worker.node.ts";

/**
 * Everything that is said of trusts beside each other, from what `prepareTrusts` made of their files: each is answered
 * alone, spread over workers where it pays, then they are summed up and held against each other. The same for any number of
 * workers, and whether answers were kept from before or not. Where the signal is aborted, what is finished is compared and
 * the others are told as unfinished.
 *
 * @throws RangeError for a number of workers that is not a whole number from 0, or fewer replications than it takes to meet
 * @throws JobError with the name of a trust that failed
 */
export const compareTrusts = (prepared: PreparedTrusts, options: CompareTrustsOptions = {}): Promise<Comparison> =>
  compareTrustsOn(prepared, options, platform);
