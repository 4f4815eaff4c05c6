import { isNarrow } from "./chart.ts";
import { wrapLines } from "./text-width.ts";

/** Size of names of rows and of what stands beside marks, in pixels. */
export const labelSize = 13;
const labelLine = 16;
/** Between the rows. */
const gap = 10;
/** Height of a line of marks. */
const markLine = 17;
/** Bold text is so many times as wide. */
const bold = 1.1;
/** Of the width, for names beside the rows. */
const besideShare = 0.34;

/**
 * A name that stands above what it names, broken into lines of at most so many pixels.
 */
export const nameLines = (name: string, pixels: number, isBold: boolean): readonly string[] =>
  wrapLines(name, pixels / (isBold ? bold : 1), labelSize);

/** Where a row lies, in pixels from the top of the rows. */
export interface PlacedRow {
  /** Broken into lines. */
  readonly label: string;
  /** Middle of the name. */
  readonly labelY: number;
  /** Middles of its lines of marks. */
  readonly lines: readonly number[];
  readonly top: number;
  readonly bottom: number;
}

/** Rows under each other: where each lies and how much room their names take on the left. */
export interface RowPlan {
  readonly rows: readonly PlacedRow[];
  readonly height: number;
  readonly labelWidth: number;
}

/**
 * Room for rows with names of any length, so that none is cut off or lies on another: beside the rows, and above them where
 * the picture is narrow.
 *
 * @param rows - names, each with how many lines of marks it has (0 for a heading)
 */
export function planRows(rows: readonly { readonly label: string; readonly lines: number }[], width: number): RowPlan {
  const above = isNarrow(width);
  const labelWidth = above ? 0 : Math.round(width * besideShare);
  const placed: PlacedRow[] = [];
  let top = 0;
  for (const { label, lines } of rows) {
    const isHeading = lines === 0;
    const wrapped =
      above || isHeading ? nameLines(label, width - 12, isHeading) : wrapLines(label, labelWidth - 16, labelSize);
    const labelHeight = wrapped.length * labelLine;
    const marksTop = top + gap / 2 + (above ? labelHeight + 2 : Math.max(0, (labelHeight - lines * markLine) / 2));
    const height = above ? labelHeight + 2 + lines * markLine : Math.max(labelHeight, lines * markLine);
    const bottom = top + gap + height;
    placed.push({
      label: wrapped.join("\n"),
      labelY: above || isHeading ? top + gap / 2 + labelHeight / 2 : (top + bottom) / 2,
      lines: Array.from({ length: lines }, (_, i) => marksTop + (i + 0.5) * markLine),
      top,
      bottom
    });
    top = bottom;
  }
  return { rows: placed, height: top, labelWidth };
}
