import type { Reading, Scenario } from "../scenario/scenario.ts";
import { cnsId, supportWorkerId } from "./named-ids.ts";
import type { PlacesProgram } from "./program.ts";

/**
 * The cap on named people; null where the scenario has none. CNSs hold the places of everybody; in the delegated
 * reading support workers hold those of non-complex tiers too, or of all where the switch for their scope says so.
 *
 * @param wte - whole-time equivalents of each server
 */
export function compilePlaces(scenario: Scenario, reading: Reading, wte: Float64Array): PlacesProgram | null {
  const { places, tiers, roles, switches } = scenario;
  if (places === null) return null;
  const delegable = (complex: boolean): boolean =>
    reading === "delegated" && (!complex || switches.supportWorkerScope === "allTiers");
  const mayHold = roles.flatMap(({ id }) =>
    tiers.map(({ complex }) => Number(id === cnsId || (id === supportWorkerId && delegable(complex))))
  );
  return {
    perServer: wte.map((each) => each * places.perWte.value),
    weights: Float64Array.from(places.weights),
    order: places.order,
    unplacedReceive: places.unplacedReceive,
    mayHold: Uint8Array.from(mayHold)
  };
}
