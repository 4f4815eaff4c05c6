import fc from "fast-check";
import { expect, test } from "vitest";
import { compileScenario } from "../../../src/engine/compile.ts";
import { layoutOf } from "../../../src/engine/layout-of.ts";
import { blockOf, type RunBlock, runLayout } from "../../../src/engine/run.ts";
import { simulate } from "../../../src/engine/simulate.ts";
import { readIndicators } from "../../../src/experiment/indicators/read-indicator.ts";
import { standardIndicators } from "../../../src/experiment/indicators/standards.ts";
import { standardsByMonth, workInTimeByMonth } from "../../../src/experiment/indicators/standards-by-month.ts";
import type { RatioTerms } from "../../../src/statistics/ratio-estimate.ts";
import { scenarioOf, smallService } from "../../engine/small-service.ts";
import { layoutFor, madeUpRun, madeUpService } from "./made-up-runs.ts";

/** Sums of a list's consecutive parts. */
const inParts = (values: Float64Array, length: number, from = 0): number[] =>
  Array.from({ length: values.length / length }, (_, part) =>
    values.subarray(part * length + from, (part + 1) * length).reduce((sum, each) => sum + each, 0)
  );

const added = (terms: readonly RatioTerms[]): RatioTerms => ({
  numerator: terms.reduce((sum, { numerator }) => sum + numerator, 0),
  denominator: terms.reduce((sum, { denominator }) => sum + denominator, 0)
});

test("a service watched by month is the same service, and its months sum to its years", () => {
  fc.assert(
    fc.property(smallService, fc.constantFrom("strict" as const, "delegated" as const), (content, reading) => {
      const scenario = scenarioOf(content);
      const program = compileScenario(scenario, reading, { byMonth: true });
      const layout = layoutOf(program);
      const run = simulate(program, 1, 0);
      const block = (name: RunBlock) => blockOf(run, layout, name);
      const { tier, year, month, source } = layout.dimensions;
      expect(month).toBe(12 * (year - 1));
      for (const [byYear, byMonth] of [["due", "dueByMonth"] as const, ["inTime", "inTimeByMonth"] as const]) {
        const years = inParts(block(byYear), year, 1);
        const ofSource = Array.from({ length: source }, (_, at) =>
          years.slice(at * tier, (at + 1) * tier).reduce((sum, each) => sum + each, 0)
        );
        expect(inParts(block(byMonth), month)).toEqual(ofSource);
      }

      const plain = compileScenario(scenario, reading);
      const unwatched = simulate(plain, 1, 0);
      for (const name of ["due", "inTime", "worked", "namedExpectedDays"] as const) {
        expect(block(name)).toEqual(blockOf(unwatched, layoutOf(plain), name));
      }

      const yearly = readIndicators(standardIndicators, layout, scenario);
      for (const { id, standard, terms } of standardsByMonth(layout, scenario)) {
        const months = terms(run);
        expect(months).toHaveLength(month);
        expect(months.every(({ numerator, denominator }) => numerator <= denominator)).toBe(true);
        if (standard === 2) continue;
        expect(added(months)).toEqual(yearly.find(({ indicator }) => indicator.id === id)?.terms(run));
      }
    }),
    { seed: 1, numRuns: 25, endOnFailure: true }
  );
}, 60_000);

test("each month has its own terms: those of the Standard's sources, and of Standard 2 the people", () => {
  const scenario = madeUpService();
  const layout = runLayout({ ...layoutFor(scenario).dimensions, month: 24 });
  const run = madeUpRun(layout, [
    ["expectedByMonth", { month: 23 }, 8],
    ["namedByMonth", { month: 23 }, 6],
    ...Array.from(
      { length: layout.dimensions.source },
      (_, source) => ["dueByMonth", { source, month: 3 }, 2] as const
    ),
    ["inTimeByMonth", { source: 0, month: 3 }, 1]
  ]);
  const standards = standardsByMonth(layout, scenario);
  expect(standards.map(({ standard }) => standard)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  const second = standards.find(({ standard }) => standard === 2)?.terms(run);
  expect(second?.[23]).toEqual({ numerator: 6, denominator: 8 });
  expect(second?.[3]).toEqual({ numerator: 0, denominator: 0 });
  const others = standards.filter(({ standard }) => standard !== 2).map(({ terms }) => terms(run));
  for (const months of others) {
    expect(months[3]?.denominator).toBeGreaterThan(0);
    expect(months[3]?.denominator).toBeLessThan(2 * layout.dimensions.source);
    expect(added(months)).toEqual(months[3]);
  }
  expect(workInTimeByMonth(layout)(run)[3]).toEqual({ numerator: 1, denominator: 2 * layout.dimensions.source });
});

test("runs that are not watched by month have none", () => {
  const scenario = madeUpService();
  expect(() => standardsByMonth(layoutFor(scenario), scenario)).toThrow(RangeError);
});
