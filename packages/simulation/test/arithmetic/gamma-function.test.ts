import { expect, test } from "vitest";
import { gammaFunction, logGamma, stirlingCorrection } from "../../src/arithmetic/gamma-function.ts";
import { relativeError } from "./relative-error.ts";

/** Computed with 60 digits (mpmath 1.3), then rounded. */
const gammas: readonly (readonly number[])[] = [
  [1e-300, 9.999999999999999e299],
  [1e-5, 99999.42279422555],
  [0.1, 9.51350769866873],
  [0.5, 1.772453850905516],
  [1.5, 0.886226925452758],
  [2.5, 1.329340388179137],
  [1.4616321449683622, 0.8856031944108887],
  [3.3, 2.6834373819557684],
  [10.5, 1133278.3889487856],
  [14.999, 86945460702.47258],
  [15.001, 87411751218.31483],
  [50.5, 4.29046291235196e63],
  [100.1, 1.478454494651475e156],
  [143.7, 8.690283281918541e246],
  [171.6, 1.5858969096672565e308]
];

/** Computed with 60 digits (mpmath 1.3), then rounded. */
const logGammas: readonly (readonly number[])[] = [
  [1e-305, 702.288453363184],
  [0.001, 6.907178885383853],
  [0.5, 0.5723649429247001],
  [1.1, -0.049872441259839764],
  [1.9, -0.03898427592308336],
  [3.5, 1.2009736023470743],
  [15.5, 26.536914491115613],
  [172.5, 714.2877462975342],
  [10000, 82099.71749644238],
  [100000000, 1742068066.1038346],
  [1e300, 6.897755278982137e302]
];

test("the gamma function to fourteen digits", () => {
  for (const [x = 0, wanted = 0] of gammas) {
    expect(relativeError(gammaFunction(x), wanted), `gamma ${x}`).toBeLessThan(4e-15);
  }
});

test("factorials are exact", () => {
  expect([1, 2, 3, 4, 5, 11, 21].map(gammaFunction)).toEqual([1, 1, 2, 6, 24, 3628800, 2432902008176640000]);
});

test("the gamma function overflows where doubles end", () => {
  expect(gammaFunction(171.62)).toBeLessThan(Number.POSITIVE_INFINITY);
  expect(gammaFunction(171.63)).toBe(Number.POSITIVE_INFINITY);
  expect(gammaFunction(1e6)).toBe(Number.POSITIVE_INFINITY);
});

test("log gamma, relative to the larger of itself and 1 (it is 0 at 1 and 2)", () => {
  for (const [x = 0, wanted = 0] of logGammas) {
    expect(Math.abs(logGamma(x) - wanted) / Math.max(1, Math.abs(wanted)), `log gamma ${x}`).toBeLessThan(1e-15);
  }
  expect(logGamma(1)).toBe(0);
  expect(logGamma(2)).toBe(0);
  expect(logGamma(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
});

test("Stirling's correction has no seam where the series takes over, and tends to 1/12x", () => {
  expect(Math.abs(stirlingCorrection(14.9999999999) - stirlingCorrection(15))).toBeLessThan(1e-13);
  // 1 - log(2 pi)/2
  expect(stirlingCorrection(1)).toBeCloseTo(0.08106146679532726, 15);
  expect(relativeError(stirlingCorrection(1e6), 1 / 12e6)).toBeLessThan(1e-12);
});

test("there is no gamma function at or below 0 here", () => {
  for (const x of [0, -1, -0.5, Number.NaN]) {
    expect(() => gammaFunction(x)).toThrow(RangeError);
    expect(() => logGamma(x)).toThrow(`invalid argument of the gamma function; not above 0: ${x}`);
  }
});
