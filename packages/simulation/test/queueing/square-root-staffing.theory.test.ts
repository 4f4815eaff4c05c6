import fc from "fast-check";
import { expect, test } from "vitest";
import { delayProbability, serversForDelay } from "../../src/queueing/erlang-c.ts";
import {
  halfinWhittBeta,
  halfinWhittDelay,
  poolingGain,
  squareRootServers,
  squareRootStaffing
} from "../../src/queueing/square-root-staffing.ts";

/** Tijms (2003), Table 5.3.2: square root. Load; servers for a delay of .5, .2, .1. */
const tijms = [
  [1, 2, 3, 3],
  [5, 7, 8, 9],
  [10, 12, 14, 15],
  [50, 54, 58, 61],
  [100, 106, 111, 115],
  [250, 259, 267, 273],
  [500, 512, 524, 532],
  [1000, 1017, 1034, 1045]
] as const;

test("all 24 square-root values of Tijms' Table 5.3.2, each within one of the exact", () => {
  for (const [load, ...servers] of tijms) {
    for (const [i, share] of [0.5, 0.2, 0.1].entries()) {
      expect(squareRootStaffing(load, share), `load ${load}, ${share}`).toBe(servers[i]);
      expect(serversForDelay(load, share) - squareRootStaffing(load, share)).toBeLessThanOrEqual(1);
      expect(serversForDelay(load, share)).toBeGreaterThanOrEqual(squareRootStaffing(load, share));
    }
  }
});

test("beta for the usual shares", () => {
  for (const [share, beta] of [
    [0.5, 0.506054],
    [0.2, 1.061516],
    [0.1, 1.420187],
    [0.05, 1.739836],
    [0.01, 2.374888]
  ] as const) {
    expect(halfinWhittBeta(share)).toBeCloseTo(beta, 6);
  }
});

test("beta undoes the share, which falls from 1 at 0", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 0.999, noNaN: true }), (share) => {
      expect(halfinWhittDelay(halfinWhittBeta(share)) / share).toBeCloseTo(1, 11);
    }),
    { seed: 1, numRuns: 200 }
  );
  expect(halfinWhittDelay(0)).toBe(1);
  expect(halfinWhittDelay(30)).toBeLessThan(1e-190);
});

test("it is the limit of Erlang C: the error shrinks like 1/sqrt(load)", () => {
  const error = (load: number): number =>
    Math.abs(delayProbability(load + Math.sqrt(load), load) - halfinWhittDelay(1));
  expect(error(10_000)).toBeLessThan(0.002);
  expect(error(100) / error(10_000)).toBeGreaterThan(8);
  expect(error(100) / error(10_000)).toBeLessThan(12);
});

test("two teams together save (2 - sqrt 2) of the margin of one", () => {
  const apart = 2 * squareRootServers(50, 0.1);
  const together = squareRootServers(100, 0.1);
  expect(poolingGain(50, 0.1)).toBeCloseTo(apart - together, 12);
  expect(poolingGain(0, 0.1)).toBe(0);
});

test("nonsense is thrown back", () => {
  expect(() => halfinWhittBeta(1)).toThrow("invalid share who wait; not in (0, 1): 1");
  expect(() => halfinWhittDelay(-1)).toThrow("invalid beta; below 0: -1");
  expect(() => squareRootStaffing(-1, 0.1)).toThrow("invalid load; below 0: -1");
});
