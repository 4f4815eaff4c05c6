import type { Comparison } from "@caseload/planning";
import { type Envelope, envelope } from "../envelope.ts";
import type { Report } from "../report.ts";
import { trustsReport } from "./trusts-report.ts";
import { trustsResult } from "./trusts-result.ts";
import { trustsRows } from "./trusts-rows.ts";

/** A comparison of trusts as text, JSON and CSV have it. */
export interface TrustsDocument {
  readonly report: Report;
  readonly envelope: Envelope;
  /** Header first; unrounded. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/**
 * A comparison in every form it is printed in. Nothing in it depends on workers, clock or machine, nor on whether it was
 * resumed.
 *
 * @param base - hash and seed of what all trusts share
 * @param isPartial - whether it was interrupted; defaults to whether any trust is unfinished
 */
export const trustsDocument = (
  comparison: Comparison,
  base: { readonly hash: string; readonly seed: number },
  isPartial: boolean = comparison.unfinished.length > 0
): TrustsDocument => ({
  report: trustsReport(comparison),
  envelope: envelope({
    command: "compare",
    scenario: comparison.file,
    scenarioHash: base.hash,
    seed: base.seed,
    result: { partial: isPartial, ...trustsResult(comparison) },
    assumptions: comparison.assumptions,
    warnings: comparison.warnings
  }),
  rows: trustsRows(comparison)
});
