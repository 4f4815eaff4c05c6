import { exp } from "../../arithmetic/exponential.ts";
import { daysPerYear } from "../../engine/year.ts";
import type { Scenario, TaskSpecification } from "../../scenario/scenario.ts";
import type { RunSums } from "../indicators/run-sums.ts";
import { survivalIn } from "./caseload-claims.ts";
import { type Claim, ratioClaim } from "./claim.ts";
import { minutesPerDay, timesPerYear } from "./offered-work.ts";
import type { Subject } from "./subject.ts";

const arithmetic = "Arithmetic: people x rate x minutes, as in a spreadsheet (Kleijnen 1995, EJOR 82, 145-162)";

/** Times a year that a task comes up, for each person of a steady caseload. */
function expectedTimes(scenario: Scenario, task: TaskSpecification): number {
  const { course, contactsPerPersonYear } = scenario;
  const perPersonYear: Readonly<Record<string, number>> = {
    diagnosis: 1 / survivalIn(scenario).mean,
    progression: course.progressionsPerPersonYear.value,
    treatmentChange: course.treatmentChangesPerPersonYear.value,
    reEntry: course.reEntriesPerPersonYear.value
  };
  const all = task.triggers.reduce((sum, trigger) => {
    if ("on" in trigger) return sum + (perPersonYear[trigger.on] ?? Number.NaN);
    if ("contact" in trigger) return sum + contactsPerPersonYear.value;
    if ("everyDays" in trigger) return sum + daysPerYear / trigger.everyDays.value;
    return sum + ("perPersonYear" in trigger ? trigger.perPersonYear.value : 0);
  }, 0);
  return all * task.probability.value;
}

const personYears = (sums: RunSums): number => sums.sum("personDays") / daysPerYear;

const taskIds = ["welcome", "progressionVisit", "treatmentVisit", "contact", "coordination", "summary"];

const workOf = (subject: string): readonly Claim[] => [
  ...taskIds.map((id, task) =>
    ratioClaim(
      subject,
      {
        what: id,
        label: `Times a person-year that the task ${id} comes up`,
        authority: arithmetic,
        expected: ({ scenario }) => {
          const specification = scenario.tasks.find((each) => each.id === id);
          return specification === undefined ? Number.NaN : expectedTimes(scenario, specification);
        }
      },
      (sums) => [sums.sum("created", { task }), personYears(sums)]
    )
  ),
  ratioClaim(
    subject,
    {
      what: "minutes",
      label: "Minutes of work done a person-year",
      authority: arithmetic,
      expected: ({ scenario }) =>
        scenario.tasks.reduce((sum, task) => sum + expectedTimes(scenario, task) * task.minutes.value, 0)
    },
    (sums) => [sums.sum("worked"), personYears(sums)]
  )
];

const windowOf = ({ scenario }: Subject, id: string): number =>
  scenario.tasks.find((task) => task.id === id)?.windowDays?.value ?? Number.NaN;

/** Windows where somebody is always free. */
const windows: readonly Claim[] = [
  ratioClaim(
    "windows",
    {
      what: "in-time",
      label: "Share of calls done within their window, with staff to spare",
      authority: "P(S <= t) = 1 - e^(-t/mean) of an exponential duration",
      expected: (of) => {
        const minutes = of.scenario.tasks.find(({ id }) => id === "call")?.minutes.value ?? Number.NaN;
        return 1 - exp((-windowOf(of, "call") * minutesPerDay(of.scenario)) / minutes);
      }
    },
    (sums) => [sums.sum("inTime", { source: 0 }), sums.sum("due", { source: 0 })]
  ),
  ratioClaim(
    "windows",
    {
      what: "died-before",
      label: "Share of reviews whose person dies before the window ends",
      authority: "1 - S(t) = 1 - e^(-t/mean) of an exponential survival, which has no memory",
      expected: (of) => 1 - exp(-windowOf(of, "review") / (survivalIn(of.scenario).mean * daysPerYear))
    },
    (sums) => {
      const died = sums.sum("diedBefore", { source: 1 });
      return [died, died + sums.sum("due", { source: 1 })];
    }
  ),
  ratioClaim(
    "windows",
    {
      what: "load",
      label: "Mean number of staff at work, with staff to spare",
      authority: "M/G/infinity: offered load = lambda E[S]",
      expected: ({ scenario }) => {
        const caseload = scenario.inflow.newPatientsPerYear.value * survivalIn(scenario).mean;
        const minutes = scenario.tasks.reduce((sum, task) => sum + timesPerYear(task) * task.minutes.value, 0);
        return (caseload * minutes) / (minutesPerDay(scenario) * daysPerYear);
      }
    },
    (sums, { scenario }) => [sums.sum("worked") / minutesPerDay(scenario), sums.years * daysPerYear]
  )
];

/** Slope of a straight line through one value a year, by least squares. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  let above = 0;
  let below = 0;
  for (const [year, value] of values.entries()) {
    above += (year - middle) * value;
    below += (year - middle) * (year - middle);
  }
  return above / below;
}

const byYear = (sums: RunSums, of: (year: number) => number): readonly number[] =>
  Array.from({ length: sums.years }, (_, year) => of(year + 1));

const drift = (what: string, label: string, of: (sums: RunSums, year: number) => number): Claim =>
  ratioClaim(
    "steady",
    { what, label, authority: "A service that starts in equilibrium stays there", expected: () => 0 },
    (sums) => {
      const values = byYear(sums, (year) => of(sums, year));
      return [slope(values), values.reduce((sum, value) => sum + value, 0) / values.length];
    }
  );

/** The service of the evidence, ten years from its equilibrium. */
const steady: readonly Claim[] = [
  drift("drift-of-people", "Drift of the caseload, share a year", (sums, year) => sums.sum("personDays", { year })),
  drift("drift-of-work", "Drift of the work that arises, share a year", (sums, year) => sums.sum("created", { year })),
  drift("drift-of-minutes", "Drift of the minutes worked, share a year", (sums, year) => sums.sum("worked", { year })),
  ratioClaim(
    "steady",
    {
      what: "first-weeks",
      label: "Work begun in the first 8 weeks over that begun in a like time of the last 9 years",
      authority: "A service that starts in equilibrium has no surge at the start",
      expected: () => 1
    },
    (sums) => {
      const weeks = sums.block("startedSeries");
      const later = weeks.subarray(52, 52 + 9 * 52);
      const mean = later.reduce((sum, each) => sum + each, 0) / later.length;
      return [weeks.subarray(0, 8).reduce((sum, each) => sum + each, 0), 8 * mean];
    }
  )
];

/** How much work arises, and windows where nothing stands in its way. */
export const workTheory: readonly Claim[] = [...workOf("work"), ...workOf("work-in-hours"), ...windows, ...steady];
