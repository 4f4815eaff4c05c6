import fc from "fast-check";
import { expect, test } from "vitest";
import { availableWorkingTime } from "../../src/wisn/available-working-time.ts";
import { categoryAllowanceFactor, categoryAllowanceStandard } from "../../src/wisn/category-allowance.ts";
import { individualAllowanceFactor } from "../../src/wisn/individual-allowance.ts";
import { roundedPosts } from "../../src/wisn/rounding.ts";
import { serviceNeed, standardWorkload } from "../../src/wisn/standard-workload.ts";
import { wisn } from "../../src/wisn/wisn.ts";

test("available working time of a Dutch hospital is the 1,521.9 hours of BMC Health Services Research 7:196, table 1", () => {
  const possible = 1872;
  const absences = [0.09, 0.002, 0.035, 0.02, 0.04].map((share) => share * possible);
  expect(availableWorkingTime({ possible, absences })).toBeCloseTo(1521.9, 1);
});

test("the HIV clinic of Burmen 2017 has 179 working days, needs 17.46 staff before allowances and 18.49 with them", () => {
  const days = availableWorkingTime({ possible: 52 * 4.5, absences: [10, 30, 15] });
  expect(days).toBe(179);
  const workingHours = days * 8;
  const visits = { label: "visits", volumePerYear: 10_000 * 10, hoursPerUnit: 0.25 };
  expect(serviceNeed([visits], workingHours)).toBeCloseTo(17.458, 3);
  const result = wisn({ workingHours, activities: [visits], support: [{ label: "meetings", hours: 80, per: "year" }] });
  expect(result.categoryAllowanceFactor).toBeCloseTo(1.05917, 5);
  expect(result.required).toBeCloseTo(18.49, 2);
});

test("one post of 600 minutes a month and one of 60,000 minutes a year make an individual allowance of 0.667", () => {
  const activities = [
    { label: "monthly", staff: 1, hoursPerYear: (12 * 600) / 60 },
    { label: "yearly", staff: 1, hoursPerYear: 60_000 / 60 }
  ];
  expect(individualAllowanceFactor(activities, 1680)).toBeCloseTo(0.667, 3);
});

test("each staff category starts from its own allowances: the first leaves nothing behind for the second", () => {
  const common = { workingHours: 1680, activities: [{ label: "visits", volumePerYear: 1680, hoursPerUnit: 1 }] };
  wisn({
    ...common,
    individual: [{ label: "training", staff: 1, hoursPerYear: 1120 }],
    support: [{ label: "x", share: 0.5 }]
  });
  expect(wisn(common).required).toBeCloseTo(1, 12);
});

test("an individual allowance is kept where there is no service work", () => {
  const result = wisn({
    workingHours: 1680,
    activities: [],
    individual: [{ label: "a", staff: 2, hoursPerYear: 420 }]
  });
  expect(result.required).toBeCloseTo(0.5, 12);
});

test("support that takes all the working time is refused and never means fewer staff", () => {
  for (const share of [1, 1.2]) {
    const support = [{ label: "administration", share }];
    expect(() => wisn({ workingHours: 1680, activities: [], support })).toThrow(/takes all the working time/);
  }
  expect(() => categoryAllowanceFactor(-0.1)).toThrow(RangeError);
});

test("where no post is required there is no pressure to be told, rather than a pressure of 0", () => {
  expect(wisn({ workingHours: 1680, activities: [], current: 2 })).toMatchObject({
    ratio: null,
    difference: 2,
    required: 0
  });
});

test("a deficit of 14 at a ratio of 0.81 is that of about 73.7 obstetricians required (Bahia maternity)", () => {
  const required = 14 / (1 - 0.81);
  const activities = [{ label: "births", volumePerYear: required * 1000, hoursPerUnit: 1 }];
  const result = wisn({ workingHours: 1000, activities, current: required - 14 });
  expect(result.required).toBeCloseTo(73.7, 1);
  expect(result.difference).toBeCloseTo(-14, 9);
  expect(result.ratio).toBeCloseTo(0.81, 9);
});

test("adding 15 per cent is not dividing by 0.85", () => {
  expect(categoryAllowanceFactor(0.15)).toBeCloseTo(1 / 0.85, 12);
  expect(categoryAllowanceFactor(0.15)).toBeGreaterThan(1.17);
});

test("support by day, week, month and year comes to the same share of working time", () => {
  const periods = { workingHours: 1600, hoursPerDay: 8, daysPerWeek: 5 };
  const shares = [
    categoryAllowanceStandard([{ label: "a", hours: 0.8, per: "day" }], periods),
    categoryAllowanceStandard([{ label: "a", hours: 4, per: "week" }], periods),
    categoryAllowanceStandard([{ label: "a", hours: 160 / 12, per: "month" }], periods),
    categoryAllowanceStandard([{ label: "a", hours: 160, per: "year" }], periods),
    categoryAllowanceStandard([{ label: "a", share: 0.1 }], periods)
  ];
  for (const share of shares) expect(share).toBeCloseTo(0.1, 12);
  expect(() => categoryAllowanceStandard([{ label: "a", hours: 1, per: "day" }], { workingHours: 1600 })).toThrow(
    /hours per day/
  );
});

test("a rate standard and its reciprocal unit time are one standard workload", () => {
  const byTime = standardWorkload({ label: "visits", volumePerYear: 0, hoursPerUnit: 0.25 }, 1600);
  expect(standardWorkload({ label: "visits", volumePerYear: 0, unitsPerHour: 4 }, 1600)).toBe(byTime);
  expect(byTime).toBe(6400);
});

test("negative volumes, hours and posts, and units without time, are refused", () => {
  const visits = { label: "visits", volumePerYear: 1, hoursPerUnit: 1 };
  expect(() => wisn({ workingHours: 0, activities: [] })).toThrow(/working hours/);
  expect(() => wisn({ workingHours: 1, activities: [{ ...visits, volumePerYear: -1 }] })).toThrow(/volume/);
  expect(() => wisn({ workingHours: 1, activities: [{ ...visits, hoursPerUnit: 0 }] })).toThrow(/must take some time/);
  expect(() => wisn({ workingHours: 1, activities: [], utilisation: 0 })).toThrow(/utilisation/);
  expect(() => wisn({ workingHours: 1, activities: [], current: -1 })).toThrow(/posts in place/);
  expect(() => individualAllowanceFactor([{ label: "a", staff: -1, hoursPerYear: 1 }], 1)).toThrow(/below 0/);
  expect(() => availableWorkingTime({ possible: 10, absences: [-1] })).toThrow(/absence/);
  expect(() => availableWorkingTime({ possible: 10, absences: [10] })).toThrow(/nothing is left/);
});

test("WHO's rounding rule: 1.0 to 1.1 is 1, to 1.9 is 2; 2.2 is 2, 3.3 is 3, 4.4 is 4, 5.5 is 5, and just above each one more", () => {
  const cases: readonly [number, number][] = [
    [0, 0],
    [0.3, 1],
    [1, 1],
    [1.1, 1],
    [1.11, 2],
    [1.9, 2],
    [2, 2],
    [2.2, 2],
    [2.21, 3],
    [2.9, 3],
    [3.3, 3],
    [3.31, 4],
    [4.4, 4],
    [4.41, 5],
    [5.5, 5],
    [5.51, 6]
  ];
  for (const [exact, whole] of cases) expect(roundedPosts(exact), `${exact}`).toBe(whole);
  expect(() => roundedPosts(-1)).toThrow(RangeError);
  const activities = [{ label: "visits", volumePerYear: 2.5, hoursPerUnit: 1 }];
  expect(wisn({ workingHours: 1, activities, rounded: true }).required).toBe(3);
});

test("posts scale with the volume, fall with utilisation and rise with support", () => {
  const volume = fc.double({ min: 1, max: 1e6, noNaN: true });
  const share = fc.double({ min: 0, max: 0.9, noNaN: true });
  fc.assert(
    fc.property(volume, share, fc.double({ min: 0.5, max: 1, noNaN: true }), (volumePerYear, support, utilisation) => {
      const of = (factor: number, extra = 0, at = utilisation) =>
        wisn({
          workingHours: 1500,
          activities: [{ label: "v", volumePerYear: volumePerYear * factor, hoursPerUnit: 0.5 }],
          support: [{ label: "s", share: support + extra }],
          utilisation: at
        }).required;
      const once = of(1);
      return (
        Math.abs(of(2) - 2 * once) <= 1e-9 * once && of(1, 0.05) > once && of(1, 0, utilisation / 2) > once && once > 0
      );
    }),
    { seed: 1, numRuns: 200 }
  );
});
