import { type Unzipped, unzipSync, type Zippable, zipSync } from "fflate";
import type { Feature, Row, Sheet } from "write-excel-file/universal";
import { inertCell } from "./csv.ts";
import type { Workbook, WorkbookCell, WorkbookFormula, WorkbookKind, WorkbookSheet } from "./workbook.ts";
import { wrappedLines } from "./wrapped-lines.ts";

/** Every file of the archive is of this moment (local time, as zip has it), so that two runs give the same bytes. */
const writtenAt = new Date(2020, 0, 1);

/** The longest text that a cell may hold. */
const longestText = 32_767;

const formats: Readonly<Record<WorkbookKind, string>> = {
  text: "@",
  posts: "0.00",
  people: "#,##0",
  pounds: "£#,##0",
  share: "0.0%",
  rate: "0.00%",
  number: "General"
};

/** Text keeps away from a number at its left. */
const apart = { align: "left", indent: 1 } as const;

/** The ground of numbers that a reader is asked to change. */
const inputColour = "#FFF2CC";

/** Of a line of text in points, and the tallest that a row may be. */
const lineHeight = 15;
const tallestRow = 409;

const widths: Readonly<Record<WorkbookKind, number>> = {
  text: 24,
  posts: 11,
  people: 11,
  pounds: 14,
  share: 11,
  rate: 11,
  number: 12
};

/**
 * A workbook as the bytes of an XLSX file, the same for the same workbook: a heading that stays in view, filters over
 * the rows, numbers as numbers with a format, text as text. Text that a spreadsheet would take for a formula gets an
 * apostrophe before it, as in CSV, so that it stays text when it is copied or saved as CSV. A number that is no number
 * (infinite, not a number) gives an empty cell.
 *
 * @throws RangeError for a sheet whose name a spreadsheet refuses, or a name used twice
 */
export async function writeWorkbook({ sheets }: Workbook): Promise<Uint8Array> {
  checkNames(sheets);
  // Loaded where a workbook is written: it would slow down the start of every command.
  const { default: writeExcelFile } = await import("write-excel-file/universal");
  const written = writeExcelFile(sheets.map(sheetOf), {
    fontFamily: "Calibri",
    fontSize: 11,
    features: [filters(sheets), printing(sheets), knownValues(sheets)]
  });
  const archive = new Uint8Array(await (await written.toBlob()).arrayBuffer());
  return zipSync(dated(unzipSync(archive)), { mtime: writtenAt });
}

function checkNames(sheets: readonly WorkbookSheet[]): void {
  const names = new Set<string>();
  for (const { name } of sheets) {
    if (name === "" || name.length > 31 || /[[\]/\\:*?]|^'|'$/.test(name)) {
      throw new RangeError(
        `invalid sheet name; not 1 to 31 characters without []/\\:*? or an apostrophe at an end: ${name}`
      );
    }
    if (names.has(name.toLowerCase())) throw new RangeError(`invalid sheet name; used twice: ${name}`);
    names.add(name.toLowerCase());
  }
}

/** In the order of their names: the archive does not hang on the order in which its files were written. */
const dated = (files: Unzipped): Zippable =>
  Object.fromEntries(
    Object.keys(files)
      .sort()
      .map((name) => [name, files[name] ?? new Uint8Array()])
  );

function sheetOf({ name, columns, rows, footer = [], stickyColumns = 1 }: WorkbookSheet): Sheet<Blob> {
  const heading: Row = columns.map(({ label, kind }, i) => ({
    value: cellText(label),
    type: String,
    fontWeight: "bold",
    wrap: true,
    ...(kind === "text" ? (i === 0 ? {} : apart) : { align: "right" }),
    alignVertical: "top",
    backgroundColor: "#E8EDEE"
  }));
  const cellsOf =
    (isBold: boolean) =>
    (row: readonly WorkbookCell[]): Row =>
      columns.map(({ kind }, i) => cellOf(row[i] ?? null, kind, { isBold, isFirst: i === 0 }));
  return {
    sheet: name,
    columns: columns.map(({ kind, width = widths[kind] }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: stickyColumns,
    // An empty row keeps the footer out of what a spreadsheet sorts and filters.
    data: [
      tall(heading, columns),
      ...[...rows.map(cellsOf(false)), ...(footer.length === 0 ? [] : [[], ...footer.map(cellsOf(true))])].map((row) =>
        tall(row, columns)
      )
    ]
  };
}

/** The row, tall enough for its wrapped text: not every spreadsheet sees to that when it opens a file. */
function tall(row: Row, columns: WorkbookSheet["columns"]): Row {
  const lines = columns.map(({ kind, width = widths[kind] }, i) => {
    const cell = row[i];
    if (typeof cell !== "object" || cell === null || !("value" in cell) || typeof cell.value !== "string") return 1;
    // What stands in the cell of a formula is a number.
    if (cell.type === "Formula") return 1;
    // Bold letters are wider, and the buttons of filters stand in the heading.
    return wrappedLines(cell.value, cell.fontWeight === "bold" ? width * 0.85 : width);
  });
  const height = Math.min(tallestRow, lineHeight * Math.max(1, ...lines));
  if (height === lineHeight) return row;
  const at = row.findIndex((cell) => typeof cell === "object" && cell !== null && "value" in cell);
  return row.map((cell, i) =>
    i === at && typeof cell === "object" && cell !== null && "value" in cell ? { ...cell, height } : cell
  );
}

function cellOf(
  cell: WorkbookCell,
  kind: WorkbookKind,
  { isBold, isFirst }: { readonly isBold: boolean; readonly isFirst: boolean }
): Row[number] {
  const weight = isBold ? { fontWeight: "bold" as const } : {};
  const top = { alignVertical: "top" as const };
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) return null;
    return { value: cell, type: Number, ...(kind === "text" ? {} : { format: formats[kind] }), ...top, ...weight };
  }
  if (cell === null || cell === "") return null;
  if (typeof cell === "object" && "input" in cell) {
    return {
      value: cell.input,
      type: Number,
      format: formats[cell.kind],
      backgroundColor: inputColour,
      ...top,
      ...weight
    };
  }
  if (typeof cell === "object") {
    return {
      value: cell.formula,
      type: "Formula",
      ...(kind === "text" ? {} : { format: formats[kind] }),
      ...top,
      ...weight
    };
  }
  return {
    value: cellText(cell),
    type: String,
    format: formats.text,
    wrap: true,
    ...top,
    ...weight,
    ...(isFirst ? {} : apart)
  };
}

/** Inert text in which no `_x0041_` stands for a character, as it would in a spreadsheet. */
const cellText = (text: string): string =>
  inertCell(text)
    .slice(0, longestText)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");

/** Filters over the heading and its rows, which the package does not write: an element of the sheet, and a hidden name. */
function filters(sheets: readonly WorkbookSheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (content, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (sheet === undefined || !isFiltered(sheet)) return content;
            return content.replace("</sheetData>", `</sheetData><autoFilter ref="A1:${lastCell(sheet, "")}"/>`);
          }
        },
        "xl/workbook.xml": {
          transform: (content) => content.replace("<definedNames/>", definedNames(sheets))
        }
      }
    }
  };
}

/** Room for characters on a sheet of A4 on its side, before letters get too small to read. */
const pageWidth = 170;

/** On paper: on its side, as many pages wide as its columns need, the heading and the first column on each. */
function printing(sheets: readonly WorkbookSheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (content, _, { sheetIndex }) => {
            const width = (sheets[sheetIndex]?.columns ?? []).reduce(
              (sum, each) => sum + (each.width ?? widths[each.kind]),
              0
            );
            const pages = Math.max(1, Math.ceil(width / pageWidth));
            const setup = `<pageSetup paperSize="9" fitToWidth="${pages}" fitToHeight="0" orientation="landscape"/>`;
            return content
              .replace("<sheetViews>", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
              .replace("</worksheet>", `${setup}</worksheet>`);
          }
        }
      }
    }
  };
}

/** What formulas come to, so that a reader who works nothing out sees them too: in the order of the sheet. */
function knownValues(sheets: readonly WorkbookSheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (content, _, { sheetIndex }) => {
            const { rows = [], footer = [] } = sheets[sheetIndex] ?? {};
            const values = [...rows, ...footer].flat().flatMap((cell) => (isFormula(cell) ? [cell.value] : []));
            let next = 0;
            return content.replaceAll("</f></c>", () => `</f><v>${values[next++] ?? 0}</v></c>`);
          }
        }
      }
    }
  };
}

const isFormula = (cell: WorkbookCell): cell is WorkbookFormula =>
  typeof cell === "object" && cell !== null && "formula" in cell;

const isFiltered = ({ rows, hasFilters = true }: WorkbookSheet): boolean => hasFilters && rows.length > 0;

function definedNames(sheets: readonly WorkbookSheet[]): string {
  const names = sheets.flatMap((sheet, i) => {
    const named = (name: string, range: (sheetName: string) => string): string =>
      `<definedName name="_xlnm.${name}" localSheetId="${i}"${name.startsWith("_") ? ' hidden="1"' : ""}>` +
      `${escapeXml(range(`'${sheet.name.replaceAll("'", "''")}'`))}</definedName>`;
    return [
      ...(isFiltered(sheet) ? [named("_FilterDatabase", (of) => `${of}!$A$1:${lastCell(sheet, "$")}`)] : []),
      named("Print_Titles", (of) => `${of}!$A:$A,${of}!$1:$1`)
    ];
  });
  return names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
}

const lastCell = ({ columns, rows }: WorkbookSheet, fixed: "" | "$"): string =>
  `${fixed}${columnLetters(columns.length)}${fixed}${rows.length + 1}`;

/** "A" for the first column, "AA" for the 27th. */
function columnLetters(number: number): string {
  let letters = "";
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
