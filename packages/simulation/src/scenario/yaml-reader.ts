import { Composer, CST, isMap, isScalar, isSeq, Lexer, LineCounter, type ParsedNode, Parser } from "yaml";
import { checkText } from "./hostile-text.ts";
import { foundText, type Issue, type IssueCode } from "./issue.ts";
import { codePointName, isInvisible, type Path, quoted, visible } from "./path.ts";

/** Line and column, from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A file as plain values, with the place of each; keyed by `positionKey` of the path. */
export interface ReadText {
  readonly value: unknown;
  readonly positions: ReadonlyMap<string, Position>;
  readonly issues: readonly Issue[];
}

/** Key under which `positions` holds the place of a path. */
export const positionKey = (path: Path): string => JSON.stringify(path);

/** Deepest nesting the reader follows; the language needs eight. */
export const deepestNesting = 20;

/** Most words and signs that are read; a scenario of a thousand lines has ten thousand. */
export const mostTokens = 100_000;

/** Most problems that are kept: nobody reads more, and a hostile text can have one a character. */
export const mostIssues = 200;

const machineKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Read YAML or JSON text into plain values. The text is a stranger's: size, characters, nesting, aliases, tags,
 * directives, merge keys, keys with a meaning to the machine, duplicate keys, several documents and numbers that are
 * not finite are all met with an issue, never with an exception.
 */
export function readText(text: string, file: string): ReadText {
  const issues: Issue[] = [];
  const positions = new Map<string, Position>();
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const report = (code: IssueCode, path: Path, offset: number | null, found: string | null, wanted: string): void => {
    if (issues.length >= mostIssues) return;
    const place = offset === null ? null : at(offset);
    issues.push({
      code,
      file,
      path,
      line: place?.line ?? null,
      column: place?.column ?? null,
      found,
      wanted,
      suggestion: null
    });
  };
  const nothing = (): ReadText => ({ value: undefined, positions, issues });

  const refusal = checkText(text, file);
  if (refusal !== null) return { value: undefined, positions, issues: [refusal] };
  const tokens = tokensOf(text, lines, report);
  if (tokens === null) return nothing();

  const composer = new Composer({
    lineCounter: lines,
    schema: "core",
    version: "1.2",
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent"
  });
  const documents = [...composer.compose(tokens, true, text.length)];
  for (const document of documents) {
    for (const error of document.errors) {
      report("unreadable", [], error.pos[0], null, `YAML or JSON (${visible(firstLine(error.message)).slice(0, 200)})`);
    }
  }
  const [document, second] = documents;
  if (second !== undefined) report("unreadable", [], second.range[0], "a second one", "one document in a file");
  const contents = document?.contents;
  if (document === undefined || contents === null || contents === undefined) {
    if (issues.length === 0) report("unreadable", [], null, "an empty file", "a scenario");
    return nothing();
  }
  const value = nodeValue(contents, []);
  return { value, positions, issues };

  function nodeValue(node: ParsedNode | null, path: Path): unknown {
    if (node === null) return null;
    const offset = node.range[0];
    if (!positions.has(positionKey(path))) positions.set(positionKey(path), at(offset));
    if (isMap(node)) {
      const result: Record<string, unknown> = {};
      for (const pair of node.items) {
        const keyNode = pair.key;
        const keyOffset = keyNode?.range[0] ?? offset;
        if (!isScalar(keyNode) || keyNode.value === null || typeof keyNode.value === "object") {
          report("refused", path, keyOffset, "something else", "a word as key");
          continue;
        }
        const key = String(keyNode.value);
        if (refusedKey(key, path, keyOffset)) continue;
        if (Object.hasOwn(result, key)) {
          const first = positions.get(positionKey([...path, key, ""]));
          report("duplicateKey", [...path, key], keyOffset, quoted(key), `first given in line ${first?.line ?? "?"}`);
          continue;
        }
        positions.set(positionKey([...path, key, ""]), at(keyOffset));
        result[key] = nodeValue(pair.value as ParsedNode | null, [...path, key]);
        if (pair.value === null) positions.set(positionKey([...path, key]), at(keyOffset));
      }
      return result;
    }
    if (isSeq(node)) return node.items.map((item, index) => nodeValue(item as ParsedNode | null, [...path, index]));
    return isScalar(node) ? scalar(node.value, path, offset) : null;
  }

  function scalar(value: unknown, path: Path, offset: number): unknown {
    if (typeof value === "number" && !Number.isFinite(value)) {
      report("refused", path, offset, Number.isNaN(value) ? "not-a-number" : "infinity", "a finite number");
      return null;
    }
    if (typeof value === "string") refuseInvisible(value, path, offset);
    return typeof value === "bigint" ? Number(value) : value;
  }

  function refusedKey(key: string, path: Path, offset: number): boolean {
    if (machineKeys.has(key)) {
      report("refused", path, offset, quoted(key), "a key of the scenario language");
      return true;
    }
    if (key === "<<") {
      report("refused", path, offset, "a merge key (<<)", "every value written where it belongs, or variants");
      return true;
    }
    return refuseInvisible(key, path, offset);
  }

  function refuseInvisible(text: string, path: Path, offset: number): boolean {
    for (const character of text) {
      const point = character.codePointAt(0) ?? 0;
      if (isInvisible(point) && point !== 0x0a && point !== 0x09) {
        report(
          "refused",
          path,
          offset,
          `the invisible character ${codePointName(point)}`,
          "text without control characters and marks that turn its direction"
        );
        return true;
      }
    }
    return false;
  }
}

type Report = (code: IssueCode, path: Path, offset: number | null, found: string | null, wanted: string) => void;

/**
 * The tokens of a text, or null after a refusal. yaml's parser keeps its own stack and its composer recurses, so depth
 * is watched here, before anything recurses.
 */
function tokensOf(text: string, lines: LineCounter, report: Report): CST.Token[] | null {
  const tokens: CST.Token[] = [];
  const parser = new Parser(lines.addNewLine);
  let afterScalarMark = false;
  let refused = false;
  let count = 0;
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    const kind = afterScalarMark ? "scalar" : CST.tokenType(lexeme);
    afterScalarMark = lexeme === CST.SCALAR && !afterScalarMark;
    const wanted = kind === null ? undefined : refusedTokens.get(kind);
    if (wanted !== undefined) {
      report("refused", [], parser.offset, quoted(lexeme), wanted);
      refused = true;
    }
    tokens.push(...parser.next(lexeme));
    count++;
    if (count > mostTokens) {
      report("unreadable", [], parser.offset, "more", `at most ${mostTokens} words and signs`);
      return null;
    }
    if (parser.stack.length > deepestNesting + 2) {
      report("unreadable", [], parser.offset, "deeper nesting", `at most ${deepestNesting} levels of nesting`);
      return null;
    }
  }
  tokens.push(...parser.end());
  return refused ? null : tokens;
}

const refusedTokens: ReadonlyMap<string, string> = new Map([
  ["alias", "every value written where it belongs, not an alias"],
  ["anchor", "no anchors (aliases are not part of the language)"],
  ["tag", "no tags"],
  ["directive", "no YAML directives"],
  ["directive-line", "no YAML directives"]
]);

const firstLine = (message: string): string => message.split("\n", 1)[0] ?? message;

/** What a path's place is: its value's, else its key's, else that of the nearest thing around it. */
export function positionOf(positions: ReadonlyMap<string, Position>, path: Path): Position | null {
  for (let length = path.length; length >= 0; length--) {
    const found = positions.get(positionKey(path.slice(0, length)));
    if (found !== undefined) return found;
  }
  return null;
}

/** The place of a key rather than of its value. */
export const keyPositionOf = (positions: ReadonlyMap<string, Position>, path: Path): Position | null =>
  positions.get(positionKey([...path, ""])) ?? positionOf(positions, path);

/** An issue about a value of the file; `found` is undefined where there is nothing to show. */
export function issueAt(
  file: string,
  positions: ReadonlyMap<string, Position>,
  path: Path,
  code: IssueCode,
  wanted: string,
  found: unknown,
  suggestion: string | null = null
): Issue {
  const place = code === "unknownKey" ? keyPositionOf(positions, path) : positionOf(positions, path);
  return {
    code,
    file,
    path,
    line: place?.line ?? null,
    column: place?.column ?? null,
    found: found === undefined || code === "missing" || code === "open" ? null : foundText(found),
    wanted,
    suggestion
  };
}
