import { expect, test } from "vitest";
import { KeyedDraws } from "../../src/random/keyed-draws.ts";
import { latinHypercube } from "../../src/statistics/latin-hypercube.ts";
import {
  firstImpossiblePair,
  induceRankCorrelations,
  type RankCorrelation
} from "../../src/statistics/rank-correlation.ts";
import { spearman } from "../../src/statistics/spearman.ts";

const drawsOf = (seed: number, stream = 0) => {
  const draws = new KeyedDraws(seed, 0);
  return (index: number, dimension: number) => draws.uniform(index, stream, dimension);
};
const pair = (first: number, second: number, correlation: number): RankCorrelation => ({ first, second, correlation });

/** Columns of very different laws: uniform, exponential, a few whole numbers, log-normal-like. */
function columnsOf(seed: number, rows: number): Float64Array[] {
  const [a, b, c, d] = latinHypercube(rows, 4, drawsOf(seed));
  return [a!, b!.map((u) => -Math.log(1 - u)), c!.map((u) => 1000 * u ** 5), d!.map((u) => Math.exp(4 * u))];
}

const wanted = [pair(1, 0, 0.8), pair(0, 2, -0.5), pair(1, 2, -0.3), pair(2, 3, 0.6)];

const rows = 4000;
/**
 * The scores correlate by exactly what was asked for. Ranks follow scores with a correlation of sqrt(3/pi) in each
 * column, so that of the chance in a rank correlation, 1/sqrt(rows - 1) for columns that have nothing in common and less
 * for others, the share 1 - (3/pi)^2 of the variance is left.
 */
const fourErrors = 4 * Math.sqrt((1 - (3 / Math.PI) ** 2) / (rows - 1));

test.each([1, 2, 3])("the rank correlations asked for are attained (seed %i)", (seed) => {
  const columns = induceRankCorrelations(columnsOf(seed, rows), wanted, drawsOf(seed, 1));
  for (let i = 0; i < 4; i++) {
    for (let j = 0; j < i; j++) {
      const asked = wanted.find(({ first, second }) => first + second === i + j && Math.max(first, second) === i);
      const r = asked?.correlation ?? 0;
      const attained = spearman(columns[i]!, columns[j]!)!;
      expect(Math.abs(attained - (6 / Math.PI) * Math.asin(r / 2))).toBeLessThan(fourErrors);
      expect(Math.abs(attained - r)).toBeLessThan(0.0181 + fourErrors);
    }
  }
});

test("every column keeps exactly the numbers it had", () => {
  const before = columnsOf(4, 300);
  const copies = before.map((column) => column.slice());
  const after = induceRankCorrelations(before, wanted, drawsOf(4, 1));
  expect(before).toEqual(copies);
  after.forEach((column, i) => {
    expect(column.slice().sort()).toEqual(before[i]!.slice().sort());
    expect(column).not.toEqual(before[i]);
  });
});

test("nothing asked for, nothing changed", () => {
  const columns = columnsOf(5, 10);
  expect(induceRankCorrelations(columns, [], drawsOf(5, 1))).toEqual(columns);
});

test("the same draws give the same rows", () => {
  const once = induceRankCorrelations(columnsOf(6, 50), wanted, drawsOf(6, 1));
  expect(induceRankCorrelations(columnsOf(6, 50), wanted, drawsOf(6, 1))).toEqual(once);
  expect(induceRankCorrelations(columnsOf(6, 50), wanted, drawsOf(7, 1))).not.toEqual(once);
});

test("correlations that cannot hold together are refused, naming the pair", () => {
  // Three with each other at -0.6: the determinant 1 - 3 (0.36) - 2 (0.216) is below 0.
  const impossible = [pair(0, 1, -0.6), pair(3, 1, -0.6), pair(0, 3, -0.6)];
  expect(firstImpossiblePair(4, impossible)).toEqual(pair(0, 3, -0.6));
  expect(() => induceRankCorrelations(columnsOf(1, 20), impossible, drawsOf(1))).toThrow(
    new RangeError("invalid rank correlations; not positive definite with columns 0 and 3: -0.6")
  );
  // With two of 0.9 the third must be above 0.62, so it is the second of them that rules out the rest.
  const chain = [pair(0, 1, 0.9), pair(1, 2, 0.9)];
  expect(firstImpossiblePair(4, [...chain, pair(0, 2, 0.63)])).toBeNull();
  expect(firstImpossiblePair(4, chain)).toEqual(pair(1, 2, 0.9));
  expect(firstImpossiblePair(4, [...chain, pair(0, 2, 0.61)])).toEqual(pair(1, 2, 0.9));
  // A later pair that has nothing to do with it is not to blame, nor an earlier one.
  expect(firstImpossiblePair(4, [pair(2, 3, 0.1), ...chain])).toEqual(pair(1, 2, 0.9));
  expect(firstImpossiblePair(4, [...chain, pair(2, 3, 0.1)])).toEqual(pair(1, 2, 0.9));
});

test("pairs that are none, stand twice or are out of bounds are refused, naming them", () => {
  expect(() => firstImpossiblePair(3, [pair(1, 1, 0.5)])).toThrow("1 and 1");
  expect(() => firstImpossiblePair(3, [pair(0, 3, 0.5)])).toThrow("0 and 3");
  expect(() => firstImpossiblePair(3, [pair(0, 1, 0.5), pair(1, 0, 0.5)])).toThrow("1 and 0");
  expect(() => firstImpossiblePair(3, [pair(0, 1, 1)])).toThrow("columns 0 and 1; not in (-1, 1): 1");
  expect(() => firstImpossiblePair(3, [pair(0, 1, Number.NaN)])).toThrow(RangeError);
});

test("too few rows, or columns of unequal length, are refused", () => {
  expect(() => induceRankCorrelations(columnsOf(1, 4), wanted, drawsOf(1))).toThrow("not 4 of one length above 4");
  const uneven = [new Float64Array(10), new Float64Array(9)];
  expect(() => induceRankCorrelations(uneven, [pair(0, 1, 0.5)], drawsOf(1))).toThrow(RangeError);
});
