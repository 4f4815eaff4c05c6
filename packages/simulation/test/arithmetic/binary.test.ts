import { expect, test } from "vitest";
import { binaryExponent, powerOfTwo, timesPowerOfTwo } from "../../src/arithmetic/binary.ts";
import { productError } from "../../src/arithmetic/product-error.ts";

test("the exponent brings a number between 1 and 2, and back", () => {
  for (const x of [1, 1.5, 2, 3.999, 0.1, 2.2250738585072014e-308, 1.7976931348623157e308, 231.62]) {
    const significand = x * powerOfTwo(-binaryExponent(x));
    expect(significand).toBeGreaterThanOrEqual(1);
    expect(significand).toBeLessThan(2);
    expect(timesPowerOfTwo(significand, binaryExponent(x))).toBe(x);
  }
});

test("powers of two, into the subnormal numbers and over the top", () => {
  for (let k = -1074; k <= 1023; k++) expect(powerOfTwo(k)).toBe(2 ** k);
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
