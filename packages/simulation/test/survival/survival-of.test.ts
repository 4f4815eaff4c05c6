import { expect, test } from "vitest";
import type { SurvivalLaw } from "../../src/survival/specification.ts";
import { isSurvivalProblem } from "../../src/survival/survival.ts";
import { survivalOf } from "../../src/survival/survival-of.ts";

const problem = (specification: SurvivalLaw): string => {
  const result = survivalOf(specification);
  return isSurvivalProblem(result) ? result.problem : "none";
};

test("each law may be given by shape and scale", () => {
  const medians = { weibull: Math.LN2, logNormal: 1, logLogistic: 1, gamma: 1.6783469900166605 } as const;
  for (const [law, shape] of [
    ["weibull", 1],
    ["logNormal", 0.8],
    ["logLogistic", 3],
    ["gamma", 2]
  ] as const) {
    const result = survivalOf({ law, shape, scaleYears: 4 });
    if (isSurvivalProblem(result)) throw new Error(result.problem);
    expect(result.law).toBe(law);
    expect(result.median).toBeCloseTo(4 * medians[law], 12);
  }
});

test("specifications that give too little, too much or the impossible", () => {
  expect(problem({ law: "exponential", meanYears: 0 })).toBe("mean is not above 0: 0");
  expect(problem({ law: "weibull" })).toBe(
    "a weibull survival wants one of: mean and median; two points; shape and scale"
  );
  expect(problem({ law: "gamma", meanYears: 3, medianYears: 2, shape: 1, scaleYears: 1 })).toContain("wants one of");
  expect(problem({ law: "gamma", meanYears: 3 })).toBe("a gamma survival wants both mean and median");
  expect(problem({ law: "gamma", shape: 3 })).toBe("a gamma survival wants both shape and scale");
  expect(problem({ law: "weibull", shape: -1, scaleYears: 1 })).toBe("shape is not above 0: -1");
  expect(problem({ law: "weibull", shape: 1, scaleYears: Number.NaN })).toBe("scale is not above 0: NaN");
  expect(problem({ law: "weibull", meanYears: 1, medianYears: 2 })).toContain("at least 0.9857 of its median");
});

test("a tail without a mean is refused, given or fitted: the audit's two points make one", () => {
  const words = "mean of this logLogistic survival is infinite (its tail is too long), so no caseload is steady";
  expect(problem({ law: "logLogistic", shape: 1, scaleYears: 2 })).toBe(words);
  expect(
    problem({
      law: "logLogistic",
      points: [
        { years: 1, alive: 0.65 },
        { years: 3, alive: 0.44 }
      ]
    })
  ).toBe(words);
});

test("problems of a mixture name the component", () => {
  const good = { law: "exponential", meanYears: 1 } as const;
  expect(problem({ law: "mixture", components: [{ share: 1, survival: { law: "exponential", meanYears: -1 } }] })).toBe(
    "component 1: mean is not above 0: -1"
  );
  expect(problem({ law: "mixture", components: [{ share: 0.5, survival: good }] })).toBe(
    "shares of the mixture do not sum to 1: 0.5"
  );
  expect(
    problem({
      law: "mixture",
      components: [
        { share: -1, survival: good },
        { share: 2, survival: good }
      ]
    })
  ).toBe("share of component 1 is not above 0: -1");
  expect(problem({ law: "mixture", components: [] })).toBe("shares of the mixture do not sum to 1: 0");
});

test("a table and a closed population", () => {
  expect(problem({ law: "table", rows: [] })).toBe("table has no row after 0 years");
  expect(problem({ law: "never" })).toBe("none");
});
