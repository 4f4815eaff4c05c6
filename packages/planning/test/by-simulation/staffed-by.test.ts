import fc from "fast-check";
import { expect, test } from "vitest";
import { establishmentCost } from "../../src/by-simulation/establishment-cost.ts";
import { dedicatedPosts, staffedBy } from "../../src/by-simulation/staffed-by.ts";
import { costOf, payRules } from "../../src/cost.ts";
import { wteInPlace } from "../../src/gap.ts";
import { evidence } from "../made-up-service.ts";
import { scenarioOf, smallService } from "./small-service.ts";

const tenths = fc.integer({ min: 0, max: 200 }).map((steps) => steps / 10);

test("whatever is asked for is there: whole-time equivalents, nobody above full time, as few people as can be", () => {
  const partTimers = fc.option(fc.integer({ min: 1, max: 6 }), { nil: null });
  fc.assert(
    fc.property(tenths, tenths, partTimers, (cns, supportWorker, partTimers) => {
      const base = smallService();
      const scenario = { ...base, search: { ...base.search, partTimers } };
      const staffed = staffedBy(scenario, { cns, supportWorker });
      expect(wteInPlace(staffed, "cns")).toBeCloseTo(cns, 9);
      expect(wteInPlace(staffed, "supportWorker")).toBeCloseTo(supportWorker, 9);
      for (const { wte, heads } of staffed.posts) {
        expect(Number.isInteger(heads) && heads > 0 && wte > 0).toBe(true);
        expect(wte / heads).toBeLessThanOrEqual(1);
      }
      const heads = staffed.posts.reduce((sum, post) => sum + (post.role === "cns" ? post.heads : 0), 0);
      if (partTimers === null) expect(heads).toBe(Math.ceil(cns - 1e-9));
      else expect(heads).toBeGreaterThanOrEqual(cns - 1e-9);
      for (const { role } of staffed.posts) expect(staffed.roles.some(({ id }) => id === role)).toBe(true);
    }),
    { seed: 1, numRuns: 100, endOnFailure: true }
  );
});

test("3.2 WTE: three full-time and one of 0.2; with two part-timers, two full-time and two of 0.6", () => {
  const base = smallService();
  const shared = (partTimers: number | null) =>
    dedicatedPosts({ ...base, search: { ...base.search, partTimers } }, "cns", 3.2).map(({ wte, heads }) => [
      heads,
      Number((wte / heads).toFixed(6))
    ]);
  expect(shared(null)).toEqual([
    [3, 1],
    [1, 0.2]
  ]);
  expect(shared(2)).toEqual([
    [2, 1],
    [2, 0.6]
  ]);
  expect(shared(6)).toEqual([[6, Number((3.2 / 6).toFixed(6))]]);
});

const mixed = `organisation: Made-up Trust
newPatientsPerYear: 20
sites:
  - {id: hill, hub: true, share: 0.3}
  - {id: vale, hub: true, share: 0.5}
  - {id: moor, share: 0.2}
posts:
  - {role: cns, wte: 0.8, sbcShare: 0.5, protection: preempted, site: moor}
  - {role: breastCareNurse, wte: 0.4, sbcShare: 0.5}
`;

test("posts of other roles stay; new posts are where the old ones were, or at the hub with most people", () => {
  const scenario = scenarioOf(mixed);
  const staffed = staffedBy(scenario, { cns: 2, supportWorker: 1 });
  expect(staffed.posts.map(({ role, wte, site, protection }) => [role, wte, site, protection])).toEqual([
    ["breastCareNurse", 0.4, null, "protected"],
    ["cns", 2, "moor", "protected"],
    ["supportWorker", 1, "vale", "protected"]
  ]);
  expect(scenario.posts).toHaveLength(2);
});

test("posts in place that are kept stay as they are, and only what they lack is added", () => {
  const scenario = scenarioOf(`${mixed}search: {keepPostsInPlace: true}\n`);
  const staffed = staffedBy(scenario, { cns: 1.4, supportWorker: 0 });
  expect(staffed.posts.map(({ role, wte, sbcShare }) => [role, wte, sbcShare.value])).toEqual([
    ["cns", 0.8, 0.5],
    ["breastCareNurse", 0.4, 0.5],
    ["cns", 1, 1]
  ]);
  expect(wteInPlace(staffed, "cns")).toBeCloseTo(1.4, 12);
});

test("the price: post by post, by the first pension convention, other roles left out", () => {
  const scenario = scenarioOf(mixed);
  const price = { year: scenario.priceYear, step: "intermediate", highCostArea: "none", pension: "trust" } as const;
  const seven = payRules({ ...price, band: "7" }, evidence);
  const three = payRules(
    { ...price, band: scenario.roles.find(({ id }) => id === "supportWorker")?.band ?? "3" },
    evidence
  );
  const expected = costOf(2, seven) + costOf(0.3, seven, 1) + costOf(1, three);
  expect(scenario.cost.pension).toBe("both");
  expect(establishmentCost(scenario, evidence)({ cns: 2.3, supportWorker: 1 })).toBeCloseTo(expected, 6);
  expect(establishmentCost(scenario, evidence)({ cns: 0, supportWorker: 0 })).toBe(0);
});

test("posts below 0 are refused", () => {
  expect(() => dedicatedPosts(smallService(), "cns", -1)).toThrow("invalid posts; below 0: -1");
});
