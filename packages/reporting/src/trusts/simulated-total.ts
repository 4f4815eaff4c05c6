import type { ComparedTrust, Establishment } from "@caseload/planning";
import type { Reading } from "@caseload/simulation";
import { needBy } from "./trust-words.ts";

/** Posts that simulation found for each trust alone, added up over the trusts for which it found any. */
export interface SimulatedTotal {
  readonly needed: Establishment;
  readonly trusts: number;
  /** WTE of CNS that the load method asks for the same trusts, so that like stands beside like. */
  readonly byLoad: number;
}

/** Null where no trust was simulated in the reading, or no number of posts meets in any. */
export function simulatedTotal(trusts: readonly ComparedTrust[], reading: Reading): SimulatedTotal | null {
  const simulated = trusts.flatMap(({ answer: { simulation, needs } }) =>
    simulation === null || simulation.reading !== reading || simulation.needed === null
      ? []
      : [{ needed: simulation.needed, load: needBy(needs, { method: "load", reading })?.used.cns ?? 0 }]
  );
  const found = simulated.map(({ needed }) => needed);
  if (found.length === 0) return null;
  return {
    needed: {
      cns: found.reduce((sum, { cns }) => sum + cns, 0),
      supportWorker: found.reduce((sum, { supportWorker }) => sum + supportWorker, 0)
    },
    trusts: found.length,
    byLoad: simulated.reduce((sum, { load }) => sum + load, 0)
  };
}

/** The reading in which the trusts were simulated, one for all; null where none was. */
export const simulatedReading = (trusts: readonly ComparedTrust[]): Reading | null =>
  trusts.find(({ answer }) => answer.simulation !== null)?.answer.simulation?.reading ?? null;
