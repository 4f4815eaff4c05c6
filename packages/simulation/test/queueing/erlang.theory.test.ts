import fc from "fast-check";
import { expect, test } from "vitest";
import { erlangB, serversForBlocking } from "../../src/queueing/erlang-b.ts";
import {
  delayProbability,
  erlangC,
  serversForDelay,
  serversForMeanWait,
  serversForServiceLevel
} from "../../src/queueing/erlang-c.ts";

const loads = fc.double({ min: 0.01, max: 300, noNaN: true });
const shares = fc.double({ min: 0.001, max: 0.999, noNaN: true });

test("Erlang B: published values", () => {
  expect(erlangB(1, 1)).toBe(0.5);
  expect(erlangB(2, 1)).toBe(0.2);
  expect(erlangB(30, 25)).toBeCloseTo(0.052603172228, 12);
  expect(serversForBlocking(10, 0.02)).toBe(17);
});

test("Erlang B and C at a load of 10,000, against 30 digits (mpmath)", () => {
  expect(erlangB(10100, 10000) / 0.002862357220736065).toBeCloseTo(1, 11);
  expect(delayProbability(10100, 10000) / 0.2247629064665322).toBeCloseTo(1, 11);
  expect(erlangB(20000, 10000)).toBeLessThan(1e-300);
});

test("Erlang C: 10 erlangs, 14 servers, as CRAN's ErlangC and pyworkforce have it", () => {
  // Service 3 minutes, service level within 20 seconds, mean wait in seconds.
  const queue = erlangC(14, 10, 180);
  expect(queue.delayProbability).toBeCloseTo(0.1741319, 7);
  expect(1 - queue.waitExceeds(20)).toBeCloseTo(0.88835, 5);
  expect(queue.meanWait).toBeCloseTo(7.83594, 5);
  expect(queue.utilisation).toBeCloseTo(0.7142857, 7);
});

test("queue lengths of M/M/c, as domain evidence 4.2 lists them", () => {
  for (const [servers, rho, wanted] of [
    [1, 0.5, 0.5],
    [1, 0.8, 3.2],
    [2, 0.8, 2.8444],
    [3, 0.8, 2.5888],
    [3, 0.9, 7.3535],
    [5, 0.85, 3.7087],
    [10, 0.9, 6.0186]
  ] as const) {
    expect(erlangC(servers, servers * rho, 1).meanQueue, `M/M/${servers}, ${rho}`).toBeCloseTo(wanted, 4);
  }
});

/** Tijms (2003), A First Course in Stochastic Models, Table 5.3.2: exact. Load; servers for a delay of .5, .2, .1. */
const tijms = [
  [1, 2, 3, 3],
  [5, 7, 8, 9],
  [10, 12, 14, 16],
  [50, 54, 58, 61],
  [100, 106, 111, 115],
  [250, 259, 268, 274],
  [500, 512, 525, 533],
  [1000, 1017, 1034, 1046]
] as const;

test("all 24 exact values of Tijms' Table 5.3.2, and one server fewer fails", () => {
  for (const [load, ...servers] of tijms) {
    for (const [i, share] of [0.5, 0.2, 0.1].entries()) {
      const wanted = servers[i] ?? 0;
      expect(serversForDelay(load, share), `load ${load}, ${share}`).toBe(wanted);
      expect(delayProbability(wanted, load)).toBeLessThanOrEqual(share);
      expect(delayProbability(wanted - 1, load)).toBeGreaterThan(share);
    }
  }
});

test("the sweep on which a peer is not minimal in 70 of 180 loads: here n - 1 fails everywhere", () => {
  // Loads 0.1 to 19.9, service level 0.5 within 5 services: 199 steps of 0.1, the peer's 180 among them.
  for (let i = 1; i <= 199; i++) {
    const load = i / 10;
    const n = serversForServiceLevel(load, 1, 5, 0.5);
    expect(1 - erlangC(n, load, 1).waitExceeds(5), `load ${load}`).toBeGreaterThanOrEqual(0.5);
    if (n > 0) expect(1 - erlangC(n - 1, load, 1).waitExceeds(5), `load ${load}`).toBeLessThan(0.5);
  }
  expect(serversForServiceLevel(19.8, 1, 5, 0.5)).toBe(20);
  expect(1 - erlangC(20, 19.8, 1).waitExceeds(5)).toBeCloseTo(0.651, 3);
});

test("minimal everywhere, for every criterion and up to a load of 10,000", () => {
  const anyLoad = fc.oneof(loads, fc.double({ min: 300, max: 10_000, noNaN: true }), fc.integer({ min: 1, max: 50 }));
  fc.assert(
    fc.property(anyLoad, shares, fc.double({ min: 0, max: 5, noNaN: true }), (load, share, time) => {
      const byDelay = serversForDelay(load, share);
      expect(delayProbability(byDelay, load)).toBeLessThanOrEqual(share);
      expect(delayProbability(byDelay - 1, load)).toBeGreaterThan(share);
      const byLevel = serversForServiceLevel(load, 2, time, share);
      expect(1 - erlangC(byLevel, load, 2).waitExceeds(time)).toBeGreaterThanOrEqual(share);
      expect(1 - erlangC(byLevel - 1, load, 2).waitExceeds(time)).toBeLessThan(share);
      const byWait = serversForMeanWait(load, 2, time + 0.01);
      expect(erlangC(byWait, load, 2).meanWait).toBeLessThanOrEqual(time + 0.01);
      expect(erlangC(byWait - 1, load, 2).meanWait).toBeGreaterThan(time + 0.01);
      const byLoss = serversForBlocking(load, share);
      expect(erlangB(byLoss, load)).toBeLessThanOrEqual(share);
      expect(erlangB(byLoss - 1, load)).toBeGreaterThan(share);
    }),
    { seed: 1, numRuns: 100 }
  );
});

test("more servers help, more load harms, and C is above B", () => {
  fc.assert(
    fc.property(loads, fc.integer({ min: 1, max: 20 }), (load, spare) => {
      const servers = Math.floor(load) + spare;
      const queue = erlangC(servers, load, 1);
      const larger = erlangC(servers + 1, load, 1);
      const busier = erlangC(servers, load * 1.01, 1);
      for (const measure of ["delayProbability", "meanWait", "meanQueue", "utilisation"] as const) {
        expect(larger[measure]).toBeLessThan(queue[measure]);
        expect(busier[measure]).toBeGreaterThanOrEqual(queue[measure]);
      }
      expect(queue.delayProbability).toBeGreaterThan(erlangB(servers, load));
      expect(queue.waitExceeds(2)).toBeLessThan(queue.waitExceeds(1));
    }),
    { seed: 1, numRuns: 200 }
  );
});

test("limits: one server waits with probability rho; too much load waits for ever; no load never", () => {
  for (const rho of [0.1, 0.5, 0.99]) expect(delayProbability(1, rho)).toBeCloseTo(rho, 14);
  const flooded = erlangC(3, 3, 1);
  expect([flooded.delayProbability, flooded.meanWait, flooded.meanQueue]).toEqual([1, Infinity, Infinity]);
  expect([flooded.utilisation, flooded.waitExceeds(1e9)]).toEqual([1, 1]);
  const idle = erlangC(0, 0, 1);
  expect([idle.delayProbability, idle.meanWait, idle.utilisation, idle.waitExceeds(0)]).toEqual([0, 0, 0, 0]);
  expect([serversForDelay(0, 0.1), serversForServiceLevel(0, 1, 1, 0.9), serversForBlocking(0, 0.1)]).toEqual([
    0, 0, 1
  ]);
  expect(delayProbability(0, 1)).toBe(1);
});

test("nonsense is thrown back", () => {
  expect(() => erlangB(1.5, 1)).toThrow("invalid servers; not a whole number of at least 0: 1.5");
  expect(() => erlangB(1, -1)).toThrow("invalid load; below 0: -1");
  expect(() => delayProbability(-1, 1)).toThrow(RangeError);
  expect(() => erlangC(1, 1, 0)).toThrow("invalid mean service time; not above 0: 0");
  expect(() => serversForDelay(1, 1)).toThrow("invalid share who wait; not in (0, 1): 1");
  expect(() => serversForDelay(Number.NaN, 0.1)).toThrow(RangeError);
  expect(() => serversForServiceLevel(1, 1, -1, 0.5)).toThrow("invalid time to answer; below 0: -1");
  expect(() => serversForBlocking(1, 0)).toThrow("invalid share blocked; not in (0, 1): 0");
  expect(() => serversForMeanWait(1, 1, 0)).toThrow("invalid mean wait; not above 0: 0");
});
