import { type Judgement, type Reading, type Scenario, windowsOfStandard } from "@caseload/simulation";
import { shown } from "../explain-line.ts";
import { soughtRoles } from "./staffed-by.ts";

/** A Standard that unlimited staff do not reach, as they were seen to fail it. */
export interface Unreached {
  /** 1 to 11. */
  readonly standard: number;
  /** A scenario with unlimited staff. */
  readonly scenario: Scenario;
  readonly reading: Reading;
  readonly judgement: Judgement;
  /** Whether more people still were seen not to do better. */
  readonly isEnough: boolean;
}

/** What stands in the way of a Standard where staff do not: the first limit that applies, in a sentence without full stop. */
export function limitOf(unreached: Unreached): string {
  const limit = nobodyMay(unreached) ?? closedTooLong(unreached) ?? chanceAlone(unreached) ?? rosterGaps(unreached);
  return `${limit ?? "something else than staff stands in its way"}: ${reachedBy(unreached)}`;
}

/** What stands in the way of Standards that are each met alone. */
export const notTogether = (unreached: Unreached): string =>
  `each of the Standards may be met often enough alone, but not all of them together in ${percent(unreached.scenario.successProbability.value)} of the replications; this one fails most: ${reachedBy(unreached)}`;

/** What unlimited staff reach, who they are, and how sure it is that more would not do better. */
function reachedBy(unreached: Unreached): string {
  const others = otherRoles(unreached);
  const reached = [
    `unlimited staff reach ${percent(unreached.judgement.estimate.mean ?? 0)}`,
    ...(unreached.isEnough ? [] : ["the last doubling of them still did better, so this may not be the most"]),
    ...(others.length > 0
      ? [`unlimited are CNSs and support workers alone, while ${others.join(", ")} may do some of this work too`]
      : [])
  ];
  return reached.join("; ");
}

/** Roles that are not looked for, and that may do work of the Standard. */
function otherRoles({ standard, scenario, reading }: Unreached): readonly string[] {
  const eligible = scenario.tasks
    .filter(({ standards }) => standards.includes(standard))
    .flatMap((task) => task.eligible[reading].flat())
    .filter((id) => soughtRoles.every((sought) => sought !== id));
  return [...new Set(eligible)].map((id) => labelOf(scenario, id));
}

const labelOf = ({ roles }: Scenario, id: string): string => roles.find((role) => role.id === id)?.label ?? id;

/** Work of the Standard that no role in the service may do for some people. */
function nobodyMay({ standard, scenario, reading }: Unreached): string | null {
  const present = new Set(scenario.posts.filter(({ wte }) => wte > 0).map(({ role }) => role));
  const lacking = scenario.tasks.filter(
    ({ standards, eligible }) =>
      standards.includes(standard) && eligible[reading].some((roles) => !roles.some((role) => present.has(role)))
  );
  if (lacking.length === 0) return null;
  const labels = lacking.map(({ label, eligible }) => {
    const roles = [...new Set(eligible[reading].flat())].map((id) => labelOf(scenario, id));
    return `"${label}"${roles.length > 0 ? ` (it is for ${roles.join(", ")})` : ""}`;
  });
  return `nobody in the service may do ${labels.join(", ")} for everyone`;
}

const hoursPerDay = 24;

/** A window that can open and end between closing and opening time. */
function closedTooLong({ standard, scenario: { staff }, scenario }: Unreached): string | null {
  const [shortest] = windowsOfStandard(scenario, standard);
  if (shortest === undefined || staff.time.kind === "alwaysOpen") return null;
  const nightDays = 1 - (staff.closesAtHour.value - staff.opensAtHour.value) / hoursPerDay;
  if (shortest >= nightDays) return null;
  return `its window of ${hoursWords(shortest)} can pass between closing and opening time (${hoursWords(nightDays)})`;
}

/** Less than a day, in whole hours; of less than half an hour in hours with their decimals. */
function hoursWords(days: number): string {
  const hours = days * hoursPerDay;
  const told = hours < 0.5 ? shown(hours) : shown(Math.round(hours));
  return `${told} ${told === "1" ? "hour" : "hours"}`;
}

/** Shortfall, in shares, that is told as a miss here and there. */
const fewMisses = 0.01;

/** A target of everything, which a single miss in a replication fails. */
const chanceAlone = ({ judgement: { target, estimate } }: Unreached): string | null =>
  target >= 1 && (estimate.mean ?? 0) > 1 - fewMisses
    ? "a target of 100 % leaves no room for a single miss, and some come by chance alone"
    : null;

/** What a roster has as events. */
const rosterGaps = ({ scenario: { staff } }: Unreached): string | null =>
  staff.fidelity === "rostered"
    ? "people whose nurse leaves or is away wait for another, however many there are"
    : null;

/** A share that is not everything is never shown as 100 %. */
function percent(share: number): string {
  const hundredths = share < 1 ? Math.floor(share * 10_000) : 10_000;
  return `${hundredths / 100} %`;
}
