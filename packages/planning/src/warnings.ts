import type { Scenario } from "@caseload/simulation";
import type { CalibrationResult } from "./answer.ts";
import type { Evidence } from "./evidence.ts";
import { shown } from "./explain-line.ts";

/** What a reader of the answer should know before using it; a sentence each, without full stop. */
export function warningsOf(
  scenario: Scenario,
  calibrations: readonly CalibrationResult[],
  evidence: Required<Evidence>
): string[] {
  return [
    ...inflowWarnings(scenario),
    ...calibrations.flatMap(standingWarnings),
    ...taskWarnings(scenario),
    ...protectionWarnings(scenario),
    ...payWarnings(scenario, evidence)
  ];
}

/** That new patients were not counted themselves. */
export const proxyWarnings = ({ inflow }: Scenario): string[] =>
  inflow.proxy === null ? [] : [`The number of new patients is a stand-in: ${inflow.proxy}`];

function inflowWarnings(scenario: Scenario): string[] {
  const { inflow } = scenario;
  const stands = proxyWarnings(scenario);
  return inflow.newPatientsPerYear.value > 0
    ? stands
    : [...stands, "Nobody new comes: the posts are for the people there at the start, who grow fewer"];
}

/** That a contact rate lies outside the range of the evidence. */
export function standingWarnings({
  to,
  standing,
  contactsPerPersonYear,
  evidenceLow,
  evidenceHigh
}: CalibrationResult): string[] {
  if (standing === null || standing.base === "inside" || contactsPerPersonYear === null) return [];
  const rate = shown(contactsPerPersonYear.value);
  return standing.base === "negative"
    ? [`Calibrated to ${to}, the contact rate would be negative (${rate}): the other tasks alone take more time`]
    : [
        `Calibrated to ${to}, the contact rate is ${rate} per person-year, ${standing.base} the range of the evidence (${shown(evidenceLow)} to ${shown(evidenceHigh)})`
      ];
}

function taskWarnings({ tasks, readings, tiers }: Scenario): string[] {
  return tasks.flatMap((task) => {
    const without = readings.filter((reading) =>
      tiers.some((_, tier) => task.eligible[reading][tier]?.[0] === undefined)
    );
    return without.length === 0
      ? []
      : [`Nobody may do "${task.label}" in the ${without.join(" and ")} reading: its hours are in no post`];
  });
}

function protectionWarnings({ posts }: Scenario): string[] {
  const exposed = posts.filter(({ protection, sbcShare }) => protection === "preempted" && sbcShare.value > 0);
  if (exposed.length === 0) return [];
  const wte = exposed.reduce((sum, post) => sum + post.wte * post.sbcShare.value, 0);
  return [
    `${shown(wte)} WTE in place is what patients with primary disease leave over: nothing protects it, and it is counted here as if it were always there`
  ];
}

function payWarnings(
  { nation, priceYear, cost }: Scenario,
  { highCostAreas, payPoints }: Required<Evidence>
): string[] {
  const warnings: string[] = [];
  if (nation !== "England") warnings.push(`Posts are priced by England's pay scales, not by those of ${nation}`);
  const known = highCostAreas.some(({ year, area }) => year === priceYear && area === cost.highCostArea);
  if (cost.highCostArea !== "none" && !known) {
    warnings.push(`No high-cost-area supplement is known for ${priceYear}: posts are priced without it`);
  }
  if (payPoints.some(({ year, verification }) => year === priceYear && verification === "derived")) {
    warnings.push(`Some pay of ${priceYear} is derived from the award and not read in the official table`);
  }
  return warnings;
}
