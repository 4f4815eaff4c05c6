import { expect, test } from "vitest";
import { costWords } from "../src/cost-words.ts";
import { findRow } from "../src/find-row.ts";
import { madeUpRead, madeUpReading } from "./made-up-simulation.ts";

const read = madeUpRead();

test("the division of the cost per person can be done again", () => {
  const reading = madeUpReading(read, "strict", 0.4);
  const text = costWords([reading], read.scenario);
  const people = Number(/in time: ([\d.]+) people/.exec(text)?.[1]);
  const cost = findRow(reading.rows, "cost-trust")?.mean ?? 0;
  expect(Math.round(cost / people)).toBe(Math.round(findRow(reading.rows, "cost-per-person-trust")?.mean ?? 0));
  // Three tiers of 60 people with work due in each of two years, 40 % of them served.
  expect(text).toContain("72.0 people of 180 with work due. ");
});

test("where nobody is cared for in time there is nobody to divide by", () => {
  expect(costWords([madeUpReading(read, "strict", 0)], read.scenario)).toContain(
    "there is nobody to divide by, of 180 with work due"
  );
  expect(costWords([{ ...madeUpReading(read, "strict", 0.4), rows: [] }], read.scenario)).toBe("");
});
