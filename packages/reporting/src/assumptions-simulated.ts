import { quantitiesOf, type Scenario } from "@caseload/simulation";

/** Parts of a scenario that no simulation reads. */
const deskOnly: readonly string[] = ["load.", "namedNurse."];

/** Ids of the defaults that a simulation of the scenario rests on, those of its contact rate included. */
export function assumptionsSimulated(scenario: Scenario): readonly string[] {
  const { to } = scenario.calibration;
  const unread = [
    ...deskOnly,
    ...(to === "reach" ? [] : ["reach."]),
    ...(to === "workload" ? [] : ["calibration.workload."])
  ];
  const used = quantitiesOf(scenario).filter(({ path }) => !unread.some((part) => path.startsWith(part)));
  return [...new Set(used.flatMap(({ quantity: { origin } }) => (origin.from === "default" ? [origin.id] : [])))];
}
