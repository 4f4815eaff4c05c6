import fc from "fast-check";
import { expect, test } from "vitest";
import { ratioBases, ratioPosts, shareReached } from "../src/ratio.ts";

const estimate = { reach: 0.25, referenceCaseload: 232, caseload: 232, coverage: 0.9 };

test("a reach of 20 to 30 per cent of the local caseload asks every service for 3.33 to 5 posts", () => {
  for (const caseload of [3, 232, 3130]) {
    const posts = (reach: number) => ratioPosts({ ...estimate, caseload, reach }, "local-share-additive");
    expect([posts(0.3), posts(0.25), posts(0.2)].map((p) => p.toFixed(2))).toEqual(["3.33", "4.00", "5.00"]);
  }
});

test("nurses who overlap at a reach of a quarter: about 8 reach nine people in ten", () => {
  const posts = ratioPosts(estimate, "local-share-overlapping");
  expect(posts).toBeCloseTo(8.0, 1);
  expect(shareReached(posts, 0.25, "overlapping")).toBeCloseTo(0.9, 12);
});

test("at the reference caseload both readings of the reach agree, and only one of them scales", () => {
  expect(ratioPosts(estimate, "reference-caseload-additive")).toBeCloseTo(4, 12);
  expect(ratioPosts(estimate, "reference-caseload-overlapping")).toBeCloseTo(
    ratioPosts(estimate, "local-share-overlapping"),
    12
  );
  expect(ratioPosts({ ...estimate, caseload: 2320 }, "reference-caseload-additive")).toBeCloseTo(40, 12);
});

test("46 to 70 people per post: 231.6 people ask for 3.3 to 5.0 posts", () => {
  const posts = (reach: number) => ratioPosts({ ...estimate, caseload: 231.62, reach }, "reference-caseload-additive");
  expect(posts(0.3)).toBeCloseTo(3.328, 3);
  expect(posts(0.2)).toBeCloseTo(4.992, 3);
});

test("a service so small that one nurse covers it takes the part of a post that does, without a jump", () => {
  const at = (caseload: number) => ratioPosts({ ...estimate, caseload }, "reference-caseload-overlapping");
  const edge = (0.25 * 232) / 0.9;
  expect(at(edge * (1 + 1e-9))).toBeCloseTo(1, 6);
  expect(at(edge)).toBeCloseTo(1, 6);
  expect(at(edge / 10)).toBeCloseTo(0.1, 9);
  expect(at(0)).toBe(0);
});

test("more people never ask for fewer posts, a larger reach never for more", () => {
  const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  const people = fc.double({ min: 0, max: 5000, noNaN: true });
  fc.assert(
    fc.property(share, share, people, people, fc.constantFrom(...ratioBases), (a, b, n, m, basis) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const [few, many] = [Math.min(n, m), Math.max(n, m)];
      const of = (reach: number, caseload: number) => ratioPosts({ ...estimate, reach, caseload }, basis);
      const slack = 1 + 1e-9;
      return of(high, few) <= of(low, few) * slack && of(low, few) <= of(low, many) * slack && of(high, few) >= 0;
    }),
    { seed: 1, numRuns: 500 }
  );
});

test("additive reach is never above everybody, and shares of 0 or 1 are refused", () => {
  expect(shareReached(10, 0.25, "additive")).toBe(1);
  expect(shareReached(2, 0.25, "additive")).toBe(0.5);
  expect(shareReached(2, 0.25, "overlapping")).toBeCloseTo(1 - 0.75 ** 2, 12);
  expect(() => ratioPosts({ ...estimate, reach: 0 }, "local-share-additive")).toThrow(/reach/);
  expect(() => ratioPosts({ ...estimate, coverage: 1 }, "local-share-overlapping")).toThrow(/coverage/);
  expect(() => ratioPosts({ ...estimate, referenceCaseload: 0 }, "reference-caseload-additive")).toThrow(/reference/);
});
