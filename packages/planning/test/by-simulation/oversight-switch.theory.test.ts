import type { Scenario, TaskSpecification } from "@caseload/simulation";
import { expect, test } from "vitest";
import { oversightSwitch } from "../../src/by-simulation/oversight-switch.ts";
import { calibrated } from "../../src/calibrated.ts";
import { costOf, payRules } from "../../src/cost.ts";
import { complete } from "../../src/evidence.ts";
import { groundworkOf, workloadAt } from "../../src/groundwork.ts";
import { loadPosts } from "../../src/load.ts";
import { rememberedStays } from "../../src/stay.ts";
import { calculated } from "../arithmetic.ts";
import { catalogueTask, evidence, given, service } from "../made-up-service.ts";

const stayOf = rememberedStays();
const known = complete(evidence);
const fullTime = (band: string, pension: "trust" | "system" = "trust") =>
  costOf(1, payRules({ year: "2026/27", band, step: "intermediate", highCostArea: "none", pension }, known));

/** Six times a year, thirty minutes; who does it is said by `eligible`. */
const talk = (id: string, eligible: readonly string[], minutes: number, oversight: number): TaskSpecification => ({
  ...catalogueTask("coordination"),
  id,
  triggers: [{ perPersonYear: given(6, id) }],
  minutes: given(minutes, id),
  scalesWithTier: false,
  oversightMinutes: given(oversight, id),
  eligible: {
    strict: [["cns"], ["cns"], ["cns"]],
    delegated: [["cns"], eligible, eligible]
  }
});

const worker = ["supportWorker", "cns"];

test("one task of 30 minutes: each hour of a support worker frees an hour and takes two times the oversight", () => {
  const scenario = service({ tasks: [talk("visit", ["cns"], 45, 0), talk("talk", worker, 30, 10)] });
  const { minutes, replaces, assumed, paysAtNone, allWork } = oversightSwitch(scenario, evidence);
  // 37.5 hours a week, 42 days off, 6.3 % absent: 1537.0146 hours at work, of which 52.142857 of a CNS supervise.
  const atWork = ((365 / 7) * 37.5 - 42 * 7.5) * (1 - 0.053 - 0.01);
  const before = 1 - 365 / 7 / atWork;
  expect(replaces.map(({ minutes: of }) => of)).toEqual([0, 10, 20]);
  [before, before - 20 / 60, before - 40 / 60].forEach((posts, index) => {
    expect(replaces[index]?.cnsWte).toBeCloseTo(posts, 12);
    expect(replaces[index]?.costDifference).toBeCloseTo(fullTime("4") - posts * fullTime("7"), 6);
  });
  expect(minutes).toBeCloseTo(30 * (before - fullTime("4") / fullTime("7")), 10);
  expect(paysAtNone).toBe(true);
  expect(assumed).toEqual({ minutes: 10, low: 10, high: 10 });
  expect(allWork).toEqual({ minutes, replaces, paysAtNone });
});

test("work that needs no oversight is told apart: it dilutes the minutes and does not move the switch of the rest", () => {
  const tasks = [talk("talk", worker, 30, 10), talk("papers", worker, 60, 0)];
  const { minutes, allWork } = oversightSwitch(service({ tasks }), evidence);
  const alone = oversightSwitch(service({ tasks: tasks.slice(0, 1) }), evidence);
  expect(minutes).toBeCloseTo(alone.minutes ?? 0, 10);
  // Of 9 hours 3 are overseen, in as many tasks as before: three times as long a switch.
  expect(allWork.minutes).toBeCloseTo(3 * (alone.minutes ?? 0), 10);
});

test("where tasks differ in oversight the assumed minutes are their mean by number", () => {
  const often: TaskSpecification = {
    ...talk("often", worker, 30, 4),
    triggers: [{ perPersonYear: given(18, "often") }]
  };
  const { assumed, replaces } = oversightSwitch(service({ tasks: [talk("talk", worker, 30, 12), often] }), evidence);
  expect(assumed.minutes).toBeCloseTo((6 * 12 + 18 * 4) / 24, 12);
  expect(replaces.map(({ minutes }) => minutes)).toEqual([0, 6, 10, 20]);
});

/** All tasks overseen for so many minutes; support workers may do only what `mayDo` says. */
function variant(scenario: Scenario, minutes: number, mayDo: (task: TaskSpecification) => boolean): Scenario {
  const tasks = scenario.tasks.map((task) => ({
    ...task,
    oversightMinutes:
      task.oversightMinutes.high > 0 ? { ...task.oversightMinutes, value: minutes } : task.oversightMinutes,
    eligible: mayDo(task)
      ? task.eligible
      : {
          ...task.eligible,
          delegated: task.eligible.delegated.map((roles) => roles.filter((role) => role !== "supportWorker"))
        }
  }));
  return { ...scenario, tasks };
}

/** What the posts of the load method cost, each whole-time equivalent at the price of a full-time person. */
function loadCost(scenario: Scenario, pension: "trust" | "system"): number {
  const groundwork = groundworkOf(scenario, stayOf);
  const { required } = loadPosts(groundwork, workloadAt(groundwork, "delegated", scenario.contactsPerPersonYear.value));
  return (
    (required.get("cns") ?? 0) * fullTime("7", pension) + (required.get("supportWorker") ?? 0) * fullTime("4", pension)
  );
}

const services = {
  "with every default": service(),
  "calibrated to reach": calibrated(service(), evidence).scenario,
  "at the system's pension, with spokes and headroom": service({
    cost: { pension: "system", payStep: "intermediate", highCostArea: "none" },
    sites: [
      { id: "hub", label: "Hub", hub: true, share: 0.7, travelMinutes: given(0, "t") },
      { id: "spoke", label: "Spoke", hub: false, share: 0.3, travelMinutes: given(35, "t") }
    ],
    staff: {
      ...service().staff,
      time: { kind: "headroom", hoursPerWeek: given(36, "h"), headroom: given(0.21, "headroom") }
    }
  })
};

for (const [name, scenario] of Object.entries(services)) {
  const pension = scenario.cost.pension === "system" ? "system" : "trust";
  const found = oversightSwitch(scenario, evidence);

  test(`a service ${name}: at the switching value the load method's posts cost the same with and without support workers`, () => {
    const switching = found.allWork.minutes ?? Number.NaN;
    const cost = (minutes: number) =>
      loadCost(
        variant(scenario, minutes, () => true),
        pension
      );
    const without = loadCost(
      variant(scenario, switching, () => false),
      pension
    );
    expect(cost(switching) / without).toBeCloseTo(1, 10);
    expect(cost(switching - 1)).toBeLessThan(without);
    expect(cost(switching + 1)).toBeGreaterThan(without);
  });

  test(`a service ${name}: the same for the work that is overseen, with support workers there for the rest in any case`, () => {
    const switching = found.minutes ?? Number.NaN;
    const cost = (minutes: number) =>
      loadCost(
        variant(scenario, minutes, () => true),
        pension
      );
    const without = loadCost(
      variant(scenario, switching, ({ oversightMinutes }) => oversightMinutes.high === 0),
      pension
    );
    expect(cost(switching) / without).toBeCloseTo(1, 10);
    expect(cost(switching - 1)).toBeLessThan(without);
    expect(cost(switching + 1)).toBeGreaterThan(without);
  });

  test(`a service ${name}: each line of the arithmetic can be redone with a calculator`, () => {
    expect(found.explain.length).toBeGreaterThan(15);
    for (const { label, arithmetic, value } of found.explain) {
      // Six digits are shown, and differences lose some of them.
      expect(Math.abs(calculated(arithmetic) - value), `${label}: ${arithmetic} = ${value}`).toBeLessThanOrEqual(
        1e-4 * Math.max(1, Math.abs(value))
      );
    }
    const values = found.explain.map(({ value }) => value);
    for (const { minutes, replaces } of [found, found.allWork]) {
      for (const value of [minutes, ...replaces.map(({ cnsWte }) => cnsWte)]) expect(values).toContain(value);
    }
  });
}

test("the average service: about 1.0, 0.6 and 0.3 CNS posts at 0, 10 and 20 minutes a task", () => {
  const { replaces } = oversightSwitch(services["calibrated to reach"], evidence);
  expect(replaces.map(({ minutes, cnsWte }) => `${minutes}: ${cnsWte.toFixed(1)}`)).toEqual([
    "0: 1.0",
    "10: 0.6",
    "20: 0.3"
  ]);
});

test("the scenario's oversight does not move the switch, even where it is 0", () => {
  const { minutes } = oversightSwitch(service(), evidence);
  for (const assumed of [0, 5, 40]) {
    const moved = oversightSwitch(
      variant(service(), assumed, () => true),
      evidence
    );
    expect(moved.minutes).toBe(minutes);
    expect(moved.assumed.minutes).toBe(assumed);
  }
});

test("where nothing is overseen, support workers pay at any number of minutes", () => {
  const found = oversightSwitch(service({ tasks: [talk("papers", worker, 30, 0)] }), evidence);
  expect(found).toMatchObject({ minutes: null, paysAtNone: true, assumed: { minutes: 0, low: 0, high: 0 } });
  expect(new Set(found.replaces.map(({ cnsWte }) => cnsWte)).size).toBe(1);
});

test("support workers who cost more than the CNSs they free never pay, with oversight or without", () => {
  const dear = {
    ...service().posts[0],
    role: "supportWorker",
    band: "7",
    wte: 1,
    heads: 1
  } as Scenario["posts"][number];
  const found = oversightSwitch(service({ posts: [...service().posts, dear] }), evidence);
  expect(found).toMatchObject({ minutes: null, paysAtNone: false });
  expect(found.replaces[0]?.costDifference).toBeGreaterThan(0);
});

test("support workers who are given no work, or work of somebody else's, replace nobody and take supervision", () => {
  for (const eligible of [["cns"], ["supportWorker"], ["supportWorker", "breastCareNurse"]]) {
    const { minutes, paysAtNone, replaces } = oversightSwitch(
      service({ tasks: [talk("talk", eligible, 30, 10)] }),
      evidence
    );
    expect({ minutes, paysAtNone }).toEqual({ minutes: null, paysAtNone: false });
    expect(replaces[0]?.cnsWte).toBeCloseTo(-365 / 7 / (((365 / 7) * 37.5 - 42 * 7.5) * (1 - 0.053 - 0.01)), 12);
  }
});

test("the size of the service does not move the switch", () => {
  const [one, many] = [1, 500].map((newPatients) => oversightSwitch(service({ newPatients }), evidence).minutes ?? 0);
  expect(many).toBeCloseTo(one ?? 0, 6);
});
