import { expect, test } from "vitest";
import { blockOf, type Run, runLayout } from "../../src/engine/run.ts";
import { warmUpOf } from "../../src/experiment/warm-up.ts";

const weeks = 260;
const layout = runLayout({ year: 6, tier: 1, source: 1, task: 1, role: 1, site: 1, week: weeks, month: 0, day: 731 });

/** A run whose weekly series are these functions of the week. */
function runOf(replication: number, caseload: (week: number) => number, waiting: (week: number) => number): Run {
  const run = { replication, events: 0, totals: new Float64Array(layout.length) };
  for (let week = 0; week < weeks; week++) {
    blockOf(run, layout, "caseloadSeries")[week] = caseload(week);
    blockOf(run, layout, "waitingSeries")[week] = waiting(week);
  }
  return run;
}

/** Batches of 5 weeks that lie above and below a level in turn. */
const level = (week: number): number => 100 + (week % 10 < 5 ? 1 : -1);
/** A surge of the first 20 weeks. */
const surge = (week: number): number => level(week) + (week < 20 ? 60 : 0);

test("a surge of 20 weeks is covered by 140 days of warm-up, and not by 139", () => {
  const runs = [runOf(0, level, surge), runOf(1, level, surge)];
  const enough = warmUpOf(runs, layout, 140);
  expect(enough.waiting).toMatchObject({ mser5: { truncation: 20, accepted: true }, covered: true });
  expect(enough.caseload).toMatchObject({ mser5: { truncation: 0, accepted: true }, covered: true });
  expect(enough).toMatchObject({ covered: true, warmUpDays: 140 });
  expect(warmUpOf(runs, layout, 139)).toMatchObject({ covered: false, caseload: { covered: true } });
});

test("the curve is the mean over replications, smoothed over half a year", () => {
  const { curve } = warmUpOf([runOf(0, () => 3, level), runOf(1, () => 5, level)], layout, 0).caseload;
  expect(curve.mean).toEqual(new Float64Array(weeks).fill(4));
  expect(curve.smoothed).toEqual(new Float64Array(weeks - 13).fill(4));
});

test("a backlog that grows has no level: it cannot be told", () => {
  const runs = [runOf(0, level, (week) => week)];
  expect(warmUpOf(runs, layout, 182)).toMatchObject({ covered: null, waiting: { covered: null } });
});

test("what differs between replications is averaged before it is judged", () => {
  // Each alone has no level; their mean does.
  const runs = [runOf(0, level, (week) => week), runOf(1, level, (week) => 300 - week)];
  expect(warmUpOf(runs, layout, 0).covered).toBe(true);
  expect(() => warmUpOf([], layout, 0)).toThrow("invalid series; none given");
});
