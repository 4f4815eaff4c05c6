import fc from "fast-check";
import { expect, test } from "vitest";
import { mixOfPosts } from "../../src/trusts/mix-of-posts.ts";
import { service } from "../made-up-service.ts";

test("in the strict reading there are CNSs alone, from one step on", () => {
  const mix = mixOfPosts(service(), "strict", { cns: 2, supportWorker: 1 }, 3);
  expect(mix.last).toBe(29);
  expect([mix.at(0), mix.at(2), mix.at(29)]).toEqual([
    { cns: 0.1, supportWorker: 0 },
    { cns: 0.3, supportWorker: 0 },
    { cns: 3, supportWorker: 0 }
  ]);
  expect([mix.rungFrom(0.3), mix.rungFrom(0), mix.rungFrom(99)]).toEqual([2, 0, 29]);
});

test("in the delegated reading support workers have their share of every number of posts, to the step", () => {
  const mix = mixOfPosts(service(), "delegated", { cns: 2, supportWorker: 1 }, 3);
  expect([0, 1, 2, 8, 29].map(mix.at)).toEqual([
    { cns: 0.1, supportWorker: 0 },
    { cns: 0.1, supportWorker: 0.1 },
    { cns: 0.2, supportWorker: 0.1 },
    { cns: 0.6, supportWorker: 0.3 },
    { cns: 2, supportWorker: 1 }
  ]);
});

test("each rung has one step more than the one below, of one of the two roles", () => {
  const wte = fc.double({ min: 0, max: 30, noNaN: true });
  fc.assert(
    fc.property(wte, wte, fc.constantFrom(0.1, 0.2, 0.5, 1), (cns, supportWorker, step) => {
      const scenario = service({ search: { ...service().search, step } });
      const mix = mixOfPosts(scenario, "delegated", { cns, supportWorker }, 20);
      for (let rung = 1; rung <= mix.last; rung++) {
        const [below, here] = [mix.at(rung - 1), mix.at(rung)];
        const [nurses, workers] = [here.cns - below.cns, here.supportWorker - below.supportWorker];
        expect(Math.min(nurses, workers)).toBeGreaterThanOrEqual(-1e-9);
        expect(nurses + workers).toBeCloseTo(step, 9);
      }
    }),
    { seed: 1, numRuns: 50, endOnFailure: true }
  );
});
