import { expect, test } from "vitest";
import { productLimit } from "../../src/statistics/product-limit.ts";

const histogram = (bins: number, days: readonly number[]): Float64Array => {
  const counts = new Float64Array(bins);
  for (const day of days) counts[day] = (counts[day] ?? 0) + 1;
  return counts;
};

test("weeks in remission under 6-MP: Freireich et al. (1963), as in Cox & Oakes (1984), p. 8 and table 4.1", () => {
  const had = histogram(40, [6, 6, 6, 7, 10, 13, 16, 22, 23]);
  const lost = histogram(40, [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]);
  const spread = productLimit(21, had, lost);
  const published: readonly (readonly [number, number])[] = [
    [6, 0.857],
    [7, 0.807],
    [10, 0.753],
    [13, 0.69],
    [16, 0.627],
    [22, 0.538],
    [23, 0.448],
    [38, 0.448]
  ];
  for (const [week, stillThere] of published) {
    const by = spread.subarray(0, week + 1).reduce((sum, people) => sum + people, 0);
    expect(1 - by / 21, `week ${week}`).toBeCloseTo(stillThere, 3);
  }
  expect(spread.reduce((sum, people) => sum + people, 0)).toBeCloseTo(21, 12);
});

test("with nobody lost it is the histogram, and with nobody served all are beyond", () => {
  const had = histogram(30, [0, 3, 3, 7, 7, 7, 28]);
  expect([...productLimit(10, had, new Float64Array(30))]).toEqual([...had.subarray(0, 29), 3]);
  const lost = histogram(30, [0, 4, 4, 29]);
  expect([...productLimit(4, new Float64Array(30), lost)]).toEqual([...new Float64Array(29), 4]);
});

test("who is lost gives their weight to those still there", () => {
  // Of four, one is lost on day 1; on day 2 one of the three left has it, so a third of all four.
  const spread = productLimit(4, histogram(5, [2]), histogram(5, [1]));
  expect([...spread]).toEqual([0, 0, 4 / 3, 0, 4 - 4 / 3]);
});
