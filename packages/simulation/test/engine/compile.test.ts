import { readdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compileScenario } from "../../src/engine/compile.ts";
import type { Program } from "../../src/engine/program.ts";
import { type StaffGroup, staffGroups } from "../../src/engine/staff-groups.ts";
import type { Reading, Scenario } from "../../src/scenario/scenario.ts";
import { resolved, smallest } from "../scenario/resolved.ts";
import { number, optional, shares, validFile } from "../scenario/valid-file.ts";

const readings: readonly Reading[] = ["strict", "delegated"];

/** Every leaf of a program with its path. */
function* leaves(value: unknown, path = "program"): Generator<readonly [path: string, value: unknown]> {
  if (typeof value !== "object" || value === null) yield [path, value];
  else for (const [key, inner] of Object.entries(value)) yield* leaves(inner, `${path}.${key}`);
}

/** What is wrong with a program as a table of numbers. */
function problems(program: Program): string[] {
  const words = /^program\.(people\.(start|survival\b.*)|staff\.rota\.fidelity|places\.(order|unplacedReceive))$/;
  return [...leaves(program)].flatMap(([path, value]) => {
    if (typeof value === "number") return Number.isNaN(value) ? [`${path} is not a number`] : [];
    if (typeof value === "boolean" || value === null) return [];
    return typeof value === "string" && words.test(path) ? [] : [`${path} is a ${typeof value}`];
  });
}

/** Rows of running sums do not fall and end in 1. */
function expectCumulative(sums: Float64Array, columns: number): void {
  expect(sums.length % columns).toBe(0);
  for (let row = 0; row < sums.length; row += columns) {
    expect(sums[row + columns - 1]).toBe(1);
    expectRising(sums.subarray(row, row + columns));
  }
}

function expectRising(sums: Float64Array): void {
  expect([...sums]).toEqual([...sums].sort((a, b) => a - b));
  expect(sums[0] ?? 0).toBeGreaterThanOrEqual(0);
}

function expectWhole(program: Program, scenario: Scenario): void {
  const { work, people, course, staff } = program;
  const [tiers, sites] = [scenario.tiers.length, scenario.sites.length];
  expect(problems(program)).toEqual([]);
  // Not toEqual, which takes its time over long tables.
  expect(isDeepStrictEqual(structuredClone(program), program)).toBe(true);
  expectCumulative(people.tierShare, tiers);
  expectCumulative(people.siteShare, sites);
  expectCumulative(course.atAssessment, tiers);
  expect(course.drift).toHaveLength(tiers * tiers);
  expect(work.demandRate).toHaveLength(tiers * work.demand.length);
  for (let tier = 0; tier < tiers; tier++) {
    expectRising(work.demandRate.subarray(tier * work.demand.length, (tier + 1) * work.demand.length));
  }
  expect(work.laneOf).toHaveLength(work.tasks * tiers * sites);
  expect(Math.max(...work.laneOf, ...work.oversightLane)).toBeLessThan(work.lanes);
  // Every lane is served by the groups that list it, and by no others.
  const served = staff.groupLanes.flatMap((lanes, group) => [...lanes].map((lane) => `${lane} by ${group}`));
  const servers = work.laneGroups.flatMap((groups, lane) => [...groups].map((group) => `${lane} by ${group}`));
  expect(served.sort()).toEqual(servers.sort());
  for (const lanes of staff.groupLanes) {
    expectRising(Float64Array.from(lanes, (lane) => (work.lanePriority[lane] ?? Number.NaN) + 1e9));
  }
}

test.each(readings)("the smallest useful file compiles to tables of numbers, %s", (reading) => {
  const { scenario } = resolved(smallest);
  const program = compileScenario(scenario, reading);
  expectWhole(program, scenario);
  expect(program.places).toBeNull();
  expect(program.staff.groups).toBe(1);
  expect(program.work.lanes).toBeGreaterThan(0);
});

test("both readings meet the same people, in the same course", () => {
  const { scenario } = resolved(smallest);
  const [strict, delegated] = readings.map((reading) => compileScenario(scenario, reading));
  expect(strict?.people).toEqual(delegated?.people);
  expect(strict?.course).toEqual(delegated?.course);
  expect(strict?.work.demandRate).toEqual(delegated?.work.demandRate);
});

test("the rate of contacts is the scenario's, over the days on which the service is open", () => {
  const { scenario } = resolved(`${smallest}contactsPerPersonYear: 12\n`);
  const { work, clock } = compileScenario(scenario, "strict");
  const twice = compileScenario(resolved(`${smallest}contactsPerPersonYear: 24\n`).scenario, "strict").work;
  const contacts = [...work.demand.keys()].filter((index) => work.isContact[work.demand[index] ?? 0] === 1);
  const rate = (table: Program["work"], tier: number) =>
    contacts.reduce((sum, index) => {
      const at = tier * table.demand.length + index;
      return sum + (table.demandRate[at] ?? 0) - (index === 0 ? 0 : (table.demandRate[at - 1] ?? 0));
    }, 0);
  const mean = (table: Program["work"]) =>
    scenario.tiers.reduce((sum, { share }, tier) => sum + share.value * rate(table, tier), 0);
  const open = clock.open.reduce((sum, day) => sum + day, 0) / clock.open.length;
  expect(mean(work) * open * 365.25).toBeCloseTo(12, 0);
  expect(mean(twice)).toBeCloseTo(2 * mean(work), 12);
});

test("a group is the same in the tables of the staff and of the lanes", () => {
  const posts =
    "organisation: X\nnewPatientsPerYear: 74\nposts:\n  - { role: supportWorker, wte: 1, site: coast }\n" +
    "  - { role: cns, wte: 2, site: hub }\n  - { role: cns, wte: 1 }\n  - { role: supportWorker, wte: 2, site: coast }\n" +
    "sites: [{ id: hub, hub: true, share: 0.5 }, { id: coast, share: 0.5, travelMinutes: 30 }]\n";
  const { scenario } = resolved(posts);
  const groups: readonly StaffGroup[] = staffGroups(scenario);
  const { staff } = compileScenario(scenario, "delegated");
  expect(groups.map(({ role, site }) => [scenario.roles[role]?.id, site])).toEqual([
    ["supportWorker", 1],
    ["cns", 0],
    ["cns", null]
  ]);
  expect([...staff.roleOfGroup]).toEqual(groups.map(({ role }) => role));
  expect([...staff.groupOf]).toEqual([0, 1, 1, 2, 0, 0]);
  expect(staff.roles).toBe(scenario.roles.length);
});

const exactCases = new URL("../scenario/exact-cases/", import.meta.url);

test.each(readdirSync(exactCases))("%s compiles", (name) => {
  const { scenario } = resolved(readFileSync(new URL(name, exactCases), "utf8"));
  for (const reading of scenario.readings) expectWhole(compileScenario(scenario, reading), scenario);
});

const more = fc.record(
  {
    sites: fc
      .integer({ min: 1, max: 3 })
      .chain((count) => shares(count))
      .map((list) => list.map((share, index) => ({ id: `s${index}`, share, hub: index === 0 }))),
    caseload: fc.constantFrom("empty", "steadyState"),
    places: optional(fc.record({ perWte: number(1, 100), order: fc.constantFrom("need", "newestFirst", "firstCome") })),
    fidelity: fc.constantFrom("headroom", "rostered"),
    switches: fc.record({
      demandSuppression: fc.boolean(),
      inducedDemand: fc.boolean(),
      escalation: fc.boolean(),
      hnaTriggers: fc.constantFrom("standards", "nice", "livingWithAndBeyond"),
      reviewInterval: fc.constantFrom("none", "annualWithTouchpoints", "sixToTwelveMonths"),
      supportWorkerScope: fc.constantFrom("nonComplex", "allTiers")
    })
  },
  { requiredKeys: [] }
);

test("any valid scenario compiles, in both readings, to whole tables", () => {
  fc.assert(
    fc.property(validFile, more, (text, { fidelity, ...added }) => {
      const file = JSON.parse(text) as { posts: object[]; staff?: object };
      const staff = fidelity === undefined ? file.staff : { ...file.staff, fidelity };
      const { sites = [] } = added;
      const posts = file.posts.map((post, index) => ({ ...post, site: sites[index]?.id }));
      const { scenario } = resolved(JSON.stringify({ ...file, posts, staff, ...added }));
      for (const reading of readings) expectWhole(compileScenario(scenario, reading), scenario);
    }),
    { seed: 1, numRuns: 100 }
  );
});
