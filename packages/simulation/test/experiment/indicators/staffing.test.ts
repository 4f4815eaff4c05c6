import { beforeAll, expect, test } from "vitest";
import { compileScenario } from "../../../src/engine/compile.ts";
import { layoutOf } from "../../../src/engine/layout-of.ts";
import { simulate } from "../../../src/engine/simulate.ts";
import type { IndicatorRow } from "../../../src/experiment/indicator.ts";
import { allIndicators } from "../../../src/experiment/indicators/all-indicators.ts";
import { compareIndicators, type ReplicatedScenario } from "../../../src/experiment/indicators/difference.ts";
import { estimateIndicators } from "../../../src/experiment/indicators/estimate.ts";
import { scenarioOf } from "./made-up-runs.ts";

const replications = 2;

function simulated(wte: number): ReplicatedScenario {
  const scenario = scenarioOf(`extends: average-organisation
years: 1
posts: ${wte === 0 ? "[]" : `[{ role: cns, wte: ${wte} }]`}
`);
  const program = compileScenario(scenario, "strict");
  const runs = Array.from({ length: replications }, (_, i) => simulate(program, 7, i));
  return {
    scenario,
    layout: layoutOf(program),
    replicated: { runs, replications, complete: true, stoppedBy: "asked", preciseFrom: null, seed: 7 }
  };
}

let none: ReplicatedScenario;
let ten: ReplicatedScenario;

beforeAll(() => {
  none = simulated(0);
  ten = simulated(10);
});

const rowsOf = ({ replicated, layout, scenario }: ReplicatedScenario) =>
  estimateIndicators(replicated.runs, layout, scenario, "strict");

const definitionOf = (id: string) => allIndicators.find((each) => each.id === id);

const partOf = ({ id, year, tier, role, task, site }: IndicatorRow): string =>
  JSON.stringify([id, year, tier, role, task, site]);

test("without staff and with ten WTE, the same people and occasions are counted", () => {
  const ofPeople = ({ id, role }: IndicatorRow) => definitionOf(id)?.countsOf !== "staff" && role === null;
  const counted = (one: ReplicatedScenario) =>
    new Map(rowsOf(one).flatMap((row) => (ofPeople(row) ? [[partOf(row), row.denominator] as const] : [])));
  const before = counted(none);
  const after = counted(ten);
  expect(before.size).toBeGreaterThan(200);
  expect([...after.keys()]).toEqual([...before.keys()]);
  // Counts are whole and equal; time is added up in other pieces where people are named, so its last digits may differ.
  for (const [part, denominator] of before) {
    const other = after.get(part) ?? Number.NaN;
    if (Number.isInteger(denominator * replications)) expect(other, part).toBe(denominator);
    else expect(Math.abs(other - denominator) / denominator, part).toBeLessThan(1e-12);
  }
});

test("without staff, every share of what people need is exactly 0, and some of it falls due", () => {
  const shares = rowsOf(none).filter(({ id, unit }) => unit === "share" && definitionOf(id)?.countsOf === "people");
  const due = shares.filter(({ denominator }) => denominator > 0);
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) {
    expect(due.some(({ id, year, tier }) => id === `standard-${number}` && year === null && tier === null)).toBe(true);
  }
  expect(due.filter(({ mean, low, high }) => mean !== 0 || low !== 0 || high !== 0)).toEqual([]);
  const utilisation = rowsOf(none).find(({ id, year, role }) => id === "utilisation" && year === null && role === null);
  expect(utilisation?.mean).toBeNull();
});

test("with ten WTE, nearly all of it is met", () => {
  const reach = rowsOf(ten).find(({ id, year, tier }) => id === "reach" && year === null && tier === null);
  expect(reach?.mean).toBeGreaterThan(0.9);
});

test("who comes, who dies and the work that arises differ by exactly zero", () => {
  const rows = compareIndicators(none, ten, "strict");
  for (const id of ["newly-diagnosed", "deaths", "work-arisen", "died-before-due"]) {
    const own = rows.filter((row) => row.id === id);
    expect(own.length).toBeGreaterThan(0);
    expect(
      own.filter(({ difference }) => difference !== 0),
      id
    ).toEqual([]);
  }
});

test("an establishment compared with itself differs by exactly zero", () => {
  const rows = compareIndicators(ten, simulated(10), "strict");
  expect(rows.filter(({ difference }) => difference !== 0 && difference !== null)).toEqual([]);
});
