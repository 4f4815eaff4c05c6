import fc from "fast-check";
import { expect, test } from "vitest";
import { establishmentCost } from "../../src/by-simulation/establishment-cost.ts";
import { dedicatedPosts, staffedBy } from "../../src/by-simulation/staffed-by.ts";
import { costOf, payRules } from "../../src/cost.ts";
import { wteInPlace } from "../../src/gap.ts";
import { evidence } from "../made-up-service.ts";
import { scenarioOf, smallService } from "./small-service.ts";

const leasts = fc.constantFrom(0, 0.2, 0.4, 0.5);
const tenths = fc.integer({ min: 0, max: 200 }).map((steps) => steps / 10);

test("whatever is asked for is there: whole-time equivalents, nobody above full time or below the least", () => {
  const partTimers = fc.option(fc.integer({ min: 1, max: 6 }), { nil: null });
  fc.assert(
    fc.property(tenths, tenths, partTimers, leasts, (cns, supportWorker, partTimers, leastHead) => {
      const base = smallService();
      const scenario = { ...base, search: { ...base.search, partTimers, leastHead } };
      const staffed = staffedBy(scenario, { cns, supportWorker });
      expect(wteInPlace(staffed, "cns")).toBeCloseTo(cns, 9);
      expect(wteInPlace(staffed, "supportWorker")).toBeCloseTo(supportWorker, 9);
      for (const { role, wte, heads } of staffed.posts) {
        expect(Number.isInteger(heads) && heads > 0 && wte > 0).toBe(true);
        expect(wte / heads).toBeLessThanOrEqual(1);
        // A half can be kept by all of any number from 1 on; a little below it is all there is.
        const inAll = role === "cns" ? cns : supportWorker;
        if (inAll >= 1 && leastHead <= 0.5) expect(wte / heads).toBeGreaterThanOrEqual(leastHead - 1e-9);
        if (inAll < leastHead) expect(heads).toBe(1);
      }
      const heads = staffed.posts.reduce((sum, post) => sum + (post.role === "cns" ? post.heads : 0), 0);
      if (partTimers === null) expect(heads).toBe(Math.ceil(cns - 1e-9));
      expect(heads).toBeGreaterThanOrEqual(cns - 1e-9);
      for (const { role } of staffed.posts) expect(staffed.roles.some(({ id }) => id === role)).toBe(true);
    }),
    { seed: 1, numRuns: 100, endOnFailure: true }
  );
});

test("3.2 WTE: two full-time and two of 0.6, as the fifth is below the least; with two part-timers, two full-time and two of 0.6", () => {
  const base = smallService();
  const shared = (partTimers: number | null) =>
    dedicatedPosts({ ...base, search: { ...base.search, partTimers } }, "cns", 3.2).map(({ wte, heads }) => [
      heads,
      Number((wte / heads).toFixed(6))
    ]);
  expect(shared(null)).toEqual([
    [2, 1],
    [2, 0.6]
  ]);
  expect(shared(2)).toEqual([
    [2, 1],
    [2, 0.6]
  ]);
  expect(shared(6)).toEqual([[6, Number((3.2 / 6).toFixed(6))]]);
});

test.each([
  // 4.1: the tenth is shared with one of the four.
  [
    4.1,
    null,
    0.4,
    [
      [3, 1],
      [2, 0.55]
    ]
  ],
  [
    4.4,
    null,
    0.4,
    [
      [4, 1],
      [1, 0.4]
    ]
  ],
  [1.1, null, 0.4, [[2, 0.55]]],
  [0.3, null, 0.4, [[1, 0.3]]],
  [4, null, 0.4, [[4, 1]]],
  [
    4.1,
    null,
    0,
    [
      [4, 1],
      [1, 0.1]
    ]
  ],
  // 1.1 among two is 0.55 each, below 0.6; 2.1 among three is 0.7.
  [
    4.1,
    null,
    0.6,
    [
      [2, 1],
      [3, 0.7]
    ]
  ],
  // Nothing keeps each at 0.6: the fewest people.
  [
    1.1,
    null,
    0.6,
    [
      [1, 1],
      [1, 0.1]
    ]
  ],
  // Six part-timers among 1 WTE would have a sixth each: two have the least.
  [1, 6, 0.4, [[2, 0.5]]],
  [0.3, 6, 0.4, [[1, 0.3]]]
] as const)("%f WTE, %s part-timers, nobody below %f", (wte, partTimers, leastHead, expected) => {
  const base = smallService();
  const scenario = { ...base, search: { ...base.search, partTimers, leastHead } };
  const posts = dedicatedPosts(scenario, "cns", wte);
  expect(posts.map(({ wte, heads }) => [heads, Number((wte / heads).toFixed(6))])).toEqual(expected);
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
  // 0.3 is below the least: it is shared with one of the two.
  const expected = costOf(1, seven) + costOf(1.3, seven, 2) + costOf(1, three);
  expect(scenario.cost.pension).toBe("both");
  expect(establishmentCost(scenario, evidence)({ cns: 2.3, supportWorker: 1 })).toBeCloseTo(expected, 6);
  expect(establishmentCost(scenario, evidence)({ cns: 0, supportWorker: 0 })).toBe(0);
});

test("posts below 0 are refused", () => {
  expect(() => dedicatedPosts(smallService(), "cns", -1)).toThrow("invalid posts; below 0: -1");
});
