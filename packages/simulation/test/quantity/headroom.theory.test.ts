import fc from "fast-check";
import { expect, test } from "vitest";
import { headroom, headroomFor, uplift, upliftFor } from "../../src/quantity/headroom.ts";

test("a fifth of paid hours lost needs a quarter added to worked hours", () => {
  expect(upliftFor(headroom(0.2))).toBeCloseTo(0.25, 15);
  expect(headroomFor(uplift(0.25))).toBeCloseTo(0.2, 15);
});

test("they are inverses, and the uplift is the larger of the two", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.95, noNaN: true }), (share) => {
      const added = upliftFor(headroom(share));
      expect(headroomFor(added)).toBeCloseTo(share, 12);
      expect(added).toBeGreaterThanOrEqual(share);
    }),
    { seed: 1, numRuns: 200 }
  );
});

test("impossible shares are refused", () => {
  expect(() => headroom(1)).toThrow("invalid headroom; not in [0, 1): 1");
  expect(() => headroom(-0.1)).toThrow(RangeError);
  expect(() => headroom(Number.NaN)).toThrow(RangeError);
  expect(() => uplift(-0.1)).toThrow("invalid uplift; below 0: -0.1");
  expect(() => uplift(Number.POSITIVE_INFINITY)).toThrow(RangeError);
});
