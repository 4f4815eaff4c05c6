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
import { textWidth } from "../charts/text-width.ts";
import { inertText } from "../plain-text.ts";
import { type Column, cellText, type Table } from "../table.ts";

/** Twentieths of a point between the margins of an A4 page. */
export const pageWidth = 9638;
/** Of the letters in a cell, in points; those of a heading are bold. */
const fontSize = 9;
const bold = 1.1;
/** A little room, since a reader's font may be wider than ours. */
const slack = 1.04;
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
  const cell = (text: string, column: Column, i: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      margins: { left: cellMargin, right: cellMargin },
      children: [
        new Paragraph({
          style: "Cell",
          alignment: column.kind === "text" ? AlignmentType.LEFT : AlignmentType.RIGHT,
          children: [new TextRun({ text: inertText(text), bold: isHead })]
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

/** Twentieths of a point that a text takes on one line. */
const widthOf = (text: string, isHead: boolean): number => 20 * textWidth(text, fontSize) * (isHead ? bold : 1) * slack;

/** No text makes its column wider than this; the rest of it goes on below. */
const widestText = 4500;

/**
 * As wide as what stands in them: no word is broken where there is room, then columns with long texts get more, and what is
 * left is shared out in proportion.
 */
function columnWidths(columns: readonly Column[], rows: readonly (readonly string[])[]): number[] {
  const heads = columns.map(headText);
  const cells = (i: number) => [
    { text: heads[i] ?? "", isHead: true },
    ...rows.map((row) => ({ text: row[i] ?? "", isHead: false }))
  ];
  const least = columns.map((_, i) => {
    const words = cells(i).flatMap(({ text, isHead }) => text.split(/ +/).map((word) => widthOf(word, isHead)));
    return Math.min(widestText, Math.max(...words)) + 2 * cellMargin;
  });
  const wanted = columns.map((_, i) => {
    // A heading may take three lines.
    const texts = cells(i).map(({ text, isHead }) => widthOf(text, isHead) / (isHead ? 3 : 1));
    return Math.max(least[i] ?? 0, Math.min(widestText, Math.max(...texts)) + 2 * cellMargin);
  });
  const sum = (of: readonly number[]): number => of.reduce((all, each) => all + each, 0);
  if (sum(least) >= pageWidth) return scaled(least);
  const asked = sum(wanted) - sum(least);
  const given = asked === 0 ? 0 : Math.min(1, (pageWidth - sum(least)) / asked);
  return scaled(least.map((width, i) => width + given * ((wanted[i] ?? 0) - width)));
}

function scaled(widths: readonly number[]): number[] {
  const sum = widths.reduce((all, each) => all + each, 0);
  return widths.map((width) => Math.floor((width * pageWidth) / sum));
}
