import { expect, test } from "vitest";
import { undoneChart } from "../../src/charts/work-left-undone.ts";
import { draw, wordsOf } from "./drawing.ts";
import { row, service } from "./made-up-service.ts";

const { scenario } = service([]);
const work = (undone: readonly number[], arisen = 1000) => [
  row(
    "work-undone",
    undone.reduce((sum, each) => sum + each, 0)
  ),
  row("work-arisen", arisen * undone.length),
  ...undone.flatMap((each, i) => {
    const task = scenario.tasks[i]?.id ?? "";
    return [row("work-undone", each, { task, off: 5 }), row("work-arisen", arisen, { task })];
  })
];

test("the most comes first, with its share of what arises", () => {
  const chart = undoneChart([service(work([20, 480, 0]))]);
  expect(chart?.title).toBe(
    `500 pieces of work a year are left undone, 17 % of what arises; the most are of the work "${scenario.tasks[1]?.label}" (480)`
  );
  expect(chart?.table.rows.map(([label]) => label)).toEqual([scenario.tasks[1]?.label, scenario.tasks[0]?.label]);
  expect(chart === null ? [] : wordsOf(draw(chart))).toContain("480, 48 % of it");
});

test("nothing left undone is no chart", () => {
  expect(undoneChart([service(work([0, 0]))])).toBeNull();
  expect(undoneChart([service([])])).toBeNull();
});

test("what is not drawn is in the table and said to be", () => {
  const all = scenario.tasks.map((_, i) => i + 1);
  expect(all.length).toBeGreaterThan(14);
  const chart = undoneChart([service(work(all))]);
  expect(chart?.table.rows).toHaveLength(all.length);
  expect(chart?.key).toContain(`${all.length - 14} more kinds of work, with less left undone, are in the table.`);
});

test("services side by side", () => {
  const chart = undoneChart([service(work([20, 480])), service(work([20, 0]), { name: "With a support worker" })]);
  expect(chart?.title).toBe("Pieces of work left undone a year: Base 500 (25 %), With a support worker 20 (1 %)");
  expect(chart?.table.rows).toHaveLength(4);
});
