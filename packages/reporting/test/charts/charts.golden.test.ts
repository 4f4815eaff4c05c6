import { expect, test } from "vitest";
import { chartTable } from "../../src/charts/chart-table.ts";
import { tableRows } from "../../src/table.ts";
import { chartsOfAverage } from "./average-organisation.ts";
import { draw, overlaps, parsed, textBoxes, wordsOf } from "./drawing.ts";

const charts = await chartsOfAverage();
const widths = [760, 320] as const;

test.each([...charts])("%s is the picture on record", async (name, chart) => {
  await expect(`${draw(chart)}\n`).toMatchFileSnapshot(`golden/${name}.svg`);
  const told = [chart.title, chart.alt, chart.key, ...tableRows(chart.table).map((row) => row.join(" | "))];
  await expect(`${told.join("\n\n")}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
});

test("the picture in the documentation is the one that is drawn", async () => {
  const coverage = charts.get("coverage");
  const svg = coverage === undefined ? "" : draw(coverage, { standalone: true });
  await expect(`${svg}\n`).toMatchFileSnapshot("../../../../docs/concepts/coverage-chart.svg");
});

test.each([...charts])("%s has words that can be read and lie on nothing, wide and narrow", (_, chart) => {
  for (const width of widths) {
    const boxes = textBoxes(draw(chart, { width }));
    const height = Number(parsed(draw(chart, { width })).documentElement.getAttribute("height"));
    expect(boxes.length).toBeGreaterThan(3);
    expect(boxes.filter(({ size }) => size < 12)).toEqual([]);
    expect(
      boxes.filter(({ left, right, top, bottom }) => left < -1 || right > width + 1 || top < -1 || bottom > height)
    ).toEqual([]);
    expect(overlaps(boxes)).toEqual([]);
  }
});

test.each([...charts])("%s is one image with words, hidden parts and the same bytes each time", (_, chart) => {
  const svg = draw(chart);
  const root = parsed(svg).documentElement;
  expect(root.getAttribute("role")).toBe("img");
  expect(root.getAttribute("aria-label")).toBe(`${chart.title}. ${chart.alt}`);
  expect([...root.querySelectorAll("g")].every((group) => group.getAttribute("aria-hidden") === "true")).toBe(true);
  expect(root.querySelectorAll("[id], script, style, foreignObject, image, a")).toHaveLength(0);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  expect(svg.replace(/ aria-label="[^"]*"/, "")).not.toMatch(/="[^"]*\d\.\d{3}[^"]*"/);
  expect(draw(chart)).toBe(svg);
});

test.each([...charts])("%s stands alone with its title, its key and colours of its own", (_, chart) => {
  for (const width of widths) {
    const svg = draw(chart, { width, standalone: true });
    expect(svg).not.toMatch(/var\(|currentcolor/i);
    const words = wordsOf(svg).join(" ");
    expect(words).toContain(chart.title);
    expect(words).toContain(chart.key.trim());
    const root = parsed(svg).documentElement;
    expect(root.getAttribute("font-family")).toBe("Arial, Helvetica, sans-serif");
    expect(root.getAttribute("aria-label")).toBe(`${chart.title}. ${chart.alt}`);
    const boxes = textBoxes(svg);
    expect(boxes.filter(({ left, right }) => left < 0 || right > width + 1)).toEqual([]);
    expect(overlaps(boxes)).toEqual([]);
  }
});

test.each([...charts])("%s has its table as markup, headed by its title", (_, chart) => {
  const markup = chartTable(chart);
  expect(markup.match(/<tr>/g)).toHaveLength(chart.table.rows.length + 1);
  expect(markup).toContain("<caption>");
  for (const row of chart.table.rows) expect(row).toHaveLength(chart.table.columns.length);
});
