import type { Chart } from "../charts/chart.ts";
import { Html, html } from "../html.ts";
import { htmlTable } from "../html-table.ts";
import { pageStyle } from "../page-style.ts";
import { version } from "../version.ts";
import type { BidBlock, BidDocument, BidSection } from "./bid-document.ts";

const ownStyle = `
.prompt{border-left:4px dashed var(--link);padding-left:.75rem;font-style:italic}
.caution{border-left:4px solid var(--ink);padding-left:.75rem}
nav ol{padding-left:1.25rem}nav ol ol{list-style:none}
@media print{details:not([open]){display:block!important}details>summary{display:none}}
`;

/** No script runs, nothing is loaded and nothing sent; pictures carry styles of their own. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * A bid as one HTML file that opens by double click: contents, pictures with their tables, no script at all. No text of the
 * bid is markup in it.
 *
 * @param draw - draws a chart to SVG text, which is trusted to be safe markup: `chartSvg`
 */
export function bidPage(document: BidDocument, draw: (chart: Chart) => string): string {
  const { title, organisation, author, date, headline, sections, footer } = document;
  return html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title><style>${new Html(pageStyle + ownStyle)}</style></head><body>
<a class="skip" href="#main">Skip to the content</a>
<header><h1>${title}</h1><p>${[organisation, ...(author === null ? [] : [author]), date].join(" · ")}</p>
<p class="lead">${headline}</p>
<nav aria-label="Contents"><ul>${sections.filter(({ level }) => level === 1).map(link)}</ul></nav></header>
<main id="main" tabindex="-1">
${sections.map((section) => sectionOf(section, draw))}
</main><footer><p>${footer}</p><p>Made by Caseload ${version}. Nothing on this page is sent anywhere.</p></footer>
</body></html>
`.markup;
}

const link = ({ id, title }: BidSection): Html => html`<li><a href="#${id}">${title}</a></li>`;

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
      return htmlTable(block.table, { caption: block.table.title === "" ? title : block.table.title });
    case "chart":
      return html`<figure><figcaption>${block.chart.title}</figcaption>
<div class="scroll" role="region" tabindex="0" aria-label="${`Picture: ${block.chart.title}`}">${new Html(draw(block.chart))}</div>
<p class="key">${block.chart.key}</p>
<details><summary>The same as a table: ${block.chart.table.title}</summary>${htmlTable(block.chart.table, { caption: block.chart.title })}</details></figure>`;
  }
}
