import type { Scenario } from "@caseload/simulation";
import { expect, test } from "vitest";
import { type CaseRates, workloadOf } from "../src/workload.ts";
import { catalogueTask, given, service } from "./made-up-service.ts";

const rates: CaseRates = { newPerPersonYear: 1 / 3.13, deathsPerPersonYear: 1 / 3.13, contactsPerPersonYear: 12 };

const hours = (scenario: Scenario, reading: "strict" | "delegated", role: string): number =>
  workloadOf(scenario, reading, rates).hours.get(role) ?? 0;

const only = (id: string, changes: Partial<Scenario["tasks"][number]> = {}) =>
  service({ tasks: [{ ...catalogueTask(id), ...changes }] });

test("the strict reading's hours are the catalogue's minutes times its rates, done by the CNS", () => {
  const perLife = 60 + 30 + 15 + 0.5 * 10 + 13.2 + 10 + 0.75 * 10 + 0.7 * 45 + 30 + 0.75 * (0.7 * 45 + 60);
  const assessed = 30 + 15 + 0.5 * 10;
  const minutes =
    perLife / 3.13 +
    0.57 * (assessed + 30 + 13.2 + 10) +
    0.4 * (assessed + 30 + 10) +
    0.1 * (assessed + 30) +
    0.2 * assessed +
    4 * 15 +
    12 * 16.6 +
    12 * 35;
  expect(hours(service(), "strict", "cns")).toBeCloseTo(minutes / 60, 10);
  expect(hours(service(), "strict", "supportWorker")).toBe(0);
});

test("planned events: assessments are counted once for each trigger, and care plans follow them", () => {
  const { tasks } = workloadOf(service(), "strict", rates);
  const times = (id: string) =>
    tasks.filter(({ task }) => task.id === id).reduce((sum, t) => sum + t.timesPerPersonYear, 0);
  const assessments = 1 / 3.13 + 0.57 + 0.4 + 0.1 + 0.2;
  expect(times("assessment")).toBeCloseTo(assessments, 12);
  expect(times("carePlan")).toBeCloseTo(assessments, 12);
  expect(times("signposting")).toBeCloseTo(assessments / 2, 12);
  expect(times("liaison")).toBeCloseTo(1 / 3.13 + 0.97, 12);
  expect(times("endOfLifePlanning")).toBeCloseTo(0.75 / 3.13, 12);
});

test("rates that scale with the tier keep their mean over the caseload", () => {
  const { tasks } = workloadOf(service(), "delegated", rates);
  const support = tasks.filter(({ task }) => task.id === "supportContact");
  expect(support.reduce((sum, { timesPerPersonYear }) => sum + timesPerPersonYear, 0)).toBeCloseTo(0.74 * 12, 12);
  // A quarter of the people, complex, make twice as many contacts as supported ones: 0.5 / 1.125 of all.
  const kept = support.find(({ role }) => role === "cns");
  expect(kept?.timesPerPersonYear).toBeCloseTo((0.74 * 12 * 0.5) / 1.125, 12);
});

test("a support worker's task costs the CNS its oversight and nothing else", () => {
  const scenario = only("signposting", { triggers: [{ perPersonYear: given(4, "rate") }] });
  expect(hours(scenario, "delegated", "supportWorker")).toBeCloseTo((0.75 * 4 * 0.5 * 10) / 60, 12);
  expect(hours(scenario, "delegated", "cns")).toBeCloseTo((0.25 * 4 * 0.5 * 10 + 0.75 * 4 * 0.5 * 10) / 60, 12);
});

test("travel is added at spokes, for the share of people there, to tasks done where the patient is", () => {
  const sites = [
    { id: "hub", label: "Hub", hub: true, share: 0.6, travelMinutes: given(99, "none at the hub") },
    { id: "spoke", label: "Spoke", hub: false, share: 0.4, travelMinutes: given(30, "travel") }
  ];
  const visit = { ...only("firstContact"), sites };
  expect(hours(visit, "strict", "cns")).toBeCloseTo((60 + 0.4 * 30) / 3.13 / 60, 12);
  expect(hours({ ...only("carePlan", { triggers: [{ on: "diagnosis" }] }), sites }, "strict", "cns")).toBeCloseTo(
    15 / 3.13 / 60,
    12
  );
});

test("a rate for each tier is taken as it stands, whatever the multipliers", () => {
  const scenario = only("coordination", { triggers: [{ perPersonYearByTier: [24, 12, 4] }] });
  expect(hours(scenario, "strict", "cns")).toBeCloseTo(((0.25 * 24 + 0.5 * 12 + 0.25 * 4) * 15) / 60, 12);
});

test("work of roles outside the service is reported and is nobody's post", () => {
  const workload = workloadOf(only("psychologicalCare", { triggers: [{ on: "diagnosis" }] }), "strict", rates);
  expect(workload.externalHours).toBeCloseTo(1 / 3.13, 12);
  expect([...workload.hours]).toEqual([["cns", 0]]);
});

test("a task that nobody may do is in no post", () => {
  const workload = workloadOf(only("carePlan", { eligible: { strict: [], delegated: [] } }), "strict", rates);
  expect(workload.tasks[0]?.role).toBeNull();
  expect(workload.hours.get("cns")).toBe(0);
});
