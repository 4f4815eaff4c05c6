import fc from "fast-check";
import { expect, test } from "vitest";
import { affordableMixes, type Shop } from "../../src/by-simulation/affordable-mixes.ts";

/** A CNS at 60,000 pounds and a support worker at 40,000, in parts as in whole. */
const linear = (step: number, most = { cns: 100, supportWorker: 100 }): Shop => ({
  step,
  most,
  costOf: ({ cns, supportWorker }) => 60_000 * cns + 40_000 * supportWorker
});

test("50,000 pounds in half posts: one support worker, or half a CNS and half a support worker", () => {
  expect(affordableMixes(50_000, linear(0.5))).toEqual([
    { cns: 0.5, supportWorker: 0.5 },
    { cns: 0, supportWorker: 1 }
  ]);
});

test("in whole posts it buys one support worker and no CNS", () => {
  expect(affordableMixes(50_000, linear(1))).toEqual([{ cns: 0, supportWorker: 1 }]);
});

test("a sum that pays exactly for a mix buys it", () => {
  expect(affordableMixes(160_000, linear(1))).toEqual([
    { cns: 2, supportWorker: 1 },
    { cns: 1, supportWorker: 2 },
    { cns: 0, supportWorker: 4 }
  ]);
});

test.each([0, 1, 3999])("%d pounds buy no tenth of anybody: nothing is the only mix", (pounds) => {
  expect(affordableMixes(pounds, linear(0.1))).toEqual([{ cns: 0, supportWorker: 0 }]);
});

test("no more is bought than may be, and steps are told without rounding errors", () => {
  expect(affordableMixes(1e9, linear(0.1, { cns: 0.3, supportWorker: 0.7 }))).toEqual([
    { cns: 0.3, supportWorker: 0.7 }
  ]);
  expect(affordableMixes(1e9, linear(0.5, { cns: 0.3, supportWorker: 0 }))).toEqual([{ cns: 0, supportWorker: 0 }]);
  expect(affordableMixes(30_000, linear(0.1, { cns: 9, supportWorker: 0 }))).toEqual([{ cns: 0.5, supportWorker: 0 }]);
});

test("a step of nothing is refused", () => {
  expect(() => affordableMixes(1, linear(0))).toThrow("invalid step; not above 0: 0");
});

test("they are the mixes that can be afforded and not added to, as found by looking at all", () => {
  const wte = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(
      fc.record({
        pounds: fc.integer({ min: 0, max: 300_000 }),
        step: fc.constantFrom(0.1, 0.2, 0.5, 1),
        prices: fc.tuple(fc.integer({ min: 30_000, max: 90_000 }), fc.integer({ min: 20_000, max: 90_000 })),
        most: fc.record({ cns: wte, supportWorker: wte })
      }),
      ({ pounds, step, prices: [nurse, worker], most }) => {
        const shop: Shop = {
          step,
          most: { cns: most.cns * step, supportWorker: most.supportWorker * step },
          // The second part of a post costs less than the first, as national insurance goes by head.
          costOf: ({ cns, supportWorker }) => nurse * cns + worker * supportWorker - 500 * Math.ceil(cns - 1e-9)
        };
        const at = (cns: number, workers: number) => ({
          cns: Number((cns * step).toFixed(1)),
          supportWorker: Number((workers * step).toFixed(1))
        });
        const isAffordable = (cns: number, workers: number): boolean =>
          cns <= most.cns && workers <= most.supportWorker && shop.costOf(at(cns, workers)) <= pounds;
        const expected = [];
        for (let workers = 0; workers <= most.supportWorker; workers++) {
          for (let cns = 0; cns <= most.cns; cns++) {
            const isFull = !isAffordable(cns + 1, workers) && !isAffordable(cns, workers + 1);
            if (isAffordable(cns, workers) && isFull) expected.push(at(cns, workers));
          }
        }
        expect(affordableMixes(pounds, shop)).toEqual(expected);
      }
    ),
    { seed: 1, numRuns: 200, endOnFailure: true }
  );
});
