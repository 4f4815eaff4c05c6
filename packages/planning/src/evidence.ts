import {
  type Default,
  type Fact,
  facts,
  type HighCostArea,
  highCostAreas,
  type OnCosts,
  onCosts,
  type PayPoint
} from "@caseload/evidence";

/** The part of the evidence that the desk methods read. */
export interface Evidence {
  readonly defaults: readonly Default[];
  readonly payPoints: readonly PayPoint[];
  /** Defaults to the facts that come with the library. */
  readonly facts?: readonly Fact[];
  /** Defaults to the on-costs that come with the library. */
  readonly onCosts?: readonly OnCosts[];
  /** Defaults to the supplements that come with the library. */
  readonly highCostAreas?: readonly HighCostArea[];
}

/** The evidence with what was left out put in from the library. */
export const complete = (evidence: Evidence): Required<Evidence> => ({ facts, onCosts, highCostAreas, ...evidence });

/**
 * A default of the evidence by its id.
 *
 * @throws RangeError where there is none
 */
export function defaultIn(evidence: Evidence, id: string): Default {
  const found = evidence.defaults.find((entry) => entry.id === id);
  if (found === undefined) throw new RangeError(`invalid evidence; it has no default ${JSON.stringify(id)}`);
  return found;
}
