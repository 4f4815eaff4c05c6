import type { YearDrift } from "@caseload/simulation";
import { expect, test } from "vitest";
import { driftSentence } from "../src/drift-sentence.ts";
import { simulationHeadline } from "../src/simulation-sentence.ts";
import { madeUpRead, madeUpReading, madeUpSimulated } from "./made-up-simulation.ts";

const drifts = (id: string, unit: string, first: number, last: number, halfWidth: number): YearDrift => ({
  id,
  unit,
  firstYear: 1,
  lastYear: 5,
  first,
  last,
  low: last - first - halfWidth,
  high: last - first + halfWidth
});
const named = drifts("named-cns", "share", 0.8, 0.45, 0.03);
const sentence = (...drift: readonly YearDrift[]): string => driftSentence([{ reading: "strict", drift }]);

test("what drifts is told with its first and last year, the most of it first", () => {
  expect(sentence(drifts("caseload", "people", 230, 290, 5), named)).toBe(
    "The years are not alike: from year 1 to year 5 the share of people with a named CNS falls from 80 % to 45 % and " +
      "the caseload rises from 230 to 290 people. Figures of all years together hide that; the table year by year shows it."
  );
  const both = driftSentence([
    { reading: "strict", drift: [] },
    { reading: "delegated", drift: [named] }
  ]);
  expect(both).toContain("The years are not alike: in the delegated reading, from year 1 to year 5 the share");
});

test("a drift is told where the near end of its interval is beyond four points, or a tenth", () => {
  // 5 points, of which 1.1 are chance: 3.9 are left; 30 people of 260, of which 3: 27, of 26.
  expect(sentence(drifts("reach", "share", 0.5, 0.45, 0.011))).toBe("");
  expect(sentence(drifts("reach", "share", 0.5, 0.45, 0.009))).toContain("falls from 50 % to 45 %");
  expect(sentence(drifts("caseload", "people", 230, 260, 5))).toBe("");
  expect(sentence(drifts("caseload", "people", 230, 260, 3))).toContain("rises from 230 to 260 people");
  expect(sentence({ ...named, low: null, high: null })).toBe("");
  expect(sentence()).toBe("");
});

test("at most three are told, and what the reader has no words for is not", () => {
  const share = (id: string, last: number) => drifts(id, "share", 0.9, last, 0.01);
  const text = sentence(share("reach", 0.7), share("named-cns", 0.5), share("work-in-time", 0.6), {
    ...drifts("backlog", "pieces of work", 100, 115, 1)
  });
  expect(text).toMatch(/named CNS falls from 90 % to 50 %, the share of work done .* and the share of people with all/);
  expect(text).not.toContain("waiting");
  expect(sentence(share("utilisation", 0.1))).toBe("");
});

test("the first line tells it, once for readings that come to the same", () => {
  const read = madeUpRead();
  const one = madeUpReading(read, "strict", 0.4, { drift: [named] });
  const same = madeUpSimulated({ readings: [one, { ...one, reading: "delegated" }] });
  expect(simulationHeadline(same).match(/The years are not alike:/g)).toHaveLength(1);
  // Every year of the made-up runs is the same.
  expect(madeUpReading(read, "strict", 0.4).drift.map(({ first, last, low }) => [last - first, low])).toContainEqual([
    0, 0
  ]);
  expect(simulationHeadline(madeUpSimulated())).not.toContain("alike");
});
