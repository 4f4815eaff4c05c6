import { expect, test } from "vitest";
import { shown } from "../src/explain-line.ts";
import { findPosts } from "../src/index.ts";
import { calculated } from "./arithmetic.ts";
import { evidence, given, service } from "./made-up-service.ts";

/** Six digits of each number are shown; a difference of two may lose some of them. */
const tolerance = 2e-5;

const scenarios = {
  "with every default": service(),
  "with meetings, spokes, an audit, growth and headroom": service({
    inflow: { ...service().inflow, pastGrowthPerYear: given(0.03, "growth") },
    meetings: [
      { label: "MDT", hoursPerMeeting: 1.5, perYear: 46, role: "cns", attendees: 2 },
      { label: "Group", hoursPerMeeting: 2, perYear: 12, role: "supportWorker", attendees: 1 }
    ],
    sites: [
      { id: "hub", label: "Hub", hub: true, share: 0.7, travelMinutes: given(0, "t") },
      { id: "spoke", label: "Spoke", hub: false, share: 0.3, travelMinutes: given(35, "t") }
    ],
    staff: {
      ...service().staff,
      time: { kind: "headroom", hoursPerWeek: given(36, "h"), headroom: given(0.21, "headroom") }
    },
    calibration: {
      ...service().calibration,
      to: "audit",
      audit: { contacts: 150, hours: 40, days: 28, caseload: 120 }
    }
  }),
  "of one new patient a year": service({ newPatients: 1 }),
  "of a thousand new patients a year": service({ newPatients: 1000 }),
  "calibrated to hours": service({
    calibration: { ...service().calibration, to: "workload", workload: { hoursPerPersonYear: given(16, "hours") } }
  })
};

for (const [name, scenario] of Object.entries(scenarios)) {
  test(`every line of the arithmetic of a service ${name} can be redone with a calculator`, () => {
    const { methods, calibrations } = findPosts(scenario, evidence);
    const lines = [...methods, ...calibrations].flatMap(({ explain }) => explain);
    expect(lines.length).toBeGreaterThan(100);
    for (const { label, arithmetic, value } of lines) {
      const difference = Math.abs(calculated(arithmetic) - value);
      expect(difference, `${label}: ${arithmetic} = ${value}`).toBeLessThanOrEqual(
        tolerance * Math.max(1, Math.abs(value))
      );
    }
  });

  test(`the last line for each role of a service ${name} is the posts of the answer`, () => {
    for (const { method, explain, posts } of findPosts(scenario, evidence).methods) {
      const values = explain.filter(({ unit }) => unit === "WTE").map(({ value }) => value);
      for (const { role, wte } of posts.filter((post) => post.wte > 0)) {
        expect(values, `${method} ${role}`).toContain(wte);
      }
    }
  });
}

test("numbers are shown with commas, six digits and no trailing zeros", () => {
  expect([1537.0146, 0.25, 231.61999999999995, 1234567.8, -20.5, 0, 1e-9, 99999.96].map(shown)).toEqual([
    "1,537.01",
    "0.25",
    "231.62",
    "1,234,568",
    "−20.5",
    "0",
    "0.000000001",
    "100,000"
  ]);
});

test("the calculator of this test knows precedence, signs and logarithms, and passes over words", () => {
  expect(calculated("(365 ÷ 7 × 37.5 hours − 42 days × 37.5 ÷ 5) × (1 − 0.053 − 0.01)")).toBeCloseTo(1537.0, 1);
  expect(calculated("ln(1 ÷ (1 − 0.9)) ÷ ln(1 ÷ (1 − 0.25))")).toBeCloseTo(8.0039, 4);
  expect(() => calculated("(1 + 2")).toThrow(RangeError);
});
