import { blockOf, type RunBlock } from "../../engine/run.ts";
import type { RunSums } from "../indicators/run-sums.ts";
import { type Claim, identityClaim, type Observation, only } from "./claim.ts";

const conservation = "Conservation: what goes in comes out or is still there";

/** Minutes of rounding forgiven in a sum over a year. */
const minutesOfRounding = 1e-3;

const allYears = (sums: RunSums): readonly number[] => Array.from({ length: sums.years + 1 }, (_, year) => year);

/** Work that is unaccounted for, task by task. */
function workUnaccounted({ sums, subject }: Observation): number {
  const year = allYears(sums);
  return subject.scenario.tasks.reduce((total, _, task) => {
    const ends = (["done", "superseded", "lost", "withheld"] as const).reduce(
      (sum, end) => sum + sums.sum(end, { task, year }),
      sums.sum("left", { task })
    );
    return total + Math.abs(sums.sum("created", { task, year }) - ends);
  }, 0);
}

/** Minutes paid that are none of vacant, absent, overhead and clinical, role by role and year by year. */
function minutesUnaccounted({ sums, subject }: Observation): number {
  return eachRoleAndYear(sums, subject.scenario.roles.length, (at) => {
    const parts = (["vacant", "absent", "overhead", "clinical"] as const).map((part) => sums.sum(part, at));
    const error = Math.abs(sums.sum("paid", at) - parts.reduce((sum, part) => sum + part, 0));
    return error > minutesOfRounding ? error : 0;
  });
}

/** Minutes worked within the day beyond the minutes for patients that there were. */
function minutesTooMany({ sums, subject }: Observation): number {
  return eachRoleAndYear(sums, subject.scenario.roles.length, (at) => {
    const beyond = sums.sum("worked", at) - sums.sum("clinical", at);
    return beyond > minutesOfRounding ? beyond : 0;
  });
}

function eachRoleAndYear(
  sums: RunSums,
  roles: number,
  breaks: (at: { readonly role: number; readonly year: number }) => number
): number {
  let total = 0;
  for (let role = 0; role < roles; role++) for (const year of allYears(sums)) total += breaks({ role, year });
  return total;
}

/** Parts that can never be more than their whole. */
const partsOfWholes: readonly (readonly [part: RunBlock, whole: RunBlock])[] = [
  ["inTime", "due"],
  ["peopleAllInTime", "peopleWithDue"],
  ["inTimeAtSite", "dueAtSite"],
  ["delayed", "started"],
  ["started", "created"],
  ["namedCnsDays", "personDays"],
  ["keyWorkerDays", "personDays"],
  ["unplacedDays", "personDays"]
];

function partsTooLarge({ run, subject }: Observation): number {
  let breaks = 0;
  for (const [part, whole] of partsOfWholes) {
    const wholes = blockOf(run, subject.layout, whole);
    const parts = blockOf(run, subject.layout, part);
    for (const [cell, value] of parts.entries()) if (value > (wholes[cell] ?? 0) * (1 + 1e-9) + 1e-9) breaks++;
  }
  return breaks;
}

/** Numbers of a run that cannot be: NaN, infinite, or below 0. */
function impossible({ run }: Observation): number {
  let breaks = 0;
  for (const value of run.totals) if (!(value >= -1e-9 && value < Number.POSITIVE_INFINITY)) breaks++;
  return breaks;
}

const inEveryRun = (subject: string): readonly Claim[] => [
  identityClaim(
    {
      id: `${subject}.work`,
      label: "Work created that is not done, superseded, lost, withheld or left",
      authority: conservation,
      subjects: [subject]
    },
    (seen) => workUnaccounted(only(seen))
  ),
  identityClaim(
    {
      id: `${subject}.paid-minutes`,
      label: "Minutes paid that are not vacant, absent, overhead or clinical",
      authority: conservation,
      subjects: [subject]
    },
    (seen) => minutesUnaccounted(only(seen))
  ),
  identityClaim(
    {
      id: `${subject}.worked-minutes`,
      label: "Minutes worked within the day beyond the minutes for patients",
      authority: "Nobody works more than the day has",
      subjects: [subject]
    },
    (seen) => minutesTooMany(only(seen))
  ),
  identityClaim(
    {
      id: `${subject}.parts`,
      label: "Parts larger than their whole",
      authority: "A share is at most 1",
      subjects: [subject]
    },
    (seen) => partsTooLarge(only(seen))
  ),
  identityClaim(
    {
      id: `${subject}.numbers`,
      label: "Totals that are no number of at least 0",
      authority: "Counts, days and minutes are at least 0",
      subjects: [subject]
    },
    (seen) => impossible(only(seen))
  ),
  identityClaim(
    {
      id: `${subject}.done-by`,
      label: "Work done that nobody did",
      authority: conservation,
      subjects: [subject]
    },
    (seen) => {
      const { sums } = only(seen);
      const year = allYears(sums);
      return sums.sum("done", { year }) - sums.sum("doneBy", { year });
    }
  )
];

/** Of a service that began with nobody and is watched for a whole number of weeks. */
const people: Claim = identityClaim(
  {
    id: "people.people",
    label: "People who came, less those who died and those still there",
    authority: conservation,
    subjects: ["people"]
  },
  (seen) => {
    const { sums } = only(seen);
    const year = allYears(sums);
    const weeks = sums.block("caseloadSeries");
    return sums.sum("arrivals", { year }) - sums.sum("deaths", { year }) - (weeks[weeks.length - 1] ?? Number.NaN);
  }
);

/** Without people there is nothing but staff. */
const nobody: Claim = identityClaim(
  {
    id: "nobody.nothing",
    label: "People, work and minutes worked where nobody comes",
    authority: "Nothing comes of nothing",
    subjects: ["nobody"]
  },
  (seen) => {
    const { sums } = only(seen);
    const blocks = ["arrivals", "deaths", "personDays", "created", "due", "worked", "waitingDays"] as const;
    return blocks.reduce((sum, block) => sum + sums.sum(block, { year: allYears(sums) }), 0);
  }
);

/** What holds in every run, whatever the service. */
export const conservationTheory: readonly Claim[] = [
  ...["ordinary", "strained", "people", "establishments/half a nurse", "places-need"].flatMap(inEveryRun),
  people,
  nobody
];
