import type { ComparedTrust, Comparison, ProtectedCount } from "@caseload/planning";
import { expect, test } from "vitest";
import type { Cell } from "../../src/table.ts";
import { allTrustsTable } from "../../src/trusts/all-trusts-table.ts";
import { methodsSheet, trustsSheet } from "../../src/trusts/trust-sheets.ts";
import { methodsTable, needTable, peopleTable } from "../../src/trusts/trust-tables.ts";
import { trustsReport } from "../../src/trusts/trusts-report.ts";
import { trustsResult } from "../../src/trusts/trusts-result.ts";
import { trustsRows } from "../../src/trusts/trusts-rows.ts";
import { madeUpComparison } from "../made-up-comparison.ts";

const shown = (count: number): ProtectedCount => ({
  ...{ shown: count, suppressed: null, used: count },
  ...{ low: count - 2, high: count + 2 }
});
const hidden: ProtectedCount = { shown: null, suppressed: "small", used: 15, low: 1, high: 29 };

/** Two trusts that count their caseload, two whose count is hidden, and one whose combined posts have no share in the file. */
const comparison: Comparison = {
  ...madeUpComparison,
  trusts: madeUpComparison.trusts.map((each, i): ComparedTrust => {
    const count = [shown(210), shown(140), hidden, hidden][i];
    const observed = count === undefined ? each.trust.observed : { ...each.trust.observed, caseload: count };
    const posts = i === 1 ? [{ role: "cns", wte: 1, sbcShare: null }] : each.trust.posts;
    return { ...each, trust: { ...each.trust, observed, posts } };
  })
};

const marked = (rows: readonly (readonly Cell[])[]): readonly number[] =>
  rows.flatMap(([label], i) => (String(label).includes("share of time assumed") ? [i] : []));

test("a share of time that the file does not give is marked in the row of the trust, in every form", () => {
  for (const table of [peopleTable(comparison), needTable(comparison, "cns"), allTrustsTable(comparison)]) {
    expect(marked(table.rows)).toEqual([1]);
  }
  expect(marked(peopleTable(madeUpComparison).rows)).toEqual([]);
  const [header = [], ...rows] = trustsRows(comparison);
  const at = header.indexOf("isCnsShareAssumed");
  expect(rows.slice(0, 7).map((row) => row[at])).toEqual(["false", "true", "false", null, "false", "false", null]);
  const sheet = trustsSheet(comparison);
  const share = sheet.columns.findIndex(({ label }) => label === "Share of CNS time");
  expect(sheet.rows.slice(0, 4).map((row) => row[share])).toEqual([
    "as in the file",
    "assumed",
    "as in the file",
    null
  ]);
  const { trusts } = JSON.parse(JSON.stringify(trustsResult(comparison)));
  expect(trusts.map((trust: { isShareAssumed: { cns: boolean } }) => trust.isShareAssumed.cns)).toEqual(
    [0, 1, 2, 3, 4, 5, 6].map((i) => i === 1)
  );
  const [people] = trustsReport(comparison).sections;
  expect(JSON.stringify(people)).toContain("Where the share of time is assumed");
});

test("what a trust counted stands beside the estimate, hidden counts together, and the rows add up", () => {
  const { columns, rows } = peopleTable(comparison);
  const at = columns.findIndex(({ key }) => key === "counted");
  expect(rows.map((row) => row[at])).toEqual([
    ...[210, 140, "not shown", "not shown", "not in the file", "not in the file", "not in the file"],
    ...[30, 380]
  ]);
  expect(peopleTable(madeUpComparison).columns.map(({ key }) => key)).not.toContain("counted");
  const [header = [], ...lines] = trustsRows(comparison);
  const column = header.indexOf("caseloadCounted");
  const of = (level: string) => lines.filter((line) => line[0] === level).map((line) => line[column]);
  expect([...of("trust"), ...of("together"), ...of("total")]).toEqual([
    ...[210, 140, null, null, null, null, null],
    ...[30, 380]
  ]);
});

test("a hidden count is in no sum that has no line for it", () => {
  const known = comparison.trusts.filter(({ trust }) => trust.newPatientsPerYear.value !== null);
  const one = known.map((each, i) =>
    i === 0 ? { ...each, trust: { ...each.trust, observed: { ...each.trust.observed, caseload: hidden } } } : each
  );
  const { columns, rows } = peopleTable({ ...comparison, trusts: one });
  expect(rows.at(-1)?.[columns.findIndex(({ key }) => key === "counted")]).toBeNull();
});

test("posts by every method add up to the total", () => {
  const { columns, rows } = methodsTable(comparison);
  const total = rows.at(-1) ?? [];
  const methods = columns.flatMap(({ key }, i) => (i > 0 && key !== "simulation" ? [i] : []));
  expect(methods.length).toBe(4);
  for (const i of methods) {
    const parts = rows.slice(0, -1).reduce((sum, row) => sum + (typeof row[i] === "number" ? row[i] : 0), 0);
    expect(parts).toBeCloseTo(Number(total[i]), 9);
  }
  expect(total.at(-1)).toBe("13.8 (4 of 7)");
  // In the workbook as well, method by method: the middle of three columns from the fifth on.
  const { rows: each, footer = [] } = methodsSheet(comparison);
  const sumOf = (lines: readonly (readonly unknown[])[], method: unknown, reading: unknown): number =>
    lines
      .filter((line) => line[2] === method && line[3] === reading)
      .reduce((sum, line) => sum + Number(line[5] ?? 0), 0);
  const totals = footer.filter(([label]) => String(label).startsWith("all trusts"));
  expect(totals).toHaveLength(9);
  for (const line of totals) {
    const others = [...each, ...footer.filter((other) => !totals.includes(other))];
    expect(sumOf(others, line[2], line[3])).toBeCloseTo(Number(line[5]), 9);
  }
});
