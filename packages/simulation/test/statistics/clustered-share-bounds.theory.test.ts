import { expect, test } from "vitest";
import { KeyedDraws } from "../../src/random/keyed-draws.ts";
import { clopperPearsonLower, clopperPearsonUpper } from "../../src/statistics/clopper-pearson.ts";
import { clusteredShareBounds } from "../../src/statistics/clustered-share-bounds.ts";
import type { RatioTerms } from "../../src/statistics/ratio-estimate.ts";
import { studentTQuantile } from "../../src/statistics/student-t.ts";

const times = (n: number, numerator: number, denominator: number): RatioTerms[] =>
  Array.from({ length: n }, () => ({ numerator, denominator }));

test("occasions that are missed one by one have the bounds of Clopper and Pearson", () => {
  // Missed more evenly than chance would have it: no more than the occasions there are.
  const bounds = clusteredShareBounds(times(10, 4, 5));
  expect(bounds).toMatchObject({ occasions: 50, effective: 50 });
  expect(bounds?.low).toBeCloseTo(clopperPearsonLower(40, 50), 12);
  expect(bounds?.high).toBeCloseTo(clopperPearsonUpper(40, 50), 12);
  // Nothing missed in 29 occasions: 0.05 to the power of 1/29.
  const none = clusteredShareBounds([...times(9, 3, 3), ...times(1, 2, 2), ...times(4, 0, 0)]);
  expect(none?.low).toBeCloseTo(0.05 ** (1 / 29), 12);
  expect(none?.high).toBe(1);
  expect(clusteredShareBounds(times(3, 0, 5))).toMatchObject({ low: 0 });
});

test("where a replication is missed altogether, its occasions count for about one", () => {
  const m = 40;
  const bounds = clusteredShareBounds([...times(4, 0, 10), ...times(m - 4, 10, 10)]);
  // By hand: se^2 = p (1 - p)/(m - 1), so that p (1 - p)/se^2 = m - 1, less for Student's t of so few.
  const factor = studentTQuantile(0.975, 399) / studentTQuantile(0.975, m - 1);
  expect(bounds?.effective).toBeCloseTo((m - 1) * factor * factor, 9);
  expect(bounds?.low ?? 1).toBeLessThan(clopperPearsonLower(36, 40));
  expect(bounds?.low ?? 0).toBeGreaterThan(clopperPearsonLower(36, 40) - 0.02);
});

test("what is no share, and what has no spread yet, has no bounds", () => {
  expect(clusteredShareBounds([{ numerator: 3, denominator: 2 }, ...times(3, 1, 2)])).toBeNull();
  expect(clusteredShareBounds([{ numerator: -1, denominator: 2 }, ...times(3, 1, 2)])).toBeNull();
  expect(clusteredShareBounds(times(1, 5, 5))).toBeNull();
  expect(clusteredShareBounds(times(5, 0, 0))).toBeNull();
  expect(clusteredShareBounds([])).toBeNull();
});

/** Poisson by multiplying uniforms (Knuth 1969). */
function poisson(draws: KeyedDraws, mean: number, at: readonly [number, number]): number {
  let product = 1;
  for (let k = 0; ; k++) {
    product *= draws.uniform(at[0], 0, at[1] * 64 + k);
    if (product < Math.exp(-mean)) return k;
  }
}

/**
 * Share of made-up experiments in which a bound lies on the wrong side of the true share: 37 replications, a Poisson number
 * of occasions in each. Of a `bunched` part of the replications all occasions have the same fate.
 */
function wrong(perReplication: number, share: number, bunched: number, experiments: number) {
  const [outcomes, counts] = [new KeyedDraws(1, 0), new KeyedDraws(1, 1)];
  const found = { low: 0, high: 0 };
  for (let experiment = 0; experiment < experiments; experiment++) {
    const terms = Array.from({ length: 37 }, (_, k): RatioTerms => {
      const denominator = poisson(counts, perReplication, [experiment, k]);
      const uniform = (occasion: number): number => outcomes.uniform(experiment, 0, k * 64 + occasion);
      const isBunched = uniform(62) < bunched;
      const kept = Array.from({ length: denominator }, (_, each) => uniform(isBunched ? 63 : each) < share);
      return { numerator: kept.filter(Boolean).length, denominator };
    });
    const bounds = clusteredShareBounds(terms);
    if (bounds === null) continue;
    if (bounds.low >= share) found.low += 1;
    if (bounds.high < share) found.high += 1;
  }
  return { low: found.low / experiments, high: found.high / experiments };
}

const grid = [0.1, 0.3, 1, 3, 10].flatMap((occasions) => [0.8, 0.9, 0.95].map((share) => [occasions, share] as const));

test.each(grid)("%d occasions a replication, a share of %d: wrong in one of twenty at most", (occasions, share) => {
  const experiments = 800;
  const most = 0.05 + 3 * Math.sqrt((0.05 * 0.95) / experiments);
  const { low, high } = wrong(occasions, share, 0, experiments);
  expect(low).toBeLessThanOrEqual(most);
  expect(high).toBeLessThanOrEqual(most);
});
