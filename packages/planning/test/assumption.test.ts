import { defaults } from "@caseload/evidence";
import { expect, test } from "vitest";
import { assumptionsOf, withAssumptionAt } from "../src/assumption.ts";
import { given, service } from "./made-up-service.ts";

const scenario = service();
const assumptions = assumptionsOf(scenario, defaults);
const byId = (id: string) => {
  const found = assumptions.find((assumption) => assumption.id === id);
  if (found === undefined) throw new Error(`no assumption ${id}`);
  return found;
};

test("a default is one assumption however often it is used, and moves everywhere at once", () => {
  expect(assumptions.filter(({ id }) => id === "oversight-minutes")).toHaveLength(1);
  const { tasks } = withAssumptionAt(scenario, byId("oversight-minutes"), "high");
  const oversight = tasks.map(({ oversightMinutes }) => oversightMinutes.value);
  expect(new Set(oversight)).toEqual(new Set([0, 20]));
});

test("the contact rate of the scenario and that of the stated workload are one assumption", () => {
  const { calibration } = withAssumptionAt(scenario, byId("contacts-per-person-year"), "high");
  expect(calibration.workload).toMatchObject({ contactsPerPersonYear: { value: 24 } });
});

test("shares that sum to one still do, the others keeping their proportions", () => {
  const { tiers } = withAssumptionAt(scenario, byId("tier-share-complex"), "high");
  expect(tiers.map(({ share }) => share.value)).toEqual([0.4, expect.closeTo(0.4, 12), expect.closeTo(0.2, 12)]);
  const { tasks } = withAssumptionAt(scenario, byId("symptom-share-of-contacts"), "high");
  const shares = tasks.filter(({ id }) => id.endsWith("Contact") && id !== "firstContact" && id !== "returnContact");
  expect(shares.map(({ probability }) => probability.value)).toEqual([0.4, expect.closeTo(0.6, 12)]);
});

test("the last of shares that sum to one is what the others leave, and no assumption of its own", () => {
  const ids = assumptions.map(({ id }) => id);
  expect(ids).not.toContain("support-share-of-contacts");
  expect(ids).not.toContain("tier-share-self-managing");
});

test("numbers without a range, and numbers that no desk method reads, are none", () => {
  const ids = assumptions.map(({ id }) => id);
  for (const id of [
    "newPatientsPerYear",
    "duration-cv",
    "contact-window-days",
    "vacancy-share",
    "end-of-life-months"
  ]) {
    expect(ids).not.toContain(id);
  }
});

test("a number that the scenario gives with a range is an assumption under its path", () => {
  const inflow = { ...scenario.inflow, newPatientsPerYear: given(74, "newPatientsPerYear", 60, 90) };
  const uncertain = service({ inflow });
  const [found] = assumptionsOf(uncertain, defaults);
  expect(found).toMatchObject({ id: "newPatientsPerYear", low: 60, high: 90 });
  if (found === undefined) throw new Error("no assumption");
  expect(withAssumptionAt(uncertain, found, "low").inflow.newPatientsPerYear.value).toBe(60);
});

test("moving an assumption changes nothing else and leaves the scenario as it was", () => {
  const before = JSON.stringify(scenario);
  const moved = withAssumptionAt(scenario, byId("non-clinical-share"), "low");
  expect(JSON.stringify(scenario)).toBe(before);
  expect(moved.tasks).toBe(scenario.tasks);
  expect(moved.survival).toBe(scenario.survival);
  expect({ ...moved.staff, nonClinicalShare: null }).toEqual({ ...scenario.staff, nonClinicalShare: null });
});

test("the count of an audit is an assumption, uncertain by its square root, with the minutes of a contact kept", () => {
  const audit = { contacts: 100, hours: 50, days: 28, caseload: 80 };
  const audited = service({ calibration: { ...scenario.calibration, audit } });
  const found = assumptionsOf(audited, defaults).find(({ unit }) => unit === "contacts");
  if (found === undefined) throw new Error("no assumption");
  expect(found.high).toBeCloseTo(119.6, 1);
  const moved = withAssumptionAt(audited, found, "high").calibration.audit;
  expect((moved?.hours ?? 0) / (moved?.contacts ?? 1)).toBeCloseTo(0.5, 12);
});

test("mean and median survival that come from one count are one assumption and move together", () => {
  const stay = (value: number, low: number, high: number) => ({
    ...given(value, "", low, high),
    origin: { from: "derived" as const, how: "people on the caseload over new people a year" }
  });
  const counted = service({ survival: { law: "weibull", meanYears: stay(4, 3, 5), medianYears: stay(2.5, 2, 3) } });
  const found = assumptionsOf(counted, defaults).filter(({ id }) => id.startsWith("people on the caseload"));
  expect(found).toHaveLength(1);
  for (const assumption of found) {
    expect(withAssumptionAt(counted, assumption, "low").survival).toMatchObject({
      meanYears: { value: 3 },
      medianYears: { value: 2 }
    });
  }
});

test("a number of the scenario's own is called what people call it", () => {
  const { inflow } = scenario;
  const own = {
    ...inflow.newPatientsPerYear,
    low: 60,
    high: 90,
    origin: { from: "preset", preset: "a", path: "b" } as const
  };
  const [found] = assumptionsOf({ ...scenario, inflow: { ...inflow, newPatientsPerYear: own } }, defaults);
  expect(found).toMatchObject({ id: "b (a)", label: "New people a year", low: 60, high: 90 });
});
