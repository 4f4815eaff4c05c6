import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { engineDependent } from "./guards/engine-dependent.ts";
import { root, typeScriptFiles } from "./guards/source-files.ts";

const { neutral } = JSON.parse(readFileSync(join(root, "layers.json"), "utf8")) as { neutral: readonly string[] };

/** What the compiler says of a made-up file that is compiled with all neutral sources, by their own options. */
function messagesFor(text: string): readonly string[] {
  const configuration = join(root, "tsconfig.neutral.json");
  const { config } = ts.readConfigFile(configuration, ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root, undefined, configuration);
  const probe = join(root, "packages", "evidence", "src", "made-up-probe.ts");
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, languageVersion, ...rest) =>
    name === probe ? ts.createSourceFile(name, text, languageVersion) : getSourceFile(name, languageVersion, ...rest);
  host.fileExists = (name) => name === probe || fileExists(name);
  host.readFile = (name) => (name === probe ? text : readFile(name));
  // All sources take part, because one dependency with Node types in it would open the door for every file.
  const program = ts.createProgram([...fileNames, probe], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(probe))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

test("in neutral packages the compiler knows neither Node nor the browser", () => {
  const names = [
    "process",
    "URL",
    "Buffer",
    "console",
    "document",
    "setTimeout",
    "structuredClone",
    "performance",
    "crypto"
  ];
  const lines = [...names.map((name, i) => `export const x${i} = ${name};`), `export const root = Math.sqrt(2);`];
  const messages = messagesFor(lines.join("\n"));
  for (const name of names) {
    expect(
      messages.some((message) => message.startsWith(`Cannot find name '${name}'`)),
      name
    ).toBe(true);
  }
  // Nothing else: the language itself compiles, or the probe would prove nothing.
  expect(messages.length).toBe(names.length);
});

test("neutral sources compute with nothing that differs between engines or days", () => {
  const files = neutral.flatMap((name) => typeScriptFiles(`packages/${name}/src`));
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap(engineDependent)).toEqual([]);
});

test("the guard sees what differs, however it is written", () => {
  const found = (text: string): readonly string[] => engineDependent({ path: "a.ts", text });
  for (const name of ["log", "exp", "pow", "sin", "cos", "tan", "log1p", "cbrt", "hypot", "random"]) {
    expect(found(`const x = Math.${name}(1);`)).toEqual([`a.ts:1 Math.${name}`]);
  }
  expect(found("\nconst y = x ** 2;\nlet z = 1;\nz **= 2;")).toEqual(["a.ts:2 **", "a.ts:4 **="]);
  expect(found("const { log } = Math;")).toEqual(["a.ts:1 Math, not as Math.name"]);
  expect(found('const f = Math["log"];')).toEqual(["a.ts:1 Math, not as Math.name"]);
  expect(found("const now = Date.now();")).toEqual(["a.ts:1 Date.now"]);
  expect(found("const now = new Date();")).toEqual(["a.ts:1 new Date()"]);
  expect(found("const now = new Date;")).toEqual(["a.ts:1 new Date()"]);
  expect(found("const now = Date();")).toEqual(["a.ts:1 Date, neither Date.UTC nor new Date(…)"]);
  expect(found("const D = Date; const now = new D();")).toEqual(["a.ts:1 Date, neither Date.UTC nor new Date(…)"]);
});

test("the guard lets pass what is the same everywhere", () => {
  const text = `
    // Math.log and ** in a comment, "Date.now()" in a string
    const x = Math.sqrt(2) + Math.abs(-1) + Math.max(1, 2) + Math.PI + Math.floor(1.5);
    const day = new Date(Date.UTC(2026, 0, 1)); const text = "Math.log(1) ** 2";
    interface Row { readonly Date: string } const row: Row = { Date: "x" }; const d = row.Date;
    const isDate = (value: unknown): value is Date => value instanceof Date;`;
  expect(engineDependent({ path: "a.ts", text })).toEqual([]);
});
