import { expect, test } from "vitest";
import { binaryExponent, powerOfTwo, significand, timesPowerOfTwo } from "../../src/arithmetic/binary.ts";
import { productError } from "../../src/arithmetic/product-error.ts";

test("exponent and significand put a number together again", () => {
  for (const x of [1, 1.5, 2, 3.999, 0.1, 2.2250738585072014e-308, 1.7976931348623157e308, 231.62]) {
    expect(significand(x)).toBeGreaterThanOrEqual(1);
    expect(significand(x)).toBeLessThan(2);
    expect(timesPowerOfTwo(significand(x), binaryExponent(x))).toBe(x);
  }
});

test("powers of two, into the subnormal numbers and over the top", () => {
  expect(powerOfTwo(-1022)).toBe(2 ** -1022);
  expect(powerOfTwo(1023)).toBe(2 ** 1023);
  expect(timesPowerOfTwo(1, -1074)).toBe(5e-324);
  expect(timesPowerOfTwo(1.75, -1074)).toBe(1e-323);
  expect(timesPowerOfTwo(0.75, 1024)).toBe(0.75 * 2 ** 1023 * 2);
  expect(timesPowerOfTwo(1, 1024)).toBe(Number.POSITIVE_INFINITY);
});

test("the error of a product is exact: checked in whole numbers of any size", () => {
  for (const [a, b] of [
    [134217729, 134217731],
    [9007199254740991, 9007199254740881],
    [6755399441055745, 123456789012345]
  ] as const) {
    expect(BigInt(a * b) + BigInt(productError(a, b, a * b))).toBe(BigInt(a) * BigInt(b));
  }
});
