import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { layoutOf } from "../../src/engine/layout-of.ts";
import type { Program } from "../../src/engine/program.ts";
import { blockOf, type Run, type RunBlock, runBlocks } from "../../src/engine/run.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { programOf, smallService } from "./small-service.ts";

const readings = ["strict", "delegated"] as const;
const runs = { seed: 1, numRuns: 100, endOnFailure: true };

const cellsOf = (program: Program, run: Run, block: RunBlock): Float64Array => blockOf(run, layoutOf(program), block);

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

const sumOf = (program: Program, run: Run, block: RunBlock): number => total(cellsOf(program, run, block));

test("whatever the service: work, minutes and people balance, and every number is one", () => {
  fc.assert(
    fc.property(smallService, fc.constantFrom(...readings), (content, reading) => {
      const program = programOf(content, reading);
      const layout = layoutOf(program);
      const run = simulate(program, 7, 3);
      for (const name of Object.keys(runBlocks) as RunBlock[]) {
        const cells = cellsOf(program, run, name);
        // Sums of differences of times may miss 0 by their last digits.
        expect(
          cells.findIndex((value) => !(value >= -1e-6 && value < Number.POSITIVE_INFINITY)),
          name
        ).toBe(-1);
      }
      const { task, tier, year, role } = layout.dimensions;
      const left = cellsOf(program, run, "left");
      const of = (block: RunBlock, at: number): number =>
        total(cellsOf(program, run, block).subarray(at * year, (at + 1) * year));
      for (let at = 0; at < task * tier; at++) {
        const ends = of("done", at) + of("superseded", at) + of("lost", at) + of("withheld", at) + (left[at] ?? 0);
        expect(of("created", at), `task ${Math.floor(at / tier)} of tier ${at % tier}`).toBe(ends);
      }
      const cell = (block: RunBlock, at: number): number => cellsOf(program, run, block)[at] ?? Number.NaN;
      for (let at = 0; at < role * year; at++) {
        const parts = cell("vacant", at) + cell("absent", at) + cell("overhead", at) + cell("clinical", at);
        expect(Math.abs(cell("paid", at) - parts)).toBeLessThan(1e-3);
        expect(cell("worked", at)).toBeLessThan(cell("clinical", at) + 1e-3);
      }
      expect(sumOf(program, run, "done")).toBe(sumOf(program, run, "doneBy"));
      // What was worked was finished or is in hand; nobody has more than one thing in hand.
      const inHand = sumOf(program, run, "started") - sumOf(program, run, "done");
      expect(inHand).toBeGreaterThanOrEqual(0);
      expect(inHand).toBeLessThanOrEqual(program.staff.servers);
      for (const [part, whole] of [
        ["inTime", "due"],
        ["delayed", "started"],
        ["started", "created"],
        ["peopleAllInTime", "peopleWithDue"]
      ] as const) {
        const wholes = cellsOf(program, run, whole);
        expect(
          cellsOf(program, run, part).findIndex((value, at) => value > (wholes[at] ?? 0)),
          `${part} of ${whole}`
        ).toBe(-1);
      }
    }),
    runs
  );
});

test("the same program, seed and replication give the same run, bit by bit, whatever was run between", () => {
  fc.assert(
    fc.property(smallService, fc.nat(1000), (content, seed) => {
      const program = programOf(content, "delegated");
      const first = simulate(program, seed, 1);
      const other = simulate(program, seed, 2);
      const again = simulate(structuredClone(program), seed, 1);
      expect(isDeepStrictEqual(again, first)).toBe(true);
      if (sumOf(program, first, "personDays") > 0) expect(other.totals).not.toEqual(first.totals);
    }),
    { seed: 2, numRuns: 40, endOnFailure: true }
  );
});

/** Switched off: what lets staff move the people, or do harm. */
const steadfast = {
  switches: { hnaAssessor: "cnsOnly" },
  staff: { supervisionHoursPerWeek: 0, vacancyShare: 0 }
};

const ofPeople: readonly RunBlock[] = ["arrivals", "deaths", "created", "due", "diedBefore", "dueAtSite"];

test("staff move neither who comes, nor their course, nor what is due", () => {
  const posts = fc.array(
    fc.record({ role: fc.constantFrom("cns", "supportWorker"), wte: fc.double({ min: 0.1, max: 6, noNaN: true }) }),
    { maxLength: 3 }
  );
  const placed = fc.constantFrom(undefined, { perWte: 30, unplacedReceive: "contacts" });
  fc.assert(
    fc.property(
      smallService,
      posts,
      posts,
      placed,
      fc.constantFrom(...readings),
      (content, some, others, places, reading) => {
        const { switches: _, tasks: __, ...rest } = content;
        const base = { ...rest, ...(places === undefined ? {} : { places }) };
        const [a, b] = [some, others].map((each) => programOf({ ...base, posts: each }, reading));
        if (a === undefined || b === undefined) throw new Error("two programs");
        const [ofA, ofB] = [simulate(a, 5, 0), simulate(b, 5, 0)];
        for (const block of ofPeople) expect(cellsOf(a, ofA, block), block).toEqual(cellsOf(b, ofB, block));
        // Added up in other steps, so the last digits differ.
        const [daysOfA, daysOfB] = [cellsOf(a, ofA, "personDays"), cellsOf(b, ofB, "personDays")];
        for (const [at, days] of daysOfA.entries()) expect(Math.abs(days - (daysOfB[at] ?? 0))).toBeLessThan(1e-6);
      }
    ),
    { seed: 3, numRuns: 40, endOnFailure: true }
  );
});

const replications = 12;

/** Sums of blocks over all replications. */
function totals<Block extends RunBlock>(
  content: object,
  reading: "strict" | "delegated",
  blocks: readonly Block[]
): Record<Block, number> {
  const program = programOf(content, reading);
  const runsOf = Array.from({ length: replications }, (_, replication) => simulate(program, 11, replication));
  const sums = blocks.map((block) => [block, total(Float64Array.from(runsOf, (run) => sumOf(program, run, block)))]);
  return Object.fromEntries(sums);
}

test.each(["headroom", "rostered"] as const)("more nurses do more in time, and less stays undone (%s)", (fidelity) => {
  const at = (wte: number) => ({
    organisation: "Monotone",
    newPatientsPerYear: 20,
    years: 2,
    posts: [{ role: "cns", wte, heads: 4 }],
    ...steadfast,
    staff: { ...steadfast.staff, fidelity }
  });
  const found = [0.2, 0.4, 0.8, 1.6, 3.2].map((wte) => totals(at(wte), "strict", ["inTime", "left"]));
  const inTime = found.map((sums) => sums.inTime);
  const left = found.map((sums) => sums.left);
  expect(inTime).toEqual([...inTime].sort((a, b) => a - b));
  expect(left).toEqual([...left].sort((a, b) => b - a));
  expect(new Set(inTime).size).toBe(5);
});

test("more demand keeps the same staff busier and lets a smaller share be done in time", () => {
  const at = (contactsPerPersonYear: number) => ({
    organisation: "Monotone",
    newPatientsPerYear: 20,
    years: 2,
    posts: [{ role: "cns", wte: 1.5 }],
    contactsPerPersonYear,
    ...steadfast
  });
  const found = [4, 8, 16, 32, 64].map((rate) => totals(at(rate), "strict", ["worked", "inTime", "due"]));
  const worked = found.map((sums) => sums.worked);
  const share = found.map((sums) => sums.inTime / sums.due);
  expect(worked).toEqual([...worked].sort((a, b) => a - b));
  expect(share).toEqual([...share].sort((a, b) => b - a));
});
