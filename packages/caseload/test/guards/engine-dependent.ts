import ts from "typescript";
import type { SourceFile } from "./source-files.ts";

/**
 * The parts of Math whose results the standard fixes to the last bit, and its constants. log, exp, pow, sin and the
 * rest differ between engines; random differs between runs.
 */
const exactMath = new Set(
  "abs ceil clz32 floor fround imul max min round sign sqrt trunc E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2".split(" ")
);

/** The expressions of a file that may give other results on another engine or another day, as "path:line what". */
export function engineDependent({ path, text }: SourceFile): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const what = nameOf(node);
    if (what !== null)
      found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1} ${what}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function nameOf(node: ts.Node): string | null {
  if (ts.isBinaryExpression(node)) {
    const kind = node.operatorToken.kind;
    if (kind === ts.SyntaxKind.AsteriskAsteriskToken) return "**";
    if (kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken) return "**=";
  }
  if (!ts.isIdentifier(node) || isPropertyName(node)) return null;
  if (node.text === "Math") return ofMath(node);
  if (node.text === "Date") return ofDate(node);
  return null;
}

/** `x.Math`, `{ Date: 1 }` and types are names, not the built-ins. */
function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)
    ? parent.name === node
    : ts.isTypeReferenceNode(parent);
}

function ofMath(node: ts.Identifier): string | null {
  const { parent } = node;
  // Destructured, indexed or handed on, it can no longer be followed.
  if (!ts.isPropertyAccessExpression(parent)) return "Math, not as Math.name";
  return exactMath.has(parent.name.text) ? null : `Math.${parent.name.text}`;
}

function ofDate(node: ts.Identifier): string | null {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text === "UTC" ? null : `Date.${parent.name.text}`;
  if (ts.isNewExpression(parent)) return (parent.arguments?.length ?? 0) > 0 ? null : "new Date()";
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) return null;
  return "Date, neither Date.UTC nor new Date(…)";
}
