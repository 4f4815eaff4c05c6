import { expect, test } from "vitest";
import { erf, normalCdf, normalDensity, normalQuantile } from "../../src/arithmetic/normal.ts";
import { relativeError } from "./relative-error.ts";

/** Computed with 60 digits (mpmath 1.3), then rounded. */
const normals: readonly (readonly number[])[] = [
  [-37, 5.725571222524577e-300],
  [-10, 7.619853024160525e-24],
  [-5, 2.866515718791939e-7],
  [-2, 0.02275013194817921],
  [-1, 0.15865525393145705],
  [-0.1, 0.460172162722971],
  [0, 0.5],
  [0.5, 0.6914624612740131],
  [1, 0.8413447460685429],
  [1.959963984540054, 0.975],
  [3, 0.9986501019683699],
  [8, 0.9999999999999993]
];

/** Computed with 60 digits (mpmath 1.3), then rounded. */
const erfs: readonly (readonly number[])[] = [
  [-2, -0.9953222650189527],
  [-0.5, -0.5204998778130465],
  [1e-10, 1.1283791670955126e-10],
  [0.1, 0.1124629160182849],
  [1, 0.8427007929497149],
  [3, 0.9999779095030014]
];

/** Computed with 60 digits (mpmath 1.3), then rounded. */
const quantiles: readonly (readonly number[])[] = [
  [1e-100, -21.273453560965326],
  [1e-10, -6.361340902404057],
  [0.001, -3.0902323061678136],
  [0.025, -1.9599639845400543],
  [0.1, -1.2815515655446004],
  [0.4, -0.2533471031357997],
  [0.75, 0.6744897501960817],
  [0.8, 0.8416212335729144],
  [0.9, 1.2815515655446006],
  [0.95, 1.6448536269514722],
  [0.975, 1.9599639845400538],
  [0.99, 2.3263478740408408],
  [0.999, 3.090232306167813]
];

test("the normal distribution to fourteen digits, in the far tail to twelve", () => {
  for (const [z = 0, wanted = 0] of normals) {
    expect(relativeError(normalCdf(z), wanted), `Phi(${z})`).toBeLessThan(z < -9 ? 1e-12 : 1e-14);
  }
});

test("the error function to fourteen digits", () => {
  for (const [x = 0, wanted = 0] of erfs) {
    expect(relativeError(erf(x), wanted), `erf(${x})`).toBeLessThan(1e-14);
  }
});

test("normal quantiles to thirteen digits, where a peer is wrong in the third (simple-statistics, pull request 850)", () => {
  for (const [p = 0, wanted = 0] of quantiles) {
    expect(relativeError(normalQuantile(p), wanted), `z(${p})`).toBeLessThan(1e-13);
  }
});

test("the quantile is odd about a half and undoes the distribution", () => {
  for (const p of [1e-12, 1e-5, 0.01, 0.3, 0.499999, 0.5, 0.62, 0.999]) {
    expect(relativeError(normalCdf(normalQuantile(p)), p), `p ${p}`).toBeLessThan(1e-13);
  }
  expect(normalQuantile(0.25)).toBe(-normalQuantile(0.75));
});

test("the normal distribution at the edges", () => {
  expect([normalCdf(-Infinity), normalCdf(Infinity), normalCdf(-40)]).toEqual([0, 1, 0]);
  expect(normalCdf(Number.NaN)).toBeNaN();
  expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
  expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 16);
  for (const p of [-0.1, 1.1, Number.NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
});
