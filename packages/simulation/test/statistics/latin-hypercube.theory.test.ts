import { expect, test } from "vitest";
import { KeyedDraws } from "../../src/random/keyed-draws.ts";
import { latinHypercube } from "../../src/statistics/latin-hypercube.ts";
import { spearman } from "../../src/statistics/spearman.ts";

const drawsOf = (seed: number) => {
  const draws = new KeyedDraws(seed, 0);
  return (index: number, dimension: number) => draws.uniform(index, 0, dimension);
};

test.each([1, 2, 7, 1000])("each of %i equal parts of each dimension holds one point", (points) => {
  const columns = latinHypercube(points, 12, drawsOf(3));
  expect(columns.length).toBe(12);
  for (const column of columns) {
    const parts = Array.from(column, (x) => Math.floor(x * points)).sort((a, b) => a - b);
    expect(parts).toEqual(Array.from({ length: points }, (_, i) => i));
  }
});

test("places within the parts are uniform, and columns have no order in common", () => {
  const columns = latinHypercube(2000, 4, drawsOf(4));
  for (const [i, column] of columns.entries()) {
    const places = Array.from(column, (x) => (x * 2000) % 1);
    const mean = places.reduce((sum, x) => sum + x, 0) / 2000;
    // Four standard errors of the mean of uniforms, and of a rank correlation that is nothing.
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / 2000));
    for (const other of columns.slice(0, i))
      expect(Math.abs(spearman(column, other)!)).toBeLessThan(4 / Math.sqrt(1999));
  }
});

test("the mean of a sum is far surer than from random points (McKay, Beckman & Conover 1979)", () => {
  const errors = Array.from({ length: 20 }, (_, seed) => {
    const columns = latinHypercube(100, 3, drawsOf(seed));
    return columns.reduce((sum, column) => sum + column.reduce((all, x) => all + x, 0) / 100, 0) - 1.5;
  });
  // The variance of a stratified mean is (1/12)/n^3 a dimension, of a random one (1/12)/n.
  const variance = errors.reduce((sum, error) => sum + error * error, 0) / 20;
  const stratified = 3 / 12 / 100 ** 3;
  // The 0.0005 and 0.9995 quantiles of chi-squared over its 20 degrees of freedom.
  expect(variance / stratified).toBeGreaterThan(0.26);
  expect(variance / stratified).toBeLessThan(2.37);
});

test("the same draws give the same points; draws at the edge stay below 1", () => {
  expect(latinHypercube(50, 3, drawsOf(8))).toEqual(latinHypercube(50, 3, drawsOf(8)));
  expect(latinHypercube(50, 3, drawsOf(8))).not.toEqual(latinHypercube(50, 3, drawsOf(9)));
  const [column] = latinHypercube(1000, 1, () => 1 - 2 ** -53);
  expect(Math.max(...column!)).toBeLessThan(1);
});

test("numbers of points that are none are refused", () => {
  expect(() => latinHypercube(0, 1, () => 0)).toThrow(RangeError);
  expect(() => latinHypercube(1.5, 1, () => 0)).toThrow(RangeError);
  expect(() => latinHypercube(1, -1, () => 0)).toThrow(RangeError);
});
