import type { Chart } from "../charts/chart.ts";
import { Html, html } from "../html.ts";
import { htmlTable } from "../html-table.ts";
import { pageStyle } from "../page-style.ts";
import { cellText, type Table } from "../table.ts";
import { version } from "../version.ts";
import { bidDate } from "./bid-date.ts";
import type { BidBlock, BidDocument, BidSection } from "./bid-document.ts";
import { bidPageScript } from "./bid-page-script.ts";

export interface BidPageParts {
  /** Draws a chart to SVG text, which is trusted to be safe markup: `chartSvg`. */
  readonly draw: (chart: Chart) => string;
  /** SHA-256 of a text in UTF-8, as base64: the page runs the one script with this hash and no other. */
  readonly sha256: (text: string) => string;
}

const ownStyle = `
figure{position:relative}
.tip{position:absolute;z-index:1;max-width:min(22rem,100%);padding:.4rem .6rem;background:var(--page);border:2px solid var(--ink);font-size:.92rem}
.tip p{margin:0}.tip p+p{margin-top:.4rem}
.here{font-weight:bold;text-decoration:underline}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;margin:0}
fieldset{border:1px solid var(--line);margin:1rem 0;min-width:0}fieldset label{display:block;font-weight:normal;padding:.2rem 0}
input{width:1.2rem;height:1.2rem;vertical-align:middle;margin:0 .4rem 0 0}
.prompt{border-left:4px dashed var(--link);padding-left:.75rem;font-style:italic}
.caution{border-left:4px solid var(--ink);padding-left:.75rem}
nav ol{padding-left:1.25rem}nav ol ol{list-style:none}
@media print{.tip{display:none}figcaption{break-inside:avoid}figcaption+.scroll{break-inside:avoid}details:not([open]){display:block!important}details>summary{display:none}
details::details-content{content-visibility:visible!important;display:block!important}}
`;

/** Pictures carry styles of their own, so styles may stand in the page; nothing is loaded and nothing sent. */
const policy = (script: string): string =>
  `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${script}'; base-uri 'none'; form-action 'none'`;

/** Tables with fewer rows are in order at a glance. */
const fewestToSort = 4;

/**
 * A bid as one HTML file that opens by double click: contents, pictures that tell their values and have their tables,
 * tables that sort. It loads nothing, reads in full without script, and no text of the bid is markup in it.
 */
export function bidPage(document: BidDocument, { draw, sha256 }: BidPageParts): string {
  const { title, organisation, author, date, headline, sections, footer } = document;
  return html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy(sha256(bidPageScript))}">
<title>${title}</title><style>${new Html(pageStyle + ownStyle)}</style></head><body>
<a class="skip" href="#main">Skip to the content</a>
<header><h1>${title}</h1><p>${[organisation, ...(author === null ? [] : [author]), bidDate(date)].join(" · ")}</p>
<p class="lead">${headline}</p>
<nav aria-label="Contents"><ul>${sections.filter(({ level }) => level === 1).map(link)}</ul></nav></header>
<main id="main" tabindex="-1">
${optionsShown(document)}
${sections.map((section) => sectionOf(section, draw))}
</main><footer><p>${footer}</p><p>Made by Caseload ${version}. Nothing on this page is sent anywhere.</p></footer>
<p class="heard" id="order" role="status"></p>
<script>${new Html(bidPageScript)}</script></body></html>
`.markup;
}

const link = ({ id, title }: BidSection): Html => html`<li><a href="#${id}">${title}</a></li>`;

/** Boxes to show and hide options, which are the rows of the first table of options; for who has script alone. */
function optionsShown({ sections }: BidDocument): Html | null {
  const tables = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []))
  );
  const options = tables.find(({ columns: [first] }) => first?.key === "option");
  if (options === undefined) return null;
  const box = (name: string): Html =>
    html`<label><input type="checkbox" checked autocomplete="off" value="${name}">${name}</label>`;
  return html`<fieldset class="script-only" id="shown-options"><legend>Options shown in tables</legend>
${options.rows.map(([name = null]) => box(cellText(name, "text")))}<p class="heard" id="shown" role="status"></p></fieldset>`;
}

function sectionOf({ id, title, level, blocks }: BidSection, draw: (chart: Chart) => string): Html {
  const heading = level === 1 ? html`<h2 id="${id}">${title}</h2>` : html`<h3 id="${id}">${title}</h3>`;
  return html`<section aria-labelledby="${id}">${heading}
${blocks.map((block) => blockHtml(block, title, draw))}</section>`;
}

function blockHtml(block: BidBlock, title: string, draw: (chart: Chart) => string): Html {
  switch (block.kind) {
    case "words":
      return html`<p>${block.text}</p>`;
    case "prompt":
      return html`<p class="prompt">To be written: ${block.text}.</p>`;
    case "caution":
      return html`<p class="caution">Note: ${block.text}</p>`;
    case "list":
      return html`<ul>${block.items.map((item) => html`<li>${item}</li>`)}</ul>`;
    case "table":
      return htmlTable(block.table, {
        caption: block.table.title === "" ? title : block.table.title,
        canSort: canSort(block.table)
      });
    case "chart":
      return html`<figure><figcaption>${block.chart.title}</figcaption>
<div class="scroll" role="region" tabindex="0" aria-label="${`Picture: ${block.chart.title}`}">${new Html(draw(block.chart))}</div>
<p class="key">${block.chart.key}</p>
<details><summary>The same as a table: ${block.chart.table.title}</summary>${htmlTable(block.chart.table, { caption: block.chart.title, canSort: canSort(block.chart.table) })}</details></figure>`;
  }
}

const canSort = ({ rows }: Table): boolean => rows.length >= fewestToSort;
