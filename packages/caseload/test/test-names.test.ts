import { expect, test } from "vitest";
import { indexProblem, mostLines, sourceFileProblem, testNameProblem } from "./guards/file-rules.ts";
import { packageNames, typeScriptFiles } from "./guards/source-files.ts";

const sources = packageNames.flatMap((name) => typeScriptFiles(`packages/${name}/src`));
const otherFolders = ["benchmarks/test", "notebooks/test", "notebooks/planner/test"];
const tests = [...packageNames.map((name) => `packages/${name}/test`), ...otherFolders].flatMap(typeScriptFiles);

test("every test carries the suffix of its kind", () => {
  expect(tests.length).toBeGreaterThan(20);
  expect(tests.flatMap((file) => testNameProblem(file) ?? [])).toEqual([]);
});

test("every source file is named after its concept, in kebab-case, and is short", () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.flatMap((file) => sourceFileProblem(file) ?? [])).toEqual([]);
});

test("every index is a table of contents", () => {
  expect(sources.flatMap((file) => indexProblem(file) ?? [])).toEqual([]);
});

test("the guard refuses tests of unknown kinds and lets their data files be", () => {
  const named = (path: string, text = 'import { test } from "vitest";') => testNameProblem({ path, text }) === null;
  const kinds = [
    "a.test.ts",
    "a.theory.test.ts",
    "a.golden.test.ts",
    "a.browser-test.ts",
    "a.page-test.ts",
    "a.test-d.ts"
  ];
  for (const name of kinds) expect(named(`packages/cli/test/${name}`), name).toBe(true);
  for (const name of ["a.ts", "a.spec.ts", "a.slow.test-x.ts", "a-test.ts"]) {
    expect(named(`packages/cli/test/${name}`), name).toBe(false);
  }
  expect(named("packages/cli/test/run.ts", "export const x = 1;")).toBe(true);
  expect(named("packages/cli/test/own-test.ts", 'import { test } from "vitest";\nexport const own = test;')).toBe(true);
  expect(named("packages/cli/test/run.spec.ts", "export const x = 1;")).toBe(false);
});

test("the guard refuses vague names, wrong case and long files", () => {
  const problem = (path: string, lines = 1) => sourceFileProblem({ path, text: "x;\n".repeat(lines) });
  expect(problem("packages/cli/src/did-you-mean.ts", mostLines)).toBeNull();
  expect(problem("packages/cli/src/pool.node.ts")).toBeNull();
  expect(problem("packages/cli/src/long.ts", mostLines + 1)).toContain("301 lines, more than 300");
  for (const name of ["utils", "helpers", "common"])
    expect(problem(`packages/cli/src/${name}.ts`)).toContain("no concept");
  for (const name of ["didYouMean", "DidYouMean", "did_you_mean"]) {
    expect(problem(`packages/cli/src/${name}.ts`)).toContain("not in kebab-case");
  }
});

test("the guard refuses an index that does anything", () => {
  const problem = (text: string) => indexProblem({ path: "packages/cli/src/index.ts", text });
  expect(problem('// a comment\nexport { a } from "./a.ts";\nexport type { B } from "./b.ts";')).toBeNull();
  expect(problem("export const a = 1;")).toContain("more than exports");
  expect(problem('import "./a.ts";')).toContain("more than exports");
  expect(problem('export * from "./a.ts";')).toContain("without naming what");
  expect(problem('export * as a from "./a.ts";')).toContain("without naming what");
  expect(problem("export {};")).toContain("made itself");
  expect(indexProblem({ path: "packages/cli/src/other.ts", text: "export const a = 1;" })).toBeNull();
});
