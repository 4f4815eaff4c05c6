import { expect, test } from "vitest";
import { withLearning } from "../../src/engine/with-learning.ts";
import { rosterOf, type Staffed, staffOf } from "./rostered.ts";

const learning = ({ clock, staff }: Staffed): Staffed =>
  withLearning({ clock, staff } as Parameters<typeof withLearning>[0]);

/** Minutes are kept on a grid of a millionth: two roundings apart at most. */
const grid = 2 / 1048576;

function expectSameMinutes(one: Float64Array, other: Float64Array): void {
  expect(one.length).toBe(other.length);
  expect(one.some((minutes) => minutes > 0)).toBe(true);
  expect(one.every((minutes, at) => Math.abs(minutes - (other[at] ?? 0)) <= grid)).toBe(true);
}

test("nobody new: everybody is there for the minutes of headroom, part-time, combined or pre-empted", () => {
  const program = staffOf(
    [
      "{role: cns, wte: 1}",
      "{role: cns, wte: 0.35, endDate: 2027-06-30}",
      "{role: cns, wte: 1, sbcShare: 0.4}",
      "{role: cns, wte: 0.8, sbcShare: 0.25, protection: preempted}",
      "{role: supportWorker, wte: 1.5, count: 2}"
    ].join(", "),
    "rampMonths: {cns: 12, supportWorker: 12}"
  );
  const plain = rosterOf(program);
  const roster = rosterOf(learning(program));
  expectSameMinutes(roster.minutes, plain.minutes);
  expect(roster.leavings).toEqual(plain.leavings);
});

test("a post that begins later ramps evenly from nothing over its months, and is then as any other", () => {
  // 1 October is day 183 from 1 April; six months are 182.625 days.
  const program = staffOf(
    "{role: cns, wte: 0.6, startDate: 2026-10-01}",
    "rampMonths: {cns: 6}",
    "startDate: 2026-04-01\nwarmUpDays: 30\nyears: 2\n"
  );
  const plain = rosterOf(program).minutes;
  const { minutes } = rosterOf(learning(program));
  const { firstDay } = program.clock;
  const from = 183 - firstDay;
  for (let day = 0; day < plain.length; day++) {
    const share = Math.min(Math.max((day - from + 0.5) / 182.625, 0), 1);
    expect(Math.abs((minutes[day] ?? 0) - share * (plain[day] ?? 0))).toBeLessThanOrEqual(grid);
  }
  expect(minutes.subarray(0, from).every((each) => each === 0)).toBe(true);
});

test("rostered and always open programs come back as they are", () => {
  for (const staff of ["fidelity: rostered", "alwaysOpenHoursPerYear: 2000"]) {
    const program = staffOf("{role: cns, wte: 1}", staff);
    const whole = program as Parameters<typeof withLearning>[0];
    expect(withLearning(whole)).toBe(whole);
  }
});
