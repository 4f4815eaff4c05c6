import { KeyedDraws, normalQuantile } from "@caseload/simulation";
import fc from "fast-check";
import { expect, test } from "vitest";
import { rankRanges, type SwungNumber } from "../../src/trusts/rank-ranges.ts";

const number = (value: number, own: number, shared = 0): SwungNumber => ({
  value,
  swings: [
    { id: "own", isShared: false, atLow: -own, atHigh: own },
    { id: "shared", isShared: true, atLow: -shared, atHigh: shared }
  ]
});

const rangesOf = (numbers: readonly SwungNumber[]) =>
  rankRanges(numbers).map(({ rankLow, rankHigh }) => [rankLow, rankHigh]);

test("three numbers by hand", () => {
  // Three pairs: 5 %/3 in two tails, 2.39398 standard deviations, 1.22144 of the half width of a range of 95 %.
  // 10 and 6: own 1 and 2, root of 5 = 2.2361, times 1.22144 = 2.7312 < 4: differ for sure.
  // 6 and 4: own 2 and 1, 2.7312 > 2: may be the other way. 10 and 4: root of 2 = 1.4142, 1.7274 < 6: differ.
  expect(rangesOf([number(6, 2), number(10, 1), number(4, 1)])).toEqual([
    [2, 3],
    [1, 1],
    [2, 3]
  ]);
  expect(rankRanges([number(6, 2), number(10, 1), number(4, 1)]).map(({ rank }) => rank)).toEqual([2, 1, 3]);
});

test("the line between sure and not is at 2.39398 / 1.95996 of the half width", () => {
  const rest = number(100, 0);
  const reach = (2.39398 / 1.95996) * Math.sqrt(2);
  expect(rangesOf([number(reach + 0.0001, 1), number(0, 1), rest]).slice(0, 2)).toEqual([
    [2, 2],
    [3, 3]
  ]);
  expect(rangesOf([number(reach - 0.0001, 1), number(0, 1), rest]).slice(0, 2)).toEqual([
    [2, 3],
    [2, 3]
  ]);
});

test("what all share cancels however large; what they share unequally does not", () => {
  expect(rangesOf([number(5, 0.1, 50), number(4, 0.1, 50)])).toEqual([
    [1, 1],
    [2, 2]
  ]);
  expect(rangesOf([number(5, 0.1, 50), number(4, 0.1, 40)])).toEqual([
    [1, 2],
    [1, 2]
  ]);
});

test("the end in the direction of the difference counts: a larger one that can only rise stays larger", () => {
  const swings = [{ id: "own", isShared: false, atLow: 0, atHigh: 9 }];
  expect(rangesOf([{ value: 2, swings }, number(1, 0)])).toEqual([
    [1, 1],
    [2, 2]
  ]);
  expect(rangesOf([number(2, 0), { value: 1, swings }])).toEqual([
    [1, 2],
    [1, 2]
  ]);
});

test("identical numbers share all ranks, whatever their ranges; rounding makes no difference", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.double({ min: -50, max: 50, noNaN: true }),
      fc.double({ min: 0, max: 20, noNaN: true }),
      (count, value, own) => {
        const same = Array.from({ length: count }, () => number(value, own, 1));
        expect(rankRanges(same)).toEqual(same.map(() => ({ rank: 1, rankLow: 1, rankHigh: count })));
      }
    ),
    { seed: 1, numRuns: 100, endOnFailure: true }
  );
  expect(rangesOf([number(0.1 + 0.2, 0), number(0.3, 0)])).toEqual([
    [1, 2],
    [1, 2]
  ]);
});

test("a rank lies in its own range, and each of the ranges can hold the order of the values", () => {
  const numbers = fc.array(
    fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: 0, max: 4, noNaN: true })),
    { minLength: 1, maxLength: 10 }
  );
  fc.assert(
    fc.property(numbers, (drawn) => {
      for (const { rank, rankLow, rankHigh } of rankRanges(drawn.map(([value, own]) => number(value, own)))) {
        expect(rankLow).toBeLessThanOrEqual(rank);
        expect(rank).toBeLessThanOrEqual(rankHigh);
      }
    }),
    { seed: 1, numRuns: 200, endOnFailure: true }
  );
});

test("with normal errors all true ranks lie in their ranges at least 95 times in 100", () => {
  const truth = [3, 2.2, 2.2, 1.5, 1.4, 0, -1];
  const owns = [0.5, 1, 0.7, 0.4, 0.4, 1.2, 0.3];
  const shares = [2, 1, 3, 2, 2, 0.5, 1];
  // Ranges are read as those of 95 %.
  const sd = (swing: number): number => swing / normalQuantile(0.975);
  const runs = 800;
  let covered = 0;
  for (let run = 0; run < runs; run++) {
    const draws = new KeyedDraws(7, run);
    const shared = normalQuantile(draws.uniform(0, 1, 0));
    const found = rankRanges(
      truth.map((value, i) => {
        const error = sd(owns[i] ?? 0) * normalQuantile(draws.uniform(i, 0, 0)) + sd(shares[i] ?? 0) * shared;
        return number(value + error, owns[i] ?? 0, shares[i]);
      })
    );
    const isCovered = truth.every((value, i) => {
      const first = 1 + truth.filter((other) => other > value).length;
      const last = truth.length - truth.filter((other) => other < value).length;
      const { rankLow = 0, rankHigh = 0 } = found[i] ?? {};
      return rankLow <= first && last <= rankHigh;
    });
    if (isCovered) covered++;
  }
  expect(covered / runs).toBeGreaterThanOrEqual(0.95);
});
