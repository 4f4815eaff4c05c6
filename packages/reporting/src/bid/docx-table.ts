import {
  AlignmentType,
  BorderStyle,
  Table as DocxTable,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType
} from "docx";
import { inertText } from "../plain-text.ts";
import { type Column, cellText, type Table } from "../table.ts";

/** Twentieths of a point between the margins of an A4 page. */
const pageWidth = 9638;
/** Of nine-point letters, on average. */
const letterWidth = 100;
const cellMargin = 80;

const rule = { style: BorderStyle.SINGLE, size: 4, color: "B1B4B6" };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };

/** A table that can be edited: its heading is repeated on each page, numbers stand to the right, no row is torn. */
export function docxTable({ columns, rows }: Table): DocxTable {
  // A number and its sign stay on one line.
  const texts = rows.map((row) =>
    columns.map(({ kind }, i) => cellText(row[i] ?? null, kind).replace(/(?<=\d) %/g, "\u00a0%"))
  );
  const widths = columnWidths(columns, texts);
  const cell = (text: string, column: Column, i: number, bold: boolean): TableCell =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      margins: { left: cellMargin, right: cellMargin },
      children: [
        new Paragraph({
          style: "Cell",
          alignment: column.kind === "text" ? AlignmentType.LEFT : AlignmentType.RIGHT,
          children: [new TextRun({ text: inertText(text), bold })]
        })
      ]
    });
  return new DocxTable({
    width: { size: pageWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: rule, bottom: rule, left: none, right: none, insideHorizontal: rule, insideVertical: none },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, i) => cell(headText(column), column, i, true))
      }),
      ...texts.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, i) => cell(row[i] ?? "", column, i, false))
          })
      )
    ]
  });
}

const headText = ({ label, unit }: Column): string => (unit === "" ? label : `${label}, ${unit}`);

/**
 * As wide as what stands in them: no word is broken where there is room, and what is left goes to the columns with the
 * longest texts.
 */
function columnWidths(columns: readonly Column[], rows: readonly (readonly string[])[]): number[] {
  const least = columns.map((column, i) => {
    const words = [headText(column), ...rows.map((row) => row[i] ?? "")].flatMap((text) => text.split(/ +/));
    return Math.max(...words.map((word) => word.length)) * letterWidth * 1.1 + 2 * cellMargin;
  });
  const wanted = columns.map((column, i) => {
    const lengths = [headText(column).length / 3, ...rows.map((row) => (row[i] ?? "").length)];
    return Math.max(least[i] ?? 0, Math.min(45, Math.max(...lengths)) * letterWidth + 2 * cellMargin);
  });
  const sum = (of: readonly number[]): number => of.reduce((all, each) => all + each, 0);
  if (sum(least) >= pageWidth) return scaled(least);
  const room = pageWidth - sum(least);
  const more = wanted.map((width, i) => width - (least[i] ?? 0));
  const asked = sum(more);
  return scaled(
    least.map((width, i) => width + (asked === 0 ? room / columns.length : (room * (more[i] ?? 0)) / asked))
  );
}

function scaled(widths: readonly number[]): number[] {
  const sum = widths.reduce((all, each) => all + each, 0);
  return widths.map((width) => Math.floor((width * pageWidth) / sum));
}
