import { daysPerYear } from "../../engine/year.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { RunSums } from "../indicators/run-sums.ts";
import { type Claim, only, ratioClaim } from "./claim.ts";
import { personYearsByTier } from "./person-years-by-tier.ts";
import type { Subject } from "./subject.ts";

const balance = "Balance equations of inflow, survival and tiers, solved by Runge-Kutta";
const reference = "10,000 replications of the same model, written in C++ (benchmarks/reference)";

/** Times a person-year that the work of the model comes up, by tier. */
function ratesByTier({ tasks }: Scenario): readonly number[] {
  const [trigger] = only(tasks).triggers;
  if (trigger === undefined || !("perPersonYearByTier" in trigger)) throw new RangeError("invalid scenario; no rates");
  return trigger.perPersonYearByTier;
}

function expectedTasks({ scenario }: Subject): number {
  const rates = ratesByTier(scenario);
  return personYearsByTier(scenario).reduce((sum, years, tier) => sum + years * (rates[tier] ?? 0), 0);
}

const hoursPerDay = ({ staff }: Scenario): number =>
  (staff.time.kind === "alwaysOpen" ? staff.time.hoursPerYear.value : Number.NaN) / daysPerYear;

/** Mean wait of a replication in working hours; replications weigh the same. */
const wait = (name: string, tier: number): Claim =>
  ratioClaim(
    "bench",
    {
      what: `wait-${name}`,
      label: `Mean wait of work of tier ${name}, working hours`,
      authority: reference,
      expected: (of) => of.reference(`wait${name}`)
    },
    (sums, { scenario }) => [
      (sums.sum("waitDays", { tier }) / sums.sum("started", { tier })) * hoursPerDay(scenario),
      1
    ]
  );

const utilisation = (name: string, role: string): Claim =>
  ratioClaim(
    "bench",
    {
      what: `utilisation-${role}`,
      label: `Share of time worked: ${role}`,
      authority: reference,
      expected: (of) => of.reference(name)
    },
    (sums, { scenario }) => {
      const index = scenario.roles.findIndex(({ id }) => id === role);
      return [sums.sum("worked", { role: index }), sums.sum("clinical", { role: index })];
    }
  );

const daysObserved = (sums: RunSums): number => sums.years * daysPerYear;

/** A caseload with tiers, and two pools of staff of whom one may do more: bench model (b). */
export const benchTheory: readonly Claim[] = [
  ratioClaim(
    "bench",
    {
      what: "caseload",
      label: "Mean number of people on the caseload",
      authority: balance,
      expected: ({ scenario }) => personYearsByTier(scenario).reduce((sum, years) => sum + years, 0) / scenario.years
    },
    (sums) => [sums.sum("personDays"), daysObserved(sums)]
  ),
  ...["H", "M", "L"].map((name, tier) =>
    ratioClaim(
      "bench",
      {
        what: `share-${name}`,
        label: `Share of person-years in tier ${name}`,
        authority: balance,
        expected: ({ scenario }) => {
          const years = personYearsByTier(scenario);
          return (years[tier] ?? 0) / years.reduce((sum, each) => sum + each, 0);
        }
      },
      (sums) => [sums.sum("personDays", { tier }), sums.sum("personDays")]
    )
  ),
  ratioClaim(
    "bench",
    { what: "tasks", label: "Pieces of work that arise", authority: balance, expected: expectedTasks },
    (sums) => [sums.sum("created"), 1]
  ),
  ratioClaim(
    "bench",
    {
      what: "load",
      label: "Mean number of staff at work",
      authority: `${balance}; offered load = lambda E[S]`,
      expected: (of) => {
        const { scenario } = of;
        const hours = (expectedTasks(of) * only(scenario.tasks).minutes.value) / 60;
        return hours / (scenario.years * daysPerYear * hoursPerDay(scenario));
      }
    },
    (sums, { scenario }) => [sums.sum("worked") / 60, daysObserved(sums) * hoursPerDay(scenario)]
  ),
  wait("H", 0),
  wait("M", 1),
  wait("L", 2),
  utilisation("utilisationCns", "cns"),
  utilisation("utilisationSupportWorker", "supportWorker")
];
