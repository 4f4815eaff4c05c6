import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileLanes, lanesOfGroups } from "../../src/engine/compile-lanes.ts";
import { staffGroups } from "../../src/engine/staff-groups.ts";
import type { Reading } from "../../src/scenario/scenario.ts";
import { resolved, smallest } from "../scenario/resolved.ts";

function lanes(text: string, reading: Reading = "strict") {
  const { scenario } = resolved(text);
  const groups = staffGroups(scenario);
  const table = compileLanes(scenario, reading, groups);
  const groupNames = groups.map(({ role, site }) =>
    [scenario.roles[role]?.id, site === null ? [] : (scenario.sites[site]?.id ?? [])].flat().join(" at ")
  );
  /** The groups that may do a task for a tier at a site, by name; null where nobody may. */
  const who = (task: string, tier: number, site = 0): string[] | null => {
    const at = scenario.tasks.findIndex(({ id }) => id === task) * scenario.tiers.length + tier;
    const lane = table.laneOf[at * scenario.sites.length + site] ?? -1;
    return lane < 0 ? null : [...(table.laneGroups[lane] ?? [])].map((group) => groupNames[group] ?? "");
  };
  return { table, groups, groupNames, who, scenario };
}

const staffed = "organisation: X\nnewPatientsPerYear: 74\nposts:\n";
const cnsAndSupport = `${staffed}  - { role: cns, wte: 2 }\n  - { role: supportWorker, wte: 1 }\n`;

test("bench model (b): a lane for each tier, in the order of their priority, and who may do the work", () => {
  const file = new URL("../scenario/exact-cases/bench-model-b.yaml", import.meta.url);
  const { table, groupNames, groups } = lanes(readFileSync(file, "utf8"));
  expect(groupNames).toEqual(["cns", "supportWorker"]);
  expect([...table.laneOf]).toEqual([0, 1, 2]);
  expect([...table.lanePriority]).toEqual([0, 1, 2]);
  expect(table.laneGroups.map((list) => [...list])).toEqual([[0], [0, 1], [1, 0]]);
  expect(lanesOfGroups(table, groups.length).map((list) => [...list])).toEqual([
    [0, 1, 2],
    [1, 2]
  ]);
  // Nobody's work is overseen there.
  expect([...table.oversightLane]).toEqual([-1, -1, -1]);
});

test("the readings differ in who assesses: support workers first for non-complex tiers only when delegated", () => {
  const strict = lanes(cnsAndSupport, "strict").who;
  const delegated = lanes(cnsAndSupport, "delegated").who;
  expect([0, 1, 2].map((tier) => strict("assessment", tier))).toEqual([["cns"], ["cns"], ["cns"]]);
  expect([0, 1, 2].map((tier) => delegated("assessment", tier))).toEqual([
    ["cns"],
    ["supportWorker", "cns"],
    ["supportWorker", "cns"]
  ]);
});

test("roles without a post and roles outside the service are left out; without anybody there is no lane", () => {
  const { who } = lanes(smallest, "delegated");
  expect(who("assessment", 1)).toEqual(["cns"]);
  expect(who("administration", 1)).toEqual(["cns"]);
  const outside = lanes(`${smallest}tasks: { psychologicalCare: { counted: true } }\n`).who;
  expect(outside("psychologicalCare", 0)).toBeNull();
  const nobody = lanes(`${staffed}  []\n`);
  expect(new Set(nobody.table.laneOf)).toEqual(new Set([-1]));
  expect(nobody.table.lanes).toBe(0);
});

test("a lane is of one window and one priority, of task and tier together", () => {
  const { table, scenario } = lanes(
    `${staffed}  - { role: cns, wte: 1 }\ncatalogue: none\ntasks:\n` +
      "  a: { on: diagnosis, minutes: 10, eligible: [cns], windowDays: 7 }\n" +
      "  b: { on: diagnosis, minutes: 20, eligible: [cns], windowDays: 7 }\n" +
      "  c: { on: diagnosis, minutes: 10, eligible: [cns], windowDays: 14 }\n" +
      "  d: { on: diagnosis, minutes: 10, eligible: [cns], windowDays: 7, priority: 1 }\n"
  );
  expect(scenario.tiers.map(({ priority }) => priority)).toEqual([0, 1, 2]);
  // d of the first tier stands on the same footing as a and b of the second.
  expect([...table.laneOf]).toEqual([0, 1, 2, 0, 1, 2, 3, 4, 5, 1, 2, 6]);
  expect([...table.lanePriority]).toEqual([0, 1, 2, 0, 1, 2, 3]);
  expect([...(lanesOfGroups(table, 1)[0] ?? [])]).toEqual([0, 3, 1, 4, 2, 5, 6]);
});

const sites =
  "sites:\n  - { id: hub, hub: true, share: 0.5 }\n  - { id: coast, share: 0.25 }\n  - { id: island, share: 0.25 }\n";

test("people are served by their own site before the hub, and not by another spoke", () => {
  const posts = "  - { role: cns, wte: 1, site: hub }\n  - { role: cns, wte: 1, site: coast }\n";
  const { who } = lanes(staffed + posts + sites);
  expect(who("carePlan", 0, 0)).toEqual(["cns at hub"]);
  expect(who("carePlan", 0, 1)).toEqual(["cns at coast", "cns at hub"]);
  expect(who("carePlan", 0, 2)).toEqual(["cns at hub"]);
});

test("preference for a role comes before nearness; posts without a site are there for all", () => {
  const posts =
    "  - { role: supportWorker, wte: 1 }\n  - { role: cns, wte: 1, site: coast }\n  - { role: cns, wte: 1 }\n";
  const { who } = lanes(staffed + posts + sites, "delegated");
  expect(who("assessment", 1, 1)).toEqual(["supportWorker", "cns at coast", "cns"]);
  expect(who("assessment", 1, 2)).toEqual(["supportWorker", "cns"]);
});

test("a spoke serves others where there would else be nobody", () => {
  const { who } = lanes(`${staffed}  - { role: cns, wte: 1, site: coast }\n${sites}`);
  expect(who("carePlan", 0, 2)).toEqual(["cns at coast"]);
});

test("oversight has lanes of its own, for each tier, of CNSs alone", () => {
  const { table, groupNames, scenario } = lanes(cnsAndSupport, "delegated");
  expect(table.oversightLane).toHaveLength(scenario.tiers.length);
  for (const [tier, lane] of table.oversightLane.entries()) {
    expect(table.laneOf).not.toContain(lane);
    expect([...(table.laneGroups[lane] ?? [])].map((group) => groupNames[group])).toEqual(["cns"]);
    expect(table.lanePriority[lane]).toBe(scenario.tiers[tier]?.priority);
  }
  expect(new Set(table.oversightLane).size).toBe(3);
});

test("where no post is a CNS's, nobody can oversee", () => {
  const { table } = lanes(`${staffed}  - { role: supportWorker, wte: 1 }\n`, "delegated");
  expect([...table.oversightLane]).toEqual([-1, -1, -1]);
});

test("more lanes than can be numbered are refused", () => {
  const { scenario } = resolved(smallest);
  const [task] = scenario.tasks;
  if (task === undefined) throw new Error("no task");
  const tasks = Array.from({ length: 12000 }, (_, index) => ({ ...task, priority: index * 10 }));
  expect(() => compileLanes({ ...scenario, tasks }, "strict", staffGroups(scenario))).toThrow(
    /more than 32767 lanes .*: 36000/
  );
});
