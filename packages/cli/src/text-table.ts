import { type Column, cellLines, inertText, type Table } from "@caseload/reporting";
import CliTable from "cli-table3";
import { displayWidth } from "./display-width.ts";
import { wrapText } from "./wrap-text.ts";

const gap = "  ";
/** A heading that would break into many lines widens its column by at most this. */
const widening = 8;

const bare = {
  ...{ top: "", "top-mid": "", "top-left": "", "top-right": "", bottom: "", "bottom-mid": "", "bottom-left": "" },
  ...{ "bottom-right": "", left: "", "left-mid": "", right: "", "right-mid": "", middle: gap, mid: "", "mid-mid": "" }
};

/** A table as lines no wider than `width`: numbers to the right, words to the left and broken where they must be. */
export function textTable(table: Table, width: number): string[] {
  const heads = table.columns.map((c) => inertText(c.unit === "" ? c.label : `${c.label}, ${c.unit}`));
  const body = table.rows.map((row) =>
    table.columns.map((c, i) => cellLines(row[i] ?? null, c.kind).map((line) => inertText(line)))
  );
  const widths = columnWidths(table.columns, heads, body, width);
  const wrapped = body.map((row) => row.map((lines, i) => lines.flatMap((line) => wrapText(line, widths[i] ?? 1))));
  const head = draw(table.columns, [heads.map((text, i) => wrapText(text, widths[i] ?? 1))], widths);
  const rule = widths.map((columnWidth) => "─".repeat(columnWidth)).join(gap);
  const tall = table.rows.some((row) => table.columns.some((c, i) => cellLines(row[i] ?? null, c.kind).length > 1));
  const rows = wrapped.flatMap((row, i) => [...(tall && i > 0 ? [""] : []), ...draw(table.columns, [row], widths)]);
  return [...head, rule, ...rows];
}

function draw(columns: readonly Column[], rows: readonly (readonly string[][])[], widths: readonly number[]): string[] {
  const drawn = new CliTable({
    chars: bare,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    colWidths: [...widths],
    colAligns: columns.map(({ kind }) => (kind === "text" ? "left" : "right"))
  });
  for (const row of rows) drawn.push(row.map((lines) => lines.join("\n")));
  return drawn
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
}

/** Wide enough for the widest line of each column; where the sum is too wide, the widest words give way. */
function columnWidths(
  columns: readonly Column[],
  heads: readonly string[],
  body: readonly (readonly (readonly string[])[])[],
  width: number
): number[] {
  const widest = (lines: readonly string[]): number => Math.max(1, ...lines.map(displayWidth));
  const widths = columns.map((_, i) =>
    Math.max(widest((heads[i] ?? "").split(" ")), widest(body.flatMap((row) => row[i] ?? [])))
  );
  // Lines give way between words before any word is broken, and words before numbers.
  const words = columns.map((_, i) =>
    widest([heads[i] ?? "", ...body.flatMap((row) => row[i] ?? [])].flatMap((line) => line.split(" ")))
  );
  const room = width - gap.length * (columns.length - 1);
  const total = (): number => widths.reduce((sum, w) => sum + w, 0);
  const shrink = (i: number, to: number): void => {
    widths[i] = to;
  };
  while (total() > room) {
    const i =
      indexOfWidest(widths, (j) => columns[j]?.kind === "text" && (widths[j] ?? 0) > (words[j] ?? 0)) ??
      indexOfWidest(widths, (j) => (widths[j] ?? 0) > (words[j] ?? 0)) ??
      indexOfWidest(widths, (j) => (widths[j] ?? 0) > 1);
    if (i === undefined) break;
    shrink(i, (widths[i] ?? 1) - 1);
  }
  return widths.map((columnWidth, i) => {
    const spare = Math.min(room - total(), displayWidth(heads[i] ?? "") - columnWidth, widening);
    if (spare <= 0) return columnWidth;
    shrink(i, columnWidth + spare);
    return columnWidth + spare;
  });
}

function indexOfWidest(widths: readonly number[], may: (i: number) => boolean): number | undefined {
  let found: number | undefined;
  widths.forEach((columnWidth, i) => {
    if (may(i) && (found === undefined || columnWidth > (widths[found] ?? 0))) found = i;
  });
  return found;
}
