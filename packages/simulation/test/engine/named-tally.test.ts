import { expect, test } from "vitest";
import { NamedTally } from "../../src/engine/named-tally.ts";
import { People } from "../../src/engine/people.ts";
import type { Program } from "../../src/engine/program.ts";
import { blockOf, type RunBlock, runLayout } from "../../src/engine/run.ts";
import { StaffMember } from "../../src/engine/staff-member.ts";

const cns = new StaffMember(3, 0, 0, true, false, Number.NaN);

const layout = runLayout({ year: 3, tier: 2, source: 1, task: 1, role: 1, site: 1, week: 1, month: 24, day: 1 });

/** A tally with a window of 14 days, people to watch, and a way to read a block. */
function opened() {
  const totals = new Float64Array(layout.length);
  const tally = new NamedTally({ work: { namedWithinDays: 14 } } as Program, layout, totals);
  const block = (name: RunBlock): readonly number[] => [...blockOf({ totals }, layout, name)];
  return { tally, people: new People(4, 1, 0), block };
}

test("days count from the end of the window on, by the year and the tier they are in", () => {
  const { tally, people, block } = opened();
  const person = people.claim(0, 10, 300, 1, 0);
  tally.came(person, 10);
  // Named within the window: nothing of it counts. Then another tier, then unnamed, then death.
  tally.named(person, 12);
  tally.close(person, 20, 1, 1);
  expect(block("expectedDays").every((days) => days === 0)).toBe(true);
  tally.close(person, 100, 1, 1);
  tally.unnamed(person, 150, 0, 1);
  tally.close(person, 200, 0, 1);
  expect(block("expectedDays")).toEqual([0, 100, 0, 0, 76, 0]);
  expect(block("namedExpectedDays")).toEqual([0, 50, 0, 0, 76, 0]);
});

test("somebody named late has been expected to be since the window ended; who was there before, from the start", () => {
  const { tally, people, block } = opened();
  const late = people.claim(0, 0, 900, 0, 0);
  const before = people.claim(1, -800, 900, 1, 0);
  tally.came(late, 0);
  tally.came(before, -365);
  tally.named(late, 44);
  tally.yearEnded(people, 0, 0);
  tally.yearEnded(people, 100, 1);
  expect(block("expectedDays")).toEqual([0, 86, 0, 365, 100, 0]);
  expect(block("namedExpectedDays")).toEqual([0, 56, 0, 0, 0, 0]);
});

test("by month it counts the people of each week end", () => {
  const { tally, people, block } = opened();
  people.claim(0, -800, 900, 0, 0).namedCns = cns;
  people.claim(1, 5, 900, 0, 0);
  tally.weekEnded(people, 7, 0);
  tally.weekEnded(people, 35, 1);
  expect(block("expectedByMonth").slice(0, 3)).toEqual([1, 2, 0]);
  expect(block("namedByMonth").slice(0, 3)).toEqual([1, 1, 0]);
});
