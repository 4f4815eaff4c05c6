import { defaults } from "@caseload/evidence";
import type { Comparison } from "@caseload/planning";
import type { Chart } from "../charts/chart.ts";
import { funnelChart } from "../charts/funnel.ts";
import { gapChart } from "../charts/gap.ts";
import { methodsChart } from "../charts/methods.ts";
import { needBySizeChart } from "../charts/need-by-size.ts";
import { Html, html } from "../html.ts";
import { htmlTable } from "../html-table.ts";
import { pageScript } from "../page-script.ts";
import { pageStyle } from "../page-style.ts";
import type { Block } from "../report.ts";
import { type Cell, column, type Table, textColumn } from "../table.ts";
import { version } from "../version.ts";
import { allTrustsTable } from "./all-trusts-table.ts";
import { explainedWords } from "./explained-words.ts";
import { notForPublication } from "./publication.ts";
import { trustCard } from "./trust-card.ts";
import { trustLabel, trustsText } from "./trust-words.ts";
import { trustsHeadline } from "./trusts-headline.ts";
import { type TrustsSection, trustsReport } from "./trusts-report.ts";

export interface TrustsPageParts {
  /** Draws a chart to SVG text, which is trusted to be safe markup: `chartSvg`. */
  readonly draw: (chart: Chart) => string;
  /** SHA-256 of a text in UTF-8, as base64: the page runs the one script with this hash and no other. */
  readonly sha256: (text: string) => string;
}

/** Sections of the report that the page tells in its own way. */
const assumed = "What was assumed";

/** All charts of a comparison for which there are data. */
export const trustsCharts = (comparison: Comparison): readonly Chart[] =>
  [
    ...comparison.funnels.map((funnel) => funnelChart(funnel, comparison)),
    needBySizeChart(comparison),
    gapChart(comparison),
    methodsChart(comparison)
  ].filter((chart) => chart !== null);

/**
 * The comparison as one HTML file that opens by double click: it loads nothing, reads without script, and has a table for
 * every picture. Nothing from the file is markup in it. Only protected numbers are shown.
 */
export function trustsPage(comparison: Comparison, { draw, sha256 }: TrustsPageParts): string {
  const { trusts, file, chosen, noFunnel, notInFile, disclosure } = comparison;
  const charts = trustsCharts(comparison);
  const sections = trustsReport(comparison).sections.filter(({ title }) => title !== assumed);
  const title = `Specialist nurses for secondary breast cancer: ${trustsText(trusts.filter(({ trust }) => trust.inFile).length)} compared`;
  const warning = notForPublication(comparison);
  return html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy(sha256(pageScript))}">
<title>${warning === null ? "" : "NOT FOR PUBLICATION: "}${title}</title><style>${new Html(pageStyle)}</style></head><body>
<a class="skip" href="#main">Skip to the content</a>
<header>${warning === null ? null : html`<p class="warning"><strong>${warning}</strong></p>`}<h1>${title}</h1><p>From ${file}. Posts are by the ${chosen.method} method in the ${chosen.reading} reading where nothing else is said; <a href="#words">what these words mean</a>.</p>
<nav aria-label="On this page"><ul>${contents.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav></header>
<main id="main" tabindex="-1">
<section aria-labelledby="summary"><h2 id="summary">Summary</h2>
<ul class="lead">${sentences(trustsHeadline(comparison)).map((words) => html`<li>${words}</li>`)}</ul>
<p>Numbers in brackets are the ends of what is believed; they say how sure the number before them is. ${disclosure.words}</p>
${notInFile.length === 0 ? null : html`<h3>What is not in the file</h3><ul>${notInFile.map((words) => html`<li>${words}</li>`)}</ul>`}</section>
<section class="cards" aria-labelledby="trust"><h2 id="trust">One trust</h2>
<div class="picker script-only"><label for="pick">Choose a trust</label><select id="pick"><option value="">All trusts</option>${trusts.map(
    ({ trust }) => html`<option value="card-${trust.key}">${trustLabel(trust)}</option>`
  )}</select><p id="picked" role="status"></p></div>
${trusts.map((each) => trustCard(each, comparison))}</section>
<section aria-labelledby="pictures"><h2 id="pictures">Pictures</h2>
${noFunnel.map((words) => html`<p>${words}.</p>`)}
${charts.map((chart) => figure(chart, draw, warning))}</section>
<section aria-labelledby="all"><h2 id="all">All trusts</h2>
<p>In the order of the file, which is no ranking.</p>
<div class="script-only"><p>A button in the head of a column sorts by it; pressed again, the other way round.</p><button type="button" class="reset" id="as-in-file">Order of the file</button><p id="order" role="status"></p></div>
${htmlTable(allTrustsTable(comparison), { caption: "All trusts", canSort: true })}</section>
<section aria-labelledby="detail"><h2 id="detail">In detail</h2>
<p class="print-only">Not printed: tables of single trusts by method and role, and trusts one by one unless chosen. They are in the page.</p>
${sections.map(detail)}</section>
<section aria-labelledby="assumptions"><h2 id="assumptions">Assumptions</h2>
${htmlTable(assumptionsTable(comparison), { caption: "Assumptions used" })}</section>
<section aria-labelledby="words"><h2 id="words">Definitions</h2><dl>${explainedWords.map(
    ({ term, meaning }) => html`<dt>${term}</dt><dd>${meaning}</dd>`
  )}</dl></section>
</main><footer><p>Made by Caseload ${version}. Nothing on this page is sent anywhere.</p></footer>
<script>${new Html(pageScript)}</script></body></html>
`.markup;
}

/** Pictures carry styles of their own, so styles may stand in the page; nothing is loaded and nothing sent. */
const policy = (script: string): string =>
  `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${script}'; base-uri 'none'; form-action 'none'`;

const contents = [
  ["summary", "Summary"],
  ["trust", "One trust"],
  ["pictures", "Pictures"],
  ["all", "All trusts"],
  ["detail", "In detail"],
  ["assumptions", "Assumptions"],
  ["words", "Definitions"]
] as const;

/** Sentences end where a capital begins the next. */
const sentences = (text: string): string[] => text.split(/(?<=\.) (?=[A-Z0-9])/);

const figure = (chart: Chart, draw: (chart: Chart) => string, warning: string | null): Html =>
  html`<figure><figcaption id="${`${chart.id}-title`}">${chart.title}${warning === null ? "" : `. ${warning}`}</figcaption>
<div class="scroll" role="region" tabindex="0" aria-label="${`Picture: ${chart.table.title}`}">${new Html(draw(chart))}</div>
<p class="key">${chart.key}</p>
<details><summary>The same as a table: ${chart.table.title}</summary>${htmlTable(chart.table, { caption: chart.title })}</details></figure>`;

/** What has a row for each trust is left to the screen: on paper the table of all trusts stands for it. */
const detail = ({ title, blocks, isByTrust = false }: TrustsSection): Html =>
  html`<div${new Html(isByTrust ? ' class="screen-only"' : "")}><h3>${title}</h3>${blocks.map((block) => blockHtml(block, title))}</div>`;

function blockHtml(block: Block, title: string): Html {
  if (block.kind === "words") return html`<p>${block.text}</p>`;
  if (block.kind === "list") return html`<ul>${block.items.map((item) => html`<li>${item}</li>`)}</ul>`;
  return htmlTable(block.table, { caption: block.table.title === "" ? title : block.table.title });
}

function assumptionsTable({ assumptions }: Comparison): Table {
  return {
    title: "Assumptions",
    columns: [
      textColumn("label", "assumption"),
      column("value", "value", "", "number"),
      column("low", "from", "", "number"),
      column("high", "to", "", "number"),
      textColumn("unit", "unit"),
      textColumn("quality", "quality"),
      textColumn("reason", "why"),
      textColumn("id", "name")
    ],
    rows: defaults
      .filter(({ id }) => assumptions.includes(id))
      .map(({ id, label, value, low, high, unit, quality, reason }): Cell[] => [
        ...[label, value, low, high, unit, quality, reason, id]
      ])
  };
}
