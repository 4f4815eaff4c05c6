import { poolExecutor } from "caseload";
import { type Chart, chartSvg, chartTable, sectionHtml } from "caseload/charts";
import { JSDOM } from "jsdom";
import type { Page } from "playwright";
import { answerQuestion } from "../../planner/src/answer-question.ts";
import { printSheet } from "../../planner/src/print-sheet.ts";
import type { ScenarioObject } from "../../planner/src/scenario-object.ts";
import { textOf } from "../../planner/src/scenario-text.ts";
import { type Known, learned, type View, viewOf } from "../../planner/src/view-model.ts";

const { document: nodeDocument } = new JSDOM("").window;

/** What the planner comes to, worked out by the same sources in Node, on one thread. */
export async function knownInNode(scenario: ScenarioObject): Promise<Known> {
  let known: Known | null = null;
  const problems: string[] = [];
  await answerQuestion(textOf(scenario), {
    executor: poolExecutor({ workers: 0 }),
    signal: new AbortController().signal,
    tell: (tidings) => {
      if ("problems" in tidings) problems.push(...tidings.problems);
      known = learned(known, tidings) ?? known;
    }
  });
  if (known === null) throw new Error(`no answer in Node: ${problems.join("; ")}`);
  return known;
}

/** A picture on the page: its words, its markup and its table. */
interface ShownChart {
  readonly id: string;
  readonly title: string;
  readonly svg: string;
  readonly key: string;
  readonly table: string;
}

interface ShownPart {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly charts: readonly ShownChart[];
  readonly working: string;
}

/** All words, digits and pictures of an answer, wherever it was made. */
export interface Shown {
  readonly headline: string;
  readonly stage: string;
  readonly parts: readonly ShownPart[];
  readonly printed: string;
}

/** What the page shows, with everything unfolded. */
export async function shownOnPage(page: Page): Promise<Shown> {
  const shown = await page.evaluate(() => {
    const words = (selector: string, root: ParentNode = document): string =>
      root.querySelector(selector)?.textContent?.trim() ?? "";
    const markup = (selector: string, root: ParentNode): string => root.querySelector(selector)?.innerHTML ?? "";
    const parts = [...document.querySelectorAll("#results > section")].filter(
      ({ id }) => id !== "part-assumptions" && id !== "part-warnings"
    );
    return {
      headline: words("#headline"),
      stage: words("#stage"),
      parts: parts.map((part) => ({
        id: part.id,
        title: words("h2", part),
        words: words(".lead", part),
        charts: [...part.querySelectorAll("figure")].map((figure) => ({
          id: figure.id,
          title: words("figcaption", figure),
          svg: markup(".drawn", figure),
          key: words(".key", figure),
          table: markup("details > div", figure)
        })),
        working: markup("details[id^=working-] > div", part)
      })),
      printed: markup("#print-sheet", document)
    };
  });
  const parts = shown.parts.map((part) => ({
    ...part,
    charts: part.charts.map((chart) => ({ ...chart, svg: withoutStyle(chart.svg) }))
  }));
  return { ...shown, parts, printed: withoutStyle(shown.printed) };
}

/** What the page must show, made in Node; `on` tells how wide the pictures of the page are. */
export function shownInNode(known: Known, on: Shown): Shown {
  const { headline, stage, parts }: View = viewOf(known);
  const chartShown = (chart: Chart, at: ShownChart | undefined): ShownChart => {
    const [, width] = /<svg[^>]* width="(\d+)"/.exec(at?.svg ?? "") ?? [];
    return {
      id: `chart-${chart.id}`,
      title: chart.title,
      svg: asWritten(chartSvg(chart, nodeDocument, { width: Number(width ?? 760) })),
      key: chart.key,
      table: asWritten(chartTable(chart))
    };
  };
  return {
    headline,
    stage,
    parts: parts.map(({ id, title, words, charts, working }, i) => ({
      id: `part-${id}`,
      title,
      words,
      charts: charts.map((chart, j) => chartShown(chart, on.parts[i]?.charts[j])),
      working: asWritten(working.map((section) => sectionHtml(section, 3)).join("\n"))
    })),
    printed: asWritten(printSheet(known, viewOf(known), nodeDocument))
  };
}

/** Markup as a browser writes it that has read it. */
function asWritten(markup: string): string {
  const template = nodeDocument.createElement("template");
  template.innerHTML = markup;
  return withoutStyle(template.innerHTML);
}

/** Engines write the same style in different words. */
const withoutStyle = (markup: string): string => markup.replace(/ style="[^"]*"/g, "");
