import { expect, test } from "vitest";
import { KeyedDraws } from "../../src/random/keyed-draws.ts";
import { midRanks, partialRankCorrelations, spearman } from "../../src/statistics/spearman.ts";

test("Anscombe's first set: 9/11, as SciPy 1.17.1 has it", () => {
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
  const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
  expect(spearman(x, y)).toBeCloseTo(9 / 11, 14);
});

test("equal numbers share the mean of their ranks; the correlation is SciPy's", () => {
  const x = [1, 2, 2, 3, 5, 5, 5, 8];
  expect([...midRanks(x)]).toEqual([1, 2.5, 2.5, 4, 6, 6, 6, 8]);
  expect(spearman(x, [2, 1, 4, 4, 3, 9, 7, 7])).toBeCloseTo(0.7144097497387378, 14);
});

test("ranks alone count; what does not vary has no correlation", () => {
  const x = [3, 1, 4, 1.5, 9, 2.6];
  expect(spearman(x, x.map(Math.exp))).toBeCloseTo(1, 14);
  expect(
    spearman(
      x,
      x.map((value) => -(value ** 3))
    )
  ).toBeCloseTo(-1, 14);
  expect(
    spearman(
      x,
      x.map(() => 0.1)
    )
  ).toBeNull();
  expect(() => spearman([1, 2], [1])).toThrow(RangeError);
});

test("with two inputs the partial correlation is the textbook's formula of three plain ones", () => {
  const draws = new KeyedDraws(1, 0);
  const x = Array.from({ length: 60 }, (_, i) => draws.uniform(i, 0, 0));
  const z = x.map((value, i) => value + draws.uniform(i, 0, 1));
  const y = x.map((value, i) => Math.exp(2 * value) - z[i]! + draws.uniform(i, 0, 2));
  const [xy, xz, yz] = [spearman(x, y)!, spearman(x, z)!, spearman(y, z)!];
  const partial = (ab: number, ac: number, bc: number) => (ab - ac * bc) / Math.sqrt((1 - ac ** 2) * (1 - bc ** 2));
  const [ofX, ofZ] = partialRankCorrelations([x, z], y);
  expect(ofX).toBeCloseTo(partial(xy, xz, yz), 12);
  expect(ofZ).toBeCloseTo(partial(yz, xz, xy), 12);
  expect(partialRankCorrelations([x], y)[0]).toBeCloseTo(xy, 12);
});

test("an answer that one input settles; inputs that do not vary, or repeat each other", () => {
  const x = [1, 2, 3, 4, 5, 6, 7];
  const z = [2, 1, 4, 3, 7, 5, 6];
  const y = x.map((value) => -(value ** 3));
  expect(partialRankCorrelations([x, x.map(() => 1), z], y)).toEqual([-1, null, 0]);
  expect(partialRankCorrelations([x, z, x.map(Math.exp)], y)).toEqual([null, null, null]);
  expect(
    partialRankCorrelations(
      [x, z],
      x.map(() => 2)
    )
  ).toEqual([null, null]);
  expect(partialRankCorrelations([], y)).toEqual([]);
});
