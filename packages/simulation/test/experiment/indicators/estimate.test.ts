import { expect, test } from "vitest";
import { allIndicators } from "../../../src/experiment/indicators/all-indicators.ts";
import { estimateIndicators } from "../../../src/experiment/indicators/estimate.ts";
import { judgeStandards } from "../../../src/experiment/indicators/standards-together.ts";
import { type Entry, layoutFor, madeUpRun, madeUpService, sourceOf, taskOf } from "./made-up-runs.ts";

const scenario = madeUpService();
const layout = layoutFor(scenario);
const daysPerYear = 365.25;
const role = (id: string): number => scenario.roles.findIndex((each) => each.id === id);

/** Rows of runs with some entries each. */
const rowsOf = (...runs: readonly (readonly Entry[])[]) =>
  estimateIndicators(
    runs.map((entries, replication) => madeUpRun(layout, entries, replication)),
    layout,
    scenario,
    "strict"
  );

/** The row of an indicator for the whole service, or for a part of it. */
function row(rows: ReturnType<typeof rowsOf>, id: string, part: Record<string, unknown> = {}) {
  const wanted = { year: null, tier: null, role: null, task: null, site: null, ...part };
  const found = rows.filter(
    (each) => each.id === id && Object.entries(wanted).every(([key, value]) => each[key as "year"] === value)
  );
  expect(found, `${id} ${JSON.stringify(part)}`).toHaveLength(1);
  return found[0] as (typeof found)[number];
}

const diagnosis = sourceOf(scenario, "mdtDiscussion", "diagnosis");
const progression = sourceOf(scenario, "mdtDiscussion", "progression");

test("a share is the ratio of sums over sources, tiers, years and runs, the warm-up left out", () => {
  const rows = rowsOf(
    [
      ["due", { source: diagnosis, tier: 0, year: 0 }, 1000],
      ["due", { source: diagnosis, tier: 0, year: 1 }, 60],
      ["inTime", { source: diagnosis, tier: 0, year: 1 }, 30],
      ["due", { source: progression, tier: 1, year: 2 }, 40],
      ["inTime", { source: progression, tier: 1, year: 2 }, 10],
      ["diedBefore", { source: progression, tier: 1, year: 2 }, 6]
    ],
    [
      ["due", { source: diagnosis, tier: 0, year: 1 }, 100],
      ["inTime", { source: diagnosis, tier: 0, year: 1 }, 100]
    ]
  );
  // (30 + 10 + 100) of (60 + 40 + 100); 0.4 and 1 about 0.7 with equal denominators: se 0.3, t(1) = 12.7062, so that
  // the interval reaches beyond all shares.
  const all = row(rows, "standard-7");
  expect(all.mean).toBeCloseTo(0.7, 14);
  expect([all.low, all.high]).toEqual([0, 1]);
  expect(all).toMatchObject({ denominator: 100, n: 2, smallNumbers: false, target: 0.9, unit: "share" });
  expect(row(rows, "standard-7", { year: 2 })).toMatchObject({ mean: 0.25, denominator: 20, smallNumbers: true });
  expect(row(rows, "standard-7", { tier: scenario.tiers[0]?.id }).mean).toBeCloseTo(130 / 160, 14);
  expect(row(rows, "standard-7", { task: "mdtDiscussion" }).mean).toBeCloseTo(0.7, 14);
  expect(row(rows, "work-in-time").mean).toBeCloseTo(0.7, 14);
  expect(row(rows, "died-before-due").mean).toBeCloseTo(6 / (2 * 2), 14);
});

test("a breakdown of which there is nothing has no row", () => {
  const rows = rowsOf([]);
  expect(rows.filter(({ id, task }) => id === "standard-7" && task !== null).map(({ task }) => task)).toEqual([
    "mdtDiscussion"
  ]);
  expect(rows.filter(({ id }) => id === "unplaced")).toHaveLength(1);
  expect(rows.filter(({ site }) => site !== null)).toEqual([]);
});

test("with nothing done, every share of what people need is exactly 0, out of the same", () => {
  const needs: Entry[] = [
    ["due", { source: diagnosis }, 80],
    ["created", { task: taskOf(scenario, "mdtDiscussion") }, 90],
    ["personDays", {}, 200 * daysPerYear],
    ["expectedDays", {}, 190 * daysPerYear],
    ["arrivals", {}, 70],
    ["deaths", {}, 60],
    ["peopleWithDue", {}, 100]
  ];
  const deeds: Entry[] = [
    ["inTime", { source: diagnosis }, 40],
    ["started", { task: taskOf(scenario, "mdtDiscussion") }, 45],
    ["namedCnsDays", {}, 100 * daysPerYear],
    ["namedExpectedDays", {}, 95 * daysPerYear],
    ["daysToNamedCns", { day: 3 }, 35],
    ["deathsInformed", {}, 30],
    ["peopleAllInTime", {}, 50],
    ["clinical", {}, 1000],
    ["worked", {}, 500]
  ];
  const idle = rowsOf(needs, needs);
  const busy = rowsOf([...needs, ...deeds], [...needs, ...deeds]);
  const people = new Set(allIndicators.filter(({ countsOf }) => countsOf === "people").map(({ id }) => id));
  const shares = idle.filter(({ id, unit }) => unit === "share" && people.has(id));
  expect(shares.length).toBeGreaterThan(50);
  for (const share of shares) {
    const { year, tier, role: of, task, site } = share;
    const other = row(busy, share.id, { year, tier, role: of, task, site });
    expect(other.denominator, share.id).toBe(share.denominator);
    if (share.denominator > 0) expect([share.mean, share.low, share.high], share.id).toEqual([0, 0, 0]);
  }
  for (const id of ["reach", "standard-7", "standard-2", "work-done", "reached-named-cns"]) {
    expect([row(idle, id).mean, row(busy, id).mean], id).toEqual([0, 0.5]);
  }
  expect(row(idle, "palliative-information-before-death").mean).toBe(0);
  expect(row(idle, "utilisation")).toMatchObject({ mean: 0, low: 0, high: 0, denominator: 0 });
  expect(row(idle, "continuity")).toMatchObject({ mean: 0, low: 0, high: 0, denominator: 0 });
  // In the busy service a CNS is there, and nobody had one by name: nothing to share.
  expect(row(busy, "continuity")).toMatchObject({ mean: null, denominator: 0 });
  expect(row(busy, "utilisation").mean).toBe(0.5);
});

test("Standard 2 and the coverage by a named CNS are shares of time, out of person-years", () => {
  const rows = rowsOf([
    ["personDays", { tier: 1 }, 30 * daysPerYear],
    ["personDays", { tier: 0, year: 2 }, 10 * daysPerYear],
    ["expectedDays", { tier: 1 }, 28 * daysPerYear],
    ["expectedDays", { tier: 0, year: 2 }, 10 * daysPerYear],
    ["namedCnsDays", { tier: 1 }, 20 * daysPerYear],
    ["namedExpectedDays", { tier: 1 }, 19 * daysPerYear],
    ["keyWorkerDays", { tier: 1 }, 25 * daysPerYear]
  ]);
  expect(row(rows, "standard-2")).toMatchObject({ mean: 0.5, denominator: 38, smallNumbers: false, target: 1 });
  expect(row(rows, "named-cns").mean).toBe(0.5);
  expect(row(rows, "named-key-worker").mean).toBe(0.625);
  expect(row(rows, "caseload").mean).toBe(20);
  // 0.8 WTE of CNS in both years: 40 person-years over 1.6 WTE-years.
  expect(row(rows, "caseload-per-cns").mean).toBeCloseTo(25, 12);
});

test("days to a named CNS: the median is of everyone diagnosed, the mean of those who had one", () => {
  const named: readonly Entry[] = [
    ["daysToNamedCns", { day: 2 }, 4],
    ["daysToNamedCns", { day: 10 }, 2]
  ];
  const half = rowsOf([...named, ["arrivals", {}, 10]]);
  // Six of ten by day 10; five of ten are reached there, not on day 2.
  expect(row(half, "days-to-named-cns-median")).toMatchObject({ mean: 10, denominator: 10, n: 1 });
  expect(row(half, "days-to-named-cns-mean").mean).toBeCloseTo(28 / 6, 14);
  expect(row(half, "reached-named-cns").mean).toBe(0.6);
  // Seven of thirteen waited for two years, and one of them was named then.
  const most = rowsOf([
    ...named,
    ["arrivals", {}, 13],
    ["daysToNamedCns", { day: 730 }, 7],
    ["daysUnnamed", { day: 730 }, 6]
  ]);
  expect(row(most, "days-to-named-cns-median").mean).toBeNull();
  expect(row(most, "days-to-named-cns-mean").mean).toBeCloseTo(28 / 6, 14);
  expect(row(most, "reached-named-cns").mean).toBeCloseTo(7 / 13, 14);
});

test("who died before, and who still waited at the end, are told apart from those who came to a named CNS", () => {
  const rows = rowsOf([
    ["arrivals", {}, 10],
    ["daysToNamedCns", { day: 2 }, 3],
    ["daysToNamedCns", { day: 10 }, 1],
    ["daysToNamedCns", { day: 730 }, 6],
    ["daysUnnamed", { day: 1 }, 4],
    ["daysUnnamed", { day: 40 }, 2],
    ["diedUnnamed", { year: 1 }, 4],
    ["diedUnnamed", { year: 2 }, 1]
  ]);
  expect(row(rows, "reached-named-cns")).toMatchObject({ mean: 0.4, denominator: 10 });
  expect(row(rows, "died-before-named-cns").mean).toBe(2.5);
  expect(row(rows, "died-before-named-cns", { year: 1 }).mean).toBe(4);
  expect(row(rows, "waiting-for-named-cns").mean).toBe(1);
  // Four were lost on day 1; of the six left, three had it on day 2: half. Of everyone it would never be half.
  expect(row(rows, "days-to-named-cns-median")).toMatchObject({ mean: 2, denominator: 10 });
});

test("work left undone is what arose and was not begun", () => {
  const task = taskOf(scenario, "carePlan");
  const rows = rowsOf([
    ["created", { task }, 100],
    ["created", { task, year: 0 }, 999],
    ["started", { task }, 60],
    ["waitDays", { task }, 150],
    ["delayed", { task }, 45],
    ["lost", { task, tier: 1, year: 2 }, 8],
    ["left", { task }, 12],
    ["waitingDays", { task }, 2 * 2 * daysPerYear]
  ]);
  expect(row(rows, "work-done", { task: "carePlan" })).toMatchObject({ mean: 0.6, denominator: 100 });
  expect(row(rows, "work-undone", { task: "carePlan" }).mean).toBe(20);
  expect(row(rows, "work-lost").mean).toBe(4);
  expect(row(rows, "work-lost", { year: 2 }).mean).toBe(8);
  expect(row(rows, "work-left", { task: "carePlan" }).mean).toBe(12);
  expect(row(rows, "wait", { task: "carePlan" }).mean).toBe(2.5);
  expect(row(rows, "begun-at-once")).toMatchObject({ mean: 0.15, denominator: 100 });
  expect(row(rows, "backlog", { task: "carePlan" }).mean).toBe(2);
});

test("staff time is in hours a year, by role", () => {
  const rows = rowsOf([
    ["paid", { role: role("cns") }, 60 * 1000],
    ["paid", { role: role("supportWorker"), year: 2 }, 60 * 400],
    ["clinical", { role: role("cns") }, 60 * 600],
    ["worked", { role: role("cns") }, 60 * 450],
    ["overtime", { role: role("cns"), year: 2 }, 60 * 3],
    ["released", {}, 60 * 54],
    ["byCns", {}, 8],
    ["byNamedCns", {}, 6]
  ]);
  expect(row(rows, "hours-in-post").mean).toBe(700);
  expect(row(rows, "hours-in-post", { role: "supportWorker" }).mean).toBe(200);
  expect(row(rows, "utilisation", { role: "cns" }).mean).toBe(0.75);
  expect(row(rows, "utilisation", { role: "supportWorker" }).mean).toBe(0);
  expect(row(rows, "hours-over-contract").mean).toBe(1.5);
  expect(row(rows, "released").mean).toBe(27);
  expect(row(rows, "released-in-11-weeks", { year: 1 }).mean).toBeCloseTo((54 * 77) / daysPerYear, 12);
  expect(row(rows, "continuity").mean).toBe(0.75);
});

test("the backlog in weeks is the work waiting over the clinical time of a week", () => {
  const task = taskOf(scenario, "assessment");
  const minutes = scenario.tasks[task]?.minutes.value ?? 0;
  // Ten pieces wait all the time; staff have a thousandth of that work a day, so it is 1000/7 weeks of theirs.
  const days = 2 * daysPerYear;
  const rows = rowsOf([
    ["waitingDays", { task }, 10 * days],
    ["clinical", {}, (10 * minutes * days) / 1000]
  ]);
  expect(row(rows, "backlog-weeks").mean).toBeCloseTo(1000 / 7, 10);
});

test("a share with few in it is judged by its pooled mean, and marked", () => {
  const few = (inTime: number): readonly Entry[] => [
    ["due", { source: diagnosis }, 20],
    ["inTime", { source: diagnosis }, inTime]
  ];
  const above = rowsOf(...Array.from({ length: 40 }, (_, i) => few(i % 2 === 0 ? 17 : 20)));
  // Half the replications are below 90 %, so that their share would not meet it with a chance of 80 %; the mean does.
  expect(row(above, "standard-7")).toMatchObject({ smallNumbers: true, verdict: "meets" });
  const many = (inTime: number): readonly Entry[] => [
    ["due", { source: diagnosis }, 200],
    ["inTime", { source: diagnosis }, inTime]
  ];
  const large = rowsOf(...Array.from({ length: 40 }, (_, i) => many(i % 2 === 0 ? 170 : 200)));
  expect(row(large, "standard-7")).toMatchObject({ smallNumbers: false, verdict: "does not meet" });
});

test("the word for all Standards together leaves out those without an occasion", () => {
  const entries: readonly Entry[] = [
    ["due", { source: diagnosis }, 100],
    ["inTime", { source: diagnosis }, 95]
  ];
  const runs = Array.from({ length: 40 }, (_, i) => madeUpRun(layout, entries, i));
  const together = judgeStandards(runs, layout, scenario);
  expect(together?.verdict).toBe("meets");
  expect(together?.indicators.map(({ id }) => id)).toEqual(["standard-7"]);
  expect(judgeStandards([madeUpRun(layout, [])], layout, scenario)).toBeNull();
});

test("every row is finite or null, with no runs, one or two", () => {
  for (const rows of [rowsOf(), rowsOf([]), rowsOf([], [])]) {
    for (const { id, mean, low, high, denominator } of rows) {
      for (const value of [mean, low, high]) expect(value === null || Number.isFinite(value), id).toBe(true);
      expect(Number.isFinite(denominator), id).toBe(true);
    }
  }
});
