import { expect, test } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import { trustsCharts } from "../../src/trusts/trusts-page.ts";
import { madeUpComparison } from "../made-up-comparison.ts";
import { hostileComparison } from "../trusts/hostile-comparison.ts";
import { draw, parsed } from "./drawing.ts";

const charts = trustsCharts(madeUpComparison);

test("a comparison has a funnel, need by size, gaps and methods", () => {
  expect(charts.map(({ id }) => id)).toEqual(["funnel-people-per-wte", "need-by-size", "gap", "methods"]);
});

test.each([...charts, ...trustsCharts(hostileComparison)])("$id is one XML image with words and no ids", (chart) => {
  const root = parsed(draw(chart)).documentElement;
  expect(root.localName).toBe("svg");
  expect(root.getAttribute("role")).toBe("img");
  expect(root.getAttribute("aria-label")?.length).toBeGreaterThan(chart.title.length);
  expect(root.querySelector("title")?.textContent?.length).toBeGreaterThan(10);
  expect(root.querySelectorAll("[id], script, style, foreignObject, image, a, img")).toHaveLength(0);
  expect([...root.querySelectorAll("g")].every((group) => group.getAttribute("aria-hidden") === "true")).toBe(true);
  expect(
    [...root.querySelectorAll("*")].flatMap((each) => each.getAttributeNames()).filter((n) => n.startsWith("on"))
  ).toEqual([]);
  expect(draw(chart)).not.toMatch(/NaN|undefined|Infinity/);
  expect(draw(chart)).toBe(draw(chart));
});

test.each(charts)("$id has a table with a row for all it shows", (chart) => {
  expect(chart.table.rows.length).toBeGreaterThan(2);
  for (const row of chart.table.rows) expect(row).toHaveLength(chart.table.columns.length);
});

/** What a chart draws, without its coordinates: they may move with the version of Plot. */
const structure = (svg: string): string =>
  [...parsed(svg).querySelectorAll("svg > g")]
    .map((group) => {
      const kinds = [...group.querySelectorAll("path,line,circle,text")].map(({ localName }) => localName);
      const count = (kind: string): number => kinds.filter((each) => each === kind).length;
      const texts = [...group.querySelectorAll("text")].map(({ textContent }) => textContent).join(" | ");
      return `path ${count("path")} line ${count("line")} circle ${count("circle")} text ${count("text")}: ${texts}`;
    })
    .join("\n");

test.each(charts)("$id draws what it drew", (chart) => {
  expect(`${chart.title}\n${chart.alt}\n${structure(draw(chart))}`).toMatchSnapshot();
});

test("a trust without a best guess shows ends alone, with no mark between", () => {
  const gap = charts.find(({ id }) => id === "gap");
  const guessed = madeUpComparison.trusts.filter(
    ({ trust, answer }) => trust.newPatientsPerYear.value !== null && answer.inPlace !== null
  );
  const svg = parsed(draw(gap as Chart));
  expect(svg.querySelectorAll('path[fill^="var(--chart-blue"]')).toHaveLength(guessed.length);
});

test("what is not an svg is refused", () => {
  const chart = { ...(charts[0] as Chart), plot: () => ({ title: "a figure", marks: [] }) };
  expect(() => draw(chart)).toThrow(/^invalid chart; not an svg: figure$/);
});

test("the title of a funnel does not call a spread beyond chance chance, though nobody stands out", () => {
  const title = (widened: boolean) =>
    trustsCharts({
      ...madeUpComparison,
      funnels: madeUpComparison.funnels.map((funnel) => ({
        ...funnel,
        points: funnel.points.map((point) => ({ ...point, zone: "within" as const })),
        overdispersion: { ...funnel.overdispersion, widened }
      }))
    })[0]?.title;
  expect(title(true)).toMatch(/: trusts differ by more than chance, and none stands out from their spread$/);
  expect(title(false)).toMatch(/: no trust differs from the rest by more than chance would explain$/);
});
