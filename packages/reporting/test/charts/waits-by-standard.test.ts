import { expect, test } from "vitest";
import { waitsChart } from "../../src/charts/waits-by-standard.ts";
import { draw, wordsOf } from "./drawing.ts";
import { row, service } from "./made-up-service.ts";

const task = (id: string, wait: number | null, begun: number, off = 0.5) => [
  row("wait", wait, { task: id, ...(wait === null ? {} : { off }) }),
  row("work-done", begun, { task: id })
];
const { scenario } = service([]);
const [first, second] = scenario.tasks.filter(
  ({ standards, windowDays }) => standards.length > 0 && windowDays !== null
);
const unserving = scenario.tasks.find(({ standards }) => standards.length === 0);
if (first === undefined || second === undefined || unserving === undefined) throw new Error("the catalogue has them");
const [window1, window2] = [first.windowDays?.value ?? 0, second.windowDays?.value ?? 0];

test("a wait is held against its window, and how little is begun is said with it", () => {
  const chart = waitsChart([
    service([...task(first.id, window1 + 3, 0.2), ...task(second.id, window2 / 2, 0.95, 0.01)])
  ]);
  expect(chart?.title).toBe(
    `1 of 2 kinds of work waits longer than the window on average, where begun at all: 80 % of the work "${first.label}" never is`
  );
  const rows = chart?.table.rows.map(([label, , window, begun]) => [`${label}`.includes(first.label), window, begun]);
  expect(rows).toContainEqual([true, window1, 0.2]);
  expect(chart === null ? [] : wordsOf(draw(chart))).toContain(`${window1 + 3} days; 20 % begun`);
});

test("an interval across the window leaves it open; within it is said as such", () => {
  expect(waitsChart([service(task(first.id, window1, 1, 1))])?.title).toBe(
    "Whether the one kind of work is begun within the window on average cannot be told"
  );
  expect(waitsChart([service(task(first.id, window1 / 2, 1, 0.1))])?.title).toBe(
    "The one kind of work is begun within the window on average"
  );
});

test("work that is never begun, or serves no Standard, has no wait here", () => {
  expect(waitsChart([service(task(first.id, null, 0))])).toBeNull();
  expect(waitsChart([service(task(unserving.id, 3, 1))])).toBeNull();
  const chart = waitsChart([service(task(first.id, null, 0)), service(task(first.id, 2, 1), { name: "B" })]);
  expect(chart?.alt).toMatch(/Base never begun, 0 % begun; B 2 \(1\.5 to 2\.5\) days, 100 % begun/);
  expect(chart?.title).toBe("Kinds of work that are begun within their window on average: Base 0 of 1; B 1 of 1");
});
