import { type Chart, chartSvg, chartTable, usualWidth } from "caseload/charts";

/** Narrower than this, words would not fit into a picture. */
const least = 280;

/**
 * A chart with the finding as its heading, how to read it, and all its numbers as a table; empty where there is none.
 *
 * @param width - pixels that the page offers
 */
export function figure(chart: Chart | null, width: number): HTMLElement {
  if (chart === null) return document.createElement("div");
  const element = document.createElement("figure");
  element.id = `figure-${chart.id}`;
  const caption = document.createElement("figcaption");
  caption.textContent = chart.title.replaceAll(" %", "\u00a0%");
  const picture = document.createElement("template");
  const wide = Math.max(least, Math.min(usualWidth, Math.floor(width)));
  picture.innerHTML = chartSvg(chart, document, { width: wide });
  const key = Object.assign(document.createElement("p"), { className: "key", textContent: chart.key });
  const numbers = document.createElement("details");
  const summary = document.createElement("summary");
  // Eyes see which picture it belongs to; a list of what can be opened, read aloud, needs its name.
  summary.append(
    "These numbers as a table",
    Object.assign(document.createElement("span"), { className: "for-ears", textContent: `: ${chart.title}` })
  );
  const table = document.createElement("template");
  table.innerHTML = chartTable(chart);
  numbers.append(summary, table.content);
  element.append(caption, picture.content, key, numbers);
  return element;
}
