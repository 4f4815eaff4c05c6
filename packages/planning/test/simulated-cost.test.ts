import { bundledEvidence, type Run, runLayout } from "@caseload/simulation";
import { expect, test } from "vitest";
import { costOf, payRules } from "../src/cost.ts";
import { simulatedCost, yearlyCost } from "../src/simulated-cost.ts";
import { given, service } from "./made-up-service.ts";

const post = (role: string, band: string, wte: number, parts = {}) => ({
  role,
  band,
  wte,
  heads: 1,
  sbcShare: given(1, "posts"),
  protection: "protected" as const,
  startDate: null,
  endDate: null,
  site: null,
  ...parts
});

const scenario = service({
  years: 2,
  posts: [
    post("cns", "7", 1, { sbcShare: given(0.5, "posts[0].sbcShare") }),
    // From the middle of the first year: 1 April 2026 and 183 days.
    post("supportWorker", "4", 0.8, { startDate: "2026-10-01" })
  ]
});

const price = (band: string, wte: number): number =>
  costOf(
    wte,
    payRules(
      {
        year: scenario.priceYear,
        band,
        step: scenario.cost.payStep,
        highCostArea: scenario.cost.highCostArea,
        pension: "trust"
      },
      bundledEvidence
    ),
    1
  );

const layout = runLayout({
  year: 3,
  tier: 3,
  source: 1,
  task: scenario.tasks.length,
  role: 2,
  site: 1,
  week: 1,
  month: 0,
  day: 731
});

function run(inTime: number): Run {
  const totals = new Float64Array(layout.length);
  // Tier 0: the warm-up, the first and the second year.
  totals.set([99, inTime, inTime], layout.offsets.peopleAllInTime);
  return { replication: 0, events: 0, totals };
}

test("posts cost what they are for: their share of time, and the part of the year in which they are there", () => {
  const cost = yearlyCost(scenario, "trust", bundledEvidence);
  const there = 1 - 183 / 365.25;
  expect(cost({ year: 1 }, null)).toBeCloseTo(0.5 * price("7", 1) + there * price("4", 0.8), 6);
  expect(cost({ year: 2 }, "supportWorker")).toBeCloseTo(price("4", 0.8), 6);
  expect(cost({ year: null }, "supportWorker")).toBeCloseTo(((1 + there) / 2) * price("4", 0.8), 6);
});

test("cost per person is over the people a year who have all their due work done in time", () => {
  const rows = simulatedCost([run(40), run(60)], layout, scenario, "strict", bundledEvidence);
  const of = (id: string) => rows.find((row) => row.id === id && row.year === null && row.role === null);
  const total = of("cost-trust")?.mean ?? 0;
  expect(total).toBeGreaterThan(0);
  // 40 and 60 people a year in the two replications: 50 on average.
  expect(of("cost-per-person-trust")?.mean).toBeCloseTo(total / 50, 8);
});

test("where nobody is cared for to the Standards there is no cost per person", () => {
  const rows = simulatedCost([run(0)], layout, scenario, "strict", bundledEvidence);
  expect(rows.find(({ id }) => id === "cost-per-person-trust")).toMatchObject({ mean: null, denominator: 0 });
});

test("the pension conventions are those that the scenario asks for", () => {
  const ids = (pension: "trust" | "system" | "both") =>
    new Set(
      simulatedCost(
        [run(1)],
        layout,
        { ...scenario, cost: { ...scenario.cost, pension } },
        "strict",
        bundledEvidence
      ).map(({ id }) => id)
    );
  expect([...ids("system")]).toEqual(["cost-system", "cost-per-person-system"]);
  expect(ids("both").size).toBe(4);
});
