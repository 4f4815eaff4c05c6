import { posix } from "node:path";
import ts from "typescript";
import { importsOf } from "./imports.ts";
import type { SourceFile } from "./source-files.ts";

const testSuffix = /\.(?:theory\.|golden\.)?test\.ts$|\.(?:browser|page)-test\.ts$|\.test-d\.ts$/;
const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const vagueNames = new Set(["util", "utils", "helper", "helpers", "common", "misc", "shared"]);

export const mostLines = 300;

/**
 * Why a file under a test folder has the wrong name; null where it has not. What runs tests carries a suffix; what gives
 * others something to test with, and so exports it, does not.
 */
export function testNameProblem(file: SourceFile): string | null {
  const knowsVitest = importsOf(file).some((name) => name === "vitest" || name.startsWith("vitest/"));
  const runsTests = knowsVitest && !/^export /m.test(file.text);
  const looksLikeTest = /test|spec/.test(posix.basename(file.path).replace(/^[^.]*/, ""));
  if (testSuffix.test(file.path) || (!runsTests && !looksLikeTest)) return null;
  return `${file.path}: not named .test.ts, .theory.test.ts, .golden.test.ts, .browser-test.ts, .page-test.ts or .test-d.ts`;
}

/** Why a source file has the wrong name or length; null where it has not. */
export function sourceFileProblem({ path, text }: SourceFile): string | null {
  const [stem = ""] = posix.basename(path).split(".");
  if (!kebabCase.test(stem)) return `${path}: not in kebab-case`;
  if (vagueNames.has(stem)) return `${path}: named after no concept`;
  const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  return lines > mostLines ? `${path}: ${lines} lines, more than ${mostLines}` : null;
}

/** Why an index file is more than a table of contents; null where it is none or is one. */
export function indexProblem({ path, text }: SourceFile): string | null {
  if (posix.basename(path) !== "index.ts") return null;
  for (const statement of ts.createSourceFile(path, text, ts.ScriptTarget.ES2022).statements) {
    if (!ts.isExportDeclaration(statement)) return `${path}: holds more than exports`;
    if (statement.moduleSpecifier === undefined) return `${path}: exports what it made itself`;
    if (statement.exportClause === undefined || !ts.isNamedExports(statement.exportClause)) {
      return `${path}: exports without naming what`;
    }
  }
  return null;
}
