import { expect, test } from "vitest";
import { countInterval } from "../../src/trusts/count-interval.ts";

// Exact 95 % limits of a Poisson count as tabled: Garwood (1936); Breslow & Day (1987), Statistical Methods in Cancer
// Research II, table 2.11 gives them as multiples of the count to three digits.
test.each([
  [0, 0, 3.69],
  [1, 0.0253, 5.57],
  [2, 0.242, 7.22],
  [5, 1.62, 11.67],
  [10, 4.8, 18.39],
  [20, 12.22, 30.89],
  [50, 37.11, 65.92],
  [100, 81.36, 121.63]
])("a count of %i lies from %f to %f", (count, low, high) => {
  const interval = countInterval(count);
  expect(interval.low).toBeCloseTo(low, low < 0.1 ? 4 : low < 1 ? 3 : 2);
  expect(Math.abs(interval.high - high)).toBeLessThanOrEqual(0.005);
});

test("no count is below 0", () =>
  expect(() => countInterval(-1)).toThrow(new RangeError("invalid count; below 0: -1")));
