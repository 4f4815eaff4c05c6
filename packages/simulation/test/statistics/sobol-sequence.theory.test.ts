import { expect, test } from "vitest";
import { KeyedDraws } from "../../src/random/keyed-draws.ts";
import { mostSobolDimensions, SobolSequence } from "../../src/statistics/sobol-sequence.ts";

const drawsOf = (seed: number) => {
  const draws = new KeyedDraws(seed, 0);
  return (index: number, dimension: number) => draws.uniform(index, 0, dimension);
};

test("the first points are the published ones (Joe & Kuo's sobol.cc; SciPy 1.17.1, unscrambled)", () => {
  const sequence = new SobolSequence(10);
  expect(Array.from({ length: 10 }, (_, i) => [...sequence.point(i)])).toEqual([
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
    [0.75, 0.25, 0.25, 0.25, 0.75, 0.75, 0.25, 0.75, 0.75, 0.75],
    [0.25, 0.75, 0.75, 0.75, 0.25, 0.25, 0.75, 0.25, 0.25, 0.25],
    [0.375, 0.375, 0.625, 0.875, 0.375, 0.125, 0.375, 0.875, 0.875, 0.625],
    [0.875, 0.875, 0.125, 0.375, 0.875, 0.625, 0.875, 0.375, 0.375, 0.125],
    [0.625, 0.125, 0.875, 0.625, 0.625, 0.875, 0.125, 0.125, 0.125, 0.375],
    [0.125, 0.625, 0.375, 0.125, 0.125, 0.375, 0.625, 0.625, 0.625, 0.875],
    [0.1875, 0.3125, 0.9375, 0.4375, 0.5625, 0.3125, 0.4375, 0.9375, 0.9375, 0.3125],
    [0.6875, 0.8125, 0.4375, 0.9375, 0.0625, 0.8125, 0.9375, 0.4375, 0.4375, 0.8125]
  ]);
});

test("later points and dimensions are SciPy's too", () => {
  const sequence = new SobolSequence(256);
  const at = (index: number) => {
    const point = sequence.point(index);
    return [0, 1, 2, 39, 99, 127, 200, 255].map((dimension) => point[dimension]);
  };
  expect(at(777)).toEqual([
    0.6923828125, 0.9365234375, 0.1630859375, 0.3583984375, 0.5107421875, 0.1181640625, 0.9912109375, 0.6357421875
  ]);
  expect(at(2047)).toEqual([
    0.00048828125, 0.62744140625, 0.93115234375, 0.67626953125, 0.86083984375, 0.02197265625, 0.82373046875,
    0.47998046875
  ]);
});

test.each([
  ["as published", null],
  ["scrambled", drawsOf(5)]
])("%s, every dimension has one of the first 2^k points in each of 2^k parts", (_, draw) => {
  const sequence = new SobolSequence(mostSobolDimensions, draw);
  for (const points of [1, 64, 512]) {
    const filled = Array.from({ length: mostSobolDimensions }, () => new Set<number>());
    for (let i = 0; i < points; i++) {
      sequence.point(i).forEach((coordinate, d) => {
        filled[d]?.add(Math.floor(coordinate * points));
      });
    }
    expect(filled.every(({ size }) => size === points)).toBe(true);
  }
});

test.each([
  ["as published", null],
  ["scrambled", drawsOf(6)]
])("%s, the first two dimensions fill every elementary rectangle: a net of quality 0", (_, draw) => {
  const sequence = new SobolSequence(2, draw);
  const points = Array.from({ length: 64 }, (_, i) => sequence.point(i));
  for (let k = 0; k <= 6; k++) {
    const across = 2 ** k;
    const cells = points.map((p) => `${Math.floor(p[0]! * across)} ${Math.floor((p[1]! * 64) / across)}`);
    expect(new Set(cells).size).toBe(64);
  }
});

/** Mean of the product of (1 + (x - 1/2)) over five dimensions, which is 1 exactly. */
function meanOfProduct(sequence: SobolSequence, points: number): number {
  let sum = 0;
  for (let i = 0; i < points; i++) sum += sequence.point(i).reduce((product, x) => product * (0.5 + x), 1);
  return sum / points;
}

test("scrambles are unbiased, and much surer than as many random points", () => {
  const means = Array.from({ length: 40 }, (_, seed) => meanOfProduct(new SobolSequence(5, drawsOf(seed)), 256));
  const mean = means.reduce((sum, value) => sum + value, 0) / 40;
  const deviation = Math.sqrt(means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 39);
  // 3.6 standard errors: exceeded by chance once in a thousand at 39 degrees of freedom.
  expect(Math.abs(mean - 1)).toBeLessThan((3.6 * deviation) / Math.sqrt(40));
  // Of random points the variance would be ((1 + 1/12)^5 - 1)/256.
  expect(deviation).toBeLessThan(Math.sqrt(((13 / 12) ** 5 - 1) / 256) / 10);
});

test("scrambled coordinates lie inside (0, 1) and hang on the draws alone", () => {
  const once = new SobolSequence(7, drawsOf(1));
  const again = new SobolSequence(7, drawsOf(1));
  const other = new SobolSequence(7, drawsOf(2));
  const wider = new SobolSequence(9, drawsOf(1));
  for (const index of [0, 1, 1000, 4294967295]) {
    const point = once.point(index);
    expect(point.every((x) => x > 0 && x < 1)).toBe(true);
    expect(again.point(index)).toEqual(point);
    expect(wider.point(index).slice(0, 7)).toEqual(point);
    expect(other.point(index)).not.toEqual(point);
  }
});

test("the last point there is: its Gray code is the top digit alone, so it is the smallest step above 0", () => {
  expect(new SobolSequence(1).point(4294967295)[0]).toBe(2 ** -32);
});

test("dimensions and points there are not are refused", () => {
  expect(() => new SobolSequence(0)).toThrow(RangeError);
  expect(() => new SobolSequence(257)).toThrow("from 1 to 256: 257");
  expect(() => new SobolSequence(1.5)).toThrow(RangeError);
  for (const index of [-1, 0.5, 2 ** 32]) expect(() => new SobolSequence(1).point(index)).toThrow(RangeError);
});
