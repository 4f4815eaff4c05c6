import type { Default } from "@caseload/evidence";
import type { Scenario } from "@caseload/simulation";
import { type Assumption, assumptionsOf, withAssumptionAt } from "../assumption.ts";
import type { MoveAssumption } from "../ranges.ts";
import type { StayOf } from "../stay.ts";
import type { SizeFactor, Trust } from "./trust.ts";

/** What a trust's answers may hang on, and how each is moved to its ends. */
export interface TrustAssumptions {
  readonly assumptions: readonly Assumption[];
  readonly move: MoveAssumption;
  /** Whether an assumption is one and the same for all trusts. */
  readonly isShared: (id: string) => boolean;
}

/**
 * The assumptions of a trust's scenario, with the size of the trust taken apart into the factors that it rests on: those
 * shared with the other trusts, and its own.
 *
 * Of a trust that counts its caseload the people are known and the new ones are not: a longer survival means fewer new
 * people, and as many on the caseload.
 */
export function assumptionsOfTrust(
  trust: Trust,
  scenario: Scenario,
  defaults: readonly Default[],
  stayOf: StayOf
): TrustAssumptions {
  const others = assumptionsOf(scenario, defaults).filter((each) => !isInflow(each));
  const isCounted = trust.sizedBy === "caseload";
  const ofStay = new Set(others.filter(isOfStay).map(({ id }) => id));
  const factors = trust.factors.filter(({ low, high }) => low !== high);
  const byId = new Map(factors.map((factor) => [factor.id, factor]));
  return {
    assumptions: [...factors.map((factor) => factorAssumption(factor, scenario)), ...others],
    isShared: (id) => byId.get(id)?.isShared ?? true,
    move: (given, assumption, end) => {
      const factor = byId.get(assumption.id);
      if (factor !== undefined && assumption.places.length === 0) return withSize(given, factor[end]);
      const moved = withAssumptionAt(given, assumption, end);
      return isCounted && ofStay.has(assumption.id) ? withSize(moved, stay(given) / stay(moved)) : moved;
    }
  };

  function stay({ survival, inflow }: Scenario): number {
    return stayOf(survival, inflow.pastGrowthPerYear.value).caseloadPerInflow;
  }
}

const isInflow = ({ places }: Assumption): boolean =>
  places.some(([part, key]) => part === "inflow" && key === "newPatientsPerYear");

/** Whether it moves how many people each new one keeps on the caseload. */
const isOfStay = ({ places }: Assumption): boolean =>
  places.some(([part, key]) => part === "survival" || (part === "inflow" && key === "pastGrowthPerYear"));

function factorAssumption({ id, label, low, high }: SizeFactor, { inflow }: Scenario): Assumption {
  const { value, unit } = inflow.newPatientsPerYear;
  return { id, label, low: value * low, base: value, high: value * high, unit, places: [], isShare: false };
}

function withSize(scenario: Scenario, factor: number): Scenario {
  const { newPatientsPerYear } = scenario.inflow;
  const moved = { ...newPatientsPerYear, value: newPatientsPerYear.value * factor };
  return { ...scenario, inflow: { ...scenario.inflow, newPatientsPerYear: moved } };
}
