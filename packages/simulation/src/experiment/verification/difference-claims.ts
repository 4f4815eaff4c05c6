import { blockOf, type RunBlock, runBlocks } from "../../engine/run.ts";
import { type Claim, identityClaim, type Observation } from "./claim.ts";

const commonNumbers = "Common random numbers: every draw is keyed by person, purpose and occurrence";

const none = "establishments";
const half = "establishments/half a nurse";
const one = "establishments/one nurse";
const ten = "establishments/ten nurses";

/** Sum of all differences between two runs, block by block, in cells that `counts` picks. */
function difference(
  [a, b]: readonly Observation[],
  blocks: readonly RunBlock[],
  counts: (block: RunBlock, cell: number) => boolean = () => true
): number {
  if (a === undefined || b === undefined) return Number.NaN;
  let sum = 0;
  for (const block of blocks) {
    const ofA = blockOf(a.run, a.subject.layout, block);
    const ofB = blockOf(b.run, b.subject.layout, block);
    if (ofA.length !== ofB.length) return Number.NaN;
    for (const [cell, value] of ofA.entries()) if (counts(block, cell)) sum += Math.abs(value - (ofB[cell] ?? 0));
  }
  return sum;
}

const allBlocks = Object.keys(runBlocks) as readonly RunBlock[];

const hasRoles = (block: RunBlock): boolean => (runBlocks[block] as readonly string[]).includes("role");

const notOfStaff = allBlocks.filter((block) => !hasRoles(block));

/** What hangs on the people and not on the staff. */
const ofPeople: readonly RunBlock[] = [
  "personDays",
  "arrivals",
  "deaths",
  "created",
  "due",
  "diedBefore",
  "dueAtSite",
  "personDaysAtSite",
  "peopleWithDue",
  "caseloadSeries"
];

const sameDraws = (other: string, words: string): Claim =>
  identityClaim(
    {
      id: `${other}.same-people`,
      label: `People, their course and what is due: one nurse and ${words}`,
      authority: commonNumbers,
      subjects: [one, other]
    },
    (seen) => difference(seen, ofPeople)
  );

/** Sum over observed years of a block, of the n-th subject. */
const sumOf = (seen: readonly Observation[], n: number, block: RunBlock): number =>
  seen[n]?.sums.sum(block) ?? Number.NaN;

const inOrder = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || (values[index - 1] ?? Number.NaN) <= value);

/** Where both waited, days by which the second waited longer than the first. */
const meanWait = (replications: readonly (readonly Observation[])[], n: number): number => {
  const total = (block: RunBlock): number => replications.reduce((sum, seen) => sum + sumOf(seen, n, block), 0);
  return total("waitDays") / total("started");
};

/** Differences between services that share their random numbers. */
export const differenceTheory: readonly Claim[] = [
  identityClaim(
    {
      id: "establishments/the same nurse.difference",
      label: "A variant equal to its base: sum of all differences",
      authority: commonNumbers,
      subjects: [one, "establishments/the same nurse"]
    },
    (seen) => difference(seen, allBlocks)
  ),
  identityClaim(
    {
      id: "establishments/with a support worker.difference",
      label: "A support worker in the strict reading, without oversight: change in the work of people and CNSs",
      authority: "Nobody but a CNS may do the work, so nothing changes",
      subjects: [one, "establishments/with a support worker"]
    },
    (seen) => {
      const roles = seen[0]?.subject.scenario.roles ?? [];
      const cns = roles.findIndex(({ id }) => id === "cns");
      const years = (seen[0]?.sums.years ?? 0) + 1;
      const ofCns = (block: RunBlock, cell: number): boolean =>
        !hasRoles(block) || Math.floor(cell / years) % roles.length === cns;
      return difference(seen, allBlocks, ofCns);
    }
  ),
  sameDraws(none, "none"),
  sameDraws(half, "half a nurse"),
  sameDraws(ten, "ten nurses"),
  sameDraws("establishments/one nurse with few places", "one with a cap on places"),
  identityClaim(
    {
      id: "establishments.in-time",
      label: "Work done, work in time and named CNSs where there are no staff",
      authority: "Nobody does nothing",
      subjects: [none]
    },
    (seen) =>
      (["done", "inTime", "peopleAllInTime", "namedCnsDays", "worked"] as const).reduce(
        (sum, block) => sum + sumOf(seen, 0, block),
        0
      )
  ),
  identityClaim(
    {
      id: "establishments.more-staff",
      label: "Replications in which more staff do less in time",
      authority: "More staff, less wait: monotone with common random numbers",
      subjects: [none, half, one, ten]
    },
    (seen) => Number(!inOrder(seen.map((_, n) => sumOf(seen, n, "inTime"))))
  ),
  identityClaim(
    {
      id: "m-m-4.more-staff",
      label: "Replications in which one server more makes the mean wait longer",
      authority: "Kiefer & Wolfowitz (1955): in order of arrival every wait falls with the number of servers",
      subjects: ["m-m-4", "m-m-3-high"]
    },
    (seen) =>
      Number(
        sumOf(seen, 0, "waitDays") > sumOf(seen, 1, "waitDays") ||
          sumOf(seen, 0, "created") !== sumOf(seen, 1, "created")
      )
  ),
  {
    id: "m-m-3.more-demand",
    label: "More demand, and a shorter mean wait or less time worked",
    authority: "More demand, more wait: monotone with common random numbers",
    subjects: ["m-m-3", "m-m-3-high"],
    expected: () => 0,
    measure: {
      kind: "together",
      value: (replications) => {
        const worked = (n: number): number => replications.reduce((sum, seen) => sum + sumOf(seen, n, "worked"), 0);
        return Number(!(meanWait(replications, 0) < meanWait(replications, 1) && worked(0) < worked(1)));
      }
    }
  },
  identityClaim(
    {
      id: "ordinary-again.difference",
      label: "The same seed again: sum of all differences",
      authority: "The same seed gives the same bytes",
      subjects: ["ordinary", "ordinary-again"]
    },
    (seen) => difference(seen, allBlocks)
  ),
  identityClaim(
    {
      id: "ordinary-other-seed.same",
      label: "Replications that are the same with another seed",
      authority: "Another seed gives other numbers",
      subjects: ["ordinary", "ordinary-other-seed"]
    },
    (seen) => Number(difference(seen, notOfStaff) === 0)
  ),
  {
    id: "ordinary.replications",
    label: "Pairs of replications that are the same",
    authority: "Replications are independent",
    subjects: ["ordinary"],
    expected: () => 0,
    measure: {
      kind: "together",
      value: (replications) =>
        replications.reduce(
          (pairs, seen, i) =>
            pairs +
            replications.slice(i + 1).filter((other) => difference([...seen, ...other], notOfStaff) === 0).length,
          0
        )
    }
  },
  identityClaim(
    {
      id: "history-later.warm-up",
      label: "Work of the second year, and of the same year after a warm-up of one: difference",
      authority: "Warm-up is a window of observation, and changes nothing that happens",
      subjects: ["history", "history-later"]
    },
    ([whole, later]) => {
      if (whole === undefined || later === undefined) return Number.NaN;
      return (["created", "started", "delayed", "done"] as const).reduce(
        (sum, block) => sum + Math.abs(whole.sums.sum(block, { year: 2 }) - later.sums.sum(block, { year: 1 })),
        0
      );
    }
  )
];
