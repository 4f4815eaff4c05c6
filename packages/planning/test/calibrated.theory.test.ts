import type { Scenario } from "@caseload/simulation";
import { expect, test } from "vitest";
import { calibrated } from "../src/calibrated.ts";
import { findPosts } from "../src/find-posts.ts";
import { evidence, given, service } from "./made-up-service.ts";

const audit = { contacts: 229, hours: 63, days: 28, caseload: 146.1 };
const audited = service({ calibration: { ...service().calibration, to: "audit", audit } });

test("an audit gives its contacts over its person-years, and its minutes to the work that a contact sets off", () => {
  const found = calibrated(audited, evidence);
  // 229 contacts of 146.1 people in 28 days of 365.25; 63 hours over 229 contacts.
  expect(found.contactsPerPersonYear).toBeCloseTo((229 / 28) * (365.25 / 146.1), 12);
  expect(found.scenario.contactsPerPersonYear.value).toBe(found.contactsPerPersonYear);
  expect(found.scenario.contactsPerPersonYear.origin).toEqual({
    from: "derived",
    how: "inferred from: Contacts per person-year in the audit"
  });
  const contacts = found.scenario.tasks.filter(({ triggers }) => triggers.some((trigger) => "contact" in trigger));
  expect(contacts.length).toBeGreaterThan(0);
  for (const { minutes } of contacts) expect(minutes.value).toBeCloseTo((63 * 60) / 229, 12);
});

test("at the rate calibrated to reach, stated as a workload, the posts are those of reach", () => {
  const base = service();
  const { scenario, problem, warnings } = calibrated(base, evidence);
  expect({ problem, warnings: warnings.length }).toEqual({ problem: null, warnings: 0 });
  const stated: Scenario = {
    ...base,
    calibration: {
      ...base.calibration,
      workload: { contactsPerPersonYear: scenario.contactsPerPersonYear }
    }
  };
  const wte = (of: Scenario, calibrateTo: "reach" | "workload") =>
    findPosts(of, evidence, { methods: ["load"], calibrateTo }).methods.map(({ posts }) =>
      posts.map((post) => post.wte)
    );
  expect(wte(stated, "workload")).toEqual(wte(base, "reach"));
});

test("a variant keeps the rate of its base, unless it has an opinion of its own", () => {
  const base = service();
  const less = service({ staff: { ...base.staff, nonClinicalShare: given(0.4, "staff.nonClinicalShare") } });
  expect(calibrated(less, evidence, { variantOf: base }).contactsPerPersonYear).toBe(
    calibrated(base, evidence).contactsPerPersonYear
  );
  expect(calibrated(less, evidence).contactsPerPersonYear).toBeLessThan(
    calibrated(base, evidence).contactsPerPersonYear
  );
  const own = service({ reach: { ...base.reach, share: given(0.2, "reach.share") } });
  expect(calibrated(own, evidence, { variantOf: base }).contactsPerPersonYear).toBe(
    calibrated(own, evidence).contactsPerPersonYear
  );
});

test("a rate below 0 is taken as 0, and told", () => {
  const crowded = service({ reach: { ...service().reach, share: given(3, "reach.share") } });
  const found = calibrated(crowded, evidence);
  expect(found.calibration.contactsPerPersonYear?.value).toBeLessThan(0);
  expect(found.contactsPerPersonYear).toBe(0);
  expect(found.warnings.join()).toContain("would be negative");
});

test("without an audit nothing is inferred from one, and the reason is given", () => {
  const base = service();
  const { scenario, problem, contactsPerPersonYear } = calibrated(base, evidence, { calibrateTo: "audit" });
  expect(problem).toContain("no audit is given");
  expect(scenario.contactsPerPersonYear).toBe(base.contactsPerPersonYear);
  expect(contactsPerPersonYear).toBe(base.contactsPerPersonYear.value);
});

test("where no work hangs on a contact there is no rate to miss", () => {
  const planned = service({ tasks: service().tasks.filter(({ triggers }) => !triggers.some((t) => "contact" in t)) });
  expect(calibrated(planned, evidence).problem).toBeNull();
});

test("a stand-in for the number of new patients is told", () => {
  const { inflow } = service();
  const { warnings } = calibrated(service({ inflow: { ...inflow, proxy: "deaths of residents" } }), evidence);
  expect(warnings).toEqual(["The number of new patients is a stand-in: deaths of residents"]);
});
