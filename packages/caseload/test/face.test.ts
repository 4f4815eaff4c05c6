import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import own from "../package.json" with { type: "json" };
import { answer, csvText, defaults, findAllPosts, markdownText, readScenarios } from "../src/index.ts";

const smallest = "organisation: Made-up Trust\nnewPatientsPerYear: 74\nposts: [{ role: cns, wte: 1 }]\n";

/** What a module imports or exports from elsewhere, types left out, and the files its workers are made of. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  const found = text.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^;"]*?\sfrom\s+)?"([^"]+)"/gm);
  return [...found].map(([, specifier = ""]) => specifier);
}

interface Target {
  readonly [condition: string]: string | Target;
}

/** The source file of a package's export, chosen by the conditions of Node or of a browser. */
function sourceOf(specifier: string, browser: boolean): string {
  const [scope = "", name = "", ...rest] = specifier.split("/");
  const directory = new URL(`../../${scope === "@caseload" ? name : scope}/`, import.meta.url);
  const { exports } = JSON.parse(readFileSync(new URL("package.json", directory), "utf8"));
  let target: string | Target = exports[rest.length === 0 ? "." : `./${rest.join("/")}`]["@caseload/source"];
  while (typeof target !== "string") {
    const condition: string = browser && "browser" in target ? "browser" : "default";
    target = target[condition] ?? "";
  }
  return fileURLToPath(new URL(target, directory));
}

/** Everything that a file reaches: source files of this workspace, and other modules by name. */
function reachedFrom(file: string, browser: boolean, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const specifier of importsOf(file)) {
    if (specifier.endsWith(".json")) continue;
    if (specifier.startsWith(".")) reachedFrom(fileURLToPath(new URL(specifier, `file://${file}`)), browser, seen);
    else if (specifier.startsWith("@caseload/")) reachedFrom(sourceOf(specifier, browser), browser, seen);
    else seen.add(specifier);
  }
  return seen;
}

const index = fileURLToPath(new URL("../src/index.ts", import.meta.url));

test.each([true, false])("the index never reaches the command (browser: %s)", (browser) => {
  const reached = [...reachedFrom(index, browser)];
  expect(reached.length).toBeGreaterThan(50);
  const ofCommand = reached.filter((file) => file.includes("/packages/cli/") || file === "yargs");
  // Reading a table is all that it shares with the command.
  expect(ofCommand.map((file) => file.slice(file.lastIndexOf("/") + 1))).toEqual(["parse-table.ts"]);
});

test("in a browser the index reaches no module of Node; in Node only those that start workers and tune them", () => {
  const nodeModules = (browser: boolean) => [...reachedFrom(index, browser)].filter((file) => file.startsWith("node:"));
  expect(nodeModules(true)).toEqual([]);
  expect(nodeModules(false).sort()).toEqual(["node:os", "node:v8", "node:worker_threads"]);
});

test("the walk sees what it must: the command reaches Node", () => {
  const bin = fileURLToPath(new URL("../src/bin.ts", import.meta.url));
  expect([...reachedFrom(bin, false)]).toContain("node:fs");
});

test("an analyst has the answer in one call", () => {
  const result = answer(smallest);
  if (!result.ok) throw new Error(result.problems.join("\n"));
  expect(result.report.headline).toMatch(/^Made-up Trust has 1\.0 CNS post; the four desk methods ask for /);
  expect(result.posts.caseload.caseload).toBeCloseTo(74 * 3.13, 0);
  expect(markdownText(result.report)).toContain("# Made-up Trust has");
  expect(csvText(result.rows)).toContain("wisn,strict,,,reach,cns,");
  expect(JSON.parse(JSON.stringify(result.envelope)).version).toBe(own.version);
});

test("what is wrong with a scenario is data and sentences", () => {
  const result = answer("organisation: Made-up Trust\npots: []\n", { file: "mine.yaml" });
  expect(result.ok).toBe(false);
  if (result.ok) return;
  expect(result.problems.join("\n")).toMatch(/mine\.yaml line 2/);
  expect(result.issues.length).toBe(result.problems.length);
});

test("variants are answered, here and spread out, alike", async () => {
  const text = `${smallest}variants:\n  - name: twice\n    newPatientsPerYear: 148\n`;
  const result = answer(text);
  const read = readScenarios(text);
  if (!result.ok || !read.ok) throw new Error("the scenario should be read");
  expect(result.variants.map(({ variant }) => variant)).toEqual(["twice"]);
  const spread = await findAllPosts(read.scenarios.map(({ scenario }) => ({ name: "one", scenario })));
  expect(spread).toEqual([result.posts, ...result.variants.map(({ posts }) => posts)]);
  expect(spread[1]?.caseload.caseload).toBeCloseTo(2 * (spread[0]?.caseload.caseload ?? 0), 6);
});

test("every assumption of an answer can be looked up", () => {
  const result = answer(smallest);
  if (!result.ok) throw new Error("the scenario should be read");
  const known = new Set(defaults.map(({ id }) => id));
  expect(result.posts.assumptions.length).toBeGreaterThan(0);
  expect(result.posts.assumptions.filter((id) => !known.has(id))).toEqual([]);
});

test("a scenario that names a table is refused where nobody hands one over", () => {
  const result = answer(`${smallest}caseload: { file: people.csv }\n`);
  expect(result.ok).toBe(false);
});

test("to start the command loads nothing that only a page or a workbook needs", () => {
  const bin = fileURLToPath(new URL("../src/bin.ts", import.meta.url));
  const reached = [...reachedFrom(bin, false)];
  expect(reached).toContain("csv-parse/browser/esm/sync");
  expect(reached.filter((file) => /^(jsdom|@observablehq\/plot|write-excel-file|exceljs)/.test(file))).toEqual([]);
});
