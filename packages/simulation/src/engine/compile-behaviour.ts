import type { Scenario } from "../scenario/scenario.ts";
import { sourcesOf } from "./compile-sources.ts";
import type { BehaviourProgram } from "./program.ts";

/** Behaviour that is off unless asked for, as chances: 0 where it is off. */
export function compileBehaviour(scenario: Scenario): BehaviourProgram {
  const { demandSuppression, inducedDemand, escalation, strengths, lateWork } = scenario.switches;
  return {
    suppression: demandSuppression ? strengths.suppression.value : 0,
    induction: inducedDemand ? strengths.induction.value : 0,
    escalation: escalation ? strengths.escalation.value : 0,
    contactSource: usualContact(scenario),
    lateWaitsBehind: lateWork === "behind"
  };
}

/** The source of the most usual kind of contact, the first of those alike; -1 where people make none. */
function usualContact(scenario: Scenario): number {
  const kinds = sourcesOf(scenario).flatMap(({ trigger, specification }, source) =>
    "contact" in trigger ? [{ source, share: specification.probability.value }] : []
  );
  const [most] = kinds.sort((a, b) => b.share - a.share);
  return most?.source ?? -1;
}
