import { expect, test } from "vitest";
import { issueText } from "../../src/scenario/issue.ts";
import { looksLikeIdentifier, type Rows, type RowsResult } from "../../src/scenario/rows.ts";
import { parseCaseloadRows } from "../../src/scenario/rows-caseload.ts";
import { parseMonthlyCounts } from "../../src/scenario/rows-monthly-counts.ts";
import { parseSurvivalRows } from "../../src/scenario/rows-survival.ts";
import { problemsOf, resolved } from "./resolved.ts";

/** A table of the columns in the heading; the first row stands in line 2. */
function table(heading: string, ...lines: string[]): Rows {
  const columns = heading.split("|");
  const rows = lines.map((line, index) => ({
    line: index + 2,
    cells: Object.fromEntries(line.split("|").map((cell, at) => [columns[at] ?? "", cell]))
  }));
  return { file: "t.csv", rows };
}

const dataOf = <Data>(result: RowsResult<Data>): Data | string =>
  result.ok ? result.data : result.issues.map(issueText).join("\n");

test("monthly counts are found by name, by a usual name, or as the only numbers", () => {
  expect(dataOf(parseMonthlyCounts(table("month|seen", "Apr|6", "May|7"), "seen"))).toEqual([6, 7]);
  expect(dataOf(parseMonthlyCounts(table("month|Seen", "1|6", "2|7"), "seen"))).toEqual([6, 7]);
  expect(dataOf(parseMonthlyCounts(table("month|New patients", "1|6", "2|7")))).toEqual([6, 7]);
  expect(dataOf(parseMonthlyCounts(table("month|x", "Apr|6", "May| 7 ")))).toEqual([6, 7]);
  expect(dataOf(parseMonthlyCounts(table("a|b", "1|6", "2|7")))).toContain("a column of counts");
  expect(dataOf(parseMonthlyCounts(table("a|b", "1|6"), "c"))).toContain("t.csv line 1, c: missing; expected c");
});

test.each([
  ["1,234", 't.csv line 3, new: expected a whole number of people without thousands separators (1234), got "1,234"'],
  ["1,5", "with a decimal point (1.5)"],
  ["#REF!", 'expected a whole number of people (the spreadsheet holds an error here), got "#REF!"'],
  ["", "expected a whole number of people, got nothing"],
  ["5.5", 'expected a whole number of people, got "5.5"'],
  ["-3", 'got "-3"'],
  ["NaN", 'got "NaN"'],
  ["Infinity", 'got "Infinity"'],
  ["0x10", 'got "0x10"'],
  ["six", 'got "six"']
])("the cell %j is explained", (cell, sentence) => {
  expect(dataOf(parseMonthlyCounts(table("new", "6", cell, "7"), "new"))).toContain(sentence);
});

test("every wrong cell is reported, and an empty table too", () => {
  const result = parseMonthlyCounts(table("new", "a", "6", "b"));
  expect(
    dataOf(parseMonthlyCounts(table("new", "a", "6", "b"), "new"))
      .toString()
      .split("\n")
  ).toHaveLength(2);
  expect(result.ok).toBe(false);
  expect(dataOf(parseMonthlyCounts(table("new")))).toBe(
    "t.csv: expected a table with a heading and rows, got an empty one"
  );
});

test("people come without identifiers: such columns are not read", () => {
  const result = parseCaseloadRows(table("NHS number|Years since diagnosis|tier", "943 476 5919|2.5|complex", "x|0|"));
  expect(result.ok && result.data).toEqual([{ yearsSinceDiagnosis: 2.5, tier: "complex" }, { yearsSinceDiagnosis: 0 }]);
  expect(result.ok && result.warnings.map(({ code }) => code)).toEqual(["identifierColumn"]);
  expect(JSON.stringify(result)).not.toContain("943");
  expect(dataOf(parseCaseloadRows(table("monthsSinceDiagnosis", "18")))).toEqual([{ yearsSinceDiagnosis: 1.5 }]);
  expect(dataOf(parseCaseloadRows(table("tier", "complex")))).toContain("yearsSinceDiagnosis: missing");
  for (const name of ["Name", "Date of Birth", "dob", "Hospital No", "MRN", "postcode", "patient_id", "NHSNumber"]) {
    expect(looksLikeIdentifier(name)).toBe(true);
  }
  for (const name of ["tier", "years", "monthsSinceDiagnosis", "new", "alive"])
    expect(looksLikeIdentifier(name)).toBe(false);
});

test("a survival table falls", () => {
  expect(dataOf(parseSurvivalRows(table("months|alive", "12|0.65", "36|0.44")))).toEqual([
    { years: 1, alive: 0.65 },
    { years: 3, alive: 0.44 }
  ]);
  expect(dataOf(parseSurvivalRows(table("years|alive", "1|0.65", "3|0.7")))).toContain(
    "a share of at most 0.65, got 0.7"
  );
  expect(dataOf(parseSurvivalRows(table("years|alive", "3|0.65", "1|0.6")))).toContain("a time after 3, got 1");
  expect(dataOf(parseSurvivalRows(table("years|alive", "1|65")))).toContain("expected a share alive from 0 to 1");
  expect(dataOf(parseSurvivalRows(table("x", "1")))).toContain("alive: missing");
});

test("a scenario names its tables and the caller hands them over", () => {
  const tables: Record<string, Rows> = {
    "counts.csv": table("new", ..."000100000000"),
    "people.csv": table("years|tier", "1|complex", "2|", "3|supported"),
    "curve.csv": table("years|alive", "1|0.65", "3|0.44")
  };
  const rowsOf = (name: string) => tables[name] ?? table("none");
  const text = `organisation: X
posts: []
inflow: {monthlyCounts: {file: counts.csv, column: new}}
survival: {file: curve.csv}
caseload: {file: people.csv}
`;
  const { scenario, warnings } = resolved(text, { rowsOf });
  expect(scenario.inflow.monthlyCounts).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(scenario.survival).toEqual({
    law: "table",
    rows: [
      { years: 1, alive: 0.65 },
      { years: 3, alive: 0.44 }
    ]
  });
  expect(scenario.startingCaseload.from === "people" && scenario.startingCaseload.people).toHaveLength(3);
  // Three people over one a year; the curve has a mean of 4.14 years.
  expect(warnings[0]?.text).toContain("your inputs imply a mean stay of 3.0 years: 3 people over 1 new a year");
});

test("without a caller that reads files a named table is an issue; a wrong tier in it too", () => {
  const text = "organisation: X\nnewPatientsPerYear: 1\nposts: []\ncaseload: {file: people.csv}\n";
  expect(problemsOf(text)).toEqual([
    'f.yaml line 4, column 18, caseload.file: expected a caller that reads files, got "people.csv"'
  ]);
  const rowsOf = () => table("years|tier", "1|complx");
  expect(problemsOf(text, { rowsOf }).join()).toContain(
    't.csv line 2, tier: expected a tier (complex, supported, selfManaging), got "complx"; did you mean "complex"?'
  );
});
