import { expect, test } from "vitest";
import { simulationHeadline } from "../src/simulation-sentence.ts";
import { furthestFromTarget, standardName, windowText } from "../src/standard-gap.ts";
import { madeUpRead, madeUpReading, madeUpSimulated } from "./made-up-simulation.ts";

const read = madeUpRead();

test("the first line says what the posts achieve and which Standard is furthest, in both readings", () => {
  expect(simulationHeadline(madeUpSimulated())).toBe(
    "With 1.0 CNS post and 0.5 of a support worker post, 40 % of people at Made-up Trust have all their due work done " +
      "in time; furthest from its target is Standard 3 (assessment of needs): 40 % within 28 days, wanted 100 %. " +
      "With support workers under a CNS's oversight, 60 % of people have all their due work done in time; furthest " +
      "from its target is Standard 3 (assessment of needs): 60 % within 28 days, wanted 100 %."
  );
});

test("two readings that come to the same are told once", () => {
  const same = madeUpSimulated({
    readings: [madeUpReading(read, "strict", 0.4), madeUpReading(read, "delegated", 0.4)]
  });
  const text = simulationHeadline(same);
  expect(text).toContain("The delegated reading comes to the same.");
  expect(text.match(/furthest/g)).toHaveLength(1);
});

test("an interrupted run says how much of it there is", () => {
  const part = madeUpReading(read, "strict", 0.4, { complete: false, asked: 100, replications: 37 });
  expect(simulationHeadline(madeUpSimulated({ readings: [part] }))).toMatch(
    / Interrupted: of 100 replications asked for, 37 finished \(strict reading\)\.$/
  );
});

test("the furthest Standard is that with the most points missing, the first of equals", () => {
  const { rows } = madeUpReading(read, "strict", 0.4);
  const row = furthestFromTarget(rows);
  // 100 - 40 = 60 points for Standard 3; 50 for those with a target of 90 %; 25 for Standard 2.
  expect(row?.id).toBe("standard-3");
  expect(row === null ? "" : standardName(row)).toBe("Standard 3 (assessment of needs)");
  const without = rows.filter(({ id }) => id !== "standard-3");
  expect(furthestFromTarget(without)?.id).toBe("standard-1");
  const reached = rows.map((each) => ({ ...each, mean: 1 }));
  expect(furthestFromTarget(reached)).toBeNull();
  expect(
    simulationHeadline(madeUpSimulated({ readings: [{ ...madeUpReading(read, "strict", 0.4), rows: reached }] }))
  ).toContain("; every Standard reaches its target on average.");
});

test("a Standard names its window, and what is no Standard names none", () => {
  const ids = ["standard-1", "standard-2", "standard-3", "reach"];
  expect(ids.map((id) => windowText(read.scenario, { id }))).toEqual(["14 days", "14 days", "28 days", ""]);
});

test("small and nearly full shares are not rounded to none or all", () => {
  const share = (mean: number): string => {
    const rows = madeUpReading(read, "strict", 0.4).rows.map((row) => (row.id === "reach" ? { ...row, mean } : row));
    return simulationHeadline(madeUpSimulated({ readings: [{ ...madeUpReading(read, "strict", 0.4), rows }] }));
  };
  expect(share(0)).toContain(", 0 % of people");
  expect(share(0.001)).toContain(", under 1 % of people");
  expect(share(0.999)).toContain(", over 99 % of people");
});
