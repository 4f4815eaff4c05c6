// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: reference values, digit by digit
import { expect, test } from "vitest";
import { power } from "../../src/arithmetic/power.ts";
import { halfUlp, relativeError } from "./relative-error.ts";

/** Computed with 60 digits (mpmath 1.3), then rounded. */
const powers: readonly (readonly number[])[] = [
  [2, 0.5, 1.4142135623730951],
  [10, -5, 1e-5],
  [10, 300, 1e300],
  [1.0000000000000002, 1000000000000000, 1.2486270715390861],
  [0.9999999999999999, 1e17, 1.5078657172714957e-5],
  [3.7, 123.456, 1.4057627993545334e70],
  [0.1, 300, 1.0000000000000166e-300],
  [5e-324, 0.25, 1.4908919308538355e-81],
  [1.7976931348623157e308, -0.99, 6.72715749897142e-306],
  [0.4, 0.587, 0.5839951157619927],
  [2.5, 0.91, 2.3021064830974356],
  [7, 7, 823543]
];

test("power is within two units in the last place, where a plain exp(y log x) would lose hundreds", () => {
  for (const [base = 0, exponent = 0, wanted = 0] of powers) {
    expect(relativeError(power(base, exponent), wanted), `${base}^${exponent}`).toBeLessThanOrEqual(4 * halfUlp);
  }
});

test("power agrees with the engine's own", () => {
  for (let i = 1; i <= 200; i++) {
    for (let j = -150; j <= 150; j += 7) {
      const [base, exponent] = [i * 0.317, j * 0.271];
      const wanted = base ** exponent;
      expect(relativeError(power(base, exponent), wanted), `${base}^${exponent}`).toBeLessThanOrEqual(6 * halfUlp);
    }
  }
});

test("whole powers of whole numbers are exact", () => {
  for (const [base, exponent, wanted] of [
    [2, 10, 1024],
    [3, 20, 3486784401],
    [7, 7, 823543],
    [10, 15, 1e15],
    [2, -1074, 5e-324],
    [2, 1023, 8.98846567431158e307]
  ] as const) {
    expect(power(base, exponent), `${base}^${exponent}`).toBe(wanted);
  }
});

test("power keeps to ECMAScript's special cases", () => {
  const values = [0, -0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, 1e300, -1e300, 5e-324, Infinity, -Infinity, Number.NaN];
  const exponents = [...values, 2.5, -2.5, 1e22, -1e22, 4503599627370497];
  for (const base of values) {
    for (const exponent of exponents) {
      const [got, wanted] = [power(base, exponent), base ** exponent];
      const same = Object.is(got, wanted) || relativeError(got, wanted) <= 2 * halfUlp;
      expect(same, `${base}^${exponent}: ${got}, not ${wanted}`).toBe(true);
    }
  }
});
