import fc from "fast-check";
import { expect, test } from "vitest";
import { fitMeanAndMedian } from "../../src/survival/fit-mean-and-median.ts";
import { fitTwoPoints } from "../../src/survival/fit-two-points.ts";
import type { TwoParameterLaw } from "../../src/survival/specification.ts";
import { isSurvivalProblem, type Survival, type SurvivalProblem } from "../../src/survival/survival.ts";

const families: readonly TwoParameterLaw[] = ["weibull", "logNormal", "logLogistic", "gamma"];
const anyFamily = fc.constantFrom(...families);

function survival(result: Survival | SurvivalProblem): Survival {
  if (isSurvivalProblem(result)) throw new Error(result.problem);
  return result;
}

const problem = (result: Survival | SurvivalProblem): string => (isSurvivalProblem(result) ? result.problem : "none");

test("a law fitted to mean and median has them", () => {
  const medians = fc.double({ min: 0.05, max: 30, noNaN: true });
  const ratios = fc.double({ min: 1.001, max: 20, noNaN: true });
  fc.assert(
    fc.property(anyFamily, medians, ratios, (family, median, ratio) => {
      const law = survival(fitMeanAndMedian(family, median * ratio, median));
      expect(law.law).toBe(family);
      expect(law.mean / (median * ratio)).toBeCloseTo(1, 9);
      expect(law.median / median).toBeCloseTo(1, 9);
    }),
    { seed: 1, numRuns: 200 }
  );
});

test("a law fitted to two points passes through them, in either order", () => {
  const years = fc.double({ min: 0.1, max: 5, noNaN: true });
  const later = fc.double({ min: 1.2, max: 10, noNaN: true });
  const shares = fc.double({ min: 0.2, max: 0.97, noNaN: true });
  fc.assert(
    fc.property(
      anyFamily,
      years,
      later,
      shares,
      fc.double({ min: 0.2, max: 0.95, noNaN: true }),
      (family, t, gap, s, fall) => {
        const points = [
          { years: t, alive: s },
          { years: t * gap, alive: s * fall }
        ] as const;
        const law = survival(fitTwoPoints(family, points));
        for (const point of points) expect(law.survivors(point.years), family).toBeCloseTo(point.alive, 9);
        const turned = survival(fitTwoPoints(family, [points[1], points[0]]));
        expect(turned.survivors(1)).toBe(law.survivors(1));
      }
    ),
    { seed: 1, numRuns: 200 }
  );
});

test("a Weibull law alone may have a mean a little below its median", () => {
  const law = survival(fitMeanAndMedian("weibull", 0.99, 1));
  expect([law.mean, law.median].map((x) => x.toFixed(12))).toEqual(["0.990000000000", "1.000000000000"]);
  expect(problem(fitMeanAndMedian("weibull", 0.98, 1))).toBe(
    "mean of a weibull survival is at least 0.9857 of its median; mean 0.98, median 1"
  );
});

test("pairs that no law of the family has are a user's problem, not an error", () => {
  for (const family of ["logNormal", "logLogistic", "gamma"] as const) {
    for (const mean of [1, 2]) {
      expect(problem(fitMeanAndMedian(family, mean, 2))).toBe(
        `mean of a ${family} survival is above its median; mean ${mean}, median 2`
      );
    }
  }
  for (const family of families) {
    expect(problem(fitMeanAndMedian(family, -1, 2))).toBe("mean is not above 0: -1");
    expect(problem(fitMeanAndMedian(family, 3, Number.NaN))).toBe("median is not above 0: NaN");
    expect(problem(fitMeanAndMedian(family, 1e9, 1))).toContain("more than a million times the median");
    survival(fitMeanAndMedian(family, 9e5, 1));
  }
});

test("points that no law of the family passes through say why", () => {
  const at = (years: number, alive: number) => ({ years, alive });
  for (const family of families) {
    expect(problem(fitTwoPoints(family, [at(1, 0.5)]))).toContain("exactly two points (use a table for more): 1");
    expect(problem(fitTwoPoints(family, [at(1, 0.5), at(2, 0.4), at(3, 0.3)]))).toContain("exactly two points");
    expect(problem(fitTwoPoints(family, [at(1, 0.5), at(2, 0.5)]))).toBe(
      "share alive does not fall: 0.5 at 1 years, 0.5 at 2"
    );
    expect(problem(fitTwoPoints(family, [at(1, 0.5), at(1, 0.4)]))).toBe("both points are at 1 years");
    expect(problem(fitTwoPoints(family, [at(0, 0.5), at(1, 0.4)]))).toBe("years of a point are not above 0: 0");
    expect(problem(fitTwoPoints(family, [at(1, 1), at(2, 0.4)]))).toBe("share alive is not between 0 and 1: 1");
    expect(problem(fitTwoPoints(family, [at(1, 0.5), at(2, 0)]))).toBe("share alive is not between 0 and 1: 0");
  }
  expect(problem(fitTwoPoints("gamma", [at(1, 0.501), at(1000, 0.5)]))).toContain("no gamma survival passes through");
});
