import { expect, test } from "vitest";
import { meanResidualOfStock } from "../../src/survival/age-of-stock.ts";
import { caseloadOverTime } from "../../src/survival/caseload-over-time.ts";
import { exponentialSurvival } from "../../src/survival/exponential.ts";
import { fitMeanAndMedian } from "../../src/survival/fit-mean-and-median.ts";
import { fitTwoPoints } from "../../src/survival/fit-two-points.ts";
import { littlesLaw } from "../../src/survival/littles-law.ts";
import { stationaryCaseload } from "../../src/survival/stationary-caseload.ts";
import { isSurvivalProblem, type Survival, type SurvivalProblem } from "../../src/survival/survival.ts";
import { englishMixture } from "./english-mixture.ts";

function survival(result: Survival | SurvivalProblem): Survival {
  if (isSurvivalProblem(result)) throw new Error(result.problem);
  return result;
}

test("the English mixture has the survivors, median and mean published with it", () => {
  const law = englishMixture();
  const alive = [3, 12, 24, 36, 60].map((months) => Number(law.survivors(months / 12).toFixed(3)));
  expect(alive).toEqual([0.845, 0.674, 0.537, 0.43, 0.277]);
  expect((law.median * 12).toFixed(1)).toBe("27.8");
  expect((law.mean * 12).toFixed(1)).toBe("46.2");
  // "mean residual 55 months, longer than the mean for new patients"
  expect((meanResidualOfStock(law) * 12).toFixed(0)).toBe("55");
});

test("a caseload started empty with it fills as published", () => {
  const law = englishMixture();
  const caseload = caseloadOverTime({ ratePerYear: 74, survival: law, start: { from: "empty" } });
  const share = (years: number): number => (100 * caseload.mean(years)) / stationaryCaseload(74, law);
  expect([1, 3, 5, 10, 15].map((years) => share(years).toFixed(0))).toEqual(["20", "49", "67", "89", "96"]);
  expect(share(20).toFixed(1)).toBe("98.6");
});

test("a mean English breast trust: 74 new a year, 285 living", () => {
  expect(stationaryCaseload(74, englishMixture()).toFixed(0)).toBe("285");
});

test("two points of the national audit give the published Weibull, with a mean far from its median", () => {
  const law = survival(
    fitTwoPoints("weibull", [
      { years: 1, alive: 0.65 },
      { years: 3, alive: 0.44 }
    ])
  );
  // Shape k and scale b show in the survivors: -log S(b) = 1, and k is the slope of log(-log S) over log t.
  const k = Math.log(Math.log(law.survivors(8)) / Math.log(law.survivors(2))) / Math.log(4);
  expect(k.toFixed(3)).toBe("0.587");
  expect(law.quantile(1 - Math.exp(-1)).toFixed(3)).toBe("4.198");
  expect([law.median.toFixed(2), law.mean.toFixed(1), law.restrictedMean(5).toFixed(2)]).toEqual([
    "2.25",
    "6.5",
    "2.59"
  ]);
});

test("the default survival: mean 3.13 and median 2.0 give a Weibull of shape about 0.91", () => {
  const law = survival(fitMeanAndMedian("weibull", 3.13, 2));
  expect(law.mean).toBeCloseTo(3.13, 12);
  expect(law.median).toBeCloseTo(2, 12);
  const k = Math.log(Math.log(law.survivors(8)) / Math.log(law.survivors(2))) / Math.log(4);
  expect(Math.abs(k - 0.91)).toBeLessThan(0.005);
});

test("median 39.5 months and 33.8 % at five years give the published Weibull and log-normal fits (ESME)", () => {
  const points = [
    { years: 39.5 / 12, alive: 0.5 },
    { years: 5, alive: 0.338 }
  ];
  const law = survival(fitTwoPoints("weibull", points));
  const shape = Math.log(Math.log(law.survivors(8)) / Math.log(law.survivors(2))) / Math.log(4);
  expect(shape.toFixed(3)).toBe("1.071");
  expect((law.quantile(1 - Math.exp(-1)) * 12).toFixed(1)).toBe("55.6");
  expect((law.mean * 12).toFixed(1)).toBe("54.2");
  const normal = survival(fitTwoPoints("logNormal", points));
  expect(Math.log(normal.median * 12).toFixed(3)).toBe("3.676");
  expect(Math.log(normal.quantile(0.8413447460685429) / normal.median).toFixed(3)).toBe("1.000");
});

test("bench model (b): 300 a year from empty, exponential mean 3.606738, averaged over years 2 to 10, is 832.331", () => {
  const survivalOfBench = exponentialSurvival(3.606738);
  const caseload = caseloadOverTime({ ratePerYear: 300, survival: survivalOfBench, start: { from: "empty" } });
  expect(caseload.average(2, 10)).toBeCloseTo(832.331, 3);
});

test("published stocks and flows: 4.0 years in Northern Ireland, 3.0 in the United Kingdom, 6.0 in England", () => {
  const law = exponentialSurvival(3);
  const stay = (caseload: number, ratePerYear: number) =>
    littlesLaw({ caseload, ratePerYear, survival: law }).impliedMeanYears;
  expect([stay(1000, 250), stay(35000, 11500), stay(57215, 9525)].map((years) => years?.toFixed(1))).toEqual([
    "4.0",
    "3.0",
    "6.0"
  ]);
});
