import exceljs from "exceljs";
import { expect, test } from "vitest";
import { trustsWorkbook } from "../../src/trusts/trusts-workbook.ts";
import { writeWorkbook } from "../../src/write-workbook.ts";
import { formulaName, madeUpComparison, markupName } from "../made-up-comparison.ts";
import { marker, withOtherHidden } from "./no-best-guess.ts";

const sheetOf = (name: string, comparison = madeUpComparison) => {
  const sheet = trustsWorkbook(comparison).sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};

test("the sheets come in order, and every row has a cell for every column", () => {
  const { sheets } = trustsWorkbook(madeUpComparison);
  expect(sheets.map(({ name }) => name)).toEqual([
    ...["Summary", "Trusts", "Methods", "Alliances", "Funnel data", "Funnel limits", "Pooling", "Pooling arithmetic"],
    ...["Allocation", "New posts", "Ranks", "Assumptions", "Definitions", "Columns read"]
  ]);
  for (const { name, columns, rows, footer = [] } of sheets) {
    expect(rows.length, name).toBeGreaterThan(0);
    for (const row of rows) expect(row.length, name).toBe(columns.length);
    for (const row of footer) expect(row.length, name).toBeLessThanOrEqual(columns.length);
  }
});

test("numbers stand in columns of numbers and words in columns of words", () => {
  for (const { name, columns, rows, footer = [] } of trustsWorkbook(madeUpComparison).sheets) {
    for (const row of [...rows, ...footer]) {
      row.forEach((cell, i) => {
        const label = `${name}: ${columns[i]?.label}`;
        if (cell !== null) expect(typeof cell, label).toBe(columns[i]?.kind === "text" ? "string" : "number");
      });
    }
  }
});

test("what was not asked for has no sheet", () => {
  const { sheets } = trustsWorkbook({
    ...madeUpComparison,
    ...{ alliances: [], funnels: [], ranks: null, allocation: null }
  });
  expect(sheets.map(({ name }) => name)).toEqual([
    ...["Summary", "Trusts", "Methods", "Assumptions", "Definitions", "Columns read"]
  ]);
});

test("the rows of the trusts add up to the line of all of them", () => {
  const { columns, rows, footer = [] } = sheetOf("Trusts");
  const [together, all] = footer;
  const sums = columns.flatMap(({ label }, i) =>
    /^(New people a year|People on the caseload|CNS (needed|short|in place|by sim)|Cost)/.test(label) &&
    !label.includes(":")
      ? [i]
      : []
  );
  expect(sums).toHaveLength(7);
  for (const i of sums) {
    const shown = [...rows, together ?? []].reduce((sum, row) => sum + Number(row[i] ?? 0), 0);
    expect(shown, columns[i]?.label).toBeCloseTo(Number(all?.[i]), 6);
  }
});

test("every column of a table is defined, each in words of its own", () => {
  const { sheets } = trustsWorkbook(madeUpComparison);
  const defined = sheetOf("Definitions").rows;
  for (const { name, columns } of sheets.slice(1, -2)) {
    for (const { label } of columns) {
      const meaning = defined.find((row) => row[0] === name && row[1] === label)?.[2];
      expect(String(meaning).length, `${name}: ${label}`).toBeGreaterThan(5);
    }
  }
});

test("a proxy is told in every row that shows one", () => {
  for (const name of ["Trusts", "Methods", "Funnel data", "New posts", "Ranks"]) {
    const rows = sheetOf(name).rows.filter((row) => row.includes("Southwater"));
    expect(rows.length, name).toBeGreaterThan(0);
    for (const row of rows) expect(row, name).toContain("breast activity, a proxy");
  }
});

test("what is used behind the scenes of a trust without a best guess is nowhere in the workbook", async () => {
  const other = trustsWorkbook(withOtherHidden(madeUpComparison));
  expect(other).toEqual(trustsWorkbook(madeUpComparison));
  expect(JSON.stringify(other)).not.toContain(String(marker));
});

test("read back: names inert, heading frozen, filters on, numbers typed", async () => {
  const bytes = await writeWorkbook(trustsWorkbook(madeUpComparison));
  const read = new exceljs.Workbook();
  await read.xlsx.load(bytes.slice().buffer);
  const sheet = read.getWorksheet("Trusts");
  expect([2, 3, 8].map((row) => sheet?.getCell(row, 1).value)).toEqual([
    "Northmoor Infirmary",
    `'${formulaName}`,
    markupName
  ]);
  expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  expect(String(sheet?.autoFilter)).toMatch(/^A1:[A-Z]{2}8$/);
  const needed = trustColumn("CNS needed, WTE");
  expect(sheet?.getCell(2, needed)).toMatchObject({ value: 4.5, type: exceljs.ValueType.Number, numFmt: "0.00" });
  // Little Marsh has ends and no best guess.
  expect(sheet?.getCell(4, needed).value).toBeNull();
  expect(sheet?.getCell(4, needed + 1).type).toBe(exceljs.ValueType.Number);
  read.eachSheet((each) => each.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined())));
});

const trustColumn = (label: string): number => sheetOf("Trusts").columns.findIndex((each) => each.label === label) + 1;
