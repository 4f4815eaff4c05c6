import { expect, test } from "vitest";
import { integrate } from "../../src/arithmetic/quadrature.ts";
import { tableSurvival } from "../../src/survival/kaplan-meier.ts";
import type { SurvivalPoint } from "../../src/survival/specification.ts";
import { isSurvivalProblem, type Survival } from "../../src/survival/survival.ts";

const rows: readonly SurvivalPoint[] = [
  { years: 1, alive: 0.65 },
  { years: 2, alive: 0.65 },
  { years: 3, alive: 0.44 }
];

function table(points: readonly SurvivalPoint[]): Survival {
  const result = tableSurvival(points);
  if (isSurvivalProblem(result)) throw new Error(result.problem);
  return result;
}

const problem = (points: readonly SurvivalPoint[]): string => {
  const result = tableSurvival(points);
  return isSurvivalProblem(result) ? result.problem : "none";
};

test("the curve passes through every row, and the last hazard goes on", () => {
  const law = table(rows);
  for (const { years, alive } of rows) expect(law.survivors(years)).toBeCloseTo(alive, 14);
  expect(law.survivors(0.5)).toBeCloseTo(Math.sqrt(0.65), 14);
  expect(law.survivors(5)).toBeCloseTo((0.44 * 0.44 * 0.44) / (0.65 * 0.65), 14);
  expect(law.hazard(100)).toBeCloseTo(Math.log(0.65 / 0.44), 14);
  expect([law.survivors(-1), law.hazard(1.5), law.survivors(Infinity)]).toEqual([1, 0, 0]);
});

test("a table of one row is exponential", () => {
  const law = table([{ years: 2, alive: 0.5 }]);
  expect(law.mean).toBeCloseTo(2 / Math.LN2, 13);
  expect(law.median).toBeCloseTo(2, 14);
});

test("restricted means and mean are areas", () => {
  const law = table(rows);
  for (const t of [0.3, 1, 1.7, 3, 12]) {
    expect(law.restrictedMean(t)).toBeCloseTo(
      integrate(law.survivors, [0, 1, 2, 3, 12].filter((x) => x < t).concat(t)),
      11
    );
  }
  expect(law.mean).toBeCloseTo(law.restrictedMean(200), 12);
});

test("quantiles undo the survivors; on a level stretch the earlier time is taken", () => {
  const law = table(rows);
  for (const dead of [0, 0.1, 0.34, 0.5, 0.56, 0.9, 0.999]) {
    expect(law.survivors(law.quantile(dead))).toBeCloseTo(1 - dead, 13);
  }
  expect(law.quantile(0.35)).toBeCloseTo(1, 13);
});

test("a last row of 0 is reached in a straight line", () => {
  const law = table([
    { years: 0, alive: 1 },
    { years: 1, alive: 0.6 },
    { years: 3, alive: 0 }
  ]);
  expect(law.survivors(2)).toBeCloseTo(0.3, 14);
  expect([law.survivors(3), law.survivors(4)]).toEqual([0, 0]);
  expect(law.mean).toBeCloseTo(0.4 / Math.log(1 / 0.6) + 0.6, 13);
  expect(law.restrictedMean(50)).toBe(law.mean);
  expect(law.hazard(2)).toBeCloseTo(1, 14);
  expect(law.quantile(0.7)).toBeCloseTo(2, 13);
});

test("a table that is none says why", () => {
  expect(problem([])).toBe("table has no row after 0 years");
  expect(problem([{ years: 0, alive: 1 }])).toBe("table has no row after 0 years");
  expect(problem([{ years: 0, alive: 0.9 }])).toBe("table does not start with everyone alive; alive at 0 years: 0.9");
  const falling = { years: 1, alive: 0.5 };
  expect(problem([falling, { years: 1, alive: 0.4 }])).toBe("years of the table do not rise: 1 after 1");
  expect(problem([falling, { years: Number.NaN, alive: 0.4 }])).toContain("do not rise");
  expect(problem([falling, { years: 2, alive: 0.6 }])).toBe("share alive does not fall: 0.6 after 0.5");
  expect(problem([{ years: 1, alive: -0.1 }])).toBe("share alive does not fall: -0.1 after 1");
  expect(
    problem([
      { years: 1, alive: 0 },
      { years: 2, alive: 0 }
    ])
  ).toBe("table goes on after everyone has died");
  expect(problem([falling, { years: 2, alive: 0.5 }])).toContain("nobody dies between the last two rows");
});
