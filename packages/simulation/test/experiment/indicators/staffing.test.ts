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

test("without staff, every share is exactly 0, out of the same as with ten WTE where it is out of what people need", () => {
  const before = new Map(rowsOf(none).map((row) => [partOf(row), row]));
  const shares = allIndicators.filter(({ unit }) => unit === "share");
  const ofStaff: string[] = [];
  const nothingDue: string[] = [];
  for (const { id, countsOf, breakdowns } of shares) {
    const own = [...before.values()].filter((row) => row.id === id);
    // Nobody is in post, so there are no rows of roles; a site has no rows of its own where it is the only one.
    expect(own.length, id).toBeGreaterThanOrEqual(breakdowns.length === 0 ? 1 : 2);
    for (const row of own) {
      if (countsOf === "staff") ofStaff.push(id);
      else if (row.denominator === 0) nothingDue.push(id);
      const isNothing = countsOf === "people" && row.denominator === 0;
      const expected = isNothing ? null : 0;
      expect([row.mean, row.low, row.high], partOf(row)).toEqual([expected, expected, expected]);
      expect(row.n).toBe(replications);
      if (row.denominator === 0) expect(countsOf === "staff" || row.mean === null, partOf(row)).toBe(true);
    }
    const whole = own.find((row) => [row.year, row.tier, row.role, row.task, row.site].every((part) => part === null));
    if (countsOf === "people") expect(whole?.denominator, id).toBeGreaterThan(0);
  }
  expect([...new Set(ofStaff)].sort()).toEqual(["continuity", "utilisation"]);
  // Tasks that are not part of a standard, or have no window, have nothing due in their row.
  expect(nothingDue.length).toBeLessThan(before.size / 20);
  const after = rowsOf(ten).filter(({ id, role }) => shares.some((share) => share.id === id) && role === null);
  expect(after.map(partOf)).toEqual(after.map(partOf).filter((part) => before.has(part)));
  for (const row of after) {
    if (definitionOf(row.id)?.countsOf !== "people") continue;
    const other = before.get(partOf(row))?.denominator ?? Number.NaN;
    expect(Math.abs(other - row.denominator), partOf(row)).toBeLessThanOrEqual(1e-12 * row.denominator);
  }
});

test("of the newly diagnosed, those who came to a named CNS, died before or still wait are all there are", () => {
  for (const service of [none, ten]) {
    const rows = rowsOf(service);
    const of = (id: string): number =>
      rows.find((row) => row.id === id && [row.year, row.tier].every((part) => part === null))?.mean ?? Number.NaN;
    const diagnosed = of("newly-diagnosed");
    for (const what of ["named-cns", "assessment"]) {
      const fates = of(`reached-${what}`) * diagnosed + of(`died-before-${what}`) + of(`waiting-for-${what}`);
      expect(fates, what).toBeCloseTo(diagnosed, 9);
      expect(of(`died-before-${what}`)).toBeGreaterThan(0);
    }
  }
});

test("compared with nobody, a share of staff time differs by all of it", () => {
  const rows = compareIndicators(none, ten, "strict");
  const utilisation = rows.find(({ id, year, role }) => id === "utilisation" && year === null && role === null);
  expect(utilisation?.base).toBe(0);
  expect(utilisation?.difference).toBe(utilisation?.variant);
  expect(utilisation?.variant).toBeGreaterThan(0);
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
