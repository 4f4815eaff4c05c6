import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importsOf, workspaceImports } from "./guards/imports.ts";
import { circleIn, type Layers, upwardDependencies, upwardImports } from "./guards/layers.ts";
import { packageNames, root, typeScriptFiles } from "./guards/source-files.ts";

const layers: Layers = JSON.parse(readFileSync(join(root, "layers.json"), "utf8"));
const sources = packageNames.flatMap((name) => typeScriptFiles(`packages/${name}/src`));
const tests = packageNames.flatMap((name) => typeScriptFiles(`packages/${name}/test`));
const imports = workspaceImports(sources, layers.packages);

test("every package, and every folder of simulation, has its height", () => {
  expect([...layers.packages].sort()).toEqual(packageNames);
  const folders = sources.flatMap(({ path }) => /^packages\/simulation\/src\/([^/]+)\//.exec(path)?.[1] ?? []);
  expect([...new Set(folders)].filter((folder) => !layers.simulation.includes(folder))).toEqual([]);
  expect(sources.length).toBeGreaterThan(50);
  expect(imports.length).toBeGreaterThan(100);
});

test("imports only point down", () => {
  expect(upwardImports(imports, layers)).toEqual([]);
});

test("tests do not import upward either", () => {
  expect(upwardImports(workspaceImports(tests, layers.packages), layers)).toEqual([]);
});

test("no file imports itself by a detour", () => {
  expect(circleIn(imports)).toBeNull();
});

test("no package depends upward", () => {
  const upward = packageNames.flatMap((name) =>
    upwardDependencies(name, JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8")), layers)
  );
  expect(upward).toEqual([]);
});

test("the guard sees every form of import", () => {
  const text = `
    import a from "./a.ts"; import type { B } from "./b.ts"; import "./c.ts"; export { d } from "./d.ts";
    export * from "./e.ts"; const f = await import("./f.ts"); type G = import("./g.ts").G; import * as h from "@x/h";
    // import i from "./i.ts";
    const j = 'import j from "./j.ts"';`;
  const found = importsOf({ path: "made-up.ts", text }).map((name) => name.replace(/^\.\/|\.ts$/g, ""));
  expect(found).toEqual(["a", "b", "c", "d", "e", "f", "g", "@x/h"]);
});

test("the guard finds where an import leads", () => {
  const text = `import "../../data/x.json"; import "../survival/weibull.ts"; import "@caseload/evidence"; import "zod"; import "caseload/worker";`;
  const path = "packages/simulation/src/scenario/made-up.ts";
  expect(workspaceImports([{ path, text }], layers.packages).map(({ to }) => to)).toEqual([
    "packages/simulation/src/survival/weibull.ts",
    "packages/evidence",
    "packages/caseload"
  ]);
});

test("the guard refuses what points up, and nothing else", () => {
  const simulation = "packages/simulation/src";
  const refused = (from: string, to: string): boolean => upwardImports([{ from, to }], layers).length === 1;
  expect(refused("packages/evidence/src/a.ts", "packages/simulation")).toBe(true);
  expect(refused("packages/evidence/test/a.test.ts", "packages/simulation")).toBe(true);
  expect(refused("packages/cli/src/a.ts", "packages/caseload")).toBe(true);
  expect(refused("packages/cli/src/a.ts", "packages/unheard-of")).toBe(true);
  expect(refused("packages/cli/src/a.ts", "packages/cli/test/b.ts")).toBe(true);
  expect(refused("packages/cli/src/a.ts", "packages/evidence")).toBe(false);
  expect(refused("packages/cli/src/a.ts", "packages/cli/src/commands/b.ts")).toBe(false);
  expect(refused("packages/caseload/src/a.ts", "scripts/b.ts")).toBe(true);
  expect(refused("packages/cli/test/a.test.ts", "scripts/b.ts")).toBe(true);
  expect(refused("packages/caseload/test/a.test.ts", "scripts/b.ts")).toBe(false);
  expect(refused(`${simulation}/survival/a.ts`, `${simulation}/scenario/b.ts`)).toBe(true);
  expect(refused(`${simulation}/survival/a.ts`, `${simulation}/queueing/b.ts`)).toBe(true);
  expect(refused(`${simulation}/queueing/a.ts`, `${simulation}/survival/b.ts`)).toBe(true);
  expect(refused(`${simulation}/survival/a.ts`, `${simulation}/index.ts`)).toBe(true);
  expect(refused(`${simulation}/survival/a.ts`, `${simulation}/new/b.ts`)).toBe(true);
  expect(refused(`${simulation}/scenario/a.ts`, `${simulation}/survival/b.ts`)).toBe(false);
  expect(refused(`${simulation}/index.ts`, `${simulation}/experiment/b.ts`)).toBe(false);
  expect(refused("packages/simulation/test/survival/a.test.ts", `${simulation}/scenario/b.ts`)).toBe(true);
  expect(refused("packages/simulation/test/survival/a.test.ts", `${simulation}/queueing/b.ts`)).toBe(false);
});

test("the guard finds circles of any length", () => {
  const chain = (...files: string[]) => files.slice(1).map((to, i) => ({ from: files[i] ?? "", to }));
  expect(circleIn(chain("a", "b", "c", "d"))).toBeNull();
  expect(circleIn([...chain("a", "b", "d"), ...chain("a", "c", "d")])).toBeNull();
  expect(circleIn(chain("a", "b", "c", "d", "b"))).toEqual(["b", "c", "d", "b"]);
  expect(circleIn(chain("a", "a"))).toEqual(["a", "a"]);
});

test("the guard reads every kind of dependency", () => {
  const refused = upwardDependencies(
    "planning",
    {
      dependencies: { "@caseload/evidence": "0.1.0", zod: "1" },
      devDependencies: { "@caseload/cli": "0.1.0" },
      peerDependencies: { caseload: "0.1.0" },
      optionalDependencies: { "@caseload/planning": "0.1.0" }
    },
    layers
  );
  expect(refused).toEqual(["planning depends on cli", "planning depends on caseload", "planning depends on planning"]);
});
