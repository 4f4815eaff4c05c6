import { posix } from "node:path";
import ts from "typescript";
import type { SourceFile } from "./source-files.ts";

/** Every module that a file names: imports, exports from, dynamic imports and types of the form import("…"). */
export function importsOf({ path, text }: SourceFile): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const named =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
            ? node.argument.literal
            : undefined;
    if (named !== undefined && ts.isStringLiteralLike(named)) found.push(named.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022));
  return found;
}

/** An import within the workspace: from a file to a file, or to a whole package ("packages/evidence"). */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** The imports of some files that stay in the workspace; what comes from elsewhere, and data, is left out. */
export function workspaceImports(files: readonly SourceFile[], packages: readonly string[]): readonly Import[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap((specifier) => {
      const to = targetOf(file.path, specifier, packages);
      return to === null ? [] : [{ from: file.path, to }];
    })
  );
}

function targetOf(from: string, specifier: string, packages: readonly string[]): string | null {
  if (specifier.startsWith(".")) {
    const path = posix.join(posix.dirname(from), specifier);
    return path.endsWith(".ts") ? path : null;
  }
  const [first = "", second = ""] = specifier.split("/");
  const name = first === "@caseload" ? second : first === "caseload" ? first : "";
  return packages.includes(name) ? `packages/${name}` : null;
}
