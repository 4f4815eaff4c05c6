import fc from "fast-check";
import { expect, test } from "vitest";
import { normalQuantile } from "../../src/arithmetic/normal.ts";
import { studentTCdf, studentTQuantile } from "../../src/statistics/student-t.ts";

const degrees = [1, 2, 2.5, 5, 10, 30, 100, 1000, 100000];

/** Quantiles at these degrees of freedom to all their digits, by mpmath 1.3 from the incomplete beta function. */
const published: readonly (readonly [number, readonly number[]])[] = [
  [
    0.975,
    [
      12.706204736174705, 4.302652729749464, 3.574654842003683, 2.5705818356363155, 2.228138851986275,
      2.042272456301238, 1.9839715185235522, 1.9623390808264085, 1.9599877075346095
    ]
  ],
  [
    0.95,
    [
      6.313751514675043, 2.9199855803537256, 2.5582186141359364, 2.0150483733330242, 1.8124611228116765,
      1.6972608865939578, 1.6602343260853396, 1.6463788172854648, 1.6448688647849696
    ]
  ],
  [
    0.995,
    [
      63.65674116287158, 9.924843200918293, 7.163728138948786, 4.032142983555228, 3.1692726726169513,
      2.7499956535672254, 2.6258905214380177, 2.580754698065951, 2.575878469908375
    ]
  ],
  [
    0.6,
    [
      0.32491969623290634, 0.28867513459481287, 0.28145951274854764, 0.2671808657041451, 0.2601848294920802,
      0.2556053649519128, 0.25402218245822783, 0.25341451583949876, 0.25334777715717993
    ]
  ]
];

test("the printed table: NIST/SEMATECH e-Handbook 1.3.6.7.2, upper critical values", () => {
  const printed: readonly (readonly [number, number, string])[] = [
    [0.975, 1, "12.706"],
    [0.975, 2, "4.303"],
    [0.975, 5, "2.571"],
    [0.975, 10, "2.228"],
    [0.975, 30, "2.042"],
    [0.975, 100, "1.984"],
    [0.9, 3, "1.638"],
    [0.95, 20, "1.725"],
    [0.99, 1, "31.821"],
    [0.995, 60, "2.660"],
    [0.999, 7, "4.785"]
  ];
  for (const [p, df, text] of printed) expect(studentTQuantile(p, df).toFixed(3), `${p}, ${df}`).toBe(text);
});

test("quantiles agree with mpmath to twelve digits", () => {
  for (const [p, values] of published) {
    values.forEach((value, i) => {
      const df = degrees[i] as number;
      expect(Math.abs(studentTQuantile(p, df) / value - 1), `${p}, ${df}`).toBeLessThan(1e-12);
      expect(Math.abs(studentTQuantile(1 - p, df) / -value - 1), `${1 - p}, ${df}`).toBeLessThan(1e-12);
    });
  }
});

test("the distribution function agrees with mpmath, small tails included", () => {
  const tails: readonly (readonly [number, number, number])[] = [
    [-0.5, 3, 0.3257239824240755],
    [-1, 1, 0.25],
    [-2.2, 4.5, 0.042557659511833275],
    [-10, 7, 1.0697101445386406e-5],
    [-30, 12, 5.886590953509474e-13],
    [-3, 200, 0.0015215235569529513]
  ];
  for (const [t, df, tail] of tails) {
    expect(Math.abs(studentTCdf(t, df) / tail - 1), `${t}, ${df}`).toBeLessThan(1e-13);
    expect(studentTCdf(-t, df)).toBeCloseTo(1 - tail, 14);
  }
});

test("closed forms for 1 and 2 degrees of freedom", () => {
  for (const t of [-40, -3, -0.2, 0, 0.7, 5, 1000]) {
    expect(studentTCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 14);
    expect(studentTCdf(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 14);
  }
});

test("the quantile undoes the distribution function, and tends to the normal one", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      fc.double({ min: 0.5, max: 5000, noNaN: true }),
      (p, df) => {
        expect(studentTCdf(studentTQuantile(p, df), df)).toBeCloseTo(p, 13);
      }
    ),
    { seed: 1, numRuns: 200 }
  );
  // The first term of the difference is z (z^2 + 1)/(4 df) (Abramowitz & Stegun 26.7.5).
  const z = normalQuantile(0.975);
  expect((studentTQuantile(0.975, 1e6) - z) * 4e6).toBeCloseTo(z * (z * z + 1), 3);
});

test("edges", () => {
  expect([studentTQuantile(0.5, 3), studentTCdf(0, 7)]).toEqual([0, 0.5]);
  expect([studentTCdf(Number.POSITIVE_INFINITY, 2), studentTCdf(Number.NEGATIVE_INFINITY, 2)]).toEqual([1, 0]);
  expect(() => studentTQuantile(0.975, 0)).toThrow("invalid degrees of freedom; not above 0: 0");
  expect(() => studentTQuantile(1, 4)).toThrow("invalid probability; not in (0, 1): 1");
  expect(() => studentTCdf(Number.NaN, 4)).toThrow(RangeError);
});
