import { html } from "./html.ts";
import { htmlTable } from "./html-table.ts";
import type { Block, Section } from "./report.ts";

/**
 * A section of a report as HTML, escaped: its title as a heading, then its words, lists and tables.
 *
 * @param level - of the heading: 2 to 6
 */
export const sectionHtml = ({ title, blocks }: Section, level: 2 | 3 | 4 | 5 | 6): string =>
  [
    title === "" ? "" : html`<h${level}>${title}</h${level}>`.markup,
    ...blocks.map((block) => blockHtml(block, title))
  ].join("\n");

function blockHtml(block: Block, title: string): string {
  switch (block.kind) {
    case "words":
      return html`<p>${block.text}</p>`.markup;
    case "list":
      return html`<ul>${block.items.map((item) => html`<li>${item}</li>`)}</ul>`.markup;
    case "table":
      return htmlTable(block.table, { caption: block.table.title === "" ? title : block.table.title }).markup;
  }
}
