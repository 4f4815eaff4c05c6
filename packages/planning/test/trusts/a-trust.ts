import type { Scenario } from "@caseload/simulation";
import { bundledEvidence } from "@caseload/simulation";
import type { ComparedTrust, Need, Swing, TrustAnswer } from "../../src/trusts/comparison.ts";
import { sizeInterval } from "../../src/trusts/size-interval.ts";
import type { SizeFactor, Trust } from "../../src/trusts/trust.ts";
import { trustScenarios } from "../../src/trusts/trust-scenarios.ts";

export const ownFactor = (low: number, high: number): SizeFactor => ({
  id: "own:chance",
  label: "Chance of a year's count",
  isShared: false,
  low,
  high
});

export const sharedFactor = (low: number, high: number, id = "new-patients-england"): SizeFactor => ({
  id,
  label: "New people in England",
  isShared: true,
  low,
  high
});

/** A made-up trust of so many new people a year, counted, with nobody in post; the file says nothing else. */
export function aTrust(number: number, newPatients: number, changes: Partial<Trust> = {}): Trust {
  const factors = changes.factors ?? [ownFactor(0.8, 1.25)];
  const count = { shown: newPatients, suppressed: null, used: newPatients, low: newPatients, high: newPatients };
  return {
    key: `trust-${number}`,
    name: `Made-up Trust ${number}`,
    odsCode: null,
    alliance: null,
    inFile: true,
    sizedBy: "newPatients",
    observed: { newPatients: count },
    newPatientsPerYear: sizeInterval(newPatients, factors, true),
    newPatientsUsed: newPatients,
    factors,
    how: `${newPatients} new people a year, as counted`,
    posts: [],
    serviceModel: null,
    dataCompleteness: null,
    sites: null,
    rurality: null,
    from: [],
    to: [],
    ...changes
  };
}

/** The scenarios of trusts over the default base. */
export function scenariosOf(trusts: readonly Trust[]): { base: Scenario; of: (trust: Trust) => Scenario } {
  const laid = trustScenarios(null, trusts, bundledEvidence);
  if (!laid.ok) throw new Error(JSON.stringify(laid.issues));
  return {
    base: laid.base,
    of: ({ key }) => {
      const scenario = laid.scenarios.get(key);
      if (scenario === undefined) throw new Error(`no scenario: ${key}`);
      return scenario;
    }
  };
}

export const swing = (id: string, isShared: boolean, atLow: number, atHigh: number): Swing => ({
  id,
  isShared,
  role: "cns",
  atLow,
  atHigh
});

/** A need by the load method of so many CNSs, with swings given; each WTE costs 50,000 pounds. */
export function needOfCns(cns: number, swings: readonly Swing[], changes: Partial<Need> = {}): Need {
  const squares = (of: (swing: Swing) => number): number =>
    Math.sqrt(swings.reduce((sum, each) => sum + of(each) ** 2, 0));
  const low = cns - squares(({ atLow, atHigh }) => Math.max(0, -atLow, -atHigh));
  const high = cns + squares(({ atLow, atHigh }) => Math.max(0, atLow, atHigh));
  return {
    method: "load",
    reading: "strict",
    posts: { cns: { low, value: cns, high }, supportWorker: { low: 0, value: 0, high: 0 } },
    used: { cns, supportWorker: 0 },
    costPerYear: { low: 50_000 * low, value: 50_000 * cns, high: 50_000 * high },
    costUsed: 50_000 * cns,
    gap: null,
    swings,
    cannotTell: null,
    ...changes
  };
}

/** A trust with an answer made by hand. */
export function compared(trust: Trust, needs: readonly Need[], changes: Partial<TrustAnswer> = {}): ComparedTrust {
  const caseload = trust.newPatientsUsed * 3;
  return {
    trust,
    answer: {
      key: trust.key,
      caseload: { low: caseload, value: caseload, high: caseload },
      caseloadUsed: caseload,
      caseloadSwings: [],
      needs,
      inPlace: null,
      simulation: null,
      warnings: [],
      ...changes
    }
  };
}
