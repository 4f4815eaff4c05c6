import type { Reading, Scenario } from "@caseload/simulation";
import type { Simulated, SimulatedReading } from "../simulated.ts";

/** One service of a chart that shows up to four side by side. */
export interface ChartedService {
  /** What it is called beside its marks; best within 16 characters. */
  readonly name: string;
  /** As it was simulated. */
  readonly scenario: Scenario;
  readonly reading: SimulatedReading;
}

/** More would need more colours than people tell apart. */
export const mostServices = 4;

/**
 * A simulated service for a chart, by default in its first reading, with the name of the variant or the organisation; null
 * where it has not been simulated in that reading.
 */
export function chartedService(
  { scenario, variant, readings }: Pick<Simulated, "scenario" | "variant" | "readings">,
  { reading, name }: { readonly reading?: Reading; readonly name?: string } = {}
): ChartedService | null {
  const found = readings.find((each) => reading === undefined || each.reading === reading);
  return found === undefined ? null : { name: name ?? variant ?? scenario.organisation, scenario, reading: found };
}

/** @throws RangeError for more services than can be told apart */
export function checkServices(services: readonly ChartedService[]): void {
  if (services.length > mostServices) {
    throw new RangeError(`invalid services; more than ${mostServices}: ${services.length}`);
  }
}
