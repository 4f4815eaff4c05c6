import type { Driver } from "@caseload/planning";
import { expect, test } from "vitest";
import { caseloadChart } from "../../src/charts/caseload-over-time.ts";
import type { Chart } from "../../src/charts/chart.ts";
import type { ChartedService } from "../../src/charts/charted-service.ts";
import { coverageChart } from "../../src/charts/coverage-against-target.ts";
import { tornadoChart } from "../../src/charts/tornado.ts";
import { utilisationChart } from "../../src/charts/utilisation.ts";
import { waitsChart } from "../../src/charts/waits-by-standard.ts";
import { undoneChart } from "../../src/charts/work-left-undone.ts";
import { method } from "../made-up-answer.ts";
import { draw, overlaps, parsed, textBoxes, wordsOf } from "./drawing.ts";
import { byYear, row, service } from "./made-up-service.ts";

const long =
  "Support for people who travel far, with interpreters, in the evening, and for those who look after them at home";
const unbroken = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(2);
const { scenario } = service([]);
const [task] = scenario.tasks.filter(({ standards, windowDays }) => standards.length > 0 && windowDays !== null);
if (task === undefined) throw new Error("the catalogue has one");
const tasks = Array.from({ length: 28 }, (_, i) => ({
  ...task,
  id: `t${i}`,
  label: i === 5 ? unbroken : `${long} ${i}`
}));

function crowded(name: string, off: number): ChartedService {
  const rows = [
    ...byYear("caseload", [240 + off, 241 + off, 242 + off], 9),
    ...Array.from({ length: 11 }, (_, i) =>
      row(`standard-${i + 1}`, 1 - off / 20, { target: 1, verdict: "does not meet", off: 0.3 })
    ),
    ...["cns", "supportWorker"].map((role) => row("utilisation", 1 - off / 10, { role, off: 0.2 })),
    ...tasks.flatMap(({ id }, i) => [
      row("wait", i + off, { task: id, off: 9 }),
      row("work-done", 0.4, { task: id }),
      row("work-undone", 1e6 / (i + 1), { task: id, off: 1000 }),
      row("work-arisen", 2e6, { task: id })
    ])
  ];
  const made = service(rows, { name, years: 3 });
  return { ...made, scenario: { ...made.scenario, tasks } };
}

const services = [long, unbroken, "C", "D"].map((name, i) => crowded(name, i / 2));
const drivers = tasks.map(
  ({ label }, i): Driver => ({
    ...{
      id: `${i}`,
      label,
      low: 1,
      high: 123_456,
      unit: "minutes of somebody's time a week",
      wteAtLow: 4 - i,
      wteAtHigh: 4 + i * 2
    }
  })
);
const charts: readonly (readonly [string, Chart | null])[] = [services, services.slice(0, 1)].flatMap((shown) =>
  ([caseloadChart, coverageChart, waitsChart, utilisationChart, undoneChart] as const).map(
    (make) => [`${make.name} of ${shown.length}`, make(shown)] as const
  )
);

test.each([...charts, ["tornado", tornadoChart(method("load", [3, 4, 5], { drivers }))] as const])(
  "%s keeps long names apart and within the picture",
  (_, chart) => {
    if (chart === null) throw new Error("there is much to draw");
    for (const width of [760, 320, 288]) {
      const svg = draw(chart, { width });
      const height = Number(parsed(svg).documentElement.getAttribute("height"));
      const boxes = textBoxes(svg);
      expect(
        boxes.filter(({ left, right, top, bottom }) => left < -1 || right > width + 1 || top < -1 || bottom > height)
      ).toEqual([]);
      expect(overlaps(boxes)).toEqual([]);
      expect(boxes.filter(({ words }) => /\d.*…/.test(words) && !words.startsWith("Support"))).toEqual([]);
    }
  }
);

test("names of rows are broken into lines and never cut off", () => {
  const chart = waitsChart([crowded("A", 1)]);
  const words = chart === null ? "" : wordsOf(draw(chart)).join(" ").replaceAll("\u00a0", " ");
  expect(words).toContain(`${long} 27 (Standard`);
  expect(words.replaceAll(" ", "")).toContain(unbroken);
});
