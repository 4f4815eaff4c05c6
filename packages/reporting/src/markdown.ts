import { inertText } from "./plain-text.ts";
import type { Block, Report } from "./report.ts";
import { cellText, type Table } from "./table.ts";

/** A report as Markdown (CommonMark with tables), names and words escaped so that they stay words. */
export function markdownText(report: Report): string {
  const sections = report.sections.flatMap((section) => [
    ...(section.title === "" ? [] : [`${section.level === 2 ? "###" : "##"} ${escapeMarkdown(section.title)}`]),
    ...section.blocks.map(blockText)
  ]);
  return `${[`# ${escapeMarkdown(report.headline)}`, ...sections].join("\n\n")}\n`;
}

/** Inert text in which no character acts as Markdown or HTML. */
export function escapeMarkdown(text: string): string {
  return inertText(text).replace(/[\\`*_{}[\]<>#|~!&]/g, "\\$&");
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "words":
      return escapeMarkdown(block.text);
    case "list":
      return block.items.map((item) => `- ${escapeMarkdown(item)}`).join("\n");
    case "table":
      return tableText(block.table);
  }
}

function tableText(table: Table): string {
  const head = table.columns.map((c) => escapeMarkdown(c.unit === "" ? c.label : `${c.label} (${c.unit})`));
  const rule = table.columns.map((c) => (c.kind === "text" ? "---" : "---:"));
  const rows = table.rows.map((row) => table.columns.map((c, i) => escapeMarkdown(cellText(row[i] ?? null, c.kind))));
  const lines = [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return [...(table.title === "" ? [] : [`**${escapeMarkdown(table.title)}**`, ""]), ...lines].join("\n");
}
