import { expect, test } from "vitest";
import { layoutOf } from "../../src/engine/layout-of.ts";
import type { Program } from "../../src/engine/program.ts";
import { blockOf, type Run, type RunBlock } from "../../src/engine/run.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { programOf } from "./small-service.ts";

const sumOf = (program: Program, run: Run, block: RunBlock): number =>
  blockOf(run, layoutOf(program), block).reduce((sum, value) => sum + value, 0);

const closed = {
  organisation: "Closed",
  newPatientsPerYear: 0,
  survival: { distribution: "never" },
  caseload: 40,
  years: 2,
  tiers: [{ id: "all", share: 1 }],
  catalogue: "none",
  staff: { alwaysOpenHoursPerYear: 8766, nonClinicalShare: 0, supervisionHoursPerWeek: 0 }
};

const call = { perPersonYear: 12, minutes: 20, duration: "constant", standards: [1] };

test("what a support worker does takes a CNS the oversight minutes of the task, once each", () => {
  const program = programOf(
    {
      ...closed,
      tasks: { call: { ...call, eligible: ["supportWorker"], oversightMinutes: 7 } },
      posts: [
        { role: "cns", wte: 1 },
        { role: "supportWorker", wte: 2 }
      ]
    },
    "delegated"
  );
  const run = simulate(program, 1, 0);
  const done = sumOf(program, run, "done");
  expect(done).toBeGreaterThan(500);
  // The last one may still wait to be looked over, or be under way.
  expect(Math.abs(sumOf(program, run, "oversight") - 7 * done)).toBeLessThanOrEqual(3 * 7);
  expect(sumOf(program, run, "released")).toBeCloseTo(0, 12);
});

test("work that travels takes the minutes of the way to a spoke, and none at the hub", () => {
  const at = (share: number) =>
    programOf(
      {
        ...closed,
        tasks: { call: { ...call, eligible: ["cns"], travels: true } },
        sites: [
          { id: "hub", hub: true, share },
          { id: "far", share: 1 - share, travelMinutes: 45 }
        ],
        posts: [{ role: "cns", wte: 3 }]
      },
      "strict"
    );
  for (const [share, minutes] of [
    [1, 20],
    [0, 65]
  ] as const) {
    const program = at(share);
    const run = simulate(program, 1, 0);
    expect(sumOf(program, run, "minutes") / sumOf(program, run, "done")).toBeCloseTo(minutes, 9);
  }
});

test("work that hangs on an assessment waits from when the assessment is done, not from when it was called for", () => {
  const program = programOf(
    {
      ...closed,
      tasks: {
        assessment: { perPersonYear: 6, minutes: 1500, duration: "constant", windowDays: 28, eligible: ["cns"] },
        plan: { on: "assessment", minutes: 1, duration: "constant", windowDays: 14, eligible: ["supportWorker"] }
      },
      posts: [
        { role: "cns", wte: 1 },
        { role: "supportWorker", wte: 1 }
      ]
    },
    "strict"
  );
  const run = simulate(program, 1, 0);
  const layout = layoutOf(program);
  const { year } = layout.dimensions;
  const ofTask = (block: RunBlock, task: number): number =>
    blockOf(run, layout, block)
      .subarray(task * year, (task + 1) * year)
      .reduce((sum, value) => sum + value, 0);
  expect(ofTask("started", 1)).toBeGreaterThan(100);
  expect(ofTask("waitDays", 0) / ofTask("started", 0)).toBeGreaterThan(0.3);
  // A minute each, and somebody idle nearly always.
  expect(ofTask("waitDays", 1) / ofTask("started", 1)).toBeLessThan(0.01);
});

const leaver = {
  organisation: "Leaver",
  newPatientsPerYear: 60,
  startDate: "2026-04-01",
  years: 4,
  posts: [{ role: "cns", wte: 4, heads: 4, endDate: "2028-04-01" }]
};

test("nobody is named once the post of their CNS has ended, with places or without", () => {
  for (const places of [{}, { places: { perWte: 100 } }]) {
    const program = programOf({ ...leaver, ...places }, "strict");
    const run = simulate(program, 1, 0);
    const layout = layoutOf(program);
    const { tier, year } = layout.dimensions;
    const inYear = (block: RunBlock, of: number): number =>
      Array.from({ length: tier }, (_, at) => blockOf(run, layout, block)[at * year + of] ?? 0).reduce(
        (a, b) => a + b,
        0
      );
    expect(inYear("namedCnsDays", 1) / inYear("personDays", 1)).toBeGreaterThan(0.9);
    expect(inYear("namedCnsDays", 4)).toBe(0);
    expect(inYear("keyWorkerDays", 4)).toBe(0);
  }
});

test("people of a CNS who has left become somebody else's, when they next have to do with one", () => {
  const posts = [...leaver.posts, { role: "cns", wte: 4, heads: 4, startDate: "2028-04-02" }];
  const program = programOf({ ...leaver, posts }, "strict");
  const run = simulate(program, 1, 0);
  const layout = layoutOf(program);
  const { tier, year } = layout.dimensions;
  const inYear = (block: RunBlock, of: number): number =>
    Array.from({ length: tier }, (_, at) => blockOf(run, layout, block)[at * year + of] ?? 0).reduce(
      (a, b) => a + b,
      0
    );
  expect(inYear("namedCnsDays", 4) / inYear("personDays", 4)).toBeGreaterThan(0.9);
});

test("planned work that is late comes back as a contact with the chance that is asked for", () => {
  const at = (escalation: number) => {
    const program = programOf(
      {
        organisation: "Escalation",
        newPatientsPerYear: 40,
        years: 2,
        posts: [],
        switches: { escalation: true, strengths: { escalation } }
      },
      "strict"
    );
    return sumOf(program, simulate(program, 1, 0), "created");
  };
  const [none, half, all] = [at(0), at(0.5), at(1)];
  expect(all - none).toBeGreaterThan(500);
  expect((half - none) / (all - none)).toBeGreaterThan(0.4);
  expect((half - none) / (all - none)).toBeLessThan(0.6);
});
