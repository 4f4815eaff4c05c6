import { type Judgement, type Reading, type Scenario, windowsOfStandard } from "@caseload/simulation";
import { shown } from "../explain-line.ts";

/** A Standard that unlimited staff do not reach, as they were seen to fail it. */
export interface Unreached {
  /** 1 to 11. */
  readonly standard: number;
  /** A scenario with unlimited staff. */
  readonly scenario: Scenario;
  readonly reading: Reading;
  readonly judgement: Judgement;
}

/** What stands in the way of a Standard where staff do not: the first limit that applies, in a sentence without full stop. */
export function limitOf(unreached: Unreached): string {
  const reached = `unlimited staff reach ${percent(unreached.judgement.estimate.mean ?? 0)}`;
  const limit = nobodyMay(unreached) ?? closedTooLong(unreached) ?? chanceAlone(unreached) ?? rosterGaps(unreached);
  return `${limit ?? "something else than staff stands in its way"}: ${reached}`;
}

/** What stands in the way of Standards that are each met alone. */
export const notTogether = ({ judgement }: Pick<Unreached, "judgement">, probability: number): string =>
  `each of the Standards is met often enough alone, but not all of them together in ${percent(probability)} of the replications; this one fails most: unlimited staff reach ${percent(judgement.estimate.mean ?? 0)}`;

/** Work of the Standard that no role in the service may do for some people. */
function nobodyMay({ standard, scenario, reading }: Unreached): string | null {
  const present = new Set(scenario.posts.filter(({ wte }) => wte > 0).map(({ role }) => role));
  const lacking = scenario.tasks.filter(
    ({ standards, eligible }) =>
      standards.includes(standard) && eligible[reading].some((roles) => !roles.some((role) => present.has(role)))
  );
  if (lacking.length === 0) return null;
  const labels = lacking.map(({ label, eligible }) => {
    const roles = [...new Set(eligible[reading].flat())].map(
      (id) => scenario.roles.find((role) => role.id === id)?.label ?? id
    );
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
  return `its window of ${shown(shortest)} days can pass between closing and opening time (${shown(nightDays)} days)`;
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
