import { type Envelope, envelope } from "./envelope.ts";
import { isPartial } from "./is-partial.ts";
import type { Report } from "./report.ts";
import type { Simulated } from "./simulated.ts";
import { simulationReport } from "./simulation-report.ts";
import { indicatorRows, simulationResult } from "./simulation-result.ts";

/** What simulation says in every form it is printed in. */
export interface SimulationDocument {
  readonly report: Report;
  readonly envelope: Envelope;
  /** Header first; unrounded. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/**
 * What simulation says of a scenario, or of a variant, as text, JSON and CSV have it. Nothing in it depends on workers,
 * clock or machine.
 *
 * @param file - the scenario file as it was named
 */
export const simulationDocument = (file: string, simulated: Simulated): SimulationDocument => ({
  report: simulationReport(simulated),
  envelope: envelope({
    command: "simulate",
    scenario: file,
    scenarioHash: simulated.hash,
    seed: simulated.seed,
    result: {
      organisation: simulated.scenario.organisation,
      variant: simulated.variant,
      partial: isPartial(simulated),
      ...simulationResult(simulated)
    },
    assumptions: simulated.assumptions,
    warnings: simulated.warnings
  }),
  rows: indicatorRows(simulated)
});
