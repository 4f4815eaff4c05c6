import { type Block, inertText, type Report } from "@caseload/reporting";
import pico from "picocolors";
import type { Output } from "./io.ts";
import { textTable } from "./text-table.ts";
import { wrapText } from "./wrap-text.ts";

const narrow = 80;
const broad = 120;

/** Columns to write in: 80, or as many as the terminal has up to 120. */
export const widthOf = (output: Output): number =>
  output.isTTY === true ? Math.min(broad, Math.max(narrow, output.columns ?? narrow)) : narrow;

/** Colours only on a terminal that shows them, and never where NO_COLOR is set to anything. */
export const coloursOf = (output: Output, env: Readonly<Record<string, string | undefined>>) =>
  pico.createColors(output.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb");

/**
 * A report as text. Its first line is the headline, whole, so that `head -n 1` is the answer; every other line fits
 * the width. What came from a file is inert.
 */
export function textReport(report: Report, width: number, colours: ReturnType<typeof pico.createColors>): string {
  const sections = report.sections.flatMap((section) => [
    ...(section.title === "" ? [] : [titleText(section.title)]),
    ...section.blocks.map((block) => blockLines(block, width).join("\n"))
  ]);
  return `${[colours.bold(inertText(report.headline)), ...sections].join("\n\n")}\n`;

  function titleText(title: string): string {
    return wrapText(inertText(title), width).map(colours.bold).join("\n");
  }
}

function blockLines(block: Block, width: number): string[] {
  switch (block.kind) {
    case "words":
      return wrapText(inertText(block.text), width);
    case "list":
      return block.items.flatMap((item) =>
        wrapText(inertText(item), width - 2).map((line, i) => `${i === 0 ? "- " : "  "}${line}`)
      );
    case "table":
      return [
        ...(block.table.title === "" ? [] : wrapText(inertText(block.table.title), width)),
        ...textTable(block.table, width)
      ];
  }
}
