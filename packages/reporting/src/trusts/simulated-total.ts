import type { ComparedTrust, Establishment } from "@caseload/planning";
import type { Reading } from "@caseload/simulation";

/** Posts that simulation found for each trust alone, added up over the trusts for which it found any. */
export interface SimulatedTotal {
  readonly needed: Establishment;
  readonly trusts: number;
}

/** Null where no trust was simulated in the reading, or no number of posts meets in any. */
export function simulatedTotal(trusts: readonly ComparedTrust[], reading: Reading): SimulatedTotal | null {
  const found = trusts.flatMap(({ answer: { simulation } }) =>
    simulation === null || simulation.reading !== reading || simulation.needed === null ? [] : [simulation.needed]
  );
  if (found.length === 0) return null;
  return {
    needed: {
      cns: found.reduce((sum, { cns }) => sum + cns, 0),
      supportWorker: found.reduce((sum, { supportWorker }) => sum + supportWorker, 0)
    },
    trusts: found.length
  };
}

/** The reading in which the trusts were simulated, one for all; null where none was. */
export const simulatedReading = (trusts: readonly ComparedTrust[]): Reading | null =>
  trusts.find(({ answer }) => answer.simulation !== null)?.answer.simulation?.reading ?? null;
