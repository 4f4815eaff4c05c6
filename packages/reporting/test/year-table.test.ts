import { expect, test } from "vitest";
import { nurseListTable, nurseListWords } from "../src/nurse-list-table.ts";
import { yearTable, yearWords } from "../src/year-table.ts";
import { madeUpScenario, method } from "./made-up-answer.ts";

const year = (index: number, cns: number) => ({
  year: index,
  caseload: 100 + index,
  newPatients: 40,
  deaths: 39,
  staffedFor: 120,
  posts: { cns, supportWorker: 0 }
});

test("a column for each role and reading that has posts, a row a year", () => {
  const strict = method("load", [1, 2, 3], { details: { byYear: [year(1, 2), year(2, 2.5)] } });
  const table = yearTable([strict], madeUpScenario());
  expect(table.columns.map(({ key }) => key)).toEqual(["year", "caseload", "newPatients", "deaths", "strict-cns"]);
  expect(table.rows).toEqual([
    ["1", 101, 40, 39, 2],
    ["2", 102, 40, 39, 2.5]
  ]);
  expect(yearWords([strict])).not.toBe("");
});

test("no years, no words", () => {
  const wisn = method("wisn", [1, 2, 3]);
  expect(yearTable([wisn], madeUpScenario()).rows).toEqual([]);
  expect(yearWords([wisn])).toBe("");
});

test("the lists of one nurse, and where they saturate", () => {
  const row = { cases: 60, utilisation: 0.84, delayDays: 0.4, newCasesPerYear: 18 };
  const nurse = method("named-nurse", [1, 2, 3], { details: { cases: 61.8, saturationCaseload: 69.2, table: [row] } });
  expect(nurseListTable([nurse]).rows).toEqual([[60, 0.84, 0.4, 18]]);
  // 61.8 people are no 62: rounded to the nearest, the list would be above the ceilings.
  expect(nurseListWords([nurse])).toMatch(/hold 61 people .* saturates at 69\.2: near it the wait climbs steeply/);
  expect(nurseListWords([method("named-nurse", [1, 2, 3], { details: { cases: null } })])).toBe("");
});
