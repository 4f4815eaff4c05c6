import type { EmulatorCheck, SampledPosts, Sensitivity } from "@caseload/planning";
import { expect, test } from "vitest";
import { readScenarios } from "../src/read-scenarios.ts";
import { sensitivityDocument } from "../src/sensitivity-document.ts";
import { casesText, sensitivityHeadline } from "../src/sensitivity-words.ts";

const read = readScenarios("organisation: Made-up Trust\nnewPatientsPerYear: 74\nposts: [{ role: cns, wte: 1 }]");
if (!read.ok) throw new Error("no scenario");
const [one] = read.scenarios;

const strict: SampledPosts = {
  reading: "strict",
  points: 64,
  posts: [
    { role: "cns", base: 3.5, p5: 3, p50: 3.6, p95: 4.9, scaled: { p5: 3.3, p50: 3.96, p95: 5.39 } },
    { role: "supportWorker", base: 0, p5: 0, p50: 0, p95: 0, scaled: null }
  ],
  total: { base: 3.5, p5: 3, p50: 3.6, p95: 4.9 },
  costPerYear: { base: 200_000, p5: 180_000, p50: 210_000, p95: 300_000 },
  chances: [
    { reading: "strict", cns: 1, supportWorker: 0, of: "posts in place", chance: 0.125, chanceScaled: 0 },
    { reading: "strict", cns: 4, supportWorker: 0, of: null, chance: 0.75, chanceScaled: 0.5 },
    { reading: "strict", cns: 5, supportWorker: 0, of: null, chance: 1, chanceScaled: 0.9375 }
  ]
};

const check = (isTrusted: boolean): EmulatorCheck => ({
  reading: "strict",
  points: [{ point: 0, supportWorker: 0, load: 3, simulated: 3.3, ratio: 1.1 }],
  meanRatio: 1.1,
  deviation: isTrusted ? 0.05 : 0.3,
  tolerance: 0.1,
  isTrusted
});

const index = { estimate: 0.812, low: 0.7, high: 0.9 };
const found = (changes: Partial<Sensitivity> = {}): Sensitivity => ({
  settings: {
    samples: 64,
    design: "sobol",
    law: "pert",
    correlations: [],
    calibrateTo: "reach",
    influencePoints: 16,
    checkPoints: 1,
    simulated: []
  },
  assumptions: [{ id: "reach-share", label: "Share reached" }],
  tornado: [],
  sampled: [strict],
  impossible: 0,
  withoutRate: 0,
  influences: [
    {
      reading: "strict",
      points: 16,
      inputs: [{ id: "reach-share", label: "Share reached", first: index, total: index }]
    }
  ],
  heldAtBase: [],
  check: [],
  complete: true,
  ...changes
});

test("the first sentence has nine of ten cases, what they hang on, and what today's posts are worth", () => {
  expect(sensitivityHeadline(found(), one.scenario)).toBe(
    "Posts needed: 3.0 to 4.9 CNS in nine of ten cases (strict). Most of it hangs on: Share reached (81 % of the spread, strict). Today's 1.0 CNS post would be enough in 13 of 100 cases."
  );
});

test("held against the simulation, it is scaled where the load method can be trusted, and else says so", () => {
  const trusted = sensitivityHeadline(found({ check: [check(true)] }), one.scenario);
  expect(trusted).toContain("Posts needed: 3.3 to 5.4 CNS");
  expect(trusted).toContain("would be enough in no case");
  expect(trusted).toContain("1.10 times (strict)");
  const not = sensitivityHeadline(found({ check: [check(false)] }), one.scenario);
  expect(not).toContain("Posts needed: 3.0 to 4.9 CNS");
  expect(not).toContain("In the strict reading the load method is not to be trusted");
});

test("what makes less than half of the spread is not most of it; a service without posts has none", () => {
  const less = { ...index, estimate: 0.4 };
  const inputs = [{ id: "reach-share", label: "Share reached", first: less, total: less }];
  const said = sensitivityHeadline(found({ influences: [{ reading: "strict", points: 16, inputs }] }), {
    ...one.scenario,
    posts: []
  });
  expect(said).toContain("It hangs most on: Share reached (40 % of the spread, strict).");
  expect(said).toContain("Today there is no CNS post: enough in 13 of 100 cases.");
});

test("chances in words never round to none or all", () => {
  expect([0, 0.001, 0.5, 0.999, 1].map(casesText)).toEqual([
    "in no case",
    "in fewer than 1 of 100 cases",
    "in 50 of 100 cases",
    "in more than 99 of 100 cases",
    "in every case"
  ]);
});

test("ended before a point was finished, it says that nothing can be said; what is finished is marked", () => {
  const nothing = { ...one, found: found({ sampled: [], influences: [], complete: false }) };
  const { report, envelope } = sensitivityDocument("made-up.yaml", nothing);
  expect(report.headline).toBe("It was ended before anything could be said of the posts.");
  expect(envelope).toMatchObject({ command: "sensitivity", assumptions: ["reach-share"], result: { partial: true } });
});
