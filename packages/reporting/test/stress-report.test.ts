import { readFileSync } from "node:fs";
import { join } from "node:path";
import { quantitiesOf } from "@caseload/simulation";
import { expect, test } from "vitest";
import { stressDocument } from "../src/stress-report.ts";
import { madeUpRead } from "./made-up-simulation.ts";

const read = madeUpRead();
const { report, envelope, rows } = stressDocument("made-up.yaml", [read]);
const items = (envelope.result as { items: { item: string; title: string; missing: boolean }[] }).items;
const text = (item: string): string =>
  rows
    .filter(([own]) => own === item)
    .map(([, , said]) => String(said))
    .join("\n");

test("every item of STRESS-DES is there, in its order", () => {
  // Monks et al. 2019, Journal of Simulation 13(1), tables 1 to 6
  expect(items.map(({ item }) => item)).toEqual([
    ...["1.1", "1.2", "1.3"],
    ...["2.1", "2.2", "2.3", "2.4", "2.5.1", "2.5.2", "2.5.3", "2.5.4", "2.5.5"],
    ...["3.1", "3.2", "3.3", "3.4"],
    ...["4.1", "4.2", "4.3"],
    ...["5.1", "5.2", "5.3", "5.4"],
    "6.1"
  ]);
  for (const { item } of items) expect(text(item), item).not.toBe("");
  expect(report.sections).toHaveLength(items.length);
});

test("what only a person can say is asked for and never made up", () => {
  const missing = items.filter(({ missing }) => missing).map(({ item }) => item);
  expect(missing).toEqual(["1.1", "1.3", "3.1", "3.2", "5.4", "6.1"]);
  for (const item of missing) expect(text(item)).toContain("[To be written by a person: ");
  expect(report.headline).toContain("6 want a person's words");
});

test("every quantity of the scenario stands among the inputs, with its range and where it is from", () => {
  const inputs = text("3.3").split("\n");
  const quantities = quantitiesOf(read.scenario);
  expect(inputs).toHaveLength(quantities.length);
  quantities.forEach(({ path }, i) => {
    expect(inputs[i]).toContain(`quantity: ${path};`);
    expect(inputs[i]).toMatch(/source: (scenario file|default [a-z0-9-]+ \([a-z ]+\)|preset |derived: )/);
  });
});

test("the settings of the run are those of the scenario and the package", () => {
  const root = join(import.meta.dirname, "../../..");
  const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(text("5.1")).toContain(`Node.js ${/[\d.]+\d/.exec(engines.node)?.[0].replace(/\.0$/, "")} or later`);
  expect(text("4.2")).toContain("2 years");
  expect(text("5.2")).toContain(`Seed ${read.scenario.seed}.`);
  expect(text("6.1")).toContain(read.hash);
  expect(text("5.3").split("\n").length).toBeGreaterThan(4);
});

test("the same file gives the same report", () => {
  expect(JSON.stringify(stressDocument("made-up.yaml", [read]))).toBe(JSON.stringify({ report, envelope, rows }));
});

test("a longer warm-up is said, and variants are what is tried", () => {
  const longer = { ...read, scenario: { ...read.scenario, warmUpDays: 400 } };
  const document = stressDocument("made-up.yaml", [longer, { ...read, variant: "two nurses" }]);
  const said = (item: string) =>
    document.rows
      .filter(([own]) => own === item)
      .map(String)
      .join("\n");
  expect(said("4.1")).toContain("a warm-up of 400 days");
  expect(said("1.3")).toContain("two nurses: 1.0 CNS post");
});

test("what several outputs have in common is told once, and marked where it is left out", () => {
  const shared = "An occasion counts in the year in which its window ended;";
  expect(text("1.2").split(shared)).toHaveLength(2);
  const [, , said] = rows.find(([item, , each]) => item === "1.2" && String(each).includes("id: standard-1;")) ?? [];
  expect(said).toContain("within the window. (a);");
  expect(text("1.2")).toContain(`(a) ${shared}`);
});
