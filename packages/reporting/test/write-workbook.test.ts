import exceljs from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { expect, test, vi } from "vitest";
import type { Workbook } from "../src/workbook.ts";
import { writeWorkbook } from "../src/write-workbook.ts";

const column = (label: string, kind: "text" | "posts" | "pounds" | "people" | "share" | "number") => ({
  label,
  kind,
  meaning: `What ${label} is.`
});

const workbook: Workbook = {
  sheets: [
    {
      name: "Trusts & 'more' so",
      columns: [
        column("Trust", "text"),
        column("CNS, WTE", "posts"),
        column("Cost", "pounds"),
        column("Reach", "share")
      ],
      rows: [
        ['=HYPERLINK("http://x")', 1.23456, 68_000, 0.24],
        [`<b>"Wold"</b> & Marsh's`, null, Number.NaN, null],
        ["\u001b[31mred _x003D_1", -0.5, 0, 1]
      ],
      footer: [["Total", 0.73456, 68_000, null]]
    },
    { name: "Empty", columns: [column("Nothing", "text")], rows: [] }
  ]
};

async function readBack(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const read = new exceljs.Workbook();
  await read.xlsx.load(bytes.slice().buffer);
  return read;
}

test("numbers come back as numbers with their format, text as text", async () => {
  const read = await readBack(await writeWorkbook(workbook));
  const sheet = read.getWorksheet("Trusts & 'more' so");
  expect(sheet?.getRow(1).values).toEqual([undefined, "Trust", "CNS, WTE", "Cost", "Reach"]);
  const cell = (at: string) => sheet?.getCell(at);
  expect(cell("B2")).toMatchObject({ value: 1.23456, type: exceljs.ValueType.Number, numFmt: "0.00" });
  expect(cell("C2")).toMatchObject({ value: 68_000, numFmt: "£#,##0" });
  expect(cell("D2")).toMatchObject({ value: 0.24, numFmt: "0.0%" });
  expect([cell("B3")?.value, cell("C3")?.value, cell("D3")?.value]).toEqual([null, null, null]);
  expect(cell("A3")?.value).toBe(`<b>"Wold"</b> & Marsh's`);
  expect(cell("A6")).toMatchObject({ value: "Total", font: { bold: true } });
  expect(cell("A5")?.value).toBeNull();
});

test("the heading stays in view and has filters over the rows, not over the footer", async () => {
  const read = await readBack(await writeWorkbook(workbook));
  const sheet = read.getWorksheet("Trusts & 'more' so");
  expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1, xSplit: 1 });
  expect(sheet?.autoFilter).toBe("A1:D4");
  expect(read.getWorksheet("Empty")?.autoFilter).toBeFalsy();
});

test("text that looks like a formula is text, with an apostrophe before it as in CSV", async () => {
  const bytes = await writeWorkbook(workbook);
  const files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files)) {
    if (name.startsWith("xl/worksheets/")) expect(strFromU8(content)).not.toContain("<f");
  }
  const cell = (await readBack(bytes)).worksheets[0]?.getCell("A2");
  expect(cell).toMatchObject({ value: `'=HYPERLINK("http://x")`, type: exceljs.ValueType.String });
});

test("characters that act are written out, also those a spreadsheet would decode", async () => {
  const strings = strFromU8(unzipSync(await writeWorkbook(workbook))["xl/sharedStrings.xml"] ?? new Uint8Array());
  expect(strings).toContain("\\u{1b}[31mred _x005F_x003D_1");
});

test("two runs give the same bytes, whatever the clock says", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(2026, 0, 1) });
  try {
    const first = await writeWorkbook(workbook);
    vi.setSystemTime(new Date(2031, 5, 6));
    expect(await writeWorkbook(workbook)).toEqual(first);
  } finally {
    vi.useRealTimers();
  }
});

test("columns beyond Z are filtered too", async () => {
  const columns = Array.from({ length: 28 }, (_, i) => column(`c${i}`, "number"));
  const bytes = await writeWorkbook({ sheets: [{ name: "Wide", columns, rows: [columns.map((_, i) => i)] }] });
  expect((await readBack(bytes)).worksheets[0]?.autoFilter).toBe("A1:AB2");
});

test("a name that a spreadsheet refuses is refused", async () => {
  const named = (...names: string[]): Workbook => ({
    sheets: names.map((name) => ({ name, columns: [column("a", "text")], rows: [] }))
  });
  await expect(writeWorkbook(named("a/b"))).rejects.toThrow("invalid sheet name; not 1 to 31 characters");
  await expect(writeWorkbook(named("a".repeat(32)))).rejects.toThrow(RangeError);
  await expect(writeWorkbook(named("it's '"))).rejects.toThrow(RangeError);
  await expect(writeWorkbook(named("Trusts", "trusts"))).rejects.toThrow("invalid sheet name; used twice: trusts");
});

test("on paper a sheet lies on its side, its heading and first column on every page", async () => {
  const wide = Array.from({ length: 40 }, (_, i) => column(`c${i}`, "number"));
  const bytes = await writeWorkbook({ sheets: [...workbook.sheets, { name: "Wide", columns: wide, rows: [] }] });
  const [first, , last] = (await readBack(bytes)).worksheets;
  expect(first?.pageSetup).toMatchObject({ orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
  // 40 columns of 12 characters are 480, and 170 have room beside each other.
  expect(last?.pageSetup).toMatchObject({ fitToWidth: 3, fitToHeight: 0 });
  expect(first?.pageSetup.printTitlesRow).toBe("1:1");
  expect(first?.pageSetup.printTitlesColumn).toBe("A:A");
});
