import fc from "fast-check";
import { expect, test } from "vitest";
import { replicationsNeeded, replicationsRule, type Tolerance } from "../../src/experiment/replications-needed.ts";
import { type RatioTerms, ratioEstimate } from "../../src/statistics/ratio-estimate.ts";

/** A mean and a share by replication, scattered by multiples of the golden ratio. */
const series = (n: number): RatioTerms[][] => {
  const golden = (Math.sqrt(5) - 1) / 2;
  return Array.from({ length: n }, (_, k) => {
    const i = k + 1;
    const numerator = Math.floor(40 + 60 * ((i * golden) % 1));
    const denominator = Math.floor(80 + 40 * ((i * i * golden) % 1));
    return [
      { numerator, denominator },
      { numerator: Math.max(denominator - numerator, 0), denominator: 100 }
    ];
  });
};

/** Look-ahead, relative, absolute, first precise, stopped: a separate program in Python with scipy's t. */
const published: readonly (readonly [number, number, number, number, number])[] = [
  [0, 0.1, 0.1, 32, 32],
  [0, 0.05, 0.02, 407, 407],
  [5, 0.1, 0.1, 32, 37],
  [5, 0.05, 0.02, 407, 427],
  [5, 0.1, 9, 32, 37],
  [5, 9, 0.02, 407, 427],
  [20, 0.1, 0.1, 32, 52],
  [20, 0.05, 0.02, 407, 488]
];

test("the number agrees with another program's, whichever indicator decides", () => {
  const given = series(600);
  expect(given[0]?.[0]).toEqual({ numerator: 77, denominator: 104 });
  for (const [lookAhead, relative, absolute, first, stopped] of published) {
    const options = { tolerances: [{ relative }, { absolute }], lookAhead };
    expect(replicationsNeeded(given, options), `${lookAhead}, ${relative}, ${absolute}`).toBe(first);
    const rule = replicationsRule(options);
    expect(given.findIndex((terms) => rule.add(terms)) + 1).toBe(stopped);
  }
});

test("a lucky early n does not end it", () => {
  // Three equal replications are precise; the fourth shows that they were lucky.
  const lucky = [5, 5, 5, 9, 1, 7, 3].map((numerator) => [{ numerator, denominator: 10 }]);
  const tolerances = [{ absolute: 0.1 }];
  expect(replicationsNeeded(lucky, { tolerances, lookAhead: 0 })).toBe(3);
  expect(replicationsNeeded(lucky, { tolerances, lookAhead: 5 })).toBeNull();
});

test("a mean of 0 without variance is precise, and so is what never occurs; three are run all the same", () => {
  const nothing = Array.from({ length: 9 }, () => [
    { numerator: 0, denominator: 7 },
    { numerator: 0, denominator: 0 }
  ]);
  const tolerances: Tolerance[] = [{ relative: 0.05 }, { absolute: 0.01 }];
  expect(replicationsNeeded(nothing, { tolerances })).toBe(3);
  const rule = replicationsRule({ tolerances });
  expect(nothing.map((terms) => rule.add(terms)).indexOf(true)).toBe(7);
});

test("where it ends, the interval is within the tolerance", () => {
  const pair = fc.record({
    numerator: fc.integer({ min: 30, max: 70 }),
    denominator: fc.integer({ min: 90, max: 110 })
  });
  fc.assert(
    fc.property(fc.array(pair, { minLength: 60, maxLength: 60 }), (sample) => {
      const needed = replicationsNeeded(
        sample.map((one) => [one]),
        { tolerances: [{ relative: 0.1 }] }
      );
      if (needed === null) return;
      for (let n = needed; n <= needed + 5; n++) {
        const { mean, high } = ratioEstimate(sample.slice(0, n)) as { mean: number; high: number };
        expect(high - mean).toBeLessThanOrEqual(0.1 * mean * (1 + 1e-12));
      }
    }),
    { seed: 1, numRuns: 200 }
  );
});

test("refusals", () => {
  expect(() => replicationsRule({ tolerances: [] })).toThrow("invalid tolerances; nothing is watched");
  expect(() => replicationsRule({ tolerances: [{}] })).toThrow("invalid tolerance; neither given");
  expect(() => replicationsRule({ tolerances: [{ relative: 0 }] })).toThrow(
    "invalid relative tolerance; not above 0: 0"
  );
  expect(() => replicationsRule({ tolerances: [{ relative: 1 }], initial: 1 })).toThrow(RangeError);
  expect(() => replicationsRule({ tolerances: [{ relative: 1 }], lookAhead: -1 })).toThrow(RangeError);
  expect(() => replicationsRule({ tolerances: [{ relative: 1 }] }).add([])).toThrow("0 indicators against 1");
});
