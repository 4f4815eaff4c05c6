import { numberHint, quoted, type Row } from "@caseload/simulation";
import { shown } from "../explain-line.ts";
import type { FileProblems } from "./file-problems.ts";
import type { ReadColumn } from "./match-columns.ts";
import { cellText, readCell } from "./read-cell.ts";
import type { NumberStyle } from "./read-number.ts";
import type { ShareScale } from "./share-scale.ts";
import type { NumberRange, SizeMeasure, TrustPost, TrustRow } from "./trust.ts";
import { readCompleteness, readRurality, readServiceModel, type WordCell } from "./word-cells.ts";

/** How the rows of a file are read. */
export interface RowReading {
  readonly columns: readonly ReadColumn[];
  readonly decimalComma: boolean;
  readonly shareScales: ReadonlyMap<string, ShareScale>;
  readonly problems: FileProblems;
}

/** What a measure counts, and more than any trust has of it. */
const measures: Readonly<Record<SizeMeasure, { readonly wanted: string; readonly most: number }>> = {
  newPatients: { wanted: "new people a year", most: 1e5 },
  caseload: { wanted: "people on the caseload", most: 1e6 },
  population: { wanted: "inhabitants", most: 1e8 },
  breastActivity: { wanted: "pathways or referrals in a year", most: 1e7 }
};

const mostWte = 1000;
const mostSites = 100;

/** One trust of the file; what is wrong with its cells goes to the problems. */
export function readTrustRow(row: Row, key: string, reading: RowReading): TrustRow {
  const { columns } = reading;
  const textOf = (is: "name" | "odsCode" | "alliance"): string | null => {
    const column = columns.find(({ meaning }) => meaning.is === is)?.column;
    const text = column === undefined ? "" : cellText(row.cells[column]);
    return text === "" ? null : text;
  };
  const odsCode = textOf("odsCode");
  const name = textOf("name") ?? odsCode ?? "";
  return {
    key,
    line: row.line,
    name,
    odsCode,
    alliance: textOf("alliance"),
    ...readSizes(row, name, reading),
    posts: readPosts(row, reading),
    serviceModel: wordOf(row, reading, "serviceModel", readServiceModel),
    dataCompleteness: wordOf(row, reading, "dataCompleteness", readCompleteness),
    sites: readSites(row, reading),
    rurality: wordOf(row, reading, "rurality", readRurality)
  };
}

function readSizes(row: Row, name: string, reading: RowReading): Pick<TrustRow, "sizes" | "suppressedAtSource"> {
  const sizes: Partial<Record<SizeMeasure, number>> = {};
  const suppressedAtSource: Partial<Record<SizeMeasure, NumberRange>> = {};
  let isNothingSaid = true;
  for (const { column, meaning } of reading.columns) {
    if (meaning.is !== "size") continue;
    const { measure } = meaning;
    const text = cellText(row.cells[column]);
    const cell = readCell(text, { decimalComma: reading.decimalComma, isCount: true });
    const { wanted, most } = measures[measure];
    if (cell.is === "blank") continue;
    isNothingSaid = false;
    if (cell.is === "suppressed" && measure !== "population") suppressedAtSource[measure] = cell.range;
    else if (cell.is === "number" && !cell.isPercent && cell.value >= 0 && cell.value <= most) {
      sizes[measure] = wholeNumber(cell.value);
      if (sizes[measure] !== cell.value) {
        // The number stays out of it: warnings are shown with the protected results.
        reading.problems.warn(
          `Line ${row.line}, ${quoted(column)}: a fraction was rounded, since people are counted whole.`
        );
      }
    } else reading.problems.cell(row, column, `${wanted}, 0 to ${shown(most)}${hint(text)}`, text);
  }
  if (isNothingSaid) {
    const wanted = "a measure of size (its population, if nothing else is known), or no row for this trust";
    reading.problems.report("missing", { line: row.line, column: name }, wanted, null);
  }
  return { sizes, suppressedAtSource };
}

/** Fractions come of means over years; one above 0 stays above it. */
const wholeNumber = (value: number): number => (value > 0 ? Math.max(1, Math.round(value)) : 0);

/** What may be wrong with a text that is no number here. */
function hint(text: string): string {
  if (/^(\d{1,2}[-/ ][a-z]{3,9}|[a-z]{3,9}[-/ ]\d{1,2})/i.test(text)) return " (the spreadsheet has made a date of it)";
  if (/^\d{1,3}\.\d{3}$/.test(text)) return ` (is it ${text.replace(".", "")}?)`;
  return numberHint(text);
}

function readPosts(row: Row, reading: RowReading): TrustPost[] | null {
  const style: NumberStyle = { decimalComma: reading.decimalComma, isCount: false };
  let isGiven = false;
  const posts: TrustPost[] = [];
  for (const { column, meaning } of reading.columns) {
    if (meaning.is !== "wte") continue;
    const text = cellText(row.cells[column]);
    const cell = readCell(text, style);
    if (cell.is === "blank") continue;
    isGiven = true;
    const { role, qualifier } = meaning;
    const share = shareOf(row, reading, role, qualifier);
    if (cell.is !== "number" || cell.isPercent || cell.value < 0 || cell.value > mostWte) {
      reading.problems.cell(row, column, `WTE, 0 to ${shown(mostWte)}${hint(text)}`, text);
      continue;
    }
    const sbcShare = share ?? (qualifier.startsWith("dedicated") ? 1 : null);
    posts.push({ role, wte: cell.value, sbcShare });
  }
  return isGiven ? posts : null;
}

/** The share of time of a post: of its own column, of its role's, or of the one for all posts. */
function shareOf(row: Row, reading: RowReading, role: string, qualifier: string): number | null {
  const shares = reading.columns.flatMap(({ column, meaning }) =>
    meaning.is === "share" ? [{ column, ...meaning }] : []
  );
  const own =
    shares.find((share) => share.role === role && share.qualifier === qualifier) ??
    shares.find((share) => share.role === role && share.qualifier === "") ??
    shares.find((share) => share.role === null);
  if (own === undefined) return null;
  const { column } = own;
  const text = cellText(row.cells[column]);
  const cell = readCell(text, { decimalComma: reading.decimalComma, isCount: false });
  if (cell.is === "blank") return null;
  const scale = cell.is === "number" && cell.isPercent ? 0.01 : (reading.shareScales.get(column)?.scale ?? 1);
  const value = cell.is === "number" ? cell.value * scale : Number.NaN;
  if (value >= 0 && value <= 1) return value;
  reading.problems.cell(
    row,
    column,
    `a share of time, 0 to 1 or 0% to 100%${text.endsWith("%") ? "" : hint(text)}`,
    text
  );
  return null;
}

function readSites(row: Row, { columns, problems, decimalComma }: RowReading): number | null {
  const column = columns.find(({ meaning }) => meaning.is === "sites")?.column;
  if (column === undefined) return null;
  const text = cellText(row.cells[column]);
  const cell = readCell(text, { decimalComma, isCount: true });
  if (cell.is === "blank") return null;
  if (
    cell.is === "number" &&
    !cell.isPercent &&
    Number.isInteger(cell.value) &&
    cell.value >= 1 &&
    cell.value <= mostSites
  ) {
    return cell.value;
  }
  problems.cell(row, column, `a number of sites, 1 to ${mostSites}${hint(text)}`, text);
  return null;
}

function wordOf<Word extends string>(
  row: Row,
  { columns, problems }: RowReading,
  is: "serviceModel" | "dataCompleteness" | "rurality",
  read: (text: string) => WordCell<Word>
): Word | null {
  const column = columns.find(({ meaning }) => meaning.is === is)?.column;
  if (column === undefined) return null;
  const text = cellText(row.cells[column]);
  const found = read(text);
  if (found.is === "word") return found.word;
  if (readCell(text, { decimalComma: false, isCount: false }).is === "blank") return null;
  problems.cell(row, column, `one of ${found.wanted}`, text, found.suggestion);
  return null;
}
