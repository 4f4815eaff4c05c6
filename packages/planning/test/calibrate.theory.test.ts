import { defaultById } from "@caseload/evidence";
import type { Calibration, Scenario } from "@caseload/simulation";
import fc from "fast-check";
import { expect, test } from "vitest";
import { calibrate } from "../src/calibrate.ts";
import { calibratedCase, measuredGroundwork } from "../src/calibrated-case.ts";
import { groundworkOf, workloadAt } from "../src/groundwork.ts";
import { rememberedStays } from "../src/stay.ts";
import { byDefault, given, service } from "./made-up-service.ts";

const stayOf = rememberedStays();
const contactRate = defaultById("contacts-per-person-year");

const result = (scenario: Scenario, to: "reach" | "audit" | "workload") =>
  calibrate(measuredGroundwork(groundworkOf(scenario, stayOf), to, stayOf), to, contactRate);

const calibration = (changes: Partial<Calibration>): Calibration => ({ ...service().calibration, ...changes });

test("reach implies the contact rate at which people per WTE times hours fill the planned clinical time", () => {
  const { contactsPerPersonYear, hoursPerPersonYear, peoplePerWte, standing } = result(service(), "reach");
  const planned = 1537.0146 * (1 - 0.25 * 0.5) * 0.85;
  expect(hoursPerPersonYear).toBeCloseTo(planned / 58, 4);
  expect(peoplePerWte).toMatchObject({
    low: expect.closeTo(46.4),
    value: expect.closeTo(58),
    high: expect.closeTo(69.6)
  });
  // The rest of the work takes 7.6425 hours, so what is left holds 35-minute contacts only.
  expect(contactsPerPersonYear?.value).toBeCloseTo(((planned / 58 - 7.6425) * 60) / 35, 3);
  expect(standing).toEqual({ low: "above", base: "inside", high: "inside" });
});

test("putting the inferred rate back gives the people per WTE that were asked for", () => {
  fc.assert(
    fc.property(fc.double({ min: 20, max: 140, noNaN: true }), (people) => {
      const workload = { peoplePerWte: given(people, "calibrate") };
      const scenario = service({ calibration: calibration({ to: "workload", workload }) });
      const groundwork = groundworkOf(scenario, stayOf);
      const rate = result(scenario, "workload").contactsPerPersonYear?.value ?? Number.NaN;
      const hours = workloadAt(groundwork, "strict", rate).hours.get("cns") ?? 0;
      return Math.abs((groundwork.clinicalHours * 0.85) / hours - people) < 1e-9 * people;
    }),
    { seed: 1, numRuns: 100 }
  );
});

test("an audit of 229 contacts and 63 hours in 28 days by 100 people: 29.9 contacts a year of 16.5 minutes", () => {
  const audit = { contacts: 229, hours: 63, days: 28, caseload: 100 };
  const scenario = service({ calibration: calibration({ to: "audit", audit }) });
  const { contactsPerPersonYear, standing } = result(scenario, "audit");
  expect(contactsPerPersonYear?.value).toBeCloseTo(((229 / 28) * 365.25) / 100, 10);
  // A count of 229 is uncertain by 1.96 times its square root.
  expect(contactsPerPersonYear?.low).toBeCloseTo((((229 - 1.959964 * Math.sqrt(229)) / 28) * 365.25) / 100, 10);
  expect(standing?.base).toBe("above");
  const groundwork = calibratedCase(groundworkOf(scenario, stayOf), "audit", stayOf)?.groundwork;
  const minutes = groundwork?.scenario.tasks.find(({ id }) => id === "symptomContact")?.minutes.value;
  expect(minutes).toBeCloseTo((63 * 60) / 229, 12);
});

test("an audit without hours keeps the minutes of the catalogue", () => {
  const audit = { contacts: 100, hours: null, days: 28, caseload: 60 };
  const scenario = service({ calibration: calibration({ audit }) });
  expect(calibratedCase(groundworkOf(scenario, stayOf), "audit", stayOf)?.groundwork.scenario).toBe(scenario);
});

test("an audit that does not say how many people called cannot be used, and says what to count", () => {
  const without = result(
    service({ calibration: calibration({ audit: { contacts: 229, hours: 63, days: 28, caseload: null } }) }),
    "audit"
  );
  expect(without).toMatchObject({ contactsPerPersonYear: null, standing: null });
  expect(without.problem).toMatch(/count those on the caseload/);
  expect(result(service(), "audit").problem).toMatch(/no audit is given/);
});

test("a stated workload is taken in each of its three forms", () => {
  const of = (workload: Calibration["workload"]) =>
    result(service({ calibration: calibration({ workload }) }), "workload");
  expect(of({ contactsPerPersonYear: byDefault("contacts-per-person-year") }).contactsPerPersonYear).toMatchObject({
    low: 6,
    value: 12,
    high: 24
  });
  const hours = of({ hoursPerPersonYear: given(14.6425, "h") });
  expect(hours.contactsPerPersonYear?.value).toBeCloseTo(12, 3);
  expect(of({ peoplePerWte: given(58, "p") }).contactsPerPersonYear?.value).toBeCloseTo(
    result(service(), "reach").contactsPerPersonYear?.value ?? 0,
    9
  );
});

test("more people per WTE than the other tasks leave time for imply a negative rate, and it is called so", () => {
  const workload = { peoplePerWte: given(315, "p", 250, 358) };
  const answer = result(service({ calibration: calibration({ workload }) }), "workload");
  expect(answer.contactsPerPersonYear?.value).toBeLessThan(0);
  expect(answer.standing).toEqual({ low: "negative", base: "negative", high: "negative" });
});

test("where no CNS answers contacts no rate can be inferred", () => {
  const tasks = service().tasks.filter(({ triggers }) => triggers.every((trigger) => !("contact" in trigger)));
  expect(result(service({ tasks }), "reach").problem).toMatch(/no task of a CNS is set off by a contact/);
});
