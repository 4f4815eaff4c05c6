import { defaultById, presets, tasks } from "@caseload/evidence";
import { expect, test } from "vitest";
import { bundledEvidence } from "../../src/scenario/evidence-bundle.ts";
import { parseScenario } from "../../src/scenario/parse.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import { availableHoursOf } from "../../src/scenario/staff-hours.ts";
import { quantitiesOf } from "../../src/scenario/vary.ts";
import { problemsOf, resolved, smallest } from "./resolved.ts";

test("the smallest file is filled up with the defaults of the evidence", () => {
  const { scenario, variants, warnings } = resolved(smallest);
  expect(variants).toEqual([]);
  expect(warnings).toEqual([]);
  expect(scenario.tasks.map(({ id }) => id)).toEqual(tasks.filter(({ counted }) => counted).map(({ id }) => id));
  expect(scenario.readings).toEqual(["strict", "delegated"]);
  expect(scenario.startDate).toBe(`${scenario.priceYear.slice(0, 4)}-04-01`);
  expect(scenario.startingCaseload).toEqual({ from: "steadyState" });
  expect(scenario.sites).toHaveLength(1);
  expect(scenario.places).toBeNull();
  expect(scenario.targets).toHaveLength(11);
  expect(availableHoursOf(scenario.staff.time)?.hoursPerYear.value).toBeCloseTo(1537, 0);
});

test("every number says where it comes from", () => {
  const { scenario } = resolved(smallest);
  const all = quantitiesOf(scenario);
  expect(all.find(({ path }) => path === "inflow.newPatientsPerYear")?.quantity).toEqual({
    value: 74,
    low: 74,
    high: 74,
    unit: "people a year",
    origin: { from: "scenario", path: "newPatientsPerYear" }
  });
  for (const { quantity } of all) {
    if (quantity.origin.from !== "default") continue;
    const { value, low, high, unit } = defaultById(quantity.origin.id);
    expect(quantity).toMatchObject({ value, low, high, unit });
  }
  expect(all.filter(({ quantity }) => quantity.origin.from === "default").length).toBeGreaterThan(100);
});

test("a quantity may be a number, a range, or in another unit", () => {
  const { scenario } = resolved(
    `${smallest}staff: {recruitmentWeeks: {value: 6, low: 3, unit: months}, nonClinicalShare: {value: 20, high: 30, unit: "%"}}\ncontactsPerPersonYear: {low: 6, high: 24, value: 12}\n`
  );
  const { recruitmentWeeks, nonClinicalShare } = scenario.staff;
  expect(recruitmentWeeks.value).toBeCloseTo(26.0893, 3);
  expect(recruitmentWeeks.low).toBeCloseTo(recruitmentWeeks.value / 2, 9);
  expect(recruitmentWeeks.high).toBe(recruitmentWeeks.value);
  expect([nonClinicalShare.low, nonClinicalShare.value, nonClinicalShare.high]).toEqual([0.2, 0.2, 0.3]);
  expect(scenario.contactsPerPersonYear).toMatchObject({ value: 12, low: 6, high: 24 });
});

test("population, monthly counts and a proxy are sources of size", () => {
  const population = resolved("organisation: X\nposts: []\ninflow: {population: 500000}\n").scenario.inflow;
  expect(population.newPatientsPerYear).toMatchObject({ value: 75, low: 65, high: 100, origin: { from: "derived" } });
  const counts = resolved("organisation: X\nposts: []\ninflow: {monthlyCounts: [6, 7, 5]}\n").scenario.inflow;
  expect(counts.newPatientsPerYear.value).toBe(72);
  expect(counts.monthlyCounts).toEqual([6, 7, 5]);
  const proxy = resolved("organisation: X\nposts: []\ninflow: {proxy: {of: deaths, perYear: 70, note: register}}\n");
  expect(proxy.scenario.inflow).toMatchObject({ proxy: "deaths (register)", newPatientsPerYear: { value: 70 } });
  expect(proxy.warnings.map(({ code }) => code)).toEqual(["proxy"]);
});

test("monthly counts have the range of a Poisson count: 1.96 times its square root either way", () => {
  const inflow = (counts: string) =>
    resolved(`organisation: X\nposts: []\ninflow: {monthlyCounts: [${counts}]}\n`).scenario.inflow.newPatientsPerYear;
  // 100 in five months is 240 a year; 100 +- 19.59964 is 192.960864 to 287.039136.
  const hundred = inflow("20, 20, 20, 20, 20");
  expect(hundred.low).toBeCloseTo(192.960864, 9);
  expect(hundred.high).toBeCloseTo(287.039136, 9);
  expect(inflow("1")).toMatchObject({ value: 12, low: 0 });
});

test("the low end of an undercount lowers the low end of the inflow", () => {
  const defaults = bundledEvidence.defaults.map((each) =>
    each.id === "undercount-partial" ? { ...each, low: 0.5, value: 1.25, high: 1.5 } : each
  );
  const parsed = parseScenario(
    `${smallest.replace("74", "{value: 80, low: 60, high: 90}")}dataCompleteness: partial\n`,
    {
      file: "f.yaml"
    }
  );
  const result = parsed.ok ? resolveScenario(parsed.file, { ...bundledEvidence, defaults }) : parsed;
  expect(result).toMatchObject({
    scenario: { inflow: { newPatientsPerYear: { low: 30, value: 100, high: 135 } } }
  });
});

test("years, warm-up and growth that nobody gave are defaults of the evidence", () => {
  const changed: Readonly<Record<string, number>> = {
    "run-horizon-years": 7,
    "warm-up-days": 91,
    "inflow-growth-per-year": 0.01,
    "inflow-past-growth-per-year": -0.01
  };
  const defaults = bundledEvidence.defaults.map((each) => ({ ...each, value: changed[each.id] ?? each.value }));
  const parsed = parseScenario(smallest, { file: "f.yaml" });
  expect(parsed.ok && resolveScenario(parsed.file, { ...bundledEvidence, defaults })).toMatchObject({
    scenario: {
      years: 7,
      warmUpDays: 91,
      inflow: { growthPerYear: { value: 0.01 }, pastGrowthPerYear: { value: -0.01 } }
    }
  });
  expect(resolved(smallest).scenario).toMatchObject({ years: 5, warmUpDays: 182 });
  const given = resolved(`${smallest}inflow: {growthPerYear: 0.03, pastGrowthPerYear: 0.02}\n`).scenario.inflow;
  expect([given.growthPerYear.value, given.pastGrowthPerYear.value]).toEqual([0.03, 0.02]);
});

test("a supplement is taken in the price years that have one", () => {
  for (const year of ["2025/26", "2026/27"]) {
    const { cost } = resolved(`${smallest}priceYear: ${year}\ncost: {highCostArea: fringe}\n`).scenario;
    expect(cost.highCostArea).toBe("fringe");
  }
});

test("an incomplete count widens the inflow", () => {
  const inflow = (completeness: string) =>
    resolved(`${smallest}dataCompleteness: ${completeness}\n`).scenario.inflow.newPatientsPerYear;
  expect(inflow("full")).toMatchObject({ low: 74, value: 74, high: 74 });
  expect(inflow("partial").high).toBeCloseTo(74 * 1.33, 9);
  expect(inflow("none")).toMatchObject({ low: 74, value: 74, high: 148 });
});

test("the mean or the median alone keeps the shape of the default survival", () => {
  const { survival } = resolved(`${smallest}survival: {meanYears: 6.26}\n`).scenario;
  expect(survival).toMatchObject({ law: "weibull", meanYears: { value: 6.26 } });
  expect(survival.law === "weibull" && survival.medianYears?.value).toBeCloseTo(4, 12);
  const word = resolved(`${smallest}survival: average-english-trust\n`).scenario.survival;
  expect(word.law === "mixture" && word.components.map(({ share }) => share)).toEqual([0.15, 0.561, 0.16575, 0.12325]);
});

test("default moves between tiers leave the default shares as they are", () => {
  const { tiers, tierChanges } = resolved(smallest).scenario;
  const shares = tiers.map(({ share }) => share.value);
  const after = shares.map((_, to) =>
    shares.reduce((sum, share, from) => sum + share * (tierChanges.atAssessment[from]?.[to] ?? 0), 0)
  );
  for (const [index, share] of after.entries()) expect(share).toBeCloseTo(shares[index] ?? 0, 12);
  const moved = tierChanges.atAssessment.reduce((sum, row, at) => sum + (shares[at] ?? 0) * (1 - (row[at] ?? 0)), 0);
  expect(moved).toBeCloseTo(defaultById("tier-change-at-assessment").value, 12);
  const drift = tierChanges.perYear.reduce(
    (sum, row, at) => sum + (shares[at] ?? 0) * row.reduce((total, rate) => total + rate, 0),
    0
  );
  expect(drift).toBeCloseTo(defaultById("tier-drift-per-year").value, 12);
});

test("every preset is in the scenario language; bare, it is complete or names what is open", () => {
  for (const { id, open } of presets) {
    const problems = problemsOf(`extends: ${id}\n`);
    expect(problems).toHaveLength(open.length);
    for (const problem of problems) expect(problem).toContain("left open by the preset");
  }
});

test("a file over a preset answers its questions, and numbers keep their origin", () => {
  const { scenario } = resolved("extends: average-organisation\nposts: [{role: cns, wte: 1}]\n");
  expect(scenario.organisation).toBe("Average organisation");
  expect(scenario.inflow.newPatientsPerYear.origin).toEqual({
    from: "preset",
    preset: "average-organisation",
    path: "newPatientsPerYear"
  });
  const own = resolved(
    "extends: average-organisation\nposts: []\ncaseload: steadyState\ninflow: {population: 500000}\n"
  );
  expect(own.scenario.inflow.newPatientsPerYear.value).toBe(75);
});

test("variants merge groups, replace lists, and drop what they take the place of", () => {
  const { scenario, variants } = resolved(
    `${smallest}staff: {headroom: 0.2, targetUtilisation: 0.8}
tasks: {assessment: {minutes: 45, on: diagnosis}}
variants:
  - {name: uplift, staff: {uplift: 0.25}}
  - {name: posts, posts: [{role: anp, wte: 1}]}
  - {name: counts, inflow: {monthlyCounts: [5, 5]}}
  - {name: regular, tasks: {assessment: {everyDays: 30}}}
`
  );
  const [uplifted, posts, counts, regular] = variants.map((variant) => variant.scenario);
  expect(uplifted?.staff.targetUtilisation).toEqual(scenario.staff.targetUtilisation);
  expect(uplifted?.staff.time.kind === "headroom" && uplifted.staff.time.headroom.origin.from).toBe("derived");
  expect(posts?.posts.map(({ role }) => role)).toEqual(["anp"]);
  expect(counts?.inflow.newPatientsPerYear.value).toBe(60);
  const assessment = regular?.tasks.find(({ id }) => id === "assessment");
  expect(assessment?.triggers).toMatchObject([{ everyDays: { value: 30 } }]);
  expect(assessment?.minutes.value).toBe(45);
  expect(assessment?.minutes.origin).toEqual({ from: "scenario", path: "tasks.assessment.minutes" });
  expect(regular?.tasks.length).toBe(scenario.tasks.length);
});

test("counts of part of a year say that they stand for one", () => {
  const warnings = (months: number) =>
    resolved(`organisation: X\nposts: []\ninflow: {monthlyCounts: [${Array(months).fill(6)}]}\n`).warnings.map(
      ({ text }) => text
    );
  expect(warnings(3)).toEqual(["3 months of counts stand for a year: the season is not evened out"]);
  expect(warnings(12)).toEqual([]);
});
